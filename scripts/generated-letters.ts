/**
 * Letters made up from a seeded random generator, with what a reader of them must find. The same seed gives the same
 * letters: `generatedLetters(12)`. scripts/generated/ renders them as HTML (Chromium) and flat ODT (LibreOffice).
 */
import { randomFrom } from './random.ts'

/** In every text `^1^` is a raised note marker. */
export interface GeneratedLetter {
  readonly name: string
  /** Fields of the margin column, printed on every page: a label and its lines (an address has no label). */
  readonly margin: readonly { readonly label: string; readonly lines: readonly string[] }[]
  readonly pages: readonly GeneratedPage[]
  readonly font: string
  /** Points above and below the text of a cell. */
  readonly padding: number
}

export interface GeneratedPage {
  readonly items: readonly Item[]
  /** The notes at its foot, in order; their markers count on through the letter. */
  readonly notes: readonly { readonly marker: string; readonly text: string }[]
}

export type Item =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** Rows of two texts side by side, and no table: signatures, a form. */
  | { readonly type: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | GeneratedTable

export interface GeneratedTable {
  readonly type: 'table'
  readonly kind: 'plain' | 'merged' | 'wrapped' | 'grouped'
  readonly ruling: 'grid' | 'lines' | 'none'
  /** Points. */
  readonly widths: readonly number[]
  readonly align: readonly ('left' | 'right')[]
  readonly header: readonly (readonly GeneratedCell[])[]
  readonly rows: readonly (readonly GeneratedCell[])[]
}

export interface GeneratedCell {
  readonly text: string
  readonly columns?: number
  readonly rows?: number
}

const NOUNS =
  'opvang voorziening regeling uitvoering gemeente provincie begroting evaluatie raming instroom uitstroom capaciteit subsidie waterkwaliteit bereikbaarheid leerling docent werkgever ziekenhuis wachtlijst vergunning toezicht inspectie woningbouw energiebesparing verduurzaming ondersteuning samenwerking rapportage monitoring'.split(
    ' ',
  )
const VERBS = 'verbetert versterkt ondersteunt vertraagt bepaalt vergroot beperkt voorkomt volgt beschrijft'.split(' ')
const ADJECTIVES = 'regionale landelijke tijdelijke structurele aanvullende jaarlijkse digitale bestuurlijke'.split(' ')
const TOWNS = 'Veenwijk Oosterlo Maardrecht Zuidhem Lindevoort Heidrik Noordermeer Kapelwoude'.split(' ')
const PLACES = 'Directie Ruimte en Water|Directie Jeugd en Zorg|Directie Bestuur en Regio'.split('|')

export type Pick = ReturnType<typeof writerOf>

/** What a letter is put together from; every call moves the random generator on. */
export function writerOf(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!
  const clause = (): string => `de ${one(ADJECTIVES)} ${one(NOUNS)} ${one(VERBS)} de ${one(NOUNS)} in ${one(TOWNS)}`
  const sentence = (): string => {
    const text = random() < 0.5 ? clause() : `${clause()}, terwijl ${clause()}`
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  }
  const sentences = (count: number): string => Array.from({ length: count }, sentence).join(' ')
  const grouped = (value: number): string => String(value).replace(/(?=(?:\d{3})+$)(?!^)/g, '.')
  const number = (): string =>
    one([
      () => grouped(below(9000) + 100),
      () => String(below(90) + 1),
      () => `${below(80)},${below(10)}`,
      () => `-${below(9)},${below(10)}`,
      () => `‒ ${below(9)},${below(10)}`,
      () => `<${below(8) + 2}`,
      () => `${below(100)}%`,
      () => 'n.v.t.',
      () => '-',
    ])()
  return { below, one, sentence, sentences, number, clause, random }
}

export const generatedLetters = (count: number, seed = 2031): GeneratedLetter[] =>
  Array.from({ length: count }, (_, index) => letterOf(index, writerOf(seed + index)))

function letterOf(index: number, pick: Pick): GeneratedLetter {
  let marker = 0
  const note = (): { marker: string; text: string } => ({
    marker: String(++marker),
    text: pick.one([
      () =>
        `Kamerstukken II 20${20 + pick.below(9)}/${30 + pick.below(9)}, 3${pick.below(9)} 5${pick.below(9)}3, nr. ${pick.below(300) + 1}.`,
      () => `Zie ook het rapport over de ${pick.one(NOUNS)}, p. ${pick.below(90) + 1}.`,
      () => pick.sentences(2),
    ])(),
  })
  const pages = Array.from({ length: 2 + (index % 2) }, (_, page): GeneratedPage => {
    const notes: { marker: string; text: string }[] = []
    const noted = (): string => {
      const words = pick.sentences(2 + pick.below(2)).split(' ')
      if (pick.random() < 0.7) {
        const own = note()
        notes.push(own)
        // Behind a word, behind a full stop, or behind a number, where it must not be read as a part of it.
        if (pick.random() < 0.3) words.splice(-1, 0, `(nr. ${pick.below(300) + 1}^${own.marker}^)`)
        else words[words.length - 1] += `^${own.marker}^`
      }
      return words.join(' ')
    }
    const kind = KINDS[(index + page) % KINDS.length]!
    const rulings = RULINGS[(index + page) % RULINGS.length]!
    return {
      items: [
        ...(page === 0 ? [{ type: 'paragraph', text: 'Geachte voorzitter,' } as const] : []),
        { type: 'paragraph', text: noted() },
        {
          type: 'heading',
          text: `${index % 3 === 0 ? `${page + 1}. ` : ''}${titled(pick.one(NOUNS))} en ${pick.one(NOUNS)}`,
        },
        { type: 'paragraph', text: noted() },
        tableOf(kind, rulings[0]!, pick),
        { type: 'paragraph', text: noted() },
        page === 0 ? pairsOf(pick) : { type: 'list', items: Array.from({ length: 3 }, () => pick.sentence()) },
        tableOf(KINDS[(index + page + 2) % KINDS.length]!, rulings[1]!, pick),
        { type: 'paragraph', text: noted() },
      ],
      notes,
    }
  })
  const date = `${pick.below(27) + 1} mei 203${pick.below(9)}`
  return {
    name: `brief-${String(index + 1).padStart(2, '0')}`,
    margin: [
      {
        label: pick.one(PLACES),
        lines: [`Turfkade ${pick.below(90) + 1}`, `Postbus 20${pick.below(900) + 100}`, '2500 XA Den Haag'],
      },
      { label: 'Datum', lines: [date] },
      {
        label: 'Ons kenmerk',
        lines: [`${pick.below(9) + 1}${100000 + pick.below(899999)}-${pick.below(9000) + 1000}-RW`],
      },
      ...(index % 2 === 0 ? [{ label: 'Uw brief (kenmerk)', lines: [`2031D${10000 + pick.below(89999)}`] }] : []),
    ],
    pages,
    font: FONTS[index % FONTS.length]!,
    padding: PADDINGS[index % PADDINGS.length]!,
  }
}

export const FONTS = ['Liberation Sans', 'DejaVu Sans', 'Liberation Serif']
const PADDINGS = [2, 1, 3, 0.5]

const pairsOf = (pick: Pick): Item =>
  pick.random() < 0.5
    ? {
        type: 'pairs',
        rows: [
          [`De minister van ${titled(pick.one(NOUNS))},`, `De staatssecretaris van ${titled(pick.one(NOUNS))},`],
          [`A. ${pick.one(TOWNS)}`, `B. van ${pick.one(TOWNS)}`],
        ],
      }
    : {
        type: 'pairs',
        rows: [
          ['Contactpersoon', `C. de ${pick.one(TOWNS)}`],
          ['Telefoon', `070 ${pick.below(9000) + 1000}`],
          ['Bijlagen', String(pick.below(4) + 1)],
        ],
      }

export const titled = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`

const KINDS = ['plain', 'merged', 'wrapped', 'grouped'] as const
const RULINGS = [
  ['grid', 'none'],
  ['none', 'grid'],
  ['lines', 'none'],
  ['grid', 'lines'],
  ['none', 'none'],
] as const

export function tableOf(kind: GeneratedTable['kind'], ruling: GeneratedTable['ruling'], pick: Pick): GeneratedTable {
  const label = (words: number): string =>
    titled(
      Array.from({ length: words }, (_, i) => (i === words - 1 ? pick.one(NOUNS) : pick.one(ADJECTIVES))).join(' '),
    )
  const cell = (text: string): GeneratedCell => ({ text })
  const base = { type: 'table', kind, ruling } as const
  const years = [2028, 2029, 2030, 2031].slice(0, 2 + pick.below(3))
  // Now and then a cell is empty, but never all of a row.
  const figures = (count: number): GeneratedCell[] =>
    Array.from({ length: count }, (_, at) => cell(at > 0 && pick.random() < 0.06 ? '' : pick.number()))
  if (kind === 'wrapped') {
    return {
      ...base,
      widths: [110, 200, 60],
      align: ['left', 'left', 'right'],
      header: [[cell('Maatregel'), cell('Toelichting'), cell('Bedrag (x € 1 mln.)')]],
      rows: Array.from({ length: 4 }, () => [cell(label(3)), cell(pick.sentence()), cell(pick.number())]),
    }
  }
  if (kind === 'merged') {
    return {
      ...base,
      widths: [130, 60, 60, 60, 60],
      align: ['left', 'right', 'right', 'right', 'right'],
      header: [
        [
          { text: 'Onderdeel', rows: 2 },
          { text: 'Instroom', columns: 2 },
          { text: 'Uitstroom', columns: 2 },
        ],
        [cell('2030'), cell('2031'), cell('2030'), cell('2031')],
      ],
      rows: [...Array.from({ length: 4 }, () => [cell(label(2)), ...figures(4)]), [cell('Totaal'), ...figures(4)]],
    }
  }
  const header = [[cell('Regeling'), ...years.map((year) => cell(String(year)))]]
  const shape = {
    widths: [150, ...years.map(() => 55)],
    align: ['left', ...years.map(() => 'right')] as ('left' | 'right')[],
  }
  if (kind === 'grouped') {
    const group = (): GeneratedCell[][] => [
      // Without lines nobody can see whether the cells behind a group's name are merged with it: there they are empty.
      ruling === 'grid'
        ? [{ text: `${label(1)} in ${pick.one(TOWNS)}`, columns: years.length + 1 }]
        : [cell(`${label(1)} ${pick.one(TOWNS)}`), ...years.map(() => cell(''))],
      ...Array.from({ length: 2 }, () => [cell(label(2)), ...figures(years.length)]),
    ]
    return { ...base, ...shape, header, rows: [...group(), ...group(), [cell('Totaal'), ...figures(years.length)]] }
  }
  return {
    ...base,
    ...shape,
    header,
    rows: Array.from({ length: 4 + pick.below(4) }, () => [cell(label(2)), ...figures(years.length)]),
  }
}

/** A table as rows of texts, a merged cell's text in every row and column that it spans. */
export function spreadOut({ header, rows, widths }: GeneratedTable): string[][] {
  const out: string[][] = [...header, ...rows].map(() => [])
  for (const [r, row] of [...header, ...rows].entries()) {
    let c = 0
    for (const { text, columns = 1, rows: down = 1 } of row) {
      while (out[r]![c] !== undefined) c++
      for (let y = r; y < r + down; y++) for (let x = c; x < c + columns; x++) out[y]![x] = text
    }
  }
  return out.map((row) => Array.from(widths, (_, c) => row[c] ?? ''))
}
