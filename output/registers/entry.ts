/** What the commands over the registers share: the entry that a person means, letters in words, facts in lines. */
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { commandLine } from '../settings.ts'
import { oneLine, shortened, styled } from '../terminal.ts'

interface Entry {
  readonly id: string
  /** Another name that a person may know it by. */
  readonly number?: string | null
}

/**
 * The one entry with this id or number, or whose id begins so.
 * @param kind what it is called, and the command that lists it: `toezegging`, `toezeggingen`
 * @throws UsageError where there is none, or several
 */
export function onlyEntry<One extends Entry>(
  entries: Iterable<One>,
  given: string,
  kind: { readonly one: string; readonly all: string },
  args: Arguments,
): One {
  const meant = given.trim()
  const near: One[] = []
  for (const entry of entries) {
    if (entry.id === meant || entry.number === meant) return entry
    if (meant !== '' && entry.id.startsWith(meant)) near.push(entry)
  }
  const [first, ...others] = near
  if (!first)
    throw new UsageError(
      `no ${kind.one} has an id that begins with ${JSON.stringify(given)}; see them with: ${commandLine(args, kind.all)}`,
    )
  if (others.length > 0)
    throw new UsageError(
      `${near.length} ${kind.all} begin with ${meant} (${shortened(
        near
          .slice(0, 3)
          .map(({ id }) => id)
          .join(', '),
        120,
      )}${near.length > 3 ? ', …' : ''}); give more of the id`,
    )
  return first
}

/** With an entry, filters have no meaning. @throws UsageError */
export function withoutFilters({ text, on }: Arguments, id: string, filters: readonly string[]): void {
  const given = filters.find((name) => text[name] !== undefined || on.has(name))
  if (given) throw new UsageError(`--${given} chooses from the list, and ${id} is one entry of it: give one of the two`)
}

/** `2024-01-26 brief.txt (0123456789abcdef)`, and that it was withdrawn. */
export function letterWords(id: string, knowledge: Knowledge): string {
  const letter = knowledge.letter(id)
  if (!letter) return id
  return `${letter.day ?? '-'} ${oneLine(letter.name)} (${id})${letter.withdrawn ? ` ${styled('red', 'withdrawn')}` : ''}`
}

/** Those of the letters that their publishers took back, each once. */
export const withdrawnAmong = (letters: Iterable<string | null>, knowledge: Knowledge): string[] =>
  [...new Set(letters)].filter((id): id is string => id !== null && knowledge.letter(id)?.withdrawn === true)

/** What rests on a letter that was withdrawn is shown with that word. */
export const withdrawnWords = (words: string, withdrawn: readonly string[]): string =>
  withdrawn.length === 0 ? words : `${words}, withdrawn ${withdrawn.join(', ')}`

/** A name and what it stands for, a line each; unknown ones are left out. */
export function factLines(facts: readonly (readonly [string, string | null])[]): string[] {
  const told = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')
  const width = Math.max(0, ...told.map(([name]) => name.length))
  return told.map(([name, fact]) => `${styled('gray', name.padEnd(width))}  ${oneLine(fact)}`)
}

const LONGEST_QUOTE = 400

/** Without colours, brackets show where a quote begins and ends. */
export const quoteLine = (quote: string): string =>
  `  ${styled('yellow', `[${shortened(oneLine(quote), LONGEST_QUOTE)}]`)}`

/** A candidate is never shown as a fact. */
export const surenessWords = (certain: boolean, score: number | null): string =>
  certain ? 'certain' : `probably${score === null ? '' : `, score ${score.toFixed(2)}`}`
