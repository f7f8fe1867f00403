/**
 * Letters full of what an extractor looks for: dates, kenmerken, references, moties, toezeggingen, tables, footnotes,
 * signatures. Every name, number and day in them is made up from the seed, so that their renditions can be held against
 * one another: `storyLetters(12)`.
 */
import {
  FONTS,
  type GeneratedLetter,
  type GeneratedTable,
  type Item,
  type Pick,
  tableOf,
  titled,
  writerOf,
} from '../generated-letters.ts'
import { TOPICS, type Words, wordsOf } from './story-words.ts'

export interface Signature {
  readonly role: string
  readonly initials: string
  readonly name: string
}

export interface StoryLetter extends GeneratedLetter {
  /** As a Kamerstuk: `28 844`, its number, `2022-2023`. */
  readonly dossier: string
  readonly number: number
  readonly vergaderjaar: string
  readonly date: string
  readonly addressee: string
  readonly subject: string
  /** One below the other, or two side by side. */
  readonly signatures: readonly Signature[]
}

const ROLES = 'Infrastructuur en Waterstaat|Volksgezondheid, Welzijn en Sport|Onderwijs, Cultuur en Wetenschap'.split(
  '|',
)
const NAMES = 'Houtkoper|van Lindenhof|Terwisscha|de Bruijn-Harms'.split('|')
const ADDRESSEE = 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal'

export const storyLetters = (count: number, seed = 4047): StoryLetter[] =>
  Array.from({ length: count }, (_, index) => storyOf(index, writerOf(seed + index)))

function storyOf(index: number, pick: Pick): StoryLetter {
  const words = wordsOf(pick)
  const topic = pick.one(TOPICS)
  const isNumbered = index % 2 === 0
  const notes: { marker: string; text: string }[] = []
  const noted = (text: string): string => `^${notes.push({ marker: String(notes.length + 1), text })}^`
  const heading = (number: number, text: string): Item => ({
    type: 'heading',
    text: isNumbered ? `${number}. ${text}` : text,
  })
  const first: Item[] = [
    paragraph(ADDRESSEE),
    paragraph(`Betreft: ${titled(topic)}`),
    paragraph('Geachte voorzitter,'),
    ...opening(words, topic, noted),
    heading(1, 'Stand van zaken'),
    ...someOf(3, remarks(words, noted), pick).map(paragraph),
    ...tableItems(TABLES[index % TABLES.length]!, pick),
  ]
  const onFirst = notes.length
  const signatures = signaturesOf(index % 4 === 3 ? 2 : 1, pick)
  const second: Item[] = [
    heading(2, 'Vervolg'),
    paragraph(`${words.promise()} ${pick.sentence()} ${words.promise()}`),
    listOf(words, noted),
    ...someOf(2, remarks(words, noted), pick).map(paragraph),
    ...tableItems(TABLES[(index + 3) % TABLES.length]!, pick),
    paragraph(words.promise()),
    paragraph('Hoogachtend,'),
    ...signed(signatures),
  ]
  return {
    name: `verhaal-${String(index + 1).padStart(2, '0')}`,
    margin: [
      { label: 'Directie Ruimte en Water', lines: ['Postbus 20901', '2500 EX Den Haag'] },
      { label: 'Datum', lines: [words.today] },
      { label: 'Ons kenmerk', lines: [words.kenmerk()] },
      { label: 'Uw kenmerk', lines: [`${words.year}Z${10000 + pick.below(9999)}`] },
    ],
    pages: [
      { items: first, notes: notes.slice(0, onFirst) },
      { items: second, notes: notes.slice(onFirst) },
    ],
    font: FONTS[index % FONTS.length]!,
    padding: 2,
    dossier: words.dossier(),
    number: words.number(),
    vergaderjaar: words.vergaderjaar,
    date: words.today,
    addressee: ADDRESSEE,
    subject: titled(topic),
    signatures,
  }
}

type Noted = (text: string) => string
const paragraph = (text: string): Item => ({ type: 'paragraph', text })

/** Made only when picked: a note that is not printed must not be numbered. */
const someOf = (count: number, list: readonly (() => string)[], pick: Pick): string[] => {
  const from = pick.below(list.length)
  return Array.from({ length: count }, (_, at) => list[(from + at * 2) % list.length]!())
}

const opening = (words: Words, topic: string, noted: Noted): Item[] => [
  paragraph(
    `In ${words.debate()} heb ik toegezegd uw Kamer te informeren over ${topic}.${noted(`${words.source()}.`)} ` +
      `Met deze brief doe ik die toezegging gestand. Tevens ga ik in op ${words.motie()} over betere voorlichting (${words.kamerstuk()}).`,
  ),
]

