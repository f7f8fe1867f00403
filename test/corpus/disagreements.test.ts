/** Where forms of one letter disagree, and where they only look different. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { alignment } from '../../corpus/register/alignment.ts'
import { disagreementsOf } from '../../corpus/register/disagreements.ts'
import { defaultLimits } from '../../pipeline/limits.ts'

const recordOf = (name: string, content: string | Uint8Array): Promise<LetterRecord> =>
  bytesToRecord(name, typeof content === 'string' ? Buffer.from(content) : content, defaultLimits)

const paragraphs = [
  'In mijn brief van 3 oktober 2022 (Kamerstuk 29 999, nr. 12) heb ik toegezegd uw Kamer over de waterfietsen te informeren.',
  'De proef op de veren in Zeeland loopt goed. Daarvoor is jaarlijks € 1,4 miljoen beschikbaar uit de begroting van het Rijk.',
  'De motie van het lid Veerman c.s. (Kamerstuk 29 999, nr. 7) over de helmplicht op het water heb ik uitgevoerd.',
  'Vanaf 2025 komen er waterfietsen bij op de Waddenzee, zie www.waterfietsen.nl voor de plaatsen. Ik stuur uw Kamer voor 1 juli 2024 de uitkomsten van de evaluatie.',
]

/** As the ministry sends it: with a letterhead that the printed form has not. */
const sent = (change: (text: string) => string = (text) => text, day = '26 januari 2024') =>
  [
    '> Retouradres Postbus 99999 2500 ZZ Den Haag',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    'www.rijksoverheid.nl/waterfietsen',
    `Ons kenmerk\nWF-2024/17`,
    `Datum ${day}`,
    'Betreft Proef met waterfietsen',
    '',
    'Geachte voorzitter,',
    '',
    ...paragraphs.map(change).flatMap((text) => [text, '']),
    'De Minister van Infrastructuur en Waterstaat,',
    'A. Voorbeeld',
  ].join('\n')

/** As it is printed: with the furniture of a web page, and a footnote. */
const printed = (change: (text: string) => string = (text) => text, day = '26 januari 2024') =>
  [
    '<!doctype html><html><head><title>Waterfietsen; Brief regering</title></head><body><p>Datum publicatie 2 februari 2024</p>',
    '<p>29 999 Waterfietsen</p><p>Nr. 13 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT</p>',
    `<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, ${day}</p>`,
    ...paragraphs.map(change).map((text) => `<p>${text.replace('is jaarlijks', 'is jaarlijks<sup>1</sup>')}</p>`),
    '<p>De Minister van Infrastructuur en Waterstaat, A. Voorbeeld</p><p>1 Zie www.tweedekamer.nl.</p></body></html>',
  ].join('\n')

/** `type: quote (forms) / quote (forms)` */
async function told(...forms: readonly (readonly [string, string | Uint8Array])[]): Promise<string[]> {
  const records = await Promise.all(forms.map(([name, content]) => recordOf(name, content)))
  const names = new Map(records.map(({ id, source }) => [id, source.name]))
  return disagreementsOf(records).map(({ type, readings }) => {
    for (const { letters, finding } of readings) {
      const { text } = records.find(({ id }) => id === letters[0])!
      if (finding) expect(text.slice(finding.start, finding.end)).toBe(finding.quote)
    }
    const said = readings.map(
      ({ letters, finding }) => `${finding?.quote ?? 'nothing'} (${letters.map((id) => names.get(id)).join(', ')})`,
    )
    return `${type}: ${said.join(' / ')}`
  })
}

test('a letterhead, a page around the letter and a footnote are no disagreement', async () => {
  expect(await told(['a.html', printed()], ['a.txt', sent()])).toEqual([])
})

