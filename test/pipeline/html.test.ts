import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { locate } from '../../pipeline/locate.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { readHtml } from '../../pipeline/readers/html.ts'
import { identify } from '../../pipeline/source.ts'
import { only, quote, shown } from './reading.ts'

const readBytes = (bytes: Uint8Array): Promise<Document> =>
  readHtml({ ...identify('page.html', Buffer.from('<html>')), bytes: bytes.length }, bytes, defaultLimits)
const readPage = (html: string): Promise<Document> => readBytes(Buffer.from(html))

/** The characters at the place of a span, found in the page anew by its XPath. */
function textAtPlace(html: string, document: Document, span: { start: number; end: number }): string {
  const place = locate(document.origin, span.start, span.end)
  if (place.in !== 'html') throw new Error(place.in)
  const $ = load(html)
  // What a template holds is no part of the DOM's textContent.
  $('template').empty()
  let node = $.root()
  for (const step of place.xpath.slice(1).split('/')) {
    const [, name, index] = /^(\*|[a-z0-9-]+)(?:\[(\d+)\])?$/.exec(step)!
    node = node.children(name).eq(Number(index ?? 1) - 1) as never
  }
  return node.text().slice(place.start, place.end)
}

const newsPage = `<!doctype html><html lang="nl"><head><title>Bezoek | Rijksoverheid.nl</title>
<link rel="canonical" href="https://www.rijksoverheid.nl/actueel/nieuws/2031/03/04/bezoek">
<meta name="DCTERMS.issued" content="2031-03-04"><style>p{color:red}</style></head>
<body class="has-cookie-bar"><div class="cookie-bar"><p>Wij gebruiken cookies.</p></div>
<header><a href="/">Rijksoverheid</a><nav><ul><li>Home</li><li>Onderwerpen</li></ul></nav></header>
<main id="content"><div class="article content">
<nav class="breadCrumbNav">U bevindt zich hier: Home</nav>
<h1 class="news">Minister bezoekt de kust</h1>
<p class="article-meta">Nieuwsbericht | <time datetime="2031-03-04">04-03-2031</time> | 16:10</p>
<div class="intro"><p>De minister bracht 4&nbsp;maart een
   bezoek aan <strong>Zeeland</strong> &amp; Zuid-Holland.</p></div>
<figure><img alt="foto" src="x.jpg"><a href="#groot">Vergroot afbeelding</a><figcaption>Beeld: Ministerie</figcaption></figure>
<h2>Versterking</h2><p>Er is hard gewerkt.<script>var x = "verborgen"</script></p>
<ul><li>dijken</li><li>duinen en <a href="/x">stranden</a></li></ul>
<div class="share"><h2>Deel deze pagina</h2><a>Facebook</a></div>
<aside><h2>Zie ook</h2><p>Ander nieuws</p></aside>
</div></main><footer><p>Over deze site</p></footer></body></html>`

const publication = `<!doctype html><html><body><div id="header"><nav>Home</nav></div><article>
<div id="broodtekst" class="stuk broodtekst-container"><p>Vergaderjaar 2030-2031</p><h1>39 123 Kustbeleid</h1>
<h2 class="stuktitel"><span class="stuknummer">Nr. 20</span> BRIEF VAN DE MINISTER</h2>
<p>Zie Kamerstuk 39 123, nr. 19<sup><a class="nootnum" href="#ID-a1">1</a></sup> en het bericht<a class="nootnum supernote-click-n2" href="#n2">2</a>.</p></div></article>
<div id="noten"><hr><div class="voet noot" id="supernote-note-ID-a1"><h5 class="note-close"><a class="note-close" href="#close">X</a> Noot
</h5><sup><span class="nootnum"><a id="ID-a1" name="ID-a1"></a>1</span></sup><p>Kamerstuk 35 000, nr. 7.</p></div>
<div class="voet noot" id="supernote-note-n2"><h5 class="note-close">X Noot</h5><sup><span class="nootnum" id="n2">2</span></sup><p>Bericht van 3 mei.</p></div></div>
<footer>Over deze site</footer></body></html>`

