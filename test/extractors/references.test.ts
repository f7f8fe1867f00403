import { describe, expect, it } from 'vitest'
import { vergaderjaarOf } from '../../extractors/references/vergaderjaar.ts'
import { type Reference, references } from '../../extractors/references.ts'
import { documentOf } from '../helpers.ts'

const find = (text: string) => [...references.find(documentOf(text))]
const ids = (text: string): string =>
  find(text)
    .map(({ value }) => value.id)
    .join(' ')
const quotes = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end))
const value = (text: string): Reference | undefined => find(text)[0]?.value

/** What is printed, and the ids found in it. */
const accepted: readonly (readonly [string, string])[] = [
  ['de motie van het lid Bakstra met kenmerk 30417-61', 'kst-30417-61'],
  ['de behandeling van de wetsvoorstellen over veren (33990 en 33992)', 'kst-33990 kst-33992'],
  // the word and the chamber
  ['Kamerstukken II 2021/22, 30 417, nr. 61', 'kst-30417-61'],
  ['kamerstukken II 2021/22, 30 417, nr. 61', 'kst-30417-61'],
  ['KAMERSTUK 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken TK 2021/22, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken 2 2021/22, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken Tweede Kamer, vergaderjaar 2021-2022, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken der Tweede Kamer 2021-2022, 30 417, nr. 61', 'kst-30417-61'],
  ['Tweede Kamer der Staten-Generaal, vergaderjaar 2021–2022, 30 417, nr. 61', 'kst-30417-61'],
  ['Vergaderjaar 2021–2022, 30 417, nr. 61', 'kst-30417-61'],
  ['Kst. 30 417, nr. 61', 'kst-30417-61'],
  ['Kst 30417 nr. 61', 'kst-30417-61'],
  ['Kamerst. II 2021/22, 30417, nr. 61', 'kst-30417-61'],
  ['Kamerstuknummer 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk: 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk met nummer 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk nr. 30 417, nr. 61', 'kst-30417-61'],
  ['TK 2021/22, 30 417, 61', 'kst-30417-61'],
  ['EK 33 918, K', 'kst-33918-K'],
  ['KST 30 417-61', 'kst-30417-61'],
  ['(TK 30417-61)', 'kst-30417-61'],
  ['EK CXLVI, F', 'kst-CXLVI-F'],
  ['Kamerstukken I 2013/14, CXLVI, nr. F', 'kst-CXLVI-F'],
  ['EK 33.918 IV / CXLVI, F', 'kst-33918-IV-F'],
  ['Eerste Kamer, 2013-2014, 33 918, nr. K', 'kst-33918-K'],
  ['Kamerstukken I 2013/14, 33 918, AB.', 'kst-33918-AB'],
  ['Eerste Kamer, vergaderjaar 2013–2014, 33 918, I', 'kst-33918-I'],
  ['1Kamerstuk30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk 30 417, nr. 61 resp. nr. 64', 'kst-30417-61 kst-30417-64'],
  ['Kamerstuk II 30417, d.d. 12 juni 2019, nr. 61', 'kst-30417-61'],
  // the vergaderjaar in every spelling and place
  ['Kamerstukken II 2021/2022, 30 417, nr. 61', 'kst-30417-61'],
  ["Kamerstukken II '21/'22, 30 417, nr. 61", 'kst-30417-61'],
  ['Kamerstukken II 21/22, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken II 1983/- 84, 18 417, nr. 3', 'kst-18417-3'],
  ['Kamerstukken 2021/22 II, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk 2021/22, 30417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk 30 417, 2021-2022, nr. 61', 'kst-30417-61'],
  ['Kamerstukken II (2021/22), 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken II 2021, 30 417, nr. 61', 'kst-30417-61'],
  // glued, misprinted
  ['Kamerstukken II2021–22, 30 417, nr. 61', 'kst-30417-61'],
  ['Kamerstukken II 2021–32, 30 417, nr. 61', 'kst-30417-61'],
  // the dossier
  ['Kamerstuk 30.417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk 30-417, nr. 61', 'kst-30417-61'],
  ['Kamerstuk 22 112, nr. 3061', 'kst-22112-3061'],
  ['Kamerstuk 21501-30, nr. 512', 'kst-21501-30-512'],
  ['Kamerstuk 21 501-30-512', 'kst-21501-30-512'],
  ['Kamerstuk 21 501 30, nr. 512', 'kst-21501-30-512'],
  ['Kamerstuk 34 550 XVII, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34 550-XVII, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34550.XVII, 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34 550XVII, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34 550 hoofdstuk XVII, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34550, XVII, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34 550 xvii, nr. 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 30 800-IXA, nr. 2', 'kst-30800-IXA-2'],
  ['Kamerstuk 34 550 A, nr. 8', 'kst-34550-A-8'],
  ['Kamerstukken I 2003/04, 28 417 (R 1712), nr. 4', 'kst-28417-4'],
  ['Kamerstukken II 1952/53, 2817, nr. 3', 'kst-2817-3'],
  // the number
  ['Kamerstuk 30417-61', 'kst-30417-61'],
  ['Kamerstuk 34550-XVII-8', 'kst-34550-XVII-8'],
  ['Kamerstuk 34550-XVII 8', 'kst-34550-XVII-8'],
  ['Kamerstuk 30.417/61', 'kst-30417-61'],
  ['Kamerstuk 30 417 – 61', 'kst-30417-61'],
  ['Kamerstuk 2150130, nr. 512', 'kst-21501-30-512'],
  // on a web page the number stands above the head of the paper itself
  ['Kamerstuk 30417-61\nNr. 61', 'kst-30417-61'],
  ['Kamerstuk 30 417 nr 61', 'kst-30417-61'],
  ['Kamerstuk 30 417, no. 61', 'kst-30417-61'],
  ['Kamerstuk 30 417 , nr. 61 ) .', 'kst-30417-61'],
  ['Kamerstuk 30 417 (nr. 61)', 'kst-30417-61'],
  ['Kamerstuk 30 417, letter D', 'kst-30417-D'],
  ['Kamerstukken I 1994/95, 22 417, nr. 77c', 'kst-22417-77c'],
  ['Kamerstuk 30 417, nr. 61 van 12 maart 2021', 'kst-30417-61'],
  ['Kamerstukken II 2021/22,\n30 417, nr. 61', 'kst-30417-61'],
  // lists
  ['Kamerstukken II 2021/22, 30 417, nrs. 61 en 64', 'kst-30417-61 kst-30417-64'],
  ['Kamerstukken II 2021/22, 30 417, nrs. 61, 62 en 64', 'kst-30417-61 kst-30417-62 kst-30417-64'],
  ['Kamerstuk 30 417, nr. 61 en nr. 64', 'kst-30417-61 kst-30417-64'],
  ['Kamerstuk 30 417, nr. 61/64', 'kst-30417-61 kst-30417-64'],
  ['Kamerstuk 30 417, nr. 61, p. 12 en 13, en nr. 64, p. 2', 'kst-30417-61 kst-30417-64'],
  ['(Kamerstuk 30 417, nr. 61, 62 en 64)', 'kst-30417-61 kst-30417-62 kst-30417-64'],
  ['Kamerstuk 30 417, nr. 61, 2 en 4 mei', 'kst-30417-61'],
  ['Kamerstuk 30 417, nr. 61 (motie Smit) en nr. 64 (motie Vos)', 'kst-30417-61 kst-30417-64'],
  ['Kamerstuk 30 417, nr. 61 (motie Smit) en 64 brieven', 'kst-30417-61'],
  ['(Kamerstuk 30 417, nr. 61 en 64)', 'kst-30417-61 kst-30417-64'],
  ['Kamerstukken II 2021/22, 30 417, nrs. 6–8', 'kst-30417-6 kst-30417-7 kst-30417-8'],
  ['Kamerstukken II 2021/22, 30 417, nrs. 6 t/m 9', 'kst-30417-6 kst-30417-7 kst-30417-8 kst-30417-9'],
  ['Kamerstukken II 2021/22, 30 417, nrs. A en C', 'kst-30417-A kst-30417-C'],
  ['Kamerstukken II 2021/22, 30 417 en 31 552, nr. 61', 'kst-30417-61'],
  ['Kamerstukken II 2021/22, 30 417, nr. 61; 2018/19, 29 881, nr. 5', 'kst-30417-61 kst-29881-5'],
  ['Kamerstukken II 2021/22, 30 417, nr. 61 en 29 881, nr. 5', 'kst-30417-61 kst-29881-5'],
  ['Kamerstuk 30417-61 en 29881-5', 'kst-30417-61 kst-29881-5'],
  ['Kst. 30 417, nr. 61 en Kst. 29 881, nr. 5', 'kst-30417-61 kst-29881-5'],
  ['Kamerstuk 30 417, nr. 61, p. 4, 34 550 VI, nr. 5', 'kst-30417-61 kst-34550-VI-5'],
  // one paper under two chapters, or under two dossiers, has the name of the first
  ['EK 34 550 B, A en EK 34 550 C, A', 'kst-34550-B-A'],
  ['(34550 VII / 34550 IV, I)', 'kst-34550-VII-I'],
  // a dossier alone
  ['Kamerstuk 36 067.', 'kst-36067'],
  ['het wetsvoorstel 36 067 is', 'kst-36067'],
  ['Kamerstukken 36 067 en 36 068', 'kst-36067 kst-36068'],
  // bare
  ['de motie van 4 juni 2019 (30 417, nr. 61)', 'kst-30417-61'],
  ['zie 34 550 VI, nr. 37.', 'kst-34550-VI-37'],
  ['zie 2021/22, 30 417, nr. 61.', 'kst-30417-61'],
  ['krijgt nr. 61 (34550-VI).', 'kst-34550-VI-61'],
  ['verslag (33 918, K)', 'kst-33918-K'],
  ['begroting (34 550 VI)', 'kst-34550-VI'],
  ['zie 34550-VI-37', 'kst-34550-VI-37'],
  ['de motie van het lid Vos (30417-61)', 'kst-30417-61'],
  ['Motie Vos c.s. met verzoek om duidelijkheid over de plannen (30417-61).', 'kst-30417-61'],
  ['de Wet toekomst pensioenen (36 067) is', 'kst-36067'],
  [
    'Lijst van ingekomen stukken\n\nStand van zaken veren - 30417-61\n\nminister Smit - 3 april 2018\n\nKades - 31552-3',
    'kst-30417-61 kst-31552-3',
  ],
  ['Motie van het lid Smit (ABC), Handelingen I 2017/18, 30 417, G.', 'kst-30417-G'],
  ['Toezegging Veren (30.417 / 31.552) (T01964)', 'kst-30417 kst-31552 T01964'],
  ['Aanhangsels Handelingen, vergaderjaar 2010-2011, nrs. 1806 en 2263', 'ah-tk-20102011-1806 ah-tk-20102011-2263'],
  [
    'http://www.voorbeeld.nl/nieuws/veren-krijgen-een-nieuwe- 29 oktober 2013.',
    'http://www.voorbeeld.nl/nieuws/veren-krijgen-een-nieuwe-',
  ],
  [
    'Agendapunt: Fusies\nZaak: Fusiewet - 30417\nNota - 30417-8\nBrief (31 552) - 31552-3',
    'kst-30417 kst-30417-8 kst-31552 kst-31552-3',
  ],
  ['(34550-VI en 34550-XVII)', 'kst-34550-VI kst-34550-XVII'],
  ['(34 550 A/34 550 XII/22 417, nr. 8)', 'kst-34550-A-8'],
  ['verslag van de Visserijraad (21 50130, nr. 512)', 'kst-21501-30-512'],
  ['dossier: Kamerstukdossier 30417 -61 Fusies', 'kst-30417-61'],
  // the title of a bill, however long, and with parentheses of its own
  ['het wetsvoorstel Wijziging van de Wet op de fusies (verslaglegging) (36067);', 'kst-36067'],
  ['het wetsvoorstel Regels inzake het fuseren van stichtingen (Wet fuserende stichtingen) ( 36067 ).', 'kst-36067'],
  ['Vaststelling van de begrotingsstaat van het Fusiefonds (F) voor het jaar 2021 (35570-F)', 'kst-35570-F'],
  [
    `de Wijziging van de Fusiewet in verband met ${'de verslaglegging door stichtingen en '.repeat(8)}anderen (36067)`,
    'kst-36067',
  ],
  // rows of numbers
  ['opnieuw aan te houden: 30417-61; 31552-3; 33836-36.', 'kst-30417-61 kst-31552-3 kst-33836-36'],
  [
    'af te voeren: 2021Z04512; 30417-61; 34550-XVII-8; 21501-30-512; 35315-(R2137)-1.',
    '2021Z04512 kst-30417-61 kst-34550-XVII-8 kst-21501-30-512 kst-35315-1',
  ],
  ['goedgekeurd: 35315-(R2137)-1.', 'kst-35315-1'],
  // Handelingen and Aanhangsel
  ['(Handelingen TK 1997–1998, 6368–6375)', 'h-tk-19971998-6368-6375'],
  ['Handelingen II 2015/16, nr. 61, item 4', 'h-tk-20152016-61-4'],
  ['Handelingen II 2015/16 , nr. 61 , item 4', 'h-tk-20152016-61-4'],
  ['Handelingen I 2015/16, nr. 31, item 6', 'h-ek-20152016-31-6'],
  ['Handelingen II 2015/16, nr. 61, items 4 en 7', 'h-tk-20152016-61-4 h-tk-20152016-61-7'],
  ['Handelingen II 2009/10, nr. 44', 'h-tk-20092010-44'],
  ['Handelingen II 1997/98, blz. 2345-2351', 'h-tk-19971998-2345-2351'],
  ['Handelingen II 1997/98, 34, p. 2345', 'h-tk-19971998-34'],
  ['Handelingen II 2008/09, 34-2456', 'h-tk-20082009-34'],
  ['Handelingen TK 12 mei 2016, nr. 83, item 5', 'h-tk-20152016-83-5'],
  ['Handelingen II 2015/16, 61-4', 'h-tk-20152016-61-4'],
  ['Handelingen II 2015/16, nr. 61-4.', 'h-tk-20152016-61-4'],
  ['(TK 34-2456)', 'h-tk-34-2456'],
  ['Aanhangsel Handelingen II 2019/20, nr. 2817', 'ah-tk-20192020-2817'],
  ['Aanhangsel van de Handelingen, vergaderjaar 2019–2020, nr. 2817', 'ah-tk-20192020-2817'],
  ['Handelingen II 2019/20, Aanhangsel nr. 2817', 'ah-tk-20192020-2817'],
  ['Aanhangsel Handelingen II 2019/20, nrs. 2817 en 2819', 'ah-tk-20192020-2817 ah-tk-20192020-2819'],
  ['Aanhangsel Handelingen nr. 2817, vergaderjaar 2019-2020', 'ah-tk-20192020-2817'],
  ['Aanh. Hand. II 2019/20, nr. 2817', 'ah-tk-20192020-2817'],
  ['Aanhangsel Handelingen, vergaderjaar\n\n2019–2020, nr. 2817', 'ah-tk-20192020-2817'],
  ['Aanhangsel Handelingen II 2019/20, nr. 2817; 2020/21, nr. 12', 'ah-tk-20192020-2817 ah-tk-20202021-12'],
  ['Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel, 2817', 'ah-tk-20192020-2817'],
  // numbers of the chambers
  ['uw brief met kenmerk 2021D04512.', '2021D04512'],
  ['vragen (2021Z04512)', '2021Z04512'],
  ['2021Z04512/2021D04513', '2021Z04512 2021D04513'],
  ['commissiedebat 2021A04512', '2021A04512'],
  ['toezegging TZ202104-112', 'TZ202104-112'],
  ['toezegging T02817.', 'T02817'],
  ['Toezegging Evaluatie van de veren (30.417) (T02817)', 'kst-30417 T02817'],
  ['Toezegging Evaluatie van de veren (30 417) (T02817)', 'kst-30417 T02817'],
  ['Motie Smit over veren  30417-61  Loopt', 'kst-30417-61'],
  ['In de motie 30417 IV, S, wordt gevraagd', 'kst-30417-IV-S'],
  ['de motie Smit d.d. 4 mei 2021 (30 417-61)', 'kst-30417-61'],
  ['de motie Smit c.s. over rust (30 417, 61)', 'kst-30417-61'],
  ['de motie Smit van 4 mei 2021, 30 417-61.', 'kst-30417-61'],
  // journals and papers
  ['Staatsblad 2019, 33', 'stb-2019-33'],
  ['Stb. 2019, nr. 33', 'stb-2019-33'],
  ['Stb. 2019 33', 'stb-2019-33'],
  ['Stb. 2019/33', 'stb-2019-33'],
  ['Stb. 2019, 33 en 34.', 'stb-2019-33 stb-2019-34'],
  ['Stb. 2019, 33 en 2020, 4.', 'stb-2019-33 stb-2020-4'],
  ['Staatsblad nr. 33 van 2019', 'stb-2019-33'],
  ['Staatscourant 2021, nr. 28117', 'stcrt-2021-28117'],
  ['Stcrt. 2021, 28117', 'stcrt-2021-28117'],
  ['Staatscourant van 4 maart 2021, nr. 11817', 'stcrt-2021-11817'],
  ['Staatscourant nr. 11817, 4 maart 2021', 'stcrt-2021-11817'],
  ['Trb. 1955, 25', 'trb-1955-25'],
  ['Tractatenblad 2012, nr. 12', 'trb-2012-12'],
  ['COM(2021) 417', 'COM(2021)417'],
  ['COM (2021) 0417 final', 'COM(2021)417'],
  ['Com (2021) 417', 'COM(2021)417'],
  ['COM(97) 12', 'COM(1997)12'],
  ['SWD (2021), 81 final', 'SWD(2021)81'],
  // identifiers
  ['kst-30417-61', 'kst-30417-61'],
  ['kst-34550-VI-37.', 'kst-34550-VI-37'],
  ['kst-21501-30-512', 'kst-21501-30-512'],
  ['kst-20082009-31417-C', 'kst-20082009-31417-C'],
  ['kst-30417-61-h1', 'kst-30417-61-h1'],
  ['h-tk-20152016-61-4', 'h-tk-20152016-61-4'],
  ['ah-tk-20192020-2817', 'ah-tk-20192020-2817'],
  ['blg-417712', 'blg-417712'],
  ['stcrt-2021-28117', 'stcrt-2021-28117'],
  // the web
  ['https://zoek.officielebekendmakingen.nl/kst-30417-61.html.', 'kst-30417-61'],
  ['https://zoek.officielebekendmakingen.nl/dossier/36067', 'kst-36067'],
  ['https://www.example.nl/archief).', 'https://www.example.nl/archief'],
  ['(https://www.example.nl/a_(b))', 'https://www.example.nl/a_(b)'],
  ['https://www.example.nl/a[3] https://www.example.nl/b', 'https://www.example.nl/a https://www.example.nl/b'],
  ['[naam](https://www.example.nl/b)', 'https://www.example.nl/b'],
  ['www.example.nl/fin', 'www.example.nl/fin'],
  ['krant.nl/artikel/251-titel.', 'krant.nl/artikel/251-titel'],
  [
    'https://www.example.nl/a/agenda- migratie/2020_plan-b.pdf',
    'https://www.example.nl/a/agenda-migratie/2020_plan-b.pdf',
  ],
  ['https://www.example.nl/a/ agenda-migratie/2020_plan.pdf', 'https://www.example.nl/a/agenda-migratie/2020_plan.pdf'],
  ['https://www.example.nl/a?id=4& x=5', 'https://www.example.nl/a?id=4&x=5'],
  ['https://www.example.nl/a /bijlage-2.pdf', 'https://www.example.nl/a/bijlage-2.pdf'],
  ['https://www.example.nl/a%20b\n%20c.pdf', 'https://www.example.nl/a%20b%20c.pdf'],
  // broken within a word
  ['https://www.example.nl/a%20oever heer%20b.pdf', 'https://www.example.nl/a%20oeverheer%20b.pdf'],
  ['https://www.example.nl/a%20oever heer 20% van', 'https://www.example.nl/a%20oever'],
  ['Stcrt-2018-49440', 'stcrt-2018-49440'],
  ['https://www.example.nl/a%20 b%20c.pdf', 'https://www.example.nl/a%20b%20c.pdf'],
  // the foot of the page behind it
  ['https://www.example.nl/a-b/\nah-tk-20192020-2817', 'https://www.example.nl/a-b/ ah-tk-20192020-2817'],
  ['www.example.nl/a-b/ah-tk-20192020-2817', 'www.example.nl/a-b/'],
  ['https://zoek.officielebekendmakingen.nl/ah-tk-20192020-2817', 'ah-tk-20192020-2817'],
  ['https://www.example.nl/a/\n7\nwww.example.com', 'https://www.example.nl/a/ www.example.com'],
  ['https://www.example.nl/ en-daarna volgt', 'https://www.example.nl/'],
  ['https://www.tweedekamer.nl/detail?id=2021Z04512', 'https://www.tweedekamer.nl/detail?id=2021Z04512'],
]

