import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinOf } from '../../pipeline/blocks/hyphens.ts'
import { clean } from '../../pipeline/clean.ts'
import type { Block } from '../../pipeline/document.ts'
import { rawSpans } from '../../pipeline/locate.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const structured = (text: string) => structure(clean(documentOf(text)))
/** One line a block: `type text`. */
const outline = (text: string): string[] => {
  const document = structured(text)
  return document.blocks.map((b) => `${b.type} ${document.text.slice(b.start, b.end).replaceAll('\n', ' / ')}`)
}
const blocksOf = (text: string, type: Block['type']) => structured(text).blocks.filter((b) => b.type === type)

describe('a word at a line end', () => {
  it.each([
    ['de ontwikke-', 'lingen', 'de ontwikkelingen'],
    ['de migratiesamen-', 'werking', 'de migratiesamenwerking'],
    ['ge-', 'investeerd', 'geïnvesteerd'],
    ['is ge-', 'evalueerd', 'is geëvalueerd'],
    ['de in-', 'en uitstroom', 'de in- en uitstroom'],
    ['lust-', 'noch onlust', 'lust- noch onlust'],
    ['de LP-', 'cijfers', 'de LP-cijfers'],
    ['in Noord-', 'Afrika', 'in Noord-Afrika'],
    ['een EU-', 'lidstaat', 'een EU-lidstaat'],
    ['de oud-', 'minister', 'de oud-minister'],
    ['de secretaris-', 'generaal', 'de secretaris-generaal'],
    ['een 4-', 'jarig plan', 'een 4-jarig plan'],
    ['een auto-', 'ongeluk', 'een auto-ongeluk'],
    ['2021–', '2022', '2021–2022'],
    ['en/', 'of', 'en/of'],
    ['zie https://www.voorbeeld.nl/agenda-', 'migratie/x.pdf', 'zie https://www.voorbeeld.nl/agenda-migratie/x.pdf'],
    ['Europees of bilateraal -', 'bevatten', 'Europees of bilateraal - bevatten'],
    ['het kabinet', 'heeft', 'het kabinet heeft'],
  ])('%s / %s', (before, after, expected) => {
    const join = joinOf(before, after, new Set())
    const head = join.eatsHyphen ? before.slice(0, -1) : before
    const tail = join.rule === 'hyphens/trema' ? after.replace(/^./, (c) => ({ i: 'ï', e: 'ë' })[c] ?? c) : after
    expect(head + join.text + tail).toBe(expected)
  })
  it('keeps the hyphen of a word that has it inside a line too', () => {
    expect(joinOf('het rood-', 'blauwe boek', new Set(['rood-blauwe'])).eatsHyphen).toBe(false)
    expect(
      outline(
        'De kust-wacht helpt. Ook de nieuwe boten van de kust-\nwacht helpen mee bij storm en ontij op zee en meren.',
      )[0],
    ).toContain('van de kust-wacht helpen')
  })
})

const letter = `> Retouradres Postbus 99999 2500 EH Den Haag

Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal

Datum 4 maart 2021
Onderwerp Voortgang van het dijkherstel in de
gemeente Waterrijk

Geachte voorzitter,

In het debat van 3 februari jl. heb ik toegezegd uw Kamer te informeren over het
herstel van de dijken.1 Met deze brief doe ik dat, en ik ga daarbij in op de kosten
en op het vervolg.

Stand van zaken
De werken liggen op schema. In de eerste helft van het jaar worden de laatste
pompen geplaatst:
– de pomp bij Oudeveen;
– de pomp bij Nieuwerdam, die door de aannemer is
vervangen.

Er resteren drie knelpunten bij de dijkring, waarover ik met het

1 Kamerstukken II 2020/21, 99 123, nr. 45.
\f
waterschap in gesprek ben.

Hoogachtend,

De Minister van Infrastructuur en Waterstaat,

J. van Wilgenburg
`