describe('main content', () => {
  it('keeps the news and leaves out the site around it', async () => {
    const document = await readPage(newsPage)
    expect(shown(document)).toEqual([
      'heading1 Minister bezoekt de kust',
      'paragraph Nieuwsbericht | 04-03-2031 | 16:10',
      'paragraph De minister bracht 4 maart een bezoek aan Zeeland & Zuid-Holland.',
      'paragraph Beeld: Ministerie',
      'heading2 Versterking',
      'paragraph Er is hard gewerkt.',
      'listItem dijken',
      'listItem duinen en stranden',
    ])
    expect(document.source.url).toBe('https://www.rijksoverheid.nl/actueel/nieuws/2031/03/04/bezoek')
    expect(document.notices).toEqual([])
    expect(document.text).toContain('gewerkt.\n\ndijken\nduinen en stranden')
  })

  it.each<[string, string, string[], string | null]>([
    [
      'a letter made by hand: all of it',
      '<html><body><header>Ministerie van Water</header><p>Geachte voorzitter,</p><footer>Pagina 1</footer></body></html>',
      ['paragraph Ministerie van Water', 'paragraph Geachte voorzitter,', 'paragraph Pagina 1'],
      null,
    ],
    [
      'a fragment without html or body',
      '<p>Een</p>los<p>Twee</p>',
      ['paragraph Een', 'paragraph los', 'paragraph Twee'],
      null,
    ],
    [
      'menus, but no main content marked: doubtful',
      '<body><nav>Home</nav><div class="x"><p>De brief.</p></div><div class="share">Deel</div></body>',
      ['paragraph De brief.'],
      'html/main-content',
    ],
    [
      'main content far too small: more is kept',
      `<body><nav>Home</nav><main>Leeg</main><div><p>${'De brief staat hier. '.repeat(30)}</p></div></body>`,
      ['paragraph Leeg', `paragraph ${'De brief staat hier. '.repeat(30).trim()}`],
      'html/main-content',
    ],
    [
      'a title outside the article',
      '<body><div class="top"><h1>Titel van de brief</h1></div><article><p>Tekst van de brief.</p></article></body>',
      ['heading1 Titel van de brief', 'paragraph Tekst van de brief.'],
      null,
    ],
    [
      'the state of the page in a class of its wrapper is no cookie banner',
      `<body><div class="cookie-accepted"><main><p>${'De brief zelf. '.repeat(60)}</p></main></div></body>`,
      [`paragraph ${'De brief zelf. '.repeat(60).trim()}`],
      null,
    ],
    [
      'what a browser does not show',
      '<p>Zichtbaar<span style="display: none">x</span><span class="visually-hidden">y</span></p><p hidden>z</p>' +
        '<template><p>t</p></template><noscript>n</noscript><button>Zoek</button><dialog>d</dialog>',
      ['paragraph Zichtbaar'],
      null,
    ],
  ])('%s', async (_, html, blocks, rule) => {
    const document = await readPage(html)
    expect(shown(document)).toEqual(blocks)
    expect(document.notices.map((notice) => notice.rule)).toEqual(rule ? [rule] : [])
  })

  it.each([
    [
      'og:url',
      '<meta property="og:url" content="https://www.tweedekamer.nl/x"><p>a</p>',
      'https://www.tweedekamer.nl/x',
    ],
    ['a relative address', '<link rel="canonical" href="/x"><p>a</p>', null],
    ['a script address', '<link rel="canonical" href="javascript:alert(1)"><p>a</p>', null],
    ['a broken one', '<link rel="canonical" href="https://[x"><p>a</p>', null],
  ])('address of the page: %s', async (_, html, url) => {
    expect((await readPage(html)).source.url).toBe(url)
  })
})