/** What looks like a reference and is none. */
const refused: readonly string[] = [
  'Tekst van de brief.\nTweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1\n',
  'NL12 INGB 0003 0417 61',
  'IBAN NL91 ABNA 0417 1643 00',
  'telefoon 070 426 64 26',
  'T 06 30 417 610',
  '2511 DP  Den Haag',
  'Postbus 20301, nr. 4',
  'polisnummer 20301, nr. 4',
  'een bedrag van € 30 417',
  'circa 30.417 euro in 2021',
  'EUR 30 417, nr. 4',
  '(30 417)',
  'artikel 4, tweede lid, nr. 3',
  'artikel 30417, nr. 3',
  'kenmerk 30417-61',
  'Veer Waterrijk  30417-61  Loopt',
  'Motie Smit over veren\nVeer Waterrijk  30417-61  Loopt',
  'een veer van 30417 IV, S, en meer',
  'een veer (30.417) (T2817)',
  'het veer van 4 mei 2021, 30 417-61.',
  'de brief over rust (30 417, 61)',
  'Activiteitnummer: 2021A04512',
  'Griffier\n\n2021A04512\n\nVoortouwcommissie:',
  'bestekken 30417-61; 31552-3',
  'telefoon 12345-678901; 23456-789012; 34567-890123',
  'Het wetsvoorstel raakt veel bedrijven. Dat zijn er nu meer (25417)',
  'het wetsvoorstel raakt alle bedrijven (zie ook het advies) en dat zijn er veel (25 417)',
  'Handelingen TK 1997–1998, 6368–9375',
  'ons kenmerk 2971694',
  '12-03-2021',
  '12 maart 2021, nr. 4',
  'in 2021-2022',
  'vergaderjaar 2021-2022',
  'de Tweede Kamer heeft 150 leden',
  'de Tweede Kamer heeft in 2021 30 417 brieven ontvangen',
  'de Tweede Kamer 30 417 brieven',
  'de Kamerstukken over dit onderwerp',
  'deze handelingen 2 tot en met 4',
  'het aanhangsel bij de overeenkomst nr. 4',
  'Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel\n1',
  'Kamerstukken\n30 417\nFusies',
  'Kamerstuk\n\n30 417',
  'in de Staatscourant gepubliceerd',
  'Staatsblad 2019',
  'Stb. 2019, 12 maart',
  'Verordening (EU) 2016/679',
  'e-mail naam@example.nl',
  'mailto:naam@example.nl',
  'op de website van RVO.nl.',
  'RVO.nl/NVWA',
  'www.example.n1',
  'en/of, km/u, 24/7',
  'nr. 2021-0000417',
  '2021D045123',
  'T12817',
  'de Wet op de zorg (30 400)',
  'een begroting van 30 417 VI',
  'bestek 30417-61',
  'dossier 417.061.300, nr. 4',
  'COM-poort 12',
  'KST41681 ISSN 0921 - 7371',
  'ID: 30417-61\nNr. 61 BRIEF VAN DE MINISTER',
  'deel CXLVI, F',
  'TK 30417-61 en meer',
  'vergaderjaar\n\nDe Kamer',
  'Staatsblad nr. 33',
  'Aanhangsel Handelingen, vergaderjaar 2019–203, nr. 2817',
]

