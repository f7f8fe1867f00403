import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean.ts'
import { locate } from '../../pipeline/locate.ts'
import { documentOf } from '../helpers.ts'

const cleaned = (text: string) => clean(documentOf(text))
const rules = (text: string) => cleaned(text).notices.map((notice) => notice.rule)

describe('mojibake', () => {
  it.each([
    ['β€œDe relatie is goedâ€\u009d', '“De relatie is goed”'],
    ['ge├»nvesteerd in co├Ârdinatie', 'geïnvesteerd in coördinatie'],
    ['beÃ«indigd, coÃ¶peratie, cafÃ©', 'beëindigd, coöperatie, café'],
    ['Ministerâ€™s brief â€“ kort', 'Minister’s brief – kort'],
    ['tweemaal: Ã¢â‚¬â„¢s avonds', 'tweemaal: ’s avonds'],
    ['â‚¬ 3 miljoen', '€ 3 miljoen'],
  ])('%j', (text, expected) => {
    expect(cleaned(text).text).toBe(expected)
    expect(rules(text)).toContain('mojibake/utf-8-misread')
  })
  it.each([
    ['het lid Kostic´ vraagt', 'het lid Kostić vraagt'],
    ['minister Yes¸ilgöz', 'minister Yeşilgöz'],
    ['Erdog˘an en S¸ahin', 'Erdoğan en Şahin'],
  ])('an accent set apart: %j', (text, expected) => {
    expect(cleaned(text).text).toBe(expected)
    expect(rules(text)).toContain('mojibake/loose-accent')
  })
  it.each(['de foto´s van de oever', 'zo´n brief', 'de e´en'])('leaves %j', (text) =>
    expect(cleaned(text).text).toBe(text),
  )
  it.each(['een café in Curaçao', '«Declaration of Intent»', 'Α en Β zijn Grieks', 'Ånland, Ça va', 'een ± van 3'])(
    'leaves %j',
    (text) => {
      expect(cleaned(text).text).toBe(text)
      expect(rules(text)).toEqual([])
    },
  )
  it('keeps the place of what it repaired', () => {
    const document = cleaned('een β€œcitaat')
    expect(locate(document.origin, 4, 5)).toEqual({ in: 'text', start: 4, end: 11 })
    expect(locate(document.origin, 5, 11)).toEqual({ in: 'text', start: 11, end: 17 })
  })
})

describe('spaces', () => {
  it.each([
    ['een\u00a0kop', 'een kop'],
    ['beleids\u00adkader', 'beleidskader'],
    ['beleids\u00ad\nkader', 'beleidskader'],
    ['regel \t \r\nvolgende', 'regel\nvolgende'],
    ['nul\u200bbreed\ufeff', 'nulbreed'],
    ['o\ufb03cieel', 'officieel'],
  ])('%j', (text, expected) => {
    expect(cleaned(text).text).toBe(expected)
  })
})

describe('furniture', () => {
  const page = (n: number, text: string) => `${text}\n\n Pagina ${n} van 4\n`
  it('takes printed page numbers out and names the pages by them', () => {
    const document = cleaned(page(1, 'Eerste bladzijde.') + page(2, 'Tweede bladzijde.') + page(4, 'Laatste.'))
    expect(document.text).not.toContain('Pagina')
    expect(document.origin.pages.map((p) => p.printed)).toEqual([1, 2, 4])
    expect(document.notices.filter((n) => n.rule === 'furniture/page-number')).toHaveLength(3)
  })
  it('takes a foot out whatever its gaps, and sets that of the first page down at the end', () => {
    const page = (text: string, gap: string, number: number) =>
      `${text}\n\nOevers${gap}1 mei 2031\nTweede Kamer  Veren${gap}TK 37  37-4-${number}`
    const { text } = cleaned(
      [
        page('De Kamer spreekt over de', '   ', 1),
        page('veren, en over het', '     ', 2),
        page('weer.', '    ', 3),
      ].join('\n\f'),
    )
    expect(text.replace(/\s+/g, ' ').trim()).toBe(
      'De Kamer spreekt over de veren, en over het weer. Oevers 1 mei 2031 Tweede Kamer Veren TK 37 37-4-1',
    )
  })
  it('leaves where it is what many letters of one mould end with', () => {
    const page = (name: string) =>
      `Aan ${name}\n\nUw reactie is verwerkt in de reactienota over de veren.\nDatum verzending`
    const { text } = cleaned([page('A'), page('B'), page('C')].join('\n\f'))
    expect(text).toMatch(/^Aan A\n\nUw reactie is verwerkt in de reactienota over de veren\.\nDatum verzending/)
  })
  it('leaves a page number that a sentence speaks of', () => {
    const text = 'Zie ook hetgeen staat op pagina 3 van 8 in het rapport.'
    expect(cleaned(text).text).toBe(text)
  })
  it('takes a foot out once, with the page number at its end', () => {
    const feet = [1, 2, 3, 4].map(
      (n) => `Op blad ${'abcd'[n - 1]} staat wat de veerdienst kost.\n\nJaarplan 2024   Pagina ${n}/4\n`,
    )
    const { text, notices } = cleaned(feet.join('\f'))
    expect(text.match(/Jaarplan 2024/g)).toHaveLength(1)
    expect(text).not.toContain('Pagina')
    expect(text.match(/staat wat de veerdienst kost\./g)).toHaveLength(4)
    expect(notices.map((n) => n.rule)).toEqual([
      'furniture/page-number',
      'furniture/running-head',
      'furniture/running-head',
      'furniture/running-head',
    ])
    expect(notices[1]!.before).toBe('Jaarplan 2024   Pagina 2/4')
  })
  it('sets the colophon down at the end, once', () => {
    const text =
      'De regering ziet af van\nkst-12345-6\nISSN 0921 - 7371\nhet voorstel dat de leden in hun motie hebben gevraagd te doen.\nkst-12345-6\n'
    const document = cleaned(text)
    expect(document.text.replace(/\n+/g, '\n')).toBe(
      'De regering ziet af van\nhet voorstel dat de leden in hun motie hebben gevraagd te doen.\nkst-12345-6\nISSN 0921 - 7371',
    )
    expect(document.notices.map((n) => n.rule)).toEqual(
      ['furniture/colophon', 'furniture/running-foot', 'furniture/colophon'].sort(),
    )
  })
})

