import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../pipeline/document.ts'
import { locate } from '../../pipeline/locate.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { read } from '../../pipeline/read.ts'
import { identify } from '../../pipeline/source.ts'
import { type ZipEntry, zip } from '../zip.ts'
import { failure, only, quote, shown } from './reading.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const namespaces = `${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts by their file under word/, without their outermost element. */
interface Parts {
  readonly document: string
  readonly [part: string]: string
}

const roots: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr' }
const kindOf = (part: string): string => part.replace(/\d+$/, '')

function entriesOf(parts: Parts): ZipEntry[] {
  const others = Object.keys(parts).filter((part) => part !== 'document')
  const related = others.map(
    (part) => `<Relationship Id="${part}" Type="${relationships}/${kindOf(part)}" Target="${part}.xml"/>`,
  )
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${parts.document}</w:body></w:document>`,
    },
    ...others.map((part) => {
      const root = roots[kindOf(part)] ?? `w:${kindOf(part)}`
      return { name: `word/${part}.xml`, data: `<${root} ${namespaces}>${parts[part]}</${root}>` }
    }),
  ]
}

const readParts = (parts: Parts): Promise<Document> => read('brief.docx', zip(entriesOf(parts)))
const readBody = (document: string): Promise<Document> => readParts({ document })

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`
const cell = (inner: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<w:') ? inner : p(inner)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (rows: readonly string[], properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`
const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (words: string, result: string): string =>
  `${sign('begin')}${instruction(words)}${sign('separate')}${result}${sign('end')}`

const prose =
  'In antwoord op uw brief van 5 juli 2031 deel ik u mede dat de vragen over de kust worden beantwoord zoals aangegeven in de bijlage van deze brief.'

const cells = (document: Document): string[][] =>
  only(document, 'table').cells!.map((cellRow) => cellRow.map(({ text }) => text))

/** The characters at the place of a span, found in its part anew by its XPath. */
function textAtPlace(parts: Parts, document: Document, words: string): string {
  const start = document.text.indexOf(words)
  const place = locate(document.origin, start, start + words.length)
  if (place.in !== 'docx') throw new Error(place.in)
  const part = entriesOf(parts).find(({ name }) => name === place.part)!
  let node = load(part.data as string, { xml: true }).root()
  for (const step of place.xpath.slice(1).split('/')) {
    const [, name, index] = /^([\w:.-]+)(?:\[(\d+)\])?$/.exec(step)!
    node = node
      .children()
      .filter((_, child) => 'name' in child && child.name === name)
      .eq(Number(index ?? 1) - 1) as never
  }
  return `${place.part} ${node.text().slice(place.start, place.end)}`
}

describe('the head of a letter', () => {
  const margin = ['Directie Kust', 'Strandweg 1', ' ', 'Ons kenmerk', '3141592'].map((line) => p(line)).join('')
  const letter: Parts = {
    document: `${table([
      row(cell(p('&gt; Retouradres Postbus 1 2500 AA Den Haag'), '<w:gridSpan w:val="2"/>')),
      row(cell(p('Aan de Voorzitter van de Tweede Kamer') + p('der Staten-Generaal'), '<w:gridSpan w:val="2"/>')),
      row(cell('Datum'), cell(p(field(' DOCPROPERTY datum ', run('25 ') + run('juli 2031'))))),
      row(cell('Onderwerp'), cell('Antwoorden op vragen over de kust')),
    ])}${table([row(cell(margin))], '<w:tblpPr w:tblpX="9357"/>')}${p(prose)}<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/><w:titlePg/></w:sectPr>`,
    header1: box(p('Ministerie van Zee en Strand')),
    header2: box(
      p('Directie Kust') +
        p('Strandweg 1') +
        p('Datum') +
        p('11 april 2031') +
        p('Ons kenmerk') +
        p('3141592') +
        p('Concept'),
    ),
    header3: p('Alleen op even pagina’s'),
    footer1: p(`${run('Pagina ')}${field(' PAGE ', run('2'))}${run(' van 5')}`) + p('Pagina 1 van 5'),
  }

  it('stands there once, a line a label, whatever frames and headers hold it', async () => {
    expect(shown(await readParts(letter))).toEqual([
      'letterhead Ministerie van Zee en Strand',
      'letterhead > Retouradres Postbus 1 2500 AA Den Haag\nAan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nDatum 25 juli 2031',
      'subject Onderwerp Antwoorden op vragen over de kust',
      'letterhead Directie Kust\nStrandweg 1',
      'letterhead Ons kenmerk\n3141592',
      'letterhead Concept',
      `paragraph ${prose}`,
    ])
  })

  it('says where later pages bear another date', async () => {
    expect((await readParts(letter)).notices).toMatchObject([
      { kind: 'doubted', rule: 'docx/running-head', message: expect.stringContaining('"Datum 11 april 2031"') },
    ])
  })

  it.each([
    ['25 juli 2031', 'word/document.xml 25 juli 2031'],
    ['3141592', 'word/document.xml 3141592'],
    ['Ministerie van Zee', 'word/header1.xml Ministerie van Zee'],
    ['Concept', 'word/header2.xml Concept'],
  ])('%s has its place in its part', async (words, place) => {
    expect(textAtPlace(letter, await readParts(letter), words)).toBe(place)
  })

  it('shows even headers only where the document has them', async () => {
    const document = await readParts({ ...letter, settings: '<w:evenAndOddHeaders/>' })
    expect(document.text).toContain('Alleen op even pagina’s')
  })

  it('takes frames for head only before the text', async () => {
    const document = await readBody(
      `${p('Den Haag', '<w:framePr w:x="1"/>')}${p('25 juli 2031', '<w:framePr w:x="1"/>')}${p(prose)}${box(p('Een kader met een zin.'))}`,
    )
    expect(shown(document)).toEqual([
      'letterhead Den Haag\n25 juli 2031',
      `paragraph ${prose}`,
      'paragraph Een kader met een zin.',
    ])
  })
})

describe('the greeting', () => {
  it('ends the head', async () => {
    const document = await readBody(p('Den Haag, 25 juli 2031') + p('Geachte voorzitter,') + p('Kort en goed.'))
    expect(shown(document)).toEqual([
      'paragraph Den Haag, 25 juli 2031',
      'salutation Geachte voorzitter,',
      'paragraph Kort en goed.',
    ])
  })
})

describe('paragraphs', () => {
  it.each([
    [
      'runs are one line',
      `${run('Op 2')}${run('3 juni')}<w:r><w:tab/></w:r>${run('jl.')}`,
      ['paragraph Op 23 juni jl.'],
    ],
    [
      'what was taken out or hidden is not there',
      `<w:del><w:r><w:delText>oud</w:delText></w:r></w:del><w:ins>${run('nieuw')}</w:ins>${run('geheim', '<w:vanish/>')}`,
      ['paragraph nieuw'],
    ],
    [
      'a placeholder is no text',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Klik hier')}</w:sdtContent></w:sdt>${run('Datum')}`,
      ['paragraph Datum'],
    ],
    [
      'content controls and links are',
      `<w:sdt><w:sdtContent>${run('a')}</w:sdtContent></w:sdt><w:hyperlink>${run('b')}</w:hyperlink>`,
      ['paragraph ab'],
    ],
    [
      'a hard hyphen',
      `${run('nota')}<w:r><w:noBreakHyphen/></w:r>${run('overleg')}<w:r><w:softHyphen/></w:r>`,
      ['paragraph nota-overleg'],
    ],
    [
      'two breaks end a paragraph',
      `${run('Vraag')}<w:r><w:br/><w:br/></w:r>${run('Antwoord')}`,
      ['paragraph Vraag', 'paragraph Antwoord'],
    ],
    [
      'a field inside an instruction prints nothing',
      `${sign('begin')}${instruction('if ')}${field(' X ', run('weg'))}${instruction(' = 1')}${sign('separate')}${run('tekst')}${sign('end')}`,
      ['paragraph tekst'],
    ],
    [
      'a field that does not end hides nothing',
      `${sign('begin')}${instruction(' X ')}${run('tekst')}`,
      ['paragraph tekst'],
    ],
  ])('%s', async (_, inner, blocks) => {
    expect(shown(await readBody(`<w:p>${inner}</w:p>`))).toEqual(blocks)
  })

  it('finds headings by style, by outline and by short lines in bold', async () => {
    const document = await readParts({
      document: [
        p('Titel', '<w:pStyle w:val="Kop1"/>'),
        p('Eigen kop', '<w:pStyle w:val="Eigen"/>'),
        p('In de omtrek', '<w:outlineLvl w:val="2"/>'),
        p(run('Vraag 1', '<w:b/>')),
        p(run('Dit is een vette zin.', '<w:b/>')),
        p(run('Niet vet', '<w:b w:val="0"/>')),
      ].join(''),
      styles:
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Eigen"><w:name w:val="Kopje"/><w:basedOn w:val="Kop2"/></w:style><w:style w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>',
    })
    expect(shown(document)).toEqual([
      'heading1 Titel',
      'heading2 Eigen kop',
      'heading3 In de omtrek',
      'heading4 Vraag 1',
      'paragraph Dit is een vette zin.',
      'paragraph Niet vet',
    ])
  })

  it('counts lists as Word does', async () => {
    const level = (ilvl: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const item = (text: string, list: number, ilvl: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`)
    const document = await readParts({
      document: [
        item('een', 1, 0),
        item('twee', 1, 0),
        item('onder', 1, 1),
        item('onder', 1, 1),
        item('drie', 1, 0),
        item('onder', 1, 1),
        item('bol', 2, 0),
        item('weer een', 3, 0),
        item('verder', 1, 0),
        item('geen lijst', 0, 0),
      ].join(''),
      numbering: `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="6">${level(0, 'bullet', 'o')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    })
    expect(shown(document)).toEqual([
      'listItem 1. een',
      'listItem 2. twee',
      'listItem 2.a) onder',
      'listItem 2.b) onder',
      'listItem 3. drie',
      'listItem 3.a) onder',
      'listItem bol',
      'listItem 1. weer een',
      'listItem 2. verder',
      'paragraph geen lijst',
    ])
  })

  it('knows the signature before the answers', async () => {
    const document = await readBody(
      [
        p(prose),
        p('Mede namens de minister van Duin,'),
        p('De minister van Zee en Strand'),
        p(''),
        p('A.B. van der Kust'),
      ]
        .concat(Array.from({ length: 30 }, () => p('De zee geeft en neemt, dat weet iedereen hier al.')))
        .join(''),
    )
    expect(shown(document).slice(1, 5)).toEqual([
      'signature Mede namens de minister van Duin,',
      'signature De minister van Zee en Strand',
      'signature A.B. van der Kust',
      'paragraph De zee geeft en neemt, dat weet iedereen hier al.',
    ])
  })
})

describe('notes', () => {
  const parts: Parts = {
    document: `${p(`${run('Zoals gemeld')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' in nr. 20')}<w:r><w:footnoteReference w:id="3"/></w:r>${run(' en later')}<w:r><w:endnoteReference w:id="1"/></w:r>${run(', weer')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>${run('.')}`)}`,
    footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="3">${p('Tweede.')}</w:footnote><w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${run(' Kamerstuk 39 123, nr. 5.')}`)}${p('Nog iets.')}</w:footnote><w:footnote w:id="9">${p('Ster.')}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${p('Eind.')}</w:endnote>`,
  }

  it('are numbered in the order of their markers', async () => {
    const document = await readParts(parts)
    expect(shown(document)).toEqual([
      'paragraph Zoals gemeld1 in nr. 20 2 en lateri, weer*.',
      'footnote 1 Kamerstuk 39 123, nr. 5. Nog iets.',
      'footnote 2 Tweede.',
      'footnote 3 Ster.',
      'footnote i Eind.',
    ])
    const anchors = document.blocks.flatMap((block) => block.anchors?.map((anchor) => quote(document, anchor)) ?? [])
    expect(anchors).toEqual(['1', '2', '*', 'i'])
    expect(textAtPlace(parts, document, 'Kamerstuk 39 123')).toBe('word/footnotes.xml Kamerstuk 39 123')
  })
})

describe('tables', () => {
  const bold = (text: string): string => p(run(text, '<w:b/>'))

  it('repeats merged cells, and takes the caption above', async () => {
    const parts: Parts = {
      document:
        p(prose) +
        p('Tabel 1 Uitgaven (x € 1 mln.)', '<w:pStyle w:val="Bijschrift"/>') +
        table([
          row(cell('Post', '<w:vMerge w:val="restart"/>'), cell('Raming', '<w:gridSpan w:val="2"/>')).replace(
            '<w:tr>',
            '<w:tr><w:trPr><w:tblHeader/></w:trPr>',
          ),
          row(cell('', '<w:vMerge/>'), cell('laag'), cell('hoog')).replace(
            '<w:tr>',
            '<w:tr><w:trPr><w:tblHeader/></w:trPr>',
          ),
          row(cell('Zand'), cell('1.390'), cell(p('‒ ') + p('9,9'))),
        ]),
      styles: '<w:style w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>',
    }
    const document = await readParts(parts)
    expect(cells(document)).toEqual([
      ['Post', 'Raming', 'Raming'],
      ['Post', 'laag', 'hoog'],
      ['Zand', '1.390', '‒ 9,9'],
    ])
    expect(only(document, 'table')).toMatchObject({ headerRows: 2, caption: 'Tabel 1 Uitgaven (x € 1 mln.)' })
    expect(textAtPlace(parts, document, '1.390')).toBe('word/document.xml 1.390')
  })

  it('finds the header in bold', async () => {
    const document = await readBody(
      p(prose) +
        table([
          row(cell(bold('Jaar')), cell(bold('2031'))),
          row(cell(bold('Totaal')), cell(bold('3,5'))),
          row(cell('Zand'), cell('1')),
        ]),
    )
    expect(only(document, 'table').headerRows).toBe(1)
  })

  it('reads signatures side by side one after the other', async () => {
    const document = await readBody(
      p(prose) +
        table([
          row(cell('De minister van Zee,'), cell('De staatssecretaris van Duin,')),
          row(cell('A.B. Kust'), cell('C. de Helm')),
        ]),
    )
    expect(shown(document).slice(1)).toEqual([
      'signature De minister van Zee,',
      'signature A.B. Kust',
      'signature De staatssecretaris van Duin,',
      'signature C. de Helm',
    ])
  })

  it('takes a frame around prose for no table', async () => {
    const document = await readBody(p(prose) + table([row(cell(prose)), row(cell('Tweede alinea.'))]))
    expect(shown(document)).toEqual([`paragraph ${prose}`, `paragraph ${prose}`, 'paragraph Tweede alinea.'])
  })
})

describe('other ways of writing the same', () => {
  it('reads other prefixes, and the strict namespace', async () => {
    const entries = entriesOf({ document: '' }).map((entry) =>
      entry.name === 'word/document.xml'
        ? {
            ...entry,
            data: '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strikt</x:t></x:r></x:p></x:body></x:document>',
          }
        : entry,
    )
    const document = await read('brief.docx', zip(entries))
    expect(document.text).toBe('Strikt')
    expect(locate(document.origin, 0, 6)).toMatchObject({ xpath: '/w:document/w:body/w:p/w:r/w:t' })
  })
})

describe('hostile and broken containers', () => {
  const sound = entriesOf({ document: p('Brief') })
  const without = (name: string): ZipEntry[] => sound.filter((entry) => entry.name !== name)
  const swapped = (name: string, change: Partial<ZipEntry>): Buffer =>
    zip(sound.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)))
  const main = 'word/document.xml'
  const zeros = Buffer.alloc(40 * 1024 * 1024)
  const encryptedOffice = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])

  it.each<[string, () => Uint8Array, RegExp]>([
    ['a bomb', () => swapped(main, { data: zeros }), /^too-large: this is no letter: .* times its size/],
    [
      'a bomb that claims to be small',
      () => swapped(main, { data: zeros, claims: 1000 }),
      /^damaged: the container is broken \(too many bytes/,
    ],
    [
      'a file that claims to be larger',
      () => swapped(main, { claims: 900_000 }),
      /^damaged: the container is broken \(not enough bytes/,
    ],
    [
      'files that claim more than a gigabyte',
      () => zip([...sound, { name: 'word/media/a.png', data: 'x', claims: 2 ** 31 }]),
      /^too-large/,
    ],
    [
      'a container inside the container',
      () => swapped(main, { data: zip(sound) }),
      /^damaged: the XML is not well-formed/,
    ],
    [
      'a path out of the container',
      () => zip([...sound, { name: '../../etc/passwd', data: 'x' }]),
      /^damaged: the container is broken \(invalid relative path/,
    ],
    ['two files of one name', () => zip([...sound, ...sound]), /^damaged: the container holds two files named/],
    [
      'too many files',
      () => zip([...sound, ...Array.from({ length: 10_001 }, (_, i) => ({ name: `a${i}`, data: '' }))]),
      /^too-large: this is no letter: it holds 10005 files/,
    ],
    ['a container that is cut off', () => zip(sound).subarray(0, 700), /^damaged: the container is broken/],
    [
      'a broken stream',
      () => swapped(main, { data: 'not deflated'.repeat(9), stored: true }).fill(0xff, 600, 640),
      /^damaged/,
    ],
    [
      'a file under a password',
      () => swapped(main, { encrypted: true }),
      /^encrypted: the container is under a password/,
    ],
    ['an Office file under a password', () => encryptedOffice, /^encrypted: this is an Office file under a password/],
    [
      'no Word document',
      () => zip([...without(main), { name: 'word/documents.txt', data: 'x' }]),
      /^unknown-type: the ZIP container holds no Word document/,
    ],
    [
      'another container',
      () => zip([{ name: 'brieven/a.txt', data: 'x' }]),
      /^unknown-type: this is a ZIP container without/,
    ],
    ['a spreadsheet', () => zip([{ name: 'xl/workbook.xml', data: '<x/>' }]), /^unknown-type: this is a spreadsheet/],
    [
      'an entity',
      () =>
        swapped(main, {
          data: `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
        }),
      /^damaged: the XML uses an entity/,
    ],
    [
      'a nest of 10,000',
      () => swapped(main, { data: `<w:document ${w}>${'<w:sdt>'.repeat(10_000)}` }),
      /^damaged: the markup is nested deeper/,
    ],
    ['no text', () => zip(entriesOf({ document: '<w:p/>' })), /^no-text/],
  ])('%s', async (_, bytes, reason) => {
    expect(await failure(read('brief.docx', bytes()))).toMatch(reason)
  })

  it('says what it is before it is read', () => {
    expect(identify('a', zip(sound)).mediaType).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
  })

  it('gives for any change of a byte a sound document, or says why not', async () => {
    const bytes = zip(
      entriesOf({
        document: p('Datum 5 juli 2031') + table([row(cell('a'), cell('b')), row(cell('c'), cell('d'))]),
        footer1: p('voet'),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const changed = Buffer.from(bytes)
          for (const [at, value] of changes) changed[at] = value
          await expectSound(read('brief.docx', changed))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives for any change in the markup a sound document, or says why not', async () => {
    const xml = [
      p(`${run('Datum')}<w:r><w:tab/></w:r>${field(' DATE ', run('5 juli 2031'))}`),
      box(p('Ons kenmerk') + p('31415')),
      p(prose, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      table([row(cell('a', '<w:vMerge w:val="restart"/>'), cell('b')), row(cell('c', '<w:vMerge/>'), cell('d'))]),
    ].join('')
    const parts = [
      '<w:tc>',
      '</w:tc>',
      '<w:p>',
      '</w:p>',
      '<w:gridSpan w:val="9999999"/>',
      '<w:vMerge/>',
      '<w:tr/>',
      '<w:r><w:footnoteReference w:id="1"/></w:r>',
      '<w:fldChar w:fldCharType="end"/>',
      '',
    ]
    await fc.assert(
      fc.asyncProperty(fc.nat(xml.length), fc.nat(40), fc.constantFrom(...parts), async (at, length, put) => {
        // Between two elements, so that much of it stays well-formed.
        const from = xml.indexOf('<', at) < 0 ? xml.length : xml.indexOf('<', at)
        const document = xml.slice(0, from) + put + xml.slice(length > 20 ? from : from + length)
        await expectSound(readParts({ document, footnotes: `<w:footnote w:id="1">${p('n')}</w:footnote>` }))
      }),
      { numRuns: 300 },
    )
  })

  async function expectSound(reading: Promise<Document>): Promise<void> {
    let document: Document
    try {
      document = await reading
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableSource)
      return
    }
    let end = 0
    for (const block of document.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      end = block.end
      locate(document.origin, block.start, block.end)
    }
  }
})