describe('lines', () => {
  it.each<[string, string, string[]]>([
    ['white space is collapsed', '<p>  a\n\t b  <b> c</b>d </p>', ['paragraph a b cd']],
    ['entities', '<p>&lt;5 &euro;&#160;3 caf&eacute;</p>', ['paragraph <5 € 3 café']],
    [
      'an address keeps its lines',
      '<p>Aan de Voorzitter van de Tweede Kamer<br>der Staten-Generaal<br/>Postbus 20018</p>',
      ['paragraph Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018'],
    ],
    [
      'a signature keeps its lines',
      '<p>De Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking,<br>A.B. de Naam</p>',
      ['paragraph De Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking,\nA.B. de Naam'],
    ],
    [
      'wrapped prose is one line',
      '<p>Met deze brief informeer ik uw Kamer over de stand van de<br>dijken in het zuidwesten van het land.</p>',
      ['paragraph Met deze brief informeer ik uw Kamer over de stand van de dijken in het zuidwesten van het land.'],
    ],
    [
      'a label above long text is a block of its own',
      '<p><b>Vraag 1</b><br>Kunt u uiteenzetten hoe het onderhoud van de dijken in de komende jaren wordt betaald?</p>',
      [
        'paragraph Vraag 1',
        'paragraph Kunt u uiteenzetten hoe het onderhoud van de dijken in de komende jaren wordt betaald?',
      ],
    ],
    ['two breaks part paragraphs', 'Een.<br><br>Twee.', ['paragraph Een.', 'paragraph Twee.']],
    ['headings are one line', '<h3>Artikel 1.<br />Begrippen</h3>', ['heading3 Artikel 1. Begrippen']],
    [
      'labels and values of a list of terms',
      '<dl><dt>Datum</dt><dd>1 mei 2031</dd><dt>Van</dt><dd>Minister</dd></dl>',
      ['paragraph Datum\n1 mei 2031', 'paragraph Van\nMinister'],
    ],
    ['quotations', '<blockquote><p>een</p><p>twee</p></blockquote>na', ['quote een', 'quote twee', 'paragraph na']],
    ['nested lists', '<ul><li>een<ul><li>twee</li></ul></li></ul>', ['listItem een', 'listItem twee']],
    [
      'preformatted text keeps short lines and joins wrapped ones',
      '<pre>\nDatum: 1 mei\nKenmerk: 12\n\nDeze brief gaat over het onderhoud van dijken en\nover de kosten daarvan.\n</pre>',
      [
        'paragraph Datum: 1 mei\nKenmerk: 12',
        'paragraph Deze brief gaat over het onderhoud van dijken en over de kosten daarvan.',
      ],
    ],
  ])('%s', async (_, html, blocks) => {
    expect(shown(await readPage(html))).toEqual(blocks)
  })
})

