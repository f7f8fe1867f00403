import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits, type Limits } from '../../pipeline/limits.ts'
import { locate } from '../../pipeline/locate.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { readXml } from '../../pipeline/readers/xml.ts'
import { identify } from '../../pipeline/source.ts'
import { failure, only, quote, shown } from './reading.ts'

const readBytes = (bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Document> =>
  readXml(identify('kst.xml', bytes), bytes, limits)
const readPublication = (xml: string): Promise<Document> => readBytes(Buffer.from(xml))
/** Paragraphs and what else stands in the text of a Kamerstuk. */
const readText = (inner: string): Promise<Document> =>
  readPublication(
    `<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>${inner}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`,
  )

/** The characters at the place of a span, found in the XML anew by its XPath. */
function textAtPlace(xml: string, document: Document, span: { start: number; end: number }): string {
  const place = locate(document.origin, span.start, span.end)
  if (place.in !== 'html') throw new Error(place.in)
  let node = load(xml, { xml: true }).root()
  for (const step of place.xpath.slice(1).split('/')) {
    const [, name, index] = /^([\w.-]+)(?:\[(\d+)\])?$/.exec(step)!
    node = node
      .children()
      .filter((_, child) => 'name' in child && child.name === name)
      .eq(Number(index ?? 1) - 1) as never
  }
  return node.text().slice(place.start, place.end)
}

const kamerstuk = `<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/kst-39123-XII-7/metadata.xml" /></metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
      <tekstregel inhoud="kamernummer">2</tekstregel>
      <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>39 123</dossiernr><begrotingshoofdstuk>XII</begrotingshoofdstuk></dossiernummer>
      <titel>Kustbeleid</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
      <titel>BRIEF VAN DE MINISTER VAN ZEE EN STRAND </titel>
      <datumtekst>Ontvangen <datum isodatum="2031-03-04">4 maart 2031</datum></datumtekst>
      <algemeen><vrije-tekst><tekst>
        <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
        <al>Den Haag, 4 maart 2031</al>
        <tussenkop kopopmaak="vet">Aanleiding</tussenkop>
        <al>Op <nadruk type="vet">3 februari</nadruk> vroeg uw Kamer om
          cijfers<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc="kst-39123-5">39 123, nr. 5</extref>.</noot.al></noot> over nr. 20<noot id="n2" type="voet"><noot.nr>2</noot.nr><noot.al>Zie bijlage.</noot.al><noot.al>En de site.</noot.al></noot>.</al>
        <al-groep><al>Eerst dit.</al><al>Dan dat.</al></al-groep>
        <lijst type="expl"><li><li.nr>1.</li.nr><al>duinen;</al></li><li><li.nr>–</li.nr><al>dijken.</al><al>Meer.</al></li></lijst>
        <plaatje><illustratie naam="x.png" /><bijschrift>Een kaart</bijschrift></plaatje>
      </tekst></vrije-tekst>
      <tekst-sluiting><ondertekening>
        <functie>De Minister van Zee en Strand,</functie>
        <naam><voornaam>A.B.</voornaam><achternaam>van der Kust</achternaam></naam>
      </ondertekening></tekst-sluiting></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>`

it.each(['\ufeff\n', '\n \n', 'ï»¿'])(
  'steps over %j, put in front of the declaration by who saved it',
  async (front) => {
    const xml = `${front}<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>De veren.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`
    expect(identify('kst.xml', Buffer.from(xml)).mediaType).toBe('application/xml')
    expect((await readPublication(xml)).text).toContain('De veren.')
  },
)

describe('a Kamerstuk', () => {
  it('reads as the printed paper', async () => {
    const document = await readPublication(kamerstuk)
    expect(shown(document)).toEqual([
      'letterhead Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2030-2031',
      'letterhead 39 123 XII Kustbeleid',
      'letterhead Nr. 7 BRIEF VAN DE MINISTER VAN ZEE EN STRAND\nOntvangen 4 maart 2031',
      'paragraph Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      'paragraph Den Haag, 4 maart 2031',
      'heading1 Aanleiding',
      'paragraph Op 3 februari vroeg uw Kamer om cijfers1 over nr. 20 2.',
      'paragraph Eerst dit.',
      'paragraph Dan dat.',
      'listItem 1. duinen;',
      'listItem dijken.',
      'listItem Meer.',
      'signature De Minister van Zee en Strand,\nA.B. van der Kust',
      'footnote 1 Kamerstuk 39 123, nr. 5.',
      'footnote 2 Zie bijlage. En de site.',
    ])
    expect(document.source.mediaType).toBe('application/xml')
    expect(document.source.url).toBe('https://zoek.officielebekendmakingen.nl/kst-39123-XII-7')
  })

  it('ties each note to its marker in the text', async () => {
    const document = await readPublication(kamerstuk)
    const notes = document.blocks.filter(({ type }) => type === 'footnote')
    expect(
      notes.map(({ marker, anchors }) => [marker, anchors!.map((a) => document.text.slice(a.start - 3, a.end))]),
    ).toEqual([
      ['1', ['ers1']],
      ['2', ['20 2']],
    ])
  })

  it('ties a second marker to the same note', async () => {
    const document = await readText(
      '<al>Zie A<noot id="a"><noot.nr>1)</noot.nr><noot.al>Bron.</noot.al></noot> en B<nootref refid="a">1)</nootref>.</al>',
    )
    expect(shown(document)).toEqual(['paragraph Zie A1) en B1).', 'footnote 1) Bron.'])
    expect(only(document, 'footnote')).toMatchObject({
      marker: '1',
      anchors: [
        { start: 5, end: 7 },
        { start: 12, end: 14 },
      ],
    })
  })

  it.each([
    ['4 maart 2031', '/officiele-publicatie/kamerstuk/stuk/datumtekst/datum'],
    ['3 februari', '/officiele-publicatie/kamerstuk/stuk/algemeen/vrije-tekst/tekst/al[3]/nadruk'],
    [
      'Kamerstuk 39 123, nr. 5',
      '/officiele-publicatie/kamerstuk/stuk/algemeen/vrije-tekst/tekst/al[3]/noot[1]/noot.al',
    ],
    ['duinen', '/officiele-publicatie/kamerstuk/stuk/algemeen/vrije-tekst/tekst/lijst/li[1]/al'],
  ])('%s stands at %s', async (words, xpath) => {
    const document = await readPublication(kamerstuk)
    const start = document.text.indexOf(words)
    const span = { start, end: start + words.length }
    expect(locate(document.origin, span.start, span.end)).toMatchObject({ in: 'html', xpath })
    expect(textAtPlace(kamerstuk, document, span)).toBe(words)
  })

  it('has a place for every word, though the head is in another order', async () => {
    const document = await readPublication(kamerstuk)
    for (const { 0: word, index } of document.text.matchAll(/\S+/g))
      expect(textAtPlace(kamerstuk, document, { start: index, end: index + word.length })).toContain(
        word.replace(/[12]?[.]?$/, ''),
      )
    const head = only({ ...document, blocks: document.blocks.slice(0, 1) }, 'letterhead')
    expect(textAtPlace(kamerstuk, document, head)).toContain('Vergaderjaar 2030-2031')
    expect(textAtPlace(kamerstuk, document, head)).toContain('Tweede Kamer')
  })

  it('numbers headings by the divisions around them, and tells a sentence from a heading', async () => {
    const intro =
      'Deze inleiding is als tussenkop gezet, maar het is een gewone zin die veel langer is dan een kop ooit zou zijn in dit stuk:'
    const document = await readText(
      `<divisie><kop><label>Deel</label><nr>A</nr><titel>Kust</titel></kop><divisie><kop><titel>Zand</titel></kop><tussenkop>Korrels</tussenkop><tussenkop>${intro}</tussenkop></divisie></divisie>`,
    )
    expect(shown(document)).toEqual(['heading1 Deel A Kust', 'heading2 Zand', 'heading3 Korrels', `paragraph ${intro}`])
  })

  it('keeps the words of elements that it does not know', async () => {
    const document = await readText(
      '<nieuw>Los <anders>woord</anders></nieuw><bak><een>Eén</een><twee>Twee</twee></bak>',
    )
    expect(shown(document)).toEqual(['paragraph Los woord', 'paragraph Eén', 'paragraph Twee'])
  })
})

describe('other publications', () => {
  it('reads questions with their answers', async () => {
    const document = await readPublication(`<officiele-publicatie><kamervragen>
      <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel>
        <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="kamernummer">2</tekstregel>
        <tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
      <kamervraagnummer>1028</kamervraagnummer>
      <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>De Boer</achternaam></naam> (<organisatie>XYZ</organisatie>) over <kamervraagonderwerp>de kust</kamervraagonderwerp> (ingezonden <datum>1 juni 2031</datum>).</kamervraagomschrijving>
      <vraag><nr>Vraag 1</nr><al>Klopt dat?</al></vraag>
      <antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>`)
    expect(shown(document)).toEqual([
      'letterhead Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2030-2031\nAanhangsel van de Handelingen',
      'letterhead 1028',
      'heading1 Vragen van het lid De Boer (XYZ) over de kust (ingezonden 1 juni 2031).',
      'heading2 Vraag 1',
      'paragraph Klopt dat?',
      'heading2 Antwoord 1',
      'paragraph Ja.',
    ])
  })

  it('reads a debate speaker by speaker', async () => {
    const document = await readPublication(
      `<officiele-publicatie><handelingen><agendapunt><titel>Kust</titel><spreekbeurt><spreker><voorvoegsels>De heer</voorvoegsels><naam><achternaam>Zand</achternaam></naam> (<politiek>XYZ</politiek>):</spreker><tekst><al>Voorzitter.</al></tekst></spreekbeurt></agendapunt></handelingen></officiele-publicatie>`,
    )
    expect(shown(document)).toEqual(['heading1 Kust', 'paragraph De heer Zand (XYZ):', 'paragraph Voorzitter.'])
  })
})

describe('CALS tables', () => {
  const cells = (document: Document): string[][] =>
    only(document, 'table').cells!.map((row) => row.map(({ text }) => text))
  const entry = (text: string, attributes = ''): string => `<entry ${attributes}><al>${text}</al></entry>`

  it('repeats cells that span columns and rows', async () => {
    const document = await readText(`<table><title>Uitgaven (x € 1 mln.)</title><tgroup cols="4">
      <colspec colnum="1" colname="c1"/><colspec colname="c2"/><colspec colname="c3"/><colspec colname="c4"/>
      <spanspec spanname="s34" namest="c3" nameend="c4"/>
      <thead><row>${entry('Post', 'morerows="1" colname="c1"')}${entry('2030', 'namest="c2" nameend="c2"')}${entry('Raming', 'spanname="s34"')}</row>
      <row>${entry('stand', 'colname="c2"')}${entry('laag', 'colname="c3"')}${entry('hoog', 'colname="c4"')}</row></thead>
      <tbody><row>${entry('Zand')}${entry('1.390')}${entry('‒ 9,9')}${entry('')}</row>
      <row>${entry('Klei', 'colname="c1"')}${entry('7', 'colname="c4"')}</row></tbody></tgroup></table>`)
    expect(cells(document)).toEqual([
      ['Post', '2030', 'Raming', 'Raming'],
      ['Post', 'stand', 'laag', 'hoog'],
      ['Zand', '1.390', '‒ 9,9', ''],
      ['Klei', '', '', '7'],
    ])
    expect(only(document, 'table')).toMatchObject({ headerRows: 2, caption: 'Uitgaven (x € 1 mln.)' })
    for (const cell of only(document, 'table').cells!.flat()) expect(quote(document, cell)).toBe(cell.text)
  })

  it.each([
    [
      'a bold first row, and a bold row of totals below it',
      [
        ['', 'Raming'],
        ['Totaal', '‒ 9,9'],
        ['Zand', '3'],
      ],
      2,
      1,
    ],
    [
      'years in the first row',
      [
        ['Post', '2030'],
        ['Zand', '3'],
      ],
      1,
      1,
    ],
    [
      'no bold at all',
      [
        ['Zand', '3'],
        ['Klei', '4'],
      ],
      0,
      0,
    ],
  ])('finds the header without thead: %s', async (_, rows, bold, headerRows) => {
    const body = rows.map(
      (row, i) =>
        `<row>${row.map((text) => entry(i < bold && text ? `<nadruk type="vet">${text}</nadruk>` : text)).join('')}</row>`,
    )
    const document = await readText(`<table><tgroup cols="2"><tbody>${body.join('')}</tbody></tgroup></table>`)
    expect(only(document, 'table').headerRows).toBe(headerRows)
  })

  it('takes a box around text for no table', async () => {
    const document = await readText(
      `<table><tgroup cols="1"><tbody><row>${entry('Een kader met tekst.')}</row><row>${entry('Nog een zin.')}</row></tbody></tgroup></table>`,
    )
    expect(shown(document)).toEqual(['paragraph Een kader met tekst.', 'paragraph Nog een zin.'])
  })
})

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'latin1'] as const)('reads %s', async (encoding) => {
    const declared = { 'utf-8': 'utf-8', 'utf-16le': 'utf-16', latin1: 'iso-8859-1' }[encoding]
    const xml = `<?xml version="1.0" encoding="${declared}"?><officiele-publicatie><kamerstuk><al>Coördinatie</al></kamerstuk></officiele-publicatie>`
    const mark = encoding === 'utf-16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0)
    expect((await readBytes(Buffer.concat([mark, Buffer.from(xml, encoding)]))).text).toBe('Coördinatie')
  })
})

