import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { locate } from '../../pipeline/locate.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { readMarkdown } from '../../pipeline/readers/markdown.ts'
import { sha256 } from '../../pipeline/source.ts'
import { quote, shown } from './reading.ts'

const readBytes = (bytes: Uint8Array): Promise<Document> =>
  readMarkdown(
    {
      sha256: sha256(bytes),
      bytes: bytes.length,
      mediaType: 'text/markdown',
      name: 'brief.md',
      url: null,
      pages: null,
    },
    bytes,
    defaultLimits,
  )
const readMd = (markdown: string): Promise<Document> => readBytes(Buffer.from(markdown))

const cellsOf = (block: Block | undefined): string[][] | undefined =>
  block?.cells?.map((row) => row.map((cell) => cell.text))

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    [
      'headings',
      '# Nota\n\n### **5. Wat** blijft ###\n#\n#geen kop',
      ['heading1 Nota', 'heading3 5. Wat blijft', 'paragraph #geen kop'],
    ],
    ['underlined headings', 'Nota\n====\n\nDeel\n---\n', ['heading1 Nota', 'heading2 Deel']],
    ['a number sign is no heading', '# 5\n\nC# en #5', ['heading1 5', 'paragraph C# en #5']],
    [
      'lines of a paragraph',
      'De dijken\nzijn hoog.\n\nDuinen ook.',
      ['paragraph De dijken zijn hoog.', 'paragraph Duinen ook.'],
    ],
    [
      'Windows line ends',
      'De dijken\r\nzijn hoog.\r\n\r\n# Kop\r\n',
      ['paragraph De dijken zijn hoog.', 'heading1 Kop'],
    ],
    ['a word cut at the line end keeps its break', 'over water-\nveiligheid', ['paragraph over water-\nveiligheid']],
    [
      'a letterhead field keeps its lines',
      '**Datum**  \n3 mei 2031\n\n**Ons kenmerk**  \n123',
      ['paragraph Datum\n3 mei 2031', 'paragraph Ons kenmerk\n123'],
    ],
    [
      'and without the two spaces too',
      '**Datum**\n3 mei 2031\n**Ons kenmerk**\n123',
      ['paragraph Datum\n3 mei 2031\nOns kenmerk\n123'],
    ],
    ['labels before values', '**Datum:** 3 mei\n**Aan:** Kamer', ['paragraph Datum: 3 mei\nAan: Kamer']],
    [
      'bold over lines',
      '**Directoraat-Generaal  \nWater**  \nBureau Kust',
      ['paragraph Directoraat-Generaal\nWater\nBureau Kust'],
    ],
    ['a hard break with a backslash', 'Kade 1\\\n2500 AA Den Haag', ['paragraph Kade 1\n2500 AA Den Haag']],
    [
      'a hard break in wrapped prose is a space',
      'Met deze brief informeer ik uw Kamer over de stand van de  \ndijken in het zuidwesten van het land.',
      ['paragraph Met deze brief informeer ik uw Kamer over de stand van de dijken in het zuidwesten van het land.'],
    ],
    [
      'a label above long text',
      '**Vraag 1**  \nKunt u uiteenzetten hoe het onderhoud van de dijken in de komende jaren wordt betaald?',
      [
        'paragraph Vraag 1',
        'paragraph Kunt u uiteenzetten hoe het onderhoud van de dijken in de komende jaren wordt betaald?',
      ],
    ],
    [
      'lists',
      '- een\n  vervolg\n* twee\n\n1. drie\n2) vier',
      ['listItem een vervolg', 'listItem twee', 'listItem 1. drie', 'listItem 2) vier'],
    ],
    [
      'a year that begins a wrapped line is no list',
      'Dit was in\n2020. Daarna niet.',
      ['paragraph Dit was in 2020. Daarna niet.'],
    ],
    ['quotations', '> een\n> twee\n\nna', ['quote een twee', 'paragraph na']],
    ['the return address is no quotation', '> Retouradres Postbus 1', ['paragraph > Retouradres Postbus 1']],
    ['rules', 'een\n\n---\n\n* * *\ntwee', ['paragraph een', 'paragraph twee']],
    ['code stays', '```\na  *b*\n\nc\n```\nd', ['paragraph a  *b*', 'paragraph c', 'paragraph d']],
    ['code that is never closed', '~~~\na', ['paragraph a']],
    [
      'front matter',
      '---\ntitle: Brief\ndate: 2031-05-03\n---\nTekst',
      ['paragraph title: Brief\ndate: 2031-05-03', 'paragraph Tekst'],
    ],
    ['comments', 'een <!-- PageBreak\n\nx --> twee', ['paragraph een', 'paragraph twee']],
    ['link definitions', 'Zie [de brief][1].\n\n[1]: https://example.org/x "Titel"', ['paragraph Zie de brief.']],
  ])('%s', async (_, markdown, blocks) => {
    const document = await readMd(markdown)
    expect(shown(document)).toEqual(blocks)
    expect(document.notices).toEqual([])
  })

  it('parts blocks by a blank line, list items by a line', async () => {
    expect((await readMd('# Kop\nTekst\n- a\n- b\n\nna')).text).toBe('Kop\n\nTekst\n\na\nb\n\nna')
  })
})