describe('blocks of a letter', () => {
  it('are what a person sees', () => {
    expect(outline(letter)).toEqual([
      'letterhead > Retouradres Postbus 99999 2500 EH Den Haag / Aan de Voorzitter van de Tweede Kamer / der Staten-Generaal / Datum 4 maart 2021',
      'subject Onderwerp Voortgang van het dijkherstel in de gemeente Waterrijk',
      'salutation Geachte voorzitter,',
      'paragraph In het debat van 3 februari jl. heb ik toegezegd uw Kamer te informeren over het herstel van de dijken.1 Met deze brief doe ik dat, en ik ga daarbij in op de kosten en op het vervolg.',
      'heading Stand van zaken',
      'paragraph De werken liggen op schema. In de eerste helft van het jaar worden de laatste pompen geplaatst:',
      'listItem – de pomp bij Oudeveen;',
      'listItem – de pomp bij Nieuwerdam, die door de aannemer is vervangen.',
      'paragraph Er resteren drie knelpunten bij de dijkring, waarover ik met het waterschap in gesprek ben.',
      'footnote 1 Kamerstukken II 2020/21, 99 123, nr. 45.',
      'signature Hoogachtend, / De Minister van Infrastructuur en Waterstaat, / J. van Wilgenburg',
    ])
  })
  it('tie a footnote to the figure that hangs on its word', () => {
    const document = structured(letter)
    const [note] = document.blocks.filter((b) => b.type === 'footnote')
    expect(note?.marker).toBe('1')
    expect(note?.anchors?.map((a) => document.text.slice(a.start - 7, a.end))).toEqual(['dijken.1'])
  })
  it('tie a footnote to the line over which its raised figure stood', () => {
    const document = structured(
      'Onderwerp Dijken\n\n1\nIn reactie op de motie Jansen c.s. verstrekken wij uw Kamer hierbij een overzicht.\nDat is uitvoerig en lang genoeg om als tekst te gelden in deze brief.\n\n1\n Kamerstukken II 2019/20, 99 300 VI, nr. 37\n',
    )
    const [note] = document.blocks.filter((b) => b.type === 'footnote')
    expect(document.text.slice(note!.start, note!.end)).toBe('Kamerstukken II 2019/20, 99 300 VI, nr. 37')
    expect(note?.anchors?.map((a) => document.text.slice(a.start, a.end))).toEqual([
      'In reactie op de motie Jansen c.s. verstrekken wij uw Kamer hierbij een overzicht.',
    ])
    expect(document.notices.map((n) => n.rule)).toContain('footnotes/raised-marker')
  })
  it('tie two footnotes to the line over which both their figures stood', () => {
    const document = structured(
      'Onderwerp Dijken\n\nDe dijken zijn oud, zoals in eerdere brieven van mijn ambtsvoorganger is\n1 2\ngemeld, en worden vernieuwd zodra de aanbesteding van de werken is afgerond.\n\n1\n Kamerstukken II 2019/20, 99 300 VI, nr. 37\n\n2\n Kamerstukken II 2019/20, 99 300 VI, nr. 38\n',
    )
    const notes = document.blocks.filter((b) => b.type === 'footnote')
    expect(notes.map(({ marker, anchors }) => [marker, anchors?.length])).toEqual([
      ['1', 1],
      ['2', 1],
    ])
    expect(document.text).toContain('ambtsvoorganger is gemeld')
  })
  it.each([
    [
      'Curaçao heeft dit verdrag over de dijken ondertekend op 1 januari\n2\n1986 en de andere landen volgden in 2010.',
      'op 1 januari 1986 en',
    ],
    [
      'Zoals bekend heeft de aannemer van de dijken, die in het oosten\n14\nvan het land werkt, vertraging opgelopen.',
      'het oosten van het land',
    ],
    // The figure of a formula, of a list, of a table
    [
      'In het oosten van het land daalde vorig jaar de uitstoot van CO\n2\nvolgens de metingen van het planbureau.',
      'CO 2 volgens',
    ],
    [
      'In het oosten van het land zijn dit jaar de volgende dijken oud.\n2\nvan deze dijken worden volgend jaar vervangen.',
      '2 van deze',
    ],
  ])('goes on over the figure of a note that a dump left out: %s', (text, expected) => {
    const document = structured(`Onderwerp Dijken\n\n${text}\n`)
    expect(document.text.replace(/\s+/g, ' ')).toContain(expected)
  })
  it('tie the notes of a copied web page, without its buttons', () => {
    const document = structured(
      'Uw Kamer heeft een motie over de dijken aangenomen.1 Hierbij informeer ik u over de uitvoering daarvan in het hele land.\n\nX Noot\n\n1\nKamerstuk 12 345, nr. 6.\n\nNaar boven\n',
    )
    const [note] = document.blocks.filter((b) => b.type === 'footnote')
    expect(document.text.slice(note!.start, note!.end)).toBe('Kamerstuk 12 345, nr. 6.')
    expect(note!.anchors).toHaveLength(1)
    expect(document.text).not.toMatch(/X Noot|Naar boven/)
  })
  it('do not take figures in the text for footnotes', () => {
    expect(
      blocksOf(
        'De uitstoot van CO2 daalt. In 2020 waren er 12 gemeenten met een plan, in 2021 al\n15 Gelderse gemeenten en 3 provincies met een eigen aanpak van het probleem.',
        'footnote',
      ),
    ).toEqual([])
  })
  it('part the salutation from the subject right above it', () => {
    expect(
      outline(
        `Datum 30 mei 2023\nBetreft Voortgang van de veerdiensten\nGeachte Voorzitter,\nHierbij bericht ik uw Kamer over de voortgang van de veerdiensten in het oosten van het land, zoals eerder gemeld.`,
      ).slice(1, 3),
    ).toEqual(['subject Betreft Voortgang van de veerdiensten', 'salutation Geachte Voorzitter,'])
  })
  it('begin a run-on letter with its letterhead', () => {
    const { text, blocks } = structured(
      `Ministerie van Oevers Kade 8 2515 XP Den Haag Ons kenmerk OEV/BSK-2020/2364 Bijlage(n) 8 > Retouradres Postbus 20901 2500 EX Den Haag De voorzitter van de Tweede Kamer der Staten-Generaal Binnenhof 4 2513 AA DEN HAAG Datum 26 november 2020 Betreft Voortgang van de veerdiensten Geachte voorzitter, Op 25 november 2020 heeft het overleg over de veerdiensten plaatsgevonden. ${'Met deze brief meld ik u wat daar besloten is. '.repeat(4)}`,
    )
    const textOf = (type: string) => blocks.filter((b) => b.type === type).map((b) => text.slice(b.start, b.end))
    expect(textOf('subject')).toEqual(['Betreft Voortgang van de veerdiensten'])
    expect(textOf('salutation')).toEqual(['Geachte voorzitter,'])
    expect(textOf('letterhead').join('\n').split('\n')).toContain('Datum 26 november 2020')
    expect(textOf('paragraph')[0]).toMatch(/^Op 25 november 2020/)
  })
  it('end a run-on letter with its signature', () => {
    const text = `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 4 mei 2014\n\n${'Ik bericht u over de stand van zaken van het dijkherstel in het land. '.repeat(8)}De Staatssecretaris van Infrastructuur en Milieu, W.J. Oosterhuis`
    expect(outline(text).at(-1)).toBe('signature De Staatssecretaris van Infrastructuur en Milieu, / W.J. Oosterhuis')
  })
})