test.each([
  ['1,4 miljoen', '1,7 miljoen', ['amount: € 1,4 miljoen (a.html) / € 1,7 miljoen (a.txt)']],
  ['3 oktober 2022', '5 oktober 2022', ['date: 3 oktober 2022 (a.html) / 5 oktober 2022 (a.txt)']],
  ['nr. 12', 'nr. 21', ['reference: Kamerstuk 29 999, nr. 12 (a.html) / Kamerstuk 29 999, nr. 21 (a.txt)']],
  // The deadline of the promise follows from the date: told once.
  ['1 juli 2024', '1 juni 2024', ['date: 1 juli 2024 (a.html) / 1 juni 2024 (a.txt)']],
  ['€ 1,4 miljoen', 'geld', ['amount: € 1,4 miljoen (a.html) / nothing (a.txt)']],
  // The same said in other words.
  ['€ 1,4 miljoen', '1.400.000 euro', []],
  ['29 999, nr. 12', '29999, nr. 12', []],
  // Addresses of web sites are broken and linked otherwise in each form.
  ['www.waterfietsen.nl', 'www.waterfietsen.nl/start', []],
  // A whole passage that one form lacks is no other value.
  [paragraphs[1]!, '', []],
])('%s becomes %s', async (before, after, expected) => {
  expect(await told(['a.html', printed()], ['a.txt', sent((text) => text.replace(before, after))])).toEqual(expected)
})

test('the date of the letter, wherever each form prints it; forms that agree stand together', async () => {
  expect(await told(['a.html', printed()], ['a.txt', sent()], ['b.txt', sent(undefined, '29 januari 2024')])).toEqual([
    'date: 26 januari 2024 (a.html, a.txt) / 29 januari 2024 (b.txt)',
  ])
})

test('that date is told once, also where it stands in the same place', async () => {
  expect(await told(['a.html', printed()], ['b.html', printed(undefined, '29 januari 2024')])).toEqual([
    'date: 26 januari 2024 (a.html) / 29 januari 2024 (b.html)',
  ])
})

test('and where nothing tells that it stands in a letterhead', async () => {
  const records = [await recordOf('a.html', printed()), await recordOf('b.html', printed(undefined, '29 januari 2024'))]
  expect(disagreementsOf(records.map((record) => ({ ...record, blocks: [] }))).map(({ type }) => type)).toEqual([
    'date',
  ])
})

const stories = join(import.meta.dirname, '../stories')
interface GoldWork {
  readonly work: string
  readonly letters: readonly string[]
  readonly disagreements: readonly { readonly type: string; readonly values: Readonly<Record<string, string>> }[]
}
const gold = JSON.parse(readFileSync(join(stories, 'gold/works.json'), 'utf8')) as GoldWork[]

test.each(gold)('the story $work', async ({ letters, disagreements }) => {
  const records = await Promise.all(
    letters.map((name) => recordOf(name, new Uint8Array(readFileSync(join(stories, 'letters', name))))),
  )
  const names = new Map(records.map(({ id, source }) => [id, source.name]))
  const found = disagreementsOf(records).map(({ type, readings }) => ({
    type,
    parts: readings.map((reading) => reading.letters.map((id) => names.get(id)).join(', ')).sort(),
  }))
  const expected = disagreements.map(({ type, values }) => ({
    type,
    parts: [...Map.groupBy(letters, (name) => values[name]).values()].map((part) => part.join(', ')).sort(),
  }))
  expect(found).toEqual(expected)
})

test('a passage lies between the words beside it', () => {
  const one = 'een twee drie vier vijf zes zeven acht negen tien elf'
  const other = 'nul een twee drie vier vijf ZES of meer zeven, acht negen tien elf twaalf'
  const place = alignment(one, other)({ start: one.indexOf('zes'), end: one.indexOf('zes') + 3 })
  expect(other.slice(place!.start, place!.end).trim()).toBe('ZES of meer')
  // Before the first word that both have, nothing is known.
  expect(alignment(other, one)({ start: 0, end: 3 })).toBeNull()
  expect(alignment(one, 'iets heel anders')({ start: 0, end: 3 })).toBeNull()
})