describe('tables', () => {
  it('repeats merged cells and knows header rows and caption', async () => {
    const document = await readPage(
      `<table><caption>Tabel 2: Aanvragen</caption><thead><tr><th rowspan="2">Soort</th><th colspan="2">Jaar</th></tr>
      <tr><th>2029</th><th>2030</th></tr></thead><tbody><tr><td>Nieuw<br>werk</td><td>270</td><td>1.390</td></tr>
      <tr><td>Oud</td><td>&lt;5</td><td></td></tr></tbody></table>`,
    )
    const table = only(document, 'table')
    expect(table).toMatchObject({ caption: 'Tabel 2: Aanvragen', headerRows: 2 })
    expect(table.cells?.map((row) => row.map((cell) => cell.text))).toEqual([
      ['Soort', 'Jaar', 'Jaar'],
      ['Soort', '2029', '2030'],
      ['Nieuw werk', '270', '1.390'],
      ['Oud', '<5', ''],
    ])
    for (const cell of table.cells!.flat()) expect(quote(document, cell)).toBe(cell.text)
    expect(document.text).toBe('Tabel 2: Aanvragen\nSoort\tJaar\n2029\t2030\nNieuw werk\t270\t1.390\nOud\t<5\t')
  })

  it('takes a first row in bold for a header, and spans of zero or nonsense for what they can mean', async () => {
    const document = await readPage(
      '<table><tr><td></td><td><b>Nu</b></td></tr><tr><td rowspan=0>a</td><td colspan="-3">1</td></tr><tr><td>2</td></tr></table>',
    )
    const table = only(document, 'table')
    expect(table.headerRows).toBe(1)
    expect(table.cells?.map((row) => row.map((cell) => cell.text))).toEqual([
      ['', 'Nu'],
      ['a', '1'],
      ['a', '2'],
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'a letterhead in a table is no table',
      '<table><tr><td>Datum</td><td>10 juli 2031</td></tr><tr><td>Ons kenmerk</td><td>297</td></tr></table>',
      ['paragraph Datum 10 juli 2031\nOns kenmerk 297'],
    ],
    [
      'a page set in a table is no table',
      '<table><tr><td>Menu</td><td><h1>Brief</h1><p>Tekst</p><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr></table>',
      ['paragraph Menu', 'heading1 Brief', 'paragraph Tekst', 'table a\t1\nb\t2'],
    ],
    [
      'one column is no table',
      '<table><tr><td>een</td></tr><tr><td>twee</td></tr></table>',
      ['paragraph een', 'paragraph twee'],
    ],
  ])('%s', async (_, html, blocks) => {
    expect(shown(await readPage(html))).toEqual(blocks)
  })

  it('does not let spans make a grid beyond any table', async () => {
    const row = '<tr><td rowspan=65534 colspan=1000>a</td><td>b</td></tr>'
    const document = await readPage(`<table>${row.repeat(300)}</table>`)
    expect(only(document, 'table').cells!.flat().length).toBeLessThan(100_000 + 300 * 1_002)
  })
})

describe('footnotes', () => {
  const notesOf = (document: Document): unknown[] =>
    document.blocks
      .filter((block) => block.type === 'footnote')
      .map((note) => [
        note.marker,
        quote(document, note),
        ...note.anchors!.map((anchor) => document.text.slice(Math.max(0, anchor.start - 6), anchor.end)),
      ])

  it.each<[string, string, unknown[]]>([
    [
      'officielebekendmakingen.nl, notes outside the text',
      publication,
      [
        ['1', '1 Kamerstuk 35 000, nr. 7.', 'r. 19 1'],
        ['2', '2 Bericht van 3 mei.', 'ericht2'],
      ],
    ],
    [
      'Word, with links back',
      '<p>zoals gemeld<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Brief van mei.</p></div>',
      [['1', '[1] Brief van mei.', 'gemeld[1]']],
    ],
    [
      'a list of notes',
      '<p>tekst<sup id="r1"><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1"><p>Noot een <a href="#r1" class="footnote-backref">↩</a></p></li></ol>',
      [['1', 'Noot een', 'tekst1']],
    ],
    [
      'in an aside, which is left out otherwise',
      '<main><p>tekst<sup><a href="#fn1">*</a></sup></p><aside>Zie ook</aside><aside><p id="fn1">* Noot</p></aside></main>',
      [['*', '* Noot', 'tekst*']],
    ],
    [
      'by hand, without links',
      '<p>dijken<sup>1</sup> en 10<sup>6</sup></p><p class="voetnoot"><sup>1</sup> Brief</p>',
      [['1', '1 Brief', 'dijken1']],
    ],
  ])('%s', async (_, html, notes) => {
    const document = await readPage(html)
    expect(notesOf(document)).toEqual(notes)
  })

  it('keeps a marker off the number that it hangs on', async () => {
    expect((await readPage(publication)).text).toContain('nr. 19 1 en het bericht2.')
  })

  it('takes no number in a table of contents for a marker', async () => {
    const document = await readPage(
      '<ul><li><a href="#h1">1</a> Inleiding</li></ul><h2 id="h1">Inleiding</h2><p>Tekst</p>',
    )
    expect(document.blocks.some((block) => block.type === 'footnote')).toBe(false)
  })
})

describe('places', () => {
  it.each([
    [newsPage, '4 maart', '/html/body/main/div/div[1]/p'],
    [newsPage, 'Zeeland', '/html/body/main/div/div[1]/p/strong'],
    [newsPage, 'stranden', '/html/body/main/div/ul/li[2]/a'],
    [publication, 'nr. 19', '/html/body/article/div/p[2]'],
    ['<body><p>a</p><p>Word <o:p>schrijft</o:p></p></body>', 'schrijft', '/html/body/p[2]/*[1]'],
  ])('%#: the smallest element that holds it', async (html, words, xpath) => {
    const document = await readPage(html)
    const start = document.text.indexOf(words)
    const place = locate(document.origin, start, start + words.length)
    expect(place).toMatchObject({ in: 'html', xpath })
  })

  it('count in the text content as the page has it', async () => {
    const html = '<body><div>\n <p>Op  <b>23\n juni</b> jl.</p></div></body>'
    const document = await readPage(html)
    expect(locate(document.origin, 3, 10)).toEqual({ in: 'html', xpath: '/html/body/div/p/b', start: 0, end: 8 })
    expect(locate(document.origin, 6, 14)).toEqual({ in: 'html', xpath: '/html/body/div/p', start: 8, end: 16 })
    expect(locate(document.origin, 0, 10)).toEqual({ in: 'html', xpath: '/html/body/div/p', start: 0, end: 12 })
  })

  it.each([newsPage, publication])('%#: every word stands at its place', async (html) => {
    const document = await readPage(html)
    for (const match of document.text.matchAll(/\S+/g)) {
      const span = { start: match.index, end: match.index + match[0].length }
      expect(textAtPlace(html, document, span)).toBe(match[0])
    }
  })
})

describe('encoding', () => {
  const latin = (html: string): Buffer => Buffer.from(html, 'latin1')
  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8, declared', Buffer.from('<meta charset=utf-8><p>één</p>'), []],
    [
      'windows-1252, declared',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>één</p>'),
      [],
    ],
    ['windows-1252, not declared', latin('<p>één</p>'), []],
    [
      'declared in the XML declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-15"?><html><p>één</p></html>'),
      [],
    ],
    ['UTF-8 with a mark', Buffer.from('\ufeff<meta charset=iso-8859-1><p>één</p>'), []],
    ['UTF-8 declared as windows-1252', Buffer.from('<meta charset="windows-1252"><p>één</p>'), ['html/charset']],
    ['windows-1252 declared as UTF-8', latin('<meta charset="utf-8"><p>één</p>'), ['html/charset']],
    ['an encoding that nobody knows', Buffer.from('<meta charset="klingon"><p>één</p>'), []],
    ['UTF-16', Buffer.from('\ufeff<p>één</p>', 'utf16le'), []],
  ])('%s', async (_, bytes, rules) => {
    const document = await readBytes(bytes)
    expect(document.text).toBe('één')
    expect(document.notices.map((notice) => notice.rule)).toEqual(rules)
  })
})