describe('a role and a name on one line', () => {
  const body =
    'Ik bericht u over de stand van zaken van het dijkherstel in het land, zoals eerder aan uw Kamer is toegezegd.'
  it.each([
    ['De Staatssecretaris van Defensie, A.B. van Houten', 'De Staatssecretaris van Defensie, / A.B. van Houten'],
    [
      'De minister van Volksgezondheid, Welzijn en Sport, Anna Terpstra',
      'De minister van Volksgezondheid, Welzijn en Sport, / Anna Terpstra',
    ],
  ])('%s', (line, expected) => expect(outline(`${body}\n\n${line}\n`).at(-1)).toBe(`signature ${expected}`))
  it('is not a role alone', () => {
    expect(outline(`${body}\n\nMinister van Volksgezondheid, Welzijn en Sport\n`).at(-1)).toContain(
      'Volksgezondheid, Welzijn en Sport',
    )
  })
})

describe('tables in a text dump', () => {
  const rows = (text: string) =>
    blocksOf(text, 'table').map((b) => b.cells?.map((row) => row.map((cell) => cell.text).join(' | ')))
  it('come back from a dump that lost the columns, with wrapped labels and stacked headers', () => {
    expect(
      rows(
        'Aanvragen per jaar 2019 2020 2021 (tot\n\n1/10)\n\nIngediend bij de\n\ngemeente\n\n1.150 790 <5\n\nToegekend 30 10 -\n\nToelichting\n\nDe cijfers dalen sterk, zo blijkt uit het overzicht hierboven.',
      ),
    ).toEqual([
      [
        'Aanvragen per jaar | 2019 | 2020 | 2021 (tot 1/10)',
        'Ingediend bij de gemeente | 1.150 | 790 | <5',
        'Toegekend | 30 | 10 | -',
      ],
    ])
  })
  it('come from columns that stand apart', () => {
    expect(
      rows(
        'Tabel 1 Uitgaven\n                    2022      2023\nSubsidies           23,9       6,6\nBijdrage aan\nmedeoverheden      ‒ 1,3     ‒ 0,1\nTotaal              22,6       6,5\n',
      ),
    ).toEqual([
      [' | 2022 | 2023', 'Subsidies | 23,9 | 6,6', 'Bijdrage aan medeoverheden | ‒ 1,3 | ‒ 0,1', 'Totaal | 22,6 | 6,5'],
    ])
  })
  it.each([
    'In de jaren 2019 2020 2021 is veel gebeurd.\n\nHet kabinet heeft toen 3 wetten gemaakt.',
    'Volgcommissie(s):      BZK      i.v.m. agendapunt      24\n                       EZ       i.v.m. agendapunt      24\n                       FIN      i.v.m. agendapunt      19',
    'Postbus 20301          Datum\n2500 EH Den Haag       4 mei 2020\nTurfmarkt 147          Ons kenmerk\n2511 DP Den Haag       1234567',
  ])('are not %j', (text) => expect(rows(text)).toEqual([]))
})

