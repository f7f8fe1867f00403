/** How a letter speaks of other documents. */
import { describe, expect, test } from 'vitest'
import { type Citation, citationsOf } from '../../../corpus/links/citations.ts'
import { sentencesOf } from '../../../extractors/dutch/sentences.ts'
import type { Document } from '../../../pipeline/document.ts'
import { printed, printedMotie, recordsOf, sent } from '../related.ts'

async function citations(content: string): Promise<Citation[]> {
  const [record] = await recordsOf({ 'a.txt': content })
  const found = citationsOf(record!, sentencesOf(record as unknown as Document))
  for (const { start, end, quote } of found) expect(record!.text.slice(start, end)).toBe(quote)
  return found
}
const inLetter = (text: string): Promise<Citation[]> => citations(sent({ day: '12 mei 2023', text }))

/** `cites own brief 2022-10-03`, `answers WF-2022/17345`, `cites kst-29999-12`. */
const told = ({ act, id, kenmerk, day, whose, noun, ministry }: Citation): string =>
  [act, id ?? kenmerk ?? `${whose ?? 'whose'} ${noun} ${day?.latest}`, ...(ministry ? [`of ${ministry}`] : [])].join(
    ' ',
  )

describe('by day', () => {
  test.each<[string, string]>([
    ['In mijn brief van 3 oktober 2022 schreef ik daarover.', 'cites own brief 2022-10-03'],
    ['In mijn brief van maandag 3 oktober 2022 schreef ik daarover.', 'cites own brief 2022-10-03'],
    ['In mijn brief d.d. 3 oktober 2022 schreef ik daarover.', 'cites own brief 2022-10-03'],
    ['In mijn Kamerbrief over waterfietsen van 3 oktober 2022 staat dat.', 'cites own kamerbrief 2022-10-03'],
    ['Mijn ambtsvoorganger schreef dat in de brief van 3 oktober 2022.', 'cites own brief 2022-10-03'],
    ['Op 3 oktober 2022 heb ik u op 3 oktober 2022 bericht over de wadden.', 'cites own brief 2022-10-03'],
    ['Uw brief van 3 oktober 2022 heb ik ontvangen.', 'cites your brief 2022-10-03'],
    ['In reactie op uw brief van 3 oktober 2022 bericht ik u als volgt.', 'answers your brief 2022-10-03'],
    ['In vervolg op mijn brief van 3 oktober 2022 bericht ik u als volgt.', 'followsUp own brief 2022-10-03'],
    [
      'Ik wijs op de brief van de Minister van Financiën van 3 oktober 2022.',
      'cites other brief 2022-10-03 of Financiën',
    ],
    [
      'De Minister voor Rechtsbescherming schreef dat in zijn brief van 3 oktober 2022.',
      'cites other brief 2022-10-03 of Justitie en Veiligheid',
    ],
    ['De Minister van Financiën stuurt u vandaag een brief over de btw.', 'cites other brief 2023-05-12 of Financiën'],
    [
      'Tijdens het commissiedebat Waterfietsen van 3 oktober 2022 is dat gezegd.',
      'cites whose commissiedebat 2022-10-03',
    ],
    ['Het vorige overzicht dateert van 3 oktober 2022.', 'cites own overzicht 2022-10-03'],
    // What was answered in an earlier letter is not answered in this one.
    [
      'In antwoord op uw vragen van 3 oktober 2022 heb ik toegezegd de boeien te tellen.',
      'cites your vragen 2022-10-03',
    ],
  ])('%s', async (text, wanted) => expect((await inLetter(text)).map(told)).toContain(wanted))

  test.each([
    'Op 3 oktober 2022 stormde het.',
    'De wet van 3 oktober 2022 geldt nog.',
    'In mijn brief van oktober 2022 schreef ik daarover.',
    'In mijn brief over de veerboten schreef ik daarover.',
    'Vandaag varen er weer boten.',
    'De gemeente stuurt de bewoners vandaag een brief.',
  ])('not: %s', async (text) => expect((await inLetter(text)).map(told)).toEqual([]))
})

describe('by number', () => {
  test.each<[string, string[]]>([
    ['Zie Kamerstuk 29 999, nr. 12.', ['cites kst-29999-12']],
    ['Zie mijn brief met kenmerk WF-2022/17345.', ['cites WF-2022/17345']],
    ['Zie mijn brief (3182046).', ['cites 3182046']],
    ['In antwoord op uw brief (kenmerk 2023Z05123) bericht ik u.', ['answers 2023Z05123']],
    ['Ik schreef dat (Kamerstuk 29 999, nr. 12). In vervolg daarop bericht ik u.', ['followsUp kst-29999-12']],
  ])('%s', async (text, wanted) => expect([...new Set((await inLetter(text)).map(told))]).toEqual(wanted))

  test.each([
    'Zie dossier 29 999.',
    'Zie Kamerstuk 29 999.',
    'Er varen er veertig (in 2022) en dat is veel.',
    'Dat kost veel (€ 12.345.678) voor de eilanden.',
    'Zie de wet (Stb. 2020, 12).',
    'Dat gebeurde toen (op 3 oktober 2022).',
  ])('not: %s', async (text) => expect((await inLetter(text)).map(told)).toEqual([]))

  test('of the letterhead, the kenmerk of the one written to and not its own', async () => {
    const letter = sent({ day: '12 mei 2023', text: 'Dank.', kenmerk: 'WF-2023/1001', yourKenmerk: '2023Z05123' })
    const found = await citations(letter)
    expect(found.map(told)).toContain('answers 2023Z05123')
    expect(found.map(({ kenmerk }) => kenmerk)).not.toContain('WF-2023/1001')
  })

  test('what a footnote cites, the sentence cites that has its mark', async () => {
    const text = [
      'In vervolg op mijn eerdere brief1 bericht ik u over de waterfietsen.',
      '',
      'Hoogachtend,',
      '',
      'De Minister van Infrastructuur en Waterstaat,',
      'A. Voorbeeld',
      '',
      '1 Kamerstuk 29 999, nr. 10.',
    ].join('\n')
    const found = (await citations(printed({ day: '12 mei 2023', dossier: '29 999', number: '14', text }))).filter(
      ({ id }) => id === 'kst-29999-10',
    )
    expect(found.map(told)).toEqual(['followsUp kst-29999-10'])
    expect(found[0]!.quote).toMatch(/^In vervolg op mijn eerdere brief/u)
  })

  test('a changed motie cites the one that it replaces', async () => {
    const motie = {
      day: '13 juni 2023',
      dossier: '29 999',
      number: '18',
      movers: 'VAN HET LID VEERMAN',
      names: ['Veerman'],
      asks: 'de boeien te tellen',
    }
    expect((await citations(printedMotie({ ...motie, replaces: '17' }))).map(told)).toContain('cites kst-29999-17')
    expect((await citations(printedMotie(motie))).map(told)).not.toContain('cites kst-29999-17')
  })
})