describe('references', () => {
  it.each(accepted)('finds in %j', (text, expected) => expect(ids(text)).toBe(expected))
  it.each(accepted)('finds it inside a sentence too: %j', (text, expected) =>
    expect(ids(`Zoals eerder gemeld (zie ook: ${text}`)).toBe(expected),
  )
  it('finds the paper in front of a motion in a row', () =>
    expect(ids('Nr.  Motie  Stand\n30417-61  Motie Smit over veren  Loopt')).toBe('kst-30417-61'))
  it.each(refused)('finds nothing in %j', (text) => expect(ids(text)).toBe(''))
  it('begins no two findings at one place', () => {
    for (const [text] of accepted) {
      const starts = find(text).map(({ start }) => start)
      expect(starts).not.toEqual([])
      expect(new Set(starts).size).toBe(starts.length)
    }
  })
  it('gives values that its schema accepts', () => {
    for (const [text] of accepted)
      for (const { value } of find(text)) expect(references.value.parse(value)).toEqual(value)
  })
})

describe('where a reference stands', () => {
  it.each([
    ['Zie Kamerstukken II 2021/22, 30 417, nr. 61, blz. 3.', ['Kamerstukken II 2021/22, 30 417, nr. 61, blz. 3']],
    ['(Kamerstuk 30 417, nrs. 61 en 64)', ['Kamerstuk 30 417, nrs. 61', '64']],
    ['Kamerstukken II 30 417, nrs. 6–8.', ['Kamerstukken II 30 417, nrs. 6', '–8', '8']],
    ['Kamerstuk 30 417, nr. 61; 29 881, nr. 5.', ['Kamerstuk 30 417, nr. 61', '29 881, nr. 5']],
    ['krijgt nr. 61 (34550-VI).', ['nr. 61 (34550-VI)']],
    ['zie 2021/22, 30 417, nr. 61.', ['2021/22, 30 417, nr. 61']],
    ['van de Tweede Kamer (Kamerstuk 30 417, nr. 61)', ['Kamerstuk 30 417, nr. 61']],
    ['https://www.example.nl/a- b/c.', ['https://www.example.nl/a- b/c']],
  ])('%j', (text, expected) => expect(quotes(text)).toEqual(expected))
})

