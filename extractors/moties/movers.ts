/**
 * Reads the names of members from an offset on, name by name:
 *
 *   Aydin (D66), Van der Berg en Smit c.s.      Jansen/Aydin c.s.      Smit en het lid Bakker
 */
import type { Span } from '../../pipeline/document.ts'
import { COSIGNED, isKnownWithVan, isSmallWord, NAME, normalName } from '../dutch/names.ts'

/** One member, or members joined by a stroke, with what belongs to them: party and `c.s.`. */
export interface Mover extends Span {
  readonly names: readonly string[]
  readonly cosigned: boolean
}

/** At least one. */
export type Movers = readonly [Mover, ...Mover[]]

const at = (source: string): RegExp => new RegExp(source, 'uy')
const NAME_HERE = at(NAME)
const PARTY = at('\\s?\\(\\s?(?:allen\\s|beiden\\s)?(?:[\\p{L}/ -]{0,22}(?:D66|JA21|50PLUS|BIJ1))?[\\p{L}/ -]{0,24}\\)')
const STROKE = at('\\s?[/–—]\\s?')
const OTHERS = at(`\\s?,?\\s?(?:${COSIGNED}|(?:en\\s+anderen|cum\\s+suis)(?!\\p{L})|e\\.\\s?a\\.)`)
const AND = at('\\s?,?\\s+(?:en|&)\\s+')
/** The signs of notes may stand between: `moties Becker , 3 4 Visser en Smit`, `Becker (ABC), [1] Visser en Smit`. */
const COMMA = at('\\s?,\\s(?:(?:\\d{1,2}|\\[\\d{1,2}\\])\\s){0,2}')
/** What a scan makes of these letters: `hct 1id`, `de ledcn`, `von`. */
const misread: Readonly<Record<string, string>> = { l: '[l1I]', e: '[ec]', i: '[il1]', o: '[o0]', a: '[ao]', n: '[nr]' }
/** A pattern for a word as it is or as a scan has it; for words that stay no other word so. */
export const asScanned = (word: string): string => word.replace(/[leioan]/g, (letter) => misread[letter]!)

/** `het lid`, `oud-Kamerlid`, `SP-Kamerlid`, `mevrouw`: one name follows. */
export const MEMBER =
  `(?:${asScanned('het')}\\s+(?:(?:toenmalige?|voormalige?)\\s+)?(?:(?:Kamer)?Lid|(?:Kamer)?${asScanned('lid')})|` +
  '(?:het\\s+)?(?:(?:[\\p{L}\\d]{2,12}-|(?:toenmalig|voormalig|Tweede|Eerste)\\s)?(?:Kamer-?lid|kamerlid)|(?:TK|EK|\\p{Lu}[\\p{L}\\d]{1,12})-lid)|' +
  '[Ll]id|(?:de\\s+)?(?:heer|dhr\\.)|de\\s+afgevaardigde|(?:de\\s+)?senator|mevrouw|mevr\\.|mw\\.)'
/** `de leden`: a list follows. */
export const MEMBERS =
  `(?:${asScanned('de')}\\s+(?:toenmalige\\s+)?(?:(?:Kamer)?Leden|(?:Kamer)?${asScanned('leden')})|` +
  '(?:de\\s+)?(?:(?:Tweede|Eerste)\\s+Kamerleden|(?:TK|EK|\\p{Lu}[\\p{L}\\d]{1,12})-(?:Kamer)?leden)|' +
  '[Ll]eden|[Kk]amerleden|de\\s+heren|de\\s+dames|(?:de\\s+)?senatoren|de\\s+afgevaardigden)'
/** `Vreemdelingen- en asielbeleid` is no name. */
const HALF_WORD = at('-\\s(?:en|of)(?!\\p{L})')
/** `Van Ooster1inden`: a scan took a letter for a figure, and half a name is none. `De Kort1het kabinet` has the sign of a note. */
const TORN_WORD = at(
  '\\d(?!(?:het|de|een|en|over|om|die|dat|is|wordt|heeft|inzake|waarin|waarmee|waarbij|vraagt|verzoekt)(?!\\p{L}))\\p{L}',
)
/** `Th.A.M. Meijer`: two members of one name. */
const INITIALS = at('(?:\\p{Lu}\\p{Ll}?\\.){1,5}\\s')
/** `van lid-Kuzu` has a hyphen for the space. */
const MEMBER_HERE = at(`(?:van\\s+)?${MEMBER}(?:\\s+|-(?=\\p{Lu}))`)

/** More than any motion has; hostile text may list names for megabytes. */
const MOST_MOVERS = 40

/** Where a pattern that fits at an offset ends; the offset itself where it does not. */
function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** @param withVan the words in front were `motie van`: `Dijk` is then `Van Dijk`, `Jansen` is Jansen */
function readMover(text: string, start: number, withVan: boolean): Mover | null {
  const names: string[] = []
  let end = start
  for (let from = start; names.length < MOST_MOVERS; ) {
    from = past(INITIALS, text, from)
    const stop = past(NAME_HERE, text, from)
    if (stop === from || past(HALF_WORD, text, stop) > stop || past(TORN_WORD, text, stop) > stop) break
    // The quote that closes `motie ‘Becker’`.
    const name = normalName(text.slice(from, stop)).replace(/['’]$/u, '')
    if (isSmallWord(name)) break
    names.push(...(withVan && from === start && isKnownWithVan(name) ? [`Van ${name}`] : splitAtCapitalVan(name)))
    end = past(PARTY, text, stop)
    from = past(STROKE, text, end)
    if (from === end) break
  }
  if (names.length === 0) return null
  const others = past(OTHERS, text, end)
  return { start, end: others, names, cosigned: others > end }
}

/** A second name behind a hyphen has its `Van` in capitals (`Segers-Van der Staaij`); a double surname has not. */
const splitAtCapitalVan = (name: string): string[] => name.split(/[-‐‑](?=(?:Van|De|Den|Ter|El|Al)\s)/u)

/**
 * A list of names. A list with commas must close with `en` or `c.s.`: `de motie Becker, Marokko` names one.
 * @param single `het lid` stood in front: a further name must have its own
 */
export function readMovers(text: string, start: number, single: boolean, withVan = false): Movers | null {
  // `van de leden mevrouw Becker en de heer Smit`
  const first =
    readMover(text, start, withVan) ?? (single ? null : readMover(text, past(MEMBER_HERE, text, start), false))
  if (!first) return null
  const movers: [Mover, ...Mover[]] = [first]
  let closed = 1
  for (let from = first.end; movers.length < MOST_MOVERS; ) {
    const and = past(AND, text, from)
    const comma = and > from || single ? and : past(COMMA, text, from)
    if (comma === from) break
    const named = past(MEMBER_HERE, text, comma)
    const mover = single && named === comma ? null : readMover(text, named, false)
    if (!mover) break
    movers.push(mover)
    if (and > from || mover.cosigned) closed = movers.length
    from = mover.end
  }
  return [first, ...movers.slice(1, closed)]
}

export const namesOf = (movers: Movers): string[] => movers.flatMap((mover) => mover.names)
export const endOf = (movers: Movers): number => movers.at(-1)!.end
export const isCosigned = (movers: Movers): boolean => movers.some((mover) => mover.cosigned)