const remarks = (words: Words, noted: Noted): (() => string)[] => [
  () =>
    `Bij brief van ${words.past()} (kenmerk ${words.kenmerk()}) heeft uw Kamer gevraagd om een reactie op het rapport.${noted(`Zie ${words.source()}.`)}`,
  () =>
    `Sinds ${words.past()} geldt de regeling${noted(`${words.source()}.`)} ook voor kleine gemeenten. ` +
    `Met ${words.motie()}${noted(`${words.kamerstuk()}.`)} is de regering verzocht om dit te onderzoeken. Hiermee beschouw ik deze motie als afgedaan.`,
  () =>
    `Tijdens ${words.debate()} heeft het lid ${words.member()} gevraagd naar ${words.motie()} (${words.kamerstuk()}). ` +
    `Daarover heb ik op ${words.past()} met de VNG gesproken.`,
  () => `Op ${words.day()} heb ik uw Kamer hierover bericht (${words.kamerstuk()} en ${words.kamerstuk()}).`,
  () =>
    `De toezegging aan het lid ${words.member()} (TZ${words.year - 1}10-${100 + words.number()}) om ${words.topic()} te bespreken met de provincies is hiermee afgedaan.`,
  () =>
    `Van 3 tot en met 17 mei ${words.year} is het rapport ter inzage gelegd, en begin ${words.year + 1} volgt het besluit. ${words.promise()}`,
  () =>
    `Uitvoering van ${words.motie()}${noted(`Kamerstuk ${words.dossier()}, nr. ${words.number()}, en ${words.source()}.`)} kost naar verwachting € 12,5 miljoen in de periode ${words.year}-${words.year + 4}.`,
]

const listOf = (words: Words, noted: Noted): Item => ({
  type: 'list',
  items: [
    `De evaluatie is op ${words.past()} gestart en loopt tot medio ${words.year + 1};`,
    `de cijfers over de periode ${words.year - 3}-${words.year} staan in de bijlage;${noted(`Zie ook ${words.source()}.`)}`,
    `de Kamervragen zijn op ${words.past()} beantwoord (${words.source()}).`,
  ],
})

/** Rows without lines whose cells run on, or are merged, cannot be told in typed text: those have lines. */
const TABLES: readonly (readonly [GeneratedTable['kind'], GeneratedTable['ruling'], string | null])[] = [
  ['plain', 'grid', null],
  ['plain', 'none', 'Tabel 1: Uitgaven per regeling (x € 1 mln.)'],
  ['merged', 'grid', null],
  ['plain', 'lines', 'Tabel 2: Aantallen per regeling'],
  ['wrapped', 'grid', null],
  ['grouped', 'grid', null],
]

const tableItems = ([kind, ruling, caption]: (typeof TABLES)[number], pick: Pick): Item[] => [
  ...(caption === null ? [] : [paragraph(caption)]),
  tableOf(kind, ruling, pick),
]

const signaturesOf = (count: number, pick: Pick): Signature[] => {
  const from = pick.below(NAMES.length)
  return Array.from({ length: count }, (_, at) => ({
    role: `De ${at === 0 ? 'minister' : 'staatssecretaris'} van ${ROLES[(from + at) % ROLES.length]!},`,
    initials: pick.one(['I.J.', 'A.', 'M.C.G.']),
    name: NAMES[(from + at) % NAMES.length]!,
  }))
}

const nameOf = ({ initials, name }: Signature): string => `${initials} ${name}`

function signed([one, other]: readonly Signature[]): Item[] {
  if (!one) return []
  if (!other) return [paragraph(one.role), paragraph(nameOf(one))]
  return [
    {
      type: 'pairs',
      rows: [
        [one.role, other.role],
        [nameOf(one), nameOf(other)],
      ],
    },
  ]
}

/** The pages of a letter as a Kamerstuk prints them: addressee and subject stand in its masthead, the names after it. */
export const asKamerstuk = ({ pages, addressee, subject, signatures }: StoryLetter): GeneratedLetter['pages'] => {
  const apart = [addressee, `Betreft: ${subject}`, ...signatures.flatMap((one) => [one.role, nameOf(one)])]
  return pages.map(({ items, notes }) => ({
    notes,
    items: items.filter((item) => item.type !== 'pairs' && !(item.type === 'paragraph' && apart.includes(item.text))),
  }))
}