describe('hostile and empty XML', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><officiele-publicatie><al>&j;</al></officiele-publicatie>`
  const external =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><officiele-publicatie><al>&e;</al></officiele-publicatie>'
  const remote =
    '<?xml version="1.0"?><!DOCTYPE officiele-publicatie SYSTEM "http://localhost:9/op.dtd"><officiele-publicatie><al>Tekst</al></officiele-publicatie>'

  it.each([
    ['an entity bomb', bomb, /^damaged: the XML uses an entity of its own/],
    ['an external entity', external, /^damaged: the XML uses an entity of its own/],
    [
      'a nest of 10,000',
      `<officiele-publicatie>${'<al>'.repeat(10_000)}`,
      /^damaged: the markup is nested deeper than 512/,
    ],
    ['what is cut off', kamerstuk.slice(0, 2_000), /^damaged: the XML is not well-formed/],
    [
      'crossed tags',
      '<officiele-publicatie><al><nadruk>a</al></nadruk></officiele-publicatie>',
      /^damaged: the XML is not well-formed/,
    ],
    [
      'XML of another kind',
      '<?xml version="1.0"?><rss><channel>nieuws</channel></rss>',
      /^unknown-type: this is XML with <rss> outermost/,
    ],
    ['no text', '<officiele-publicatie><metadata>weg</metadata></officiele-publicatie>', /^no-text/],
    ['control characters', '<officiele-publicatie><al>\u0001</al></officiele-publicatie>', /^damaged/],
  ])('%s', async (_, xml, reason) => {
    expect(await failure(readPublication(xml))).toMatch(reason)
  })

  it('fetches no DTD', async () => {
    expect((await readPublication(remote)).text).toBe('Tekst')
  })

  it('stops at the limit of time', async () => {
    const long = `<officiele-publicatie>${'<al>woord</al>'.repeat(20_000)}</officiele-publicatie>`
    expect(await failure(readBytes(Buffer.from(long), { ...defaultLimits, milliseconds: -1 }))).toMatch(/^timeout/)
  })

  it('reads a long publication in reasonable time', async () => {
    const long = `<officiele-publicatie>${'<al>woord<noot><noot.nr>1</noot.nr><noot.al>n</noot.al></noot></al>'.repeat(5_000)}</officiele-publicatie>`
    const document = await readPublication(long)
    expect(document.blocks.length).toBe(10_000)
  })

  it('gives for any change in the markup a sound document, or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(kamerstuk.length - 1),
        fc.nat(60),
        fc.constantFrom(
          '',
          '<',
          '>',
          '&',
          '"',
          '<al>',
          '</al>',
          '<noot>',
          '<table><tgroup><tbody><row><entry morerows="99999" nameend="x"/>',
          '\u0000',
          'é',
        ),
        async (at, length, put) => {
          const xml = kamerstuk.slice(0, at) + put + kamerstuk.slice(at + length)
          let document: Document
          try {
            document = await readPublication(xml)
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableSource)
            return
          }
          let end = 0
          for (const block of document.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(end)
            end = block.end
            expect(locate(document.origin, block.start, block.end)).toMatchObject({ in: 'html' })
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('identify', () => {
  it.each([
    [kamerstuk, 'application/xml'],
    ['<officiele-publicatie><al>x</al></officiele-publicatie>', 'application/xml'],
    [
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>',
      'text/html',
    ],
  ])('knows XML from XHTML: %#', (text, mediaType) => {
    expect(identify('x', Buffer.from(text)).mediaType).toBe(mediaType)
  })
})