const head = 'Directoraat-Generaal\nWaterbeheer\nBureau Rivieren\nDatum 3 mei 2021\nOns kenmerk\nIENW-2021/9912\n\n'
describe('the letterhead repeated in the margin of a later page', () => {
  it('goes, also where it hangs behind a line of the text', () => {
    const later =
      'de dijken langs de Waal versterken, waarbij Directoraat-Generaal\nWaterbeheer\nook de uiterwaarden worden meegenomen en het water\nBureau Rivieren\n \nDatum\n3 mei 2021\nruimte krijgt. Daarvoor is in overleg met de provincie\nOns kenmerk\nIENW-2021/9912\neen plan gemaakt.\n'
    const { text, notices } = cleaned(`${head}Het Rijk gaat in de komende jaren\n\nPagina 1 van 2\n${later}`)
    expect(text).toContain('waarbij\nook de uiterwaarden')
    expect(text).toContain('het water\nruimte krijgt. Daarvoor is in overleg met de provincie\neen plan gemaakt.')
    expect(text.match(/IENW-2021\/9912/g)).toHaveLength(1)
    expect(notices.filter((n) => n.rule === 'furniture/repeated-letterhead')).toHaveLength(7)
  })
  it('goes where its value, or the last of its lines, hangs behind a line of the text', () => {
    const later =
      'Directoraat-Generaal\nzijn de dijken van de Waal, zoals eerder gezegd, oud. Waterbeheer\nWie er wonen weten\nDatum\nhet al lang, en in de komende 3 mei 2021\nperiode komt er\nOns kenmerk\ngeld voor een plan met de IENW-2021/9912\nprovincie.\n'
    const { text } = cleaned(`${head}Het Rijk gaat in de komende jaren verder. Ook\n\nPagina 1 van 2\n${later}`)
    expect(text.slice(head.length)).toContain(
      'zijn de dijken van de Waal, zoals eerder gezegd, oud.\nWie er wonen weten\nhet al lang, en in de komende\nperiode komt er\ngeld voor een plan met de\nprovincie.',
    )
  })
  it('goes where its labels hang behind other words, in a nota', () => {
    const top =
      'TER ONDERTEKENING\nOnze referentie\n2022-0000353249\nAan Staatssecretaris van Oevers\nCc: min Veren Datum\n28 juni 2022\nVan DGO\n\n'
    const later =
      'Projecten worden gesteund door de eilanden zelf (Kamerstukken Onze referentie\n2022-0000353249\nII 2021/22, 99925, nr. 57).\n\nDatum\n- Bericht aan de Kamer over de ervaringen\n28 juni 2022\nmet de veren.\n'
    const { text } = cleaned(`${top}Uw besluit wordt gevraagd.\n\nPagina 1 van 2\n${later}`)
    expect(text.startsWith(top)).toBe(true)
    expect(text).toContain('(Kamerstukken\nII 2021/22, 99925, nr. 57).')
    expect(text).toContain('- Bericht aan de Kamer over de ervaringen\nmet de veren.')
  })
  it('leaves a name that the letterhead has in two lines', () => {
    const later = 'Datum\n3 mei 2021\nVragen kunt u stellen aan het Directoraat-Generaal Waterbeheer\nBureau Rivieren\n'
    const { text } = cleaned(`${head}Het Rijk gaat in de komende jaren\n\nPagina 1 van 2\n${later}`)
    expect(text).toContain('aan het Directoraat-Generaal Waterbeheer')
  })
  it('keeps the first letterhead where the second stands a few lines below it', () => {
    const text =
      'Ministerie van Oevers\n\nons kenmerk\noev 03.287\ndatum\n29-01-2003\n\nGeachte Voorzitter,\n\nHierbij de antwoorden op de vragen over de veerdiensten in het oosten van het land.\n\ndatum\n29-01-2003\n\nkenmerk\noev 03.287\n\n1)\nJa\n\n2)\nNee\n'
    const kept = cleaned(text).text
    expect(kept).toMatch(/^Ministerie van Oevers\n\nons kenmerk\noev 03.287\ndatum\n29-01-2003\n\nGeachte Voorzitter,/)
    expect(kept.match(/29-01-2003/g)).toHaveLength(1)
    expect(kept).toMatch(/1\)\nJa\n\n2\)\nNee\n$/)
  })
  it('goes also right above a colophon', () => {
    const { text, notices } = cleaned(
      `${head}Geachte Voorzitter,\n\nDe dijken, die oud zijn,\nDatum 3 mei 2021\nISSN 0921 - 7371\nworden in de komende jaren versterkt.\n`,
    )
    expect(text.slice(head.length).trim().replace(/\n+/g, '\n')).toBe(
      'Geachte Voorzitter,\nDe dijken, die oud zijn,\nworden in de komende jaren versterkt.\nISSN 0921 - 7371',
    )
    expect(notices.map((n) => n.rule).sort()).toEqual(['furniture/colophon', 'furniture/repeated-letterhead'])
  })
  it('leaves the end of a sentence that has its words, and a line behind which nothing stands', () => {
    const later =
      'uitkomsten van het onderzoek naar het beheer van de\nBureau Rivieren\nDatum\n3 mei 2021\nwaterbeheer.\n'
    const { text } = cleaned(`${head}Het Rijk gaat in de komende jaren\n\nPagina 1 van 2\n${later}`)
    expect(text).toContain('waterbeheer.')
    expect(text).not.toContain('de\nBureau')
    const last = `${head}Het Rijk gaat in de komende jaren\n\nPagina 1 van 2\nDatum\n3 mei 2021\nvan het Waterbeheer`
    expect(cleaned(last).text).toContain('van het Waterbeheer')
  })
  it('stays where only a word of it comes again', () => {
    const text = `${head}In de brief van 3 mei 2021 staat meer.\n\nWaterbeheer\n\nHet waterbeheer is een taak van de waterschappen.`
    expect(cleaned(text).text).toContain('Waterbeheer\n\nHet waterbeheer')
  })
})