describe('any text', () => {
  it('keeps every character: pieces tile the raw text, blocks lie in order, nothing throws', () => {
    const word = fc.constantFrom(
      'de ',
      'Kamer',
      '1',
      '12 ',
      '\n',
      '\n\n',
      '- ',
      'een-\n',
      'Datum\n',
      '4 mei 2020',
      '  ',
      '2019 2020 2021',
      ' Pagina 1 van 2\n',
      '\f',
      'Vraag 1\n',
      '. ',
      '* ',
      'Ons kenmerk\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 60 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (text) => {
          const document = structured(text)
          let at = 0
          for (const piece of document.origin.pieces
            .filter((p) => p.rawEnd > p.rawStart)
            .sort((a, b) => a.rawStart - b.rawStart)) {
            expect(piece.rawStart).toBe(at)
            at = piece.rawEnd
          }
          expect(at).toBe(text.length)
          let end = 0
          for (const block of document.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(end)
            expect(block.end).toBeGreaterThan(block.start)
            end = block.end
            expect(rawSpans(document.origin, block.start, block.end).length).toBeGreaterThan(0)
            for (const cell of block.cells?.flat() ?? [])
              expect(document.text.slice(cell.start, cell.end).replace(/\s+/g, ' ')).toBe(cell.text)
          }
          expect(end).toBeLessThanOrEqual(document.text.length)
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('two that sign side by side', () => {
  it('sign one after the other', () => {
    const body =
      'Ik bericht u over de stand van zaken van het dijkherstel in het land, zoals eerder aan uw Kamer is toegezegd.'
    const signed =
      'De Minister van Financiën,        De Staatssecretaris van Defensie,\n\nJ. de Vries                       A.B. van Houten\n'
    expect(outline(`${body}\n\n${signed}`).at(-1)).toBe(
      'signature De Minister van Financiën, / J. de Vries / De Staatssecretaris van Defensie, / A.B. van Houten',
    )
  })
})

describe('the width of a text', () => {
  it('is not that of a table in it', () => {
    const table =
      'Regeling                     toelichting van enige lengte bij de regeling                  datum van ingang\n'
    const text = `${table.repeat(6)}\nUw Kamer heeft in het debat de motie van de leden Brandsteder en El\nBouzidi aangenomen, waarin de regering wordt gevraagd om een plan voor\nde dijken.\n`
    expect(outline(text).join('\n')).toContain('en El Bouzidi aangenomen')
  })
})

describe('a signature before an annex', () => {
  it('is found where the letter ends', () => {
    const body =
      'Ik bericht u over de stand van zaken van het dijkherstel in het land, zoals eerder aan uw Kamer is toegezegd.'
    const answers = Array.from(
      { length: 20 },
      (_, i) => `Vraag ${i + 1}\n\nKlopt dit bericht?\n\nAntwoord ${i + 1}\n\n${body}`,
    ).join('\n\n')
    expect(outline(`${body}\n\nHoogachtend,\n\nDe Minister van Financiën,\n\nJ. de Vries\n\n${answers}\n`)).toContain(
      'signature Hoogachtend, / De Minister van Financiën, / J. de Vries',
    )
  })
})