describe('inline syntax', () => {
  it.each([
    ['**vet** en *schuin* en ***beide***', 'vet en schuin en beide'],
    ['__vet__ en _schuin_ in bestand_met_naam', 'vet en schuin in bestand_met_naam'],
    ['**Datum:**3 mei', 'Datum:3 mei'],
    ['een*woord*deel en 5*3*2', 'eenwoorddeel en 5*3*2'],
    ['bedrag* en totaal* en * los', 'bedrag* en totaal* en * los'],
    ['**niet gesloten', '**niet gesloten'],
    ['~~weg~~ en ~5 miljoen', 'weg en ~5 miljoen'],
    ['Toelichting\\* \\[x\\] 1\\. a\\b', 'Toelichting* [x] 1. a\\b'],
    ['[de brief](https://example.org/a_(b) "Titel")', 'de brief'],
    ['[www.example.org](http://www.example.org)', 'www.example.org'],
    ['<https://example.org/x>', 'https://example.org/x'],
    ['[sic] en [a](b c)', '[sic] en [a](b c)'],
    ['voor ![logo](a.png) na', 'voor na'],
    ['`code *x*` en ``a ` b`` en `los', 'code *x* en a ` b en `los'],
    ['R&amp;D, &euro;&nbsp;5, &#8217;s, &onzin;', 'R&D, € 5, ’s, &onzin;'],
    ['<5 en <u>streep</u> en a < b > c', '<5 en streep en a < b > c'],
    ['twee  \t spaties', 'twee spaties'],
    ['<table><tr><td>30</td><td>573</td></tr><tr><td>a</td></tr></table>', '30 573\na'],
    ['<div align="center">Een</div><p>Twee</p>', 'Een\nTwee'],
    ['H<sub>2</sub>O en 10<sup>6</sup>', 'H2O en 106'],
  ])('%s', async (markdown, text) => {
    expect((await readMd(markdown)).text).toBe(text)
  })
})