describe('hostile and empty pages', () => {
  it.each([
    ['10,000 nested divs', '<div>'.repeat(10_000), 'damaged'],
    ['100,000 nested divs', '<div>'.repeat(100_000), 'damaged'],
    ['forms that nest behind the back of the stack', '<form><div></form>'.repeat(50_000), 'damaged'],
    [
      'formatting that multiplies',
      Array.from({ length: 3_000 }, (_, i) => `<font size="${i}"><p>`).join(''),
      'damaged',
    ],
    ['white space only', '<html><body> &nbsp; <p>\n</p></body></html>', 'no-text'],
    [
      'a page that a script fills',
      '<html><body><div id="app"></div><script>render()</script></body></html>',
      'no-text',
    ],
  ])('%s', async (_, html, reason) => {
    const failure = await readPage(html).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UnreadableSource)
    expect((failure as UnreadableSource).reason).toBe(reason)
  })

  it('reads a tree that is deeper than the parser counts', async () => {
    expect((await readPage(`${'<form><div></form>'.repeat(500)}tekst`)).text).toBe('tekst')
  })

  it('reads hundreds of paragraphs that are never closed', async () => {
    expect((await readPage('<p>alinea<li>punt'.repeat(2_000))).blocks).toHaveLength(4_000)
  })

  it('gives for any markup a sound document, or says why not', async () => {
    const tags =
      'p div ul li table tr td th caption sup a b h1 h2 blockquote pre main article nav form br dl dt dd template svg title'
    const piece = fc.oneof(
      fc.constantFrom(...tags.split(' ').flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(
        '<td colspan=3>',
        '<td rowspan=2>',
        '<a href="#n1">1</a>',
        '<p id=n1>',
        '<p class="voetnoot">',
        '<li id=fn1>',
      ),
      fc.constantFrom('woord', ' twee  woorden ', '1', '\n', '&nbsp;', '&amp;', 'nr. 20', '<!-- x -->', '😀', '<'),
      fc.string({ maxLength: 5 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const html = pieces.join('')
        const document = await readPage(html).catch((error: unknown) => {
          if (error instanceof UnreadableSource) return null
          throw error
        })
        if (!document) return
        let at = 0
        for (const block of document.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at)
          expect(block.end).toBeGreaterThan(block.start)
          expect(document.text.slice(at, block.start).trim()).toBe('')
          for (const cell of block.cells?.flat() ?? [])
            expect(document.text.slice(cell.start, cell.end)).toBe(cell.text)
          for (const anchor of block.anchors ?? [])
            expect(document.text.slice(anchor.start, anchor.end).trim()).not.toBe('')
          at = block.end
        }
        expect(at).toBe(document.text.length)
        for (const match of document.text.matchAll(/\S/g))
          expect(textAtPlace(html, document, { start: match.index, end: match.index + 1 })).toBe(match[0])
      }),
      { numRuns: 300 },
    )
  })
})