describe('the value of a reference', () => {
  const official = 'https://zoek.officielebekendmakingen.nl/'
  it.each<[string, Reference]>([
    [
      "Kamerstukken II '21/'22, 34 550 VI, nr. 61, p. 17, 19-22",
      {
        id: 'kst-34550-VI-61',
        system: 'kamerstuk',
        url: `${official}kst-34550-VI-61.html`,
        dossier: '34550-VI',
        number: '61',
        vergaderjaar: '2021-2022',
        chamber: 'II',
        page: '17, 19-22',
      },
    ],
    ['Kamerstuk 36 067.', { id: 'kst-36067', system: 'kamerstuk', url: `${official}dossier/36067`, dossier: '36067' }],
    [
      'Kamerstukken I 1983/84, 18 417, nr. 3',
      {
        id: 'kst-18417-3',
        system: 'kamerstuk',
        url: null,
        dossier: '18417',
        number: '3',
        vergaderjaar: '1983-1984',
        chamber: 'I',
      },
    ],
    [
      'Kamerstuk 30417, nr. 6 (1999/00)',
      {
        id: 'kst-30417-6',
        system: 'kamerstuk',
        url: `${official}kst-30417-6.html`,
        dossier: '30417',
        number: '6',
        vergaderjaar: '1999-2000',
      },
    ],
    [
      'Handelingen II 2015/16, nr. 61, item 4, p. 12',
      {
        id: 'h-tk-20152016-61-4',
        system: 'handelingen',
        url: `${official}h-tk-20152016-61-4.html`,
        number: '61',
        vergaderjaar: '2015-2016',
        chamber: 'II',
        page: '12',
        item: '4',
      },
    ],
    [
      '2021D04512',
      { id: '2021D04512', system: 'document', url: 'https://www.tweedekamer.nl/kamerstukken/detail?id=2021D04512' },
    ],
    ['T02817', { id: 'T02817', system: 'toezegging', url: null, chamber: 'I' }],
    ['Stcrt. 2005, 12', { id: 'stcrt-2005-12', system: 'staatscourant', url: null, number: '12' }],
    ['www.example.nl/fin', { id: 'www.example.nl/fin', system: 'web', url: 'https://www.example.nl/fin' }],
  ])('%j', (text, expected) => expect(value(text)).toEqual(expected))
  it('hands chamber and vergaderjaar on to what is chained', () => {
    const chained = find('Kamerstukken I 2021/22, 30 417, nr. 61; 2018/19, 29 881, nr. 5 en 29 882, nr. 6')
    expect(chained.map(({ value }) => [value.chamber, value.vergaderjaar])).toEqual([
      ['I', '2021-2022'],
      ['I', '2018-2019'],
      ['I', '2018-2019'],
    ])
  })
  it('names the rule', () => {
    expect(find('(30 417, nr. 61)')[0]?.by).toBe('references/bare')
    expect(find('Kamerstuk 30 417, nr. 61')[0]?.by).toBe('references/kamerstuk')
  })
})

