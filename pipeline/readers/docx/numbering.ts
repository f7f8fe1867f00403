/** The numbers that Word counts itself: `1.`, `2.3`, `a)`, `IV`. */
import { attribute, childOf, elementsOf, type MarkupElement } from '../markup/tree.ts'
import type { Part } from './package.ts'
import { value } from './styles.ts'

interface Level {
  readonly format: string
  /** `%1.%2`: each figure stands for the number of a level. */
  readonly text: string
  readonly start: number
  /** The list begins to count again, whatever lists before it counted. */
  readonly startsAnew: boolean
}

/** Gives the label of the next paragraph with this numbering: empty for a bullet, null where it has no list. */
export type Counter = (numbering: MarkupElement) => string | null

const LEVELS = 9

interface List {
  /** Lists that rest on one definition count on together. */
  readonly definition: string
  readonly levels: readonly Level[]
}

export function counterOf(part: Part | null): Counter {
  const elements = part ? elementsOf(part.root) : []
  const definitions = new Map(
    elements
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [attribute(one, 'w:abstractNumId'), elementsOf(one).filter(({ name }) => name === 'w:lvl')]),
  )
  const lists = new Map(
    elements
      .filter(({ name }) => name === 'w:num')
      .map((one) => [attribute(one, 'w:numId'), listOf(one, definitions.get(value(one, 'w:abstractNumId')) ?? [])]),
  )
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<Level>()

  return (numbering) => {
    const list = lists.get(value(numbering, 'w:numId'))
    const depth = Math.min(LEVELS - 1, Math.max(0, Math.trunc(Number(value(numbering, 'w:ilvl'))) || 0))
    const level = list?.levels[depth]
    if (!list || !level) return null
    if (level.format === 'bullet') return ''
    const counted = counts.get(list.definition) ?? []
    counts.set(list.definition, counted)
    if (level.startsAnew && !started.has(level)) counted[depth] = undefined
    started.add(level)
    counted[depth] = counted[depth] === undefined ? level.start : counted[depth] + 1
    for (let below = depth + 1; below < LEVELS; below++) counted[below] = undefined
    if (level.format === 'none') return ''
    return level.text.replace(/%([1-9])/g, (_, figure: string) => {
      const at = Number(figure) - 1
      const other = list.levels[at]
      return other && at <= depth ? formatted(counted[at] ?? other.start, other.format) : ''
    })
  }
}

function listOf(list: MarkupElement, definition: readonly MarkupElement[]): List {
  const overrides = elementsOf(list).filter(({ name }) => name === 'w:lvlOverride')
  const at = (levels: readonly MarkupElement[], depth: number): MarkupElement | undefined =>
    levels.find((one) => attribute(one, 'w:ilvl') === String(depth))
  return {
    definition: value(list, 'w:abstractNumId'),
    levels: Array.from({ length: LEVELS }, (_, depth) => {
      const override = at(overrides, depth)
      const level = (override && childOf(override, 'w:lvl')) ?? at(definition, depth)
      const anew = override && value(override, 'w:startOverride')
      return {
        format: value(level, 'w:numFmt') || 'decimal',
        text: value(level, 'w:lvlText').slice(0, 60),
        start: Math.trunc(Number(anew || value(level, 'w:start') || '1')) || 0,
        startsAnew: anew !== undefined && anew !== '',
      }
    }),
  }
}

/** A number as a list or a note prints it. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** a … z, aa … zz, as Word goes on. */
const letters = (number: number): string =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [size, sign] of romans) for (; rest >= size; rest -= size) text += sign
  return text
}