describe('tables', () => {
  it('have cells, a header and text of a line a row', async () => {
    const document = await readMd(
      'Jaren:\n\n| Soort | 2029 | 2030 |\n|:--|:-:|--:|\n| **Nieuw** | 1.390 | <5 |\n| Oud \\| n | | 3<br>x |\n\nna',
    )
    const table = document.blocks.find((block) => block.type === 'table')
    expect(cellsOf(table)).toEqual([
      ['Soort', '2029', '2030'],
      ['Nieuw', '1.390', '<5'],
      ['Oud | n', '', '3 x'],
    ])
    expect(table?.headerRows).toBe(1)
    for (const cell of table!.cells!.flat()) expect(quote(document, cell)).toBe(cell.text)
    expect(document.text).toBe('Jaren:\n\nSoort\t2029\t2030\nNieuw\t1.390\t<5\nOud | n\t\t3 x\n\nna')
  })

  it.each<[string, string, string[][] | undefined, number | undefined]>([
    ['without outer pipes, rows of other lengths', 'a | b\n--|--\n1\n', undefined, undefined],
    [
      'short and long rows',
      '| a | b |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |',
      [
        ['a', 'b', ''],
        ['1', '', ''],
        ['1', '2', '3'],
      ],
      1,
    ],
    ['an empty header is none', '|   |   |\n|---|---|\n| a | 1 |', [['a', '1']], 0],
    [
      'without a delimiter row',
      '| a | 1 |\n| b | 2 |',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      0,
    ],
    ['one line between pipes is no table', '| a | 1 |', undefined, undefined],
  ])('%s', async (_, markdown, cells, headerRows) => {
    const table = (await readMd(markdown)).blocks.find((block) => block.type === 'table')
    if (cells === undefined && markdown.includes('--')) expect(cellsOf(table)?.[0]).toEqual(['a', 'b'])
    else expect([cellsOf(table), table?.headerRows]).toEqual([cells, headerRows])
  })
})

describe('footnotes', () => {
  it.each<[string, string, string, unknown[]]>([
    [
      'Markdown’s own',
      'Zie de brief[^1] en nr. 200[^2].\n\n[^1]: Kamerstuk 35 000,\n    nr. 7.\n[^2]: *Brief*',
      'Zie de brief1 en nr. 200 2.\n\n1 Kamerstuk 35 000, nr. 7.\n\n2 Brief',
      [
        ['1', 'brief1'],
        ['2', '. 200 2'],
      ],
    ],
    [
      'raised numbers of a converter',
      'Zie de brief<sup>1</sup> en<sup>2</sup>\n\n<sup>1</sup>Kamerstuk 35 000\n<sup>2</sup> Brief',
      'Zie de brief1 en2\n\n1 Kamerstuk 35 000\n\n2 Brief',
      [
        ['1', 'brief1'],
        ['2', '1 en2'],
      ],
    ],
    ['in TeX', 'Zie de brief $^{1}$\n\n$^{1}$ Kamerstuk', 'Zie de brief 1\n\n1 Kamerstuk', [['1', 'brief 1']]],
    ['a note that nothing points to', 'Tekst\n\n[^x]: Brief', 'Tekst\n\nx Brief', [['x']]],
  ])('%s', async (_, markdown, text, notes) => {
    const document = await readMd(markdown)
    expect(document.text).toBe(text)
    const found = document.blocks
      .filter((block) => block.type === 'footnote')
      .map((note) => [note.marker, ...note.anchors!.map((anchor) => document.text.slice(0, anchor.end))])
    for (const [i, [marker, ...ends]] of (notes as string[][]).entries()) {
      expect(found[i]?.[0]).toBe(marker)
      expect(found[i]).toHaveLength(1 + ends.length)
      ends.forEach((end, j) => {
        expect(found[i]![j + 1]!.endsWith(end)).toBe(true)
      })
    }
  })

  it('takes a raised number without a note for what it is', async () => {
    const document = await readMd('Vlak van 5 m<sup>2</sup>\n\n<sup>3</sup> los')
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph'])
  })
})

describe('places', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('# Één\n\nDatum **3 mei** bij [brief](x) &amp; «één»')],
    ['with a mark', Buffer.from('\ufeff# Één\n\nDatum **3 mei** bij [brief](x) &amp; «één»')],
    ['windows-1252', Buffer.from('# Één\n\nDatum **3 mei** bij [brief](x) &amp; «één»', 'latin1')],
  ])('are bytes of the source: %s', async (_, bytes) => {
    const document = await readBytes(bytes)
    expect(document.text).toBe('Één\n\nDatum 3 mei bij brief & «één»')
    for (const words of ['Één', '3 mei', 'brief', '«één»']) {
      const start = document.text.indexOf(words)
      const place = locate(document.origin, start, start + words.length)
      if (place.in !== 'text') throw new Error(place.in)
      const there = Buffer.from(bytes.subarray(place.start, place.end))
      expect([there.toString('utf8'), there.toString('latin1')]).toContain(words)
    }
  })
})

