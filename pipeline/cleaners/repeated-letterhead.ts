/**
 * The margin column that Rijkshuisstijl prints on every page (`Directoraat-Generaal Migratie`, `Datum`, `Ons kenmerk`).
 * In a dump its lines stand between those of the text, or behind one of them:
 *
 *   … desgewenst een vertrouwelijke Directoraat-Generaal
 *   Migratie
 *   t echnische briefing kan worden gegeven.
 *
 * A label that comes again with its value shows where; around it every line that the first letterhead has, goes. The
 * value may hang behind the text too:
 *
 *   Datum
 *   … zal mijn ministerie in de komende 14 juni 2018
 *   periode bezien
 */
import { salutation } from '../blocks/letterhead.ts'
import type { Repair } from '../edit.ts'
import { isBlank, type Line } from '../lines.ts'

const NAME = '(?<name>datum|ons kenmerk|kenmerk|onze referentie|ons nummer|uw kenmerk|uw referentie|zaaknummer)\\s*:?'
const label = new RegExp(`^${NAME}(?:\\s+(?<value>\\S.{0,60}))?$`, 'i')
const bareLabel = new RegExp(`^${NAME}$`, 'i')
/** `Cc: min VRO Datum` over `28 juni 2022`, `… (Kamerstukken Onze referentie` over the number: notas of BZK. */
const hangingLabel =
  /(?<=\S)(?<tail>\s+(?<name>datum|onze referentie|ons kenmerk|kenmerk|uw kenmerk|uw referentie)\s*:?)$/i
/** What a first label that hangs must have below it: a day, or a number. */
const isFirstValue = (name: string, text: string): boolean =>
  name === 'datum' ? /^\d{1,2} \p{L}{3,9} \d{4}$/u.test(text) : /^(?=.*\d{4})[\w./-]{6,30}$/.test(text)

/** Lines above the first label of a page that may belong to its margin: department, directorate, bureau. */
const ABOVE = 16
const BELOW = 6
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

interface Pair {
  readonly name: string
  readonly value: string
  readonly labelAt: number
  readonly valueAt: number
  /** The value as printed, where it hangs behind the text of its line. */
  readonly hangs?: string
  /** The label as printed, where it hangs behind the text of its line. */
  readonly tail?: string
}

export function* repeatedLetterhead(lines: readonly Line[], taken: ReadonlySet<Line>): Iterable<Repair> {
  const pairs = labelPairs(lines)
  const repeats = pairs.filter((pair, i) =>
    pairs.slice(0, i).some((p) => p.name === pair.name && p.value === pair.value),
  )
  if (repeats.length === 0) return
  const head = firstLetterhead(lines, pairs[0]!, taken)
  const wholes = new Set(head.map((line) => words(line.text)))
  const together = words(head.map((line) => line.text).join(' '))
  const isHead = (line: Line): boolean => {
    const text = words(line.text)
    // `Datum` alone: on the first page it may share its line with the value.
    if (bareLabel.test(line.text)) return true
    // `huisartsen.` ends a sentence of the text, though the subject has the word.
    if (/[.;]$/.test(line.text) && !head.some((one) => one.text.endsWith(line.text))) return false
    return wholes.has(text) || (text.length >= 8 && line.text.length <= 45 && together.includes(text))
  }
  const done = new Set<number>()
  const hanging = new Map(
    repeats.flatMap(({ valueAt, hangs, labelAt, tail }): [number, string][] => [
      ...(hangs === undefined ? [] : [[valueAt, ` ${hangs}`] as [number, string]]),
      ...(tail === undefined ? [] : [[labelAt, tail] as [number, string]]),
    ]),
  )
  for (const [first, last] of windows(repeats, lines, taken, endOfHead(pairs, lines))) {
    let cut = false
    const margin = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter(
      (i) => !isBlank(lines[i]) && isHead(lines[i]!),
    )
    for (let i = first; i <= last; i++) {
      const line = lines[i]!
      if (done.has(i) || taken.has(line)) continue
      if (isBlank(line)) {
        // Between lines of the margin a blank line parts nothing: the text beside it went on.
        if (i > margin[0]! && i < margin.at(-1)! && line.to > line.from && !line.newPage)
          yield { start: line.from, end: line.to, text: '', rule: 'furniture/blank-line' }
        continue
      }
      if (margin.includes(i)) {
        done.add(i)
        yield removed(line.from, line.to)
        continue
      }
      // The first line of the margin may hang behind the line of text that it stood beside.
      const value = hanging.get(i)
      if (value !== undefined) {
        done.add(i)
        yield removed(line.end - value.length, line.end)
        continue
      }
      const tail = cut ? -1 : head.findIndex((h) => h.text.length >= 8 && line.text.endsWith(` ${h.text}`))
      const next = nextText(lines, i)
      const before = lines.slice(first, i).findLast((one) => !isBlank(one))
      if (tail >= 0 && !isPartOfName(line, head, tail) && ((next && isHead(next)) || goesOnFrom(before, head, tail))) {
        cut = true
        yield removed(line.end - head[tail]!.text.length - 1, line.end)
      }
    }
  }
}

/** `minister van Binnenlandse Zaken en Koninkrijksrelaties` in one line: the letterhead breaks that name in two. */
const isPartOfName = ({ text }: Line, head: readonly Line[], at: number): boolean =>
  head.some((one) => text.endsWith(`${one.text} ${head[at]!.text}`))

/** Whether the line above is the one that this line of the margin goes on from; lines of the address may stand between. */
const goesOnFrom = (above: Line | undefined, head: readonly Line[], at: number): boolean =>
  above !== undefined &&
  !bareLabel.test(above.text) &&
  head.slice(Math.max(0, at - 3), at).some(({ text }) => text === above.text)

