/** Holds links and registers against the gold of the stories. */
import type { Confidence } from '../../corpus/confidence.ts'
import { ruleOf } from '../../corpus/links/confidence.ts'
import { linkTypes } from '../../corpus/links/link.ts'
import type { GoldMention, GoldMotie, GoldToezegging, Stories } from './corpus.ts'

/** One line of the scoreboard. What is extra or missed is named. */
export interface Row {
  readonly what: string
  readonly right: number
  readonly extra: readonly string[]
  readonly missed: readonly string[]
}

export const precision = ({ right, extra }: Row): number =>
  right + extra.length === 0 ? 1 : right / (right + extra.length)
export const recall = ({ right, missed }: Row): number =>
  right + missed.length === 0 ? 1 : right / (right + missed.length)

export const total = (what: string, rows: readonly Row[]): Row => ({
  what,
  right: rows.reduce((sum, { right }) => sum + right, 0),
  extra: rows.flatMap(({ extra }) => extra),
  missed: rows.flatMap(({ missed }) => missed),
})

/** Works: pairs of files that are one letter. */
export function workRow({ works, gold }: Stories): Row {
  const pairs = (files: readonly string[]): string[] => {
    const sorted = files.toSorted()
    return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} = ${other}`))
  }
  const ours = works.flatMap(({ renditions }) => pairs(renditions.map(({ name }) => name)))
  return held(
    'works',
    ours,
    gold.works.flatMap(({ letters }) => pairs(letters)),
  )
}

/**
 * Links that are called certain. Those of which the gold says `probably` may be found or not; candidates of ours are no
 * findings and are counted apart.
 */
export function linkRows(stories: Stories): Row[] {
  const keyOf = (from: string, type: string, to: string): string => `${from} ${type} ${to}`
  const certain = stories.links
    .filter((link) => link.certain)
    .map(({ from, type, to }) => ({
      type,
      key: keyOf(stories.fileOf(from), type, to.letter === null ? to.id : stories.fileOf(to.letter)),
    }))
  return linkTypes.map((type) => {
    const gold = stories.gold.links.filter((link) => link.type === type)
    const ours = certain.filter((link) => link.type === type).map(({ key }) => key)
    const probable = new Set(gold.filter((link) => !link.certain).map((link) => keyOf(link.from, type, link.to)))
    return held(
      type,
      ours.filter((key) => !probable.has(key)),
      gold.filter((link) => link.certain).map((link) => keyOf(link.from, type, link.to)),
    )
  })
}

export interface Candidates {
  readonly offered: number
  readonly right: number
}

/** How many of the candidates are links of the gold, certain or probable. */
export function candidatesOf({ links, fileOf, gold }: Stories): Candidates {
  const known = new Set(gold.links.map(({ from, type, to }) => `${from} ${type} ${to}`))
  const offered = links.filter(({ certain }) => !certain)
  const right = offered.filter(({ from, type, to }) =>
    known.has(`${fileOf(from)} ${type} ${to.letter === null ? to.id : fileOf(to.letter)}`),
  )
  return { offered: offered.length, right: right.length }
}

/** How often each rule was right: its links, certain and candidates apart, that are links of the gold. */
export function ruleCountsOf({ links, fileOf, gold }: Stories): Record<string, Confidence> {
  const known = new Set(gold.links.map(({ from, type, to }) => `${from} ${type} ${to}`))
  const counts = new Map<string, Confidence>()
  for (const link of links) {
    const { from, type, to } = link
    const { right, counted } = counts.get(ruleOf(link)) ?? { right: 0, counted: 0 }
    const isRight = known.has(`${fileOf(from)} ${type} ${to.letter === null ? to.id : fileOf(to.letter)}`)
    counts.set(ruleOf(link), { right: right + (isRight ? 1 : 0), counted: counted + 1 })
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function held(what: string, ours: readonly string[], gold: readonly string[]): Row {
  const [own, wanted] = [new Set(ours), new Set(gold)]
  return {
    what,
    right: own.intersection(wanted).size,
    extra: [...own.difference(wanted)].sort(),
    missed: [...wanted.difference(own)].sort(),
  }
}

interface Said {
  readonly letter: string
  readonly quote: string
}

/** Entries of a register, each with the entry of the gold that has most of its mentions, no two with the same. */
function matched<
  Entry extends { readonly mentions: readonly Said[] },
  Gold extends { readonly mentions: readonly GoldMention[] },
>(
  entries: readonly Entry[],
  gold: readonly Gold[],
  fileOf: (letter: string) => string,
): { pairs: Map<Gold, Entry>; goldOf: (mention: Said) => { entry: Gold; mention: GoldMention } | null } {
  const goldOf = (mention: Said) => {
    const file = fileOf(mention.letter)
    const quote = collapsed(mention.quote)
    for (const entry of gold)
      for (const one of entry.mentions)
        if (one.file === file && isSaid(quote, collapsed(one.starts))) return { entry, mention: one }
    return null
  }
  const votes = entries.flatMap((entry) => {
    const counts = new Map<Gold, number>()
    for (const mention of entry.mentions) {
      const found = goldOf(mention)
      if (found) counts.set(found.entry, (counts.get(found.entry) ?? 0) + 1)
    }
    return [...counts].map(([wanted, count]) => ({ entry, wanted, count }))
  })
  const pairs = new Map<Gold, Entry>()
  const taken = new Set<Entry>()
  for (const { entry, wanted } of votes.sort((a, b) => b.count - a.count)) {
    if (pairs.has(wanted) || taken.has(entry)) continue
    pairs.set(wanted, entry)
    taken.add(entry)
  }
  return { pairs, goldOf }
}

/** Characters of the beginning of a sentence that tell it; renditions differ in quotation marks further on. */
const TELLING = 34
const isSaid = (quote: string, starts: string): boolean =>
  quote.includes(starts.slice(0, TELLING)) || (quote.length > TELLING / 2 && starts.startsWith(quote))
const collapsed = (words: string): string => words.replace(/\s+/gu, ' ').trim()

type Field = readonly [name: string, ours: string | null, gold: string | null]

function fieldRows(fields: readonly (readonly [key: string, readonly Field[]])[]): Row[] {
  const names = [...new Set(fields.flatMap(([, of]) => of.map(([name]) => name)))]
  return names.map((name) => {
    const cells = fields.flatMap(([key, of]) =>
      of.filter(([one]) => one === name).map(([, ours, gold]) => ({ key, ours, gold })),
    )
    const differ = cells.filter(({ ours, gold }) => ours !== gold)
    return {
      what: name,
      right: cells.filter(({ ours, gold }) => ours === gold && gold !== null).length,
      extra: differ.filter(({ ours }) => ours !== null).map(({ key, ours, gold }) => `${key}: ${ours}, not ${gold}`),
      missed: differ.filter(({ gold }) => gold !== null).map(({ key, ours, gold }) => `${key}: ${gold}, not ${ours}`),
    }
  })
}

/** The sentence that gives what the letter has just recalled is a mention for the gold. */
const withDelivery = (entry: Stories['toezeggingen'][number]) => {
  const { mentions, deliveredBy } = entry
  return deliveredBy?.by === 'same-letter' ? { ...entry, mentions: [...mentions, deliveredBy] } : entry
}

/** The register of toezeggingen: each mention under its promise, and the fields of each promise. */
export function toezeggingRows({ toezeggingen, gold, fileOf }: Stories): Row[] {
  const entries = toezeggingen.map(withDelivery)
  const { pairs, goldOf } = matched(entries, gold.toezeggingen, fileOf)
  const keyOf = (id: string | null): string | null =>
    id === null ? null : ([...pairs].find(([, entry]) => entry.id === id)?.[0].key ?? 'another')
  const fields = [...pairs].map(([wanted, ours]): readonly [string, readonly Field[]] => [
    wanted.key,
    [
      ['status', ours.status, wanted.status],
      [
        'deadline',
        ours.recurring && wanted.deadline === null ? null : (ours.deadline?.latest ?? null),
        wanted.deadline?.latest ?? null,
      ],
      ['ministry', ours.ministry, wanted.ministry],
      ['made on', ours.madeOn?.latest ?? null, wanted.madeOn],
      ['fulfilled by', ours.fulfilledBy && fileOf(ours.fulfilledBy.letter), wanted.fulfilledBy],
      ['changes', keyOf(ours.isWijzigingVan), wanted.isWijzigingVan],
      ['adds to', keyOf(ours.isAanvullingOp), wanted.isAanvullingOp],
    ],
  ])
  return [
    mentionRow('mentions under their promise', entries, gold.toezeggingen, pairs, goldOf, fileOf),
    ...fieldRows(fields),
  ]
}

/** The register of moties likewise. */
export function motieRows({ moties, gold, fileOf }: Stories): Row[] {
  const { pairs, goldOf } = matched(moties, gold.moties, fileOf)
  const fields = [...pairs].map(([wanted, ours]): readonly [string, readonly Field[]] => [
    wanted.id ?? wanted.movers.join(),
    [
      ['Kamerstuk', ours.kamerstuk, wanted.id],
      ['movers', ours.movers.toSorted().join(), wanted.movers.toSorted().join()],
      ['status', ours.status, wanted.status],
      ['executed by', ours.executedBy && fileOf(ours.executedBy.letter), wanted.executedBy],
    ],
  ])
  return [
    mentionRow('mentions under their motie', withoutHeadings(moties), gold.moties, pairs, goldOf, fileOf),
    ...fieldRows(fields),
  ]
}

/** The gold does not list headings inside a letter: `Motie Zijlmans`. */
const withoutHeadings = (moties: Stories['moties']) =>
  moties.map((motie) => ({
    ...motie,
    mentions: motie.mentions.filter(({ quote }) => !/^Motie\s[^.]{3,60}$/u.test(quote)),
  }))

function mentionRow<Gold extends GoldToezegging | GoldMotie>(
  what: string,
  entries: readonly { readonly id: string; readonly mentions: readonly Said[] }[],
  gold: readonly Gold[],
  pairs: ReadonlyMap<Gold, { readonly id: string }>,
  goldOf: (mention: Said) => { entry: Gold; mention: GoldMention } | null,
  fileOf: (letter: string) => string,
): Row {
  const said = (mention: Said): string => `${fileOf(mention.letter)}: ${collapsed(mention.quote).slice(0, 60)}`
  const right = new Set<GoldMention>()
  const extra: string[] = []
  for (const entry of entries)
    for (const mention of entry.mentions) {
      const found = goldOf(mention)
      if (found && pairs.get(found.entry)?.id === entry.id) right.add(found.mention)
      else extra.push(said(mention))
    }
  const missed = gold.flatMap(({ mentions }) => mentions.filter((mention) => !right.has(mention)))
  return { what, right: right.size, extra, missed: missed.map(({ file, starts }) => `${file}: ${starts}`) }
}