describe('any text', () => {
  it.each([
    '',
    ' \n\t\n',
    '---\n***',
    '[a]: https://example.org',
    '<!-- x -->',
    '![logo](a.png)',
    '#',
    '****',
    '&shy;',
  ])('%j', async (markdown) => {
    const failure = await readMd(markdown).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'UnreadableSource', reason: 'no-text' })
  })

  const token = fc.constantFrom(
    ...[
      '# ',
      '**',
      '*',
      '_',
      '~~',
      '`',
      '```',
      '\n',
      '\n\n',
      '  \n',
      '\\',
      '\\\n',
      '[',
      ']',
      '](x)',
      '[^1]',
      '[^1]: ',
      '![',
      '- ',
      '1. ',
      '> ',
      '|',
      '|--|--|\n',
    ],
    ...[
      '---\n',
      '===\n',
      '<sup>1</sup>',
      '<br>',
      '<!--',
      '-->',
      '&amp;',
      '&nbsp;',
      '&shy;',
      '$^{1}$',
      '<b>',
      'woord',
      ' ',
      '\t',
      '\r\n',
      '2020',
      '[a]: b\n',
      'é',
      '😀',
      '\f',
      '\0',
    ],
  )
  it('gives a document whose pieces tile both texts, with blocks in order, or says why not', async () => {
    const markdown = fc.array(fc.oneof({ weight: 5, arbitrary: token }, fc.string({ maxLength: 6, unit: 'binary' })), {
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(markdown, async (parts) => {
        const document = await readMd(parts.join('')).catch((error: unknown) => {
          if (error instanceof UnreadableSource) return null
          throw error
        })
        if (document) expectSound(document)
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives a cell the text that it has, with a note behind a figure', async () => {
    expectSound(await readMd('# Kop\n\n| a | b |\n|--|--|\n| 1[^1] | x |\n\n[^1]: noot\n'))
  })

  function expectSound({ text, origin, blocks }: Document): void {
    let at = 0
    let rawAt = 0
    for (const piece of origin.pieces) {
      expect([piece.start, piece.rawStart]).toEqual([at, rawAt])
      if (piece.kept) expect(text.slice(piece.start, piece.end)).toBe(origin.raw.slice(piece.rawStart, piece.rawEnd))
      at = piece.end
      rawAt = piece.rawEnd
    }
    expect([at, rawAt]).toEqual([text.length, origin.raw.length])
    let end = 0
    for (const block of blocks) {
      expect(text.slice(end, block.start).trim()).toBe('')
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(block.end).toBeGreaterThan(block.start)
      for (const cell of block.cells?.flat() ?? []) {
        expect(text.slice(cell.start, cell.end)).toBe(cell.text)
        expect(cell.start >= block.start && cell.end <= block.end).toBe(true)
      }
      for (const anchor of block.anchors ?? []) expect(text.slice(anchor.start, anchor.end)).toBe(block.marker)
      end = block.end
    }
    expect(end).toBe(text.length)
  }

  it.each<[string, string]>([
    ['brackets', '['.repeat(50_000)],
    ['link tails', ']('.repeat(50_000)],
    ['stars', '*a '.repeat(50_000)],
    ['stars that could open and close', 'a*b**c***'.repeat(20_000)],
    ['ticks', Array.from({ length: 500 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['quotation marks', '>'.repeat(200_000)],
    ['spaces', `# a${' '.repeat(200_000)}b`],
    ['table delimiters', `a|b\n${'-|'.repeat(50_000)}${' '.repeat(50_000)}x`],
    ['fences', '```\n'.repeat(50_000)],
    ['tags', '<b '.repeat(50_000)],
    ['one wide row over many short ones', `${'|a'.repeat(2_000)}|\n${'|b|\n'.repeat(50_000)}`],
  ])('takes linear time: %s', async (_, markdown) => {
    const start = performance.now()
    await readMd(`woord\n\n${markdown}`)
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
