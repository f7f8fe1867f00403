/**
 * Two who sign side by side, as a dump has their lines:
 *
 *   De Minister van Sociale Zaken De Staatssecretaris van Sociale Zaken        De minister van     De minister van Defensie,
 *   en Werkgelegenheid, en Werkgelegenheid,                                    Binnenlandse Zaken en Koninkrijksrelaties,
 *   J. Jansen P. de Boer                                                       drs. J. Jansen    mr. P. de Boer
 *
 * Which words belong to which role only the names of the ministries tell: where they do not, nobody is said to sign.
 */
import { personLine } from '../../pipeline/blocks/signature.ts'
import type { Document } from '../../pipeline/document.ts'
import { isMinistry } from '../dutch/ministries.ts'
import { type Fact, factAt, linesOfBlock, type TextLine } from './parts.ts'

const ROLE = /(?<!\p{L})[Dd]e (?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor)(?= )/gu
export const namesTwoRoles = (text: string): boolean => (text.match(ROLE)?.length ?? 0) > 1
/** Lines above the names that two roles take, at most, and their words. */
const MOST_LINES = 4
const MOST_WORDS = 40

export function* signatoriesSideBySide(document: Document): Iterable<Fact> {
  const lines = document.blocks
    .filter(({ type }) => type === 'paragraph' || type === 'signature' || type === 'heading')
    .flatMap((block) => linesOfBlock(document, block))
  for (const [at, line] of lines.entries()) {
    const names = twoNames(line.text)
    const above = names && rolesAbove(lines, at)
    const roles = above && twoRoles(above.map(({ text }) => text))
    if (!names || !roles) continue
    const span = { start: above[0]!.start, end: line.end }
    for (const [index, name] of names.entries())
      yield factAt(span, 'signatory/side-by-side', { field: 'signatory', role: roles[index]!, name })
    return
  }
}

/** Only with initials or a title is it sure where the second name begins. */
const INITIALS = /^(?:(?:drs|mr|ir|dr|prof|ing)\. ?)*\p{Lu}\p{Ll}?\./iu

function twoNames(text: string): [string, string] | null {
  if (text.length > 120) return null
  const words = text.split(/\s+/)
  for (let split = 2; split < words.length - 1; split++) {
    const [first, second] = [words.slice(0, split).join(' '), words.slice(split).join(' ')]
    if ([first, second].every((name) => INITIALS.test(name) && personLine.test(name))) return [first, second]
  }
  return null
}

/** From the line that begins two roles to the names. */
function rolesAbove(lines: readonly TextLine[], at: number): readonly TextLine[] | null {
  const from = Math.max(0, at - MOST_LINES)
  const first = lines.slice(from, at).findIndex(({ text }) => namesTwoRoles(text))
  return first < 0 ? null : lines.slice(from + first, at)
}

const isWhole = (role: string): boolean => isMinistry(role.replace(/^.*? (?:van|voor) /u, ''))

/** The first role, then the second in its words, and between or behind them what goes on with either. */
function twoRoles([line = '', ...more]: readonly string[]): [string, string] | null {
  const second = [...line.matchAll(ROLE)][1]?.index
  if (second === undefined) return null
  const first = line.slice(0, second).trim()
  const begun = wordsOf(line.slice(second))
  const words = [...begun, ...more.flatMap(wordsOf)]
  if (!/^[Dd]e /.test(first) || words.length > MOST_WORDS) return null
  const found: [string, string][] = []
  // Where the lines were joined, the second role may end anywhere; else it ends with its line, or goes on behind the first.
  for (let from = more.length > 0 ? begun.length : 3; from <= begun.length; from++)
    for (let to = from; to <= words.length; to++) {
      const own = [first, ...words.slice(from, to)].join(' ').replace(/,$/, '')
      const other = [...words.slice(0, from), ...words.slice(to)].join(' ').replace(/,$/, '')
      if (isWhole(own) && isWhole(other)) found.push([own, other])
    }
  return new Set(found.map((roles) => roles.join())).size === 1 ? found[0]! : null
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/)