describe('torn letters', () => {
  it.each([
    ['een goede\nt echnische briefing', 'een goede\ntechnische briefing'],
    ['k ennisinstituut', 'kennisinstituut'],
  ])('%j', (text, expected) => expect(cleaned(text).text).toBe(expected))
  it.each(['b voorstel is goed, het voorstel ook', 't voorstel\n voorstel', 'a voorstel', 'de h er'])(
    'leaves %j',
    (text) => {
      expect(rules(text)).not.toContain('torn/first-letter')
    },
  )
  it('doubts a page that begins in the middle of a sentence behind a missing one', () => {
    const document = cleaned('Eerste.\n\nPagina 1 van 3\nonden en verder.\n\nPagina 3 van 3\n')
    expect(document.notices.find((n) => n.rule === 'pages/torn-start')).toMatchObject({
      kind: 'doubted',
      before: 'onden',
      after: null,
    })
  })
})

describe('the side column of a text that kept its layout', () => {
  it('is set apart from the lines it stood beside', () => {
    const gap = ' '.repeat(30)
    const { text } = cleaned(
      `Aan de Voorzitter van de Tweede Kamer${gap}Directie Wegen\nder Staten-Generaal                  ${gap}Plesmanweg 1\nPostbus 20018                        ${gap}Ons kenmerk\n                                     ${gap}IENW-2020/1\n\nTekst.\n`,
    )
    expect(
      text
        .replace(/^ +/gm, '')
        .startsWith(
          'Directie Wegen\nPlesmanweg 1\nOns kenmerk\nIENW-2020/1\nAan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n',
        ),
    ).toBe(true)
  })
})