/**
 * The line behind the first letterhead: below its first labels and its salutation. On a page without page breaks the
 * second letterhead may stand a few lines below the first (`datum`, `kenmerk` above the answers to questions).
 */
function endOfHead(pairs: readonly Pair[], lines: readonly Line[]): number {
  const firsts = pairs.filter((pair, i) => pairs.findIndex(({ name }) => name === pair.name) === i)
  const second = pairs.find((pair) => !firsts.includes(pair))?.labelAt ?? lines.length
  const greeting = lines.slice(0, second).findLastIndex(({ text }) => salutation.test(text))
  return Math.max(greeting, ...firsts.filter(({ valueAt }) => valueAt < second).map(({ valueAt }) => valueAt)) + 1
}

/** The short lines above the text of the first page, and those around its first label, wherever the dump has them. */
function firstLetterhead(lines: readonly Line[], first: Pair, taken: ReadonlySet<Line>): Line[] {
  const isLong = (line: Line | undefined): boolean => line !== undefined && line.text.length > 60
  const text = lines.findIndex(
    (line, i) =>
      (i > 0 && (line.newPage || (taken.has(line) && i > 5))) ||
      (isLong(line) && isLong(lines[i + 1])) ||
      salutation.test(line.text),
  )
  const above = lines.slice(0, text < 0 ? 60 : Math.min(text, 60))
  const around = lines
    .slice(Math.max(0, first.labelAt - 8), first.valueAt + 9)
    .filter((line) => line.text.length <= 45 && !/[.;:,]$/.test(line.text))
  return [...new Set([...above, ...around])].filter((line) => !isBlank(line) && line.text.length <= 60)
}

const removed = (start: number, end: number): Repair => ({
  start,
  end,
  text: '',
  rule: 'furniture/repeated-letterhead',
  notice: { kind: 'removed', message: 'a line of the letterhead, repeated in the margin of a later page' },
})

const nextText = (lines: readonly Line[], index: number): Line | undefined =>
  lines.slice(index + 1, index + 6).find((line) => !isBlank(line))

/** Characters of a value that can hang behind a text: `3` might be anything. */
const SHORTEST = 6

/** A label with its value: behind it, or in one of the three lines below it (text may stand between). */
function labelPairs(lines: readonly Line[]): Pair[] {
  const values = new Map<string, string>()
  const printed = new Map<string, string>()
  const pairs: Pair[] = []
  lines.forEach((line, labelAt) => {
    const match = label.exec(line.text)
    if (!match) {
      const pair = hangingPair(lines, labelAt, values)
      if (!pair) return
      if (!values.has(pair.name)) {
        values.set(pair.name, pair.value)
        printed.set(pair.name, lines[pair.valueAt]!.text.trim())
      }
      pairs.push(pair)
      return
    }
    const name = match.groups!.name!.toLowerCase()
    const known = values.get(name)
    const below: number[] = []
    for (let i = labelAt + 1; i < lines.length && below.length < 3; i++) if (!isBlank(lines[i])) below.push(i)
    if (match.groups!.value !== undefined) {
      const value = words(match.groups!.value)
      if (known === undefined) {
        values.set(name, value)
        printed.set(name, match.groups!.value.trim())
      }
      pairs.push({ name, value, labelAt, valueAt: labelAt })
      return
    }
    const valueAt = known === undefined ? below[0] : below.find((i) => words(lines[i]!.text) === known)
    if (valueAt === undefined) {
      const hangs = printed.get(name)!
      const behind = below.find((i) => hangs.length >= SHORTEST && lines[i]!.text.endsWith(` ${hangs}`))
      if (behind !== undefined) pairs.push({ name, value: known!, labelAt, valueAt: behind, hangs })
      return
    }
    const value = words(lines[valueAt]!.text)
    if (known === undefined) {
      values.set(name, value)
      printed.set(name, lines[valueAt]!.text.trim())
    }
    pairs.push({ name, value, labelAt, valueAt })
  })
  return pairs
}

function hangingPair(lines: readonly Line[], labelAt: number, values: ReadonlyMap<string, string>): Pair | null {
  const groups = hangingLabel.exec(lines[labelAt]!.text)?.groups
  if (!groups) return null
  const name = groups.name!.toLowerCase()
  const below = nextText(lines, labelAt)
  const known = values.get(name)
  if (!below || (known === undefined ? !isFirstValue(name, below.text.trim()) : words(below.text) !== known))
    return null
  return { name, value: words(below.text), labelAt, valueAt: lines.indexOf(below, labelAt), tail: groups.tail! }
}

/** Stretches of lines around repeated labels; one never reaches over a page's edge or into the one before. */
function windows(
  repeats: readonly Pair[],
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  from: number,
): [number, number][] {
  const result: [number, number][] = []
  for (const pair of repeats) {
    let first = pair.labelAt
    for (let seen = 0; first > from && seen < ABOVE; first--) {
      if (lines[first]!.newPage || taken.has(lines[first - 1]!)) break
      if (!isBlank(lines[first - 1])) seen++
    }
    let last = pair.valueAt
    for (let seen = 0; last + 1 < lines.length && seen < BELOW; last++) {
      if (lines[last + 1]!.newPage || taken.has(lines[last + 1]!)) break
      if (!isBlank(lines[last + 1])) seen++
    }
    const previous = result.at(-1)
    if (previous && first <= previous[1]) previous[1] = Math.max(previous[1], last)
    else result.push([first, last])
  }
  return result
}