describe('vergaderjaar', () => {
  it.each([
    ['2022-09-19', '2022-2023', '2022-09-20', '2023-09-18'],
    ['2022-09-20', '2022-2023', '2022-09-20', '2023-09-18'],
    ['2023-01-01', '2022-2023', '2022-09-20', '2023-09-18'],
  ])('of %s', (day, name, earliest, latest) => {
    const expected =
      day < earliest ? { name: '2021-2022', earliest: '2021-09-21', latest: '2022-09-19' } : { name, earliest, latest }
    expect(vergaderjaarOf(day)).toEqual(expected)
  })
  it('of no day', () => expect(vergaderjaarOf('gisteren')).toBeNull())
})

describe('hostile text', () => {
  const pieces = [
    '1',
    '12 345 ',
    '12345-',
    '30417-61; ',
    '35 300 VI ',
    '(35 300 VI / ',
    '(35300-VI en ',
    'Wijziging van ',
    '(36067) ',
    'Kamerstukken II ',
    'Kamerstuk 35 300, ',
    'Kamerstuk 35 300, nrs. 1',
    ', 2 en 3',
    '; 30 417, nr. 1',
    '; 30 417, nrs. 1-9',
    '2021/22, ',
    'Handelingen II 2014/15, nr. 75; ',
    'Handelingen II 2014/15, 6368-',
    'Aanhangsel ',
    'nr. ',
    'http://',
    'www.',
    'https://a.nl/(',
    'https://a.nl/- ',
    'a.',
    'a-',
    '[3]',
    'kst-',
    'kst-12345-',
    'Stb. 2020, ',
    '2020, 12 en ',
    'COM(',
    'EK CXLVI, F ',
    'Kamerstuk 30 417, nr. 1 (a) en nr. ',
    'Aanhangsel 2019/20, nr. 2; ',
    'Trb. 1951, 131 en 1967, ',
    'Kamerstuk 30 417, nr. 1, p. 2, en nr. 1, 2',
    ', p. 2, nr. 3',
    'https://a.nl/%20 b%20 ',
    '(',
    ' ',
    '\n',
    'Agendapunt: Zaak: - 30569 ',
    '2021Z',
    'I',
    'x ',
  ]
  // Four times the text may take four times the time, and twice that on a busy machine; squared it is sixteen.
  it.each(pieces)('takes time in proportion for %j', { retry: 2 }, (piece) => {
    const time = (kilobytes: number): number => {
      const text = `Kamerstukken II 2021/22, 30 417, nrs. 1${piece.repeat(Math.ceil((kilobytes * 1000) / piece.length))}`
      const start = performance.now()
      for (const { start, end } of references.find(documentOf(text)))
        if (start >= end) throw new RangeError(`empty at ${start}`)
      return performance.now() - start
    }
    const short = Math.max(time(128), 10)
    expect(time(512)).toBeLessThan(8 * short)
  })
  it('reads a chained list of any length', () => {
    expect(find(`Kamerstuk 30 417, nr. 1; 30 418, nrs. 1${', 2'.repeat(200_000)}.`)).toHaveLength(200_002)
  })
})
