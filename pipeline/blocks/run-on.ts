/** Letters that a dump holds in one line: the letterhead and the signature at its ends are set on lines of their own. */

import type { Cleaner, Repair } from '../edit.ts'
import { matchesOf } from '../gates/gated.ts'

/** `… te voeren. De Staatssecretaris van Veiligheid en Justitie, K.H.D.M. Dijkhoff` at the very end. */
const signatureAtEnd =
  /(?<=[.!?»”):]\d{0,2})(?<gap> )(?<role>(?:Hoogachtend, )?[Dd]e (?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)(?:,| van | voor )[^.!?:;]{0,120}?,)(?<name> (?:\p{Lu}\p{L}{0,2}\. ?){1,6}[\p{L}' -]{2,40}|, \p{Lu}\p{Ll}+ \p{Lu}[\p{L}' -]{2,40})\s*$/u

const LONG = 300

/** `De Staatssecretaris van Defensie, A. Bakker` as a line of its own near the end (officielebekendmakingen.nl). */
const signatureLine =
  /^(?<role>(?:[Mm]ede namens [^.!?:;]{3,100}, )?(?:De |de )?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)(?:,| van | voor )[^.!?:;]{0,140}?,) (?=(?:\p{Lu}\.|\p{Lu}\p{Ll}\.)[\p{L}. '’-]{2,50}$|\p{Lu}\p{Ll}+ (?:(?:van|de|den|der|het|ter|ten|te|el) ){0,3}\p{Lu}[\p{L}'’-]{1,30}$)/gmu
/** Lines further from the end are text that speaks of a minister. */
const REACH = 1500

/** Two that sign, side by side: both roles on one line, both names on one below. */
const rolesBeside =
  /^(?<left>[ \t]*(?:De |DE |de )?(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)[^.!?:;\n]{0,90}?\S)(?<gap> {3,})(?=(?:De |DE |de )?(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS) ?(?:van|voor|VAN|VOOR|,)?)(?<right>\S[^.!?:;\n]{0,100}\n)(?<between>[ \t]*\n(?:[ \t]*\n){0,8})?(?<name>[ \t]*\p{Lu}[\p{L}.'’ -]{1,40}?\S)(?<nameGap> {3,})(?=\p{Lu}[\p{L}.'’ -]{2,50}$)/gmu

/** Sets the second role down above the second name: the left one signs, then the right one. */
function* besideOneAnother(text: string): Iterable<Repair> {
  for (const match of matchesOf(rolesBeside, text)) {
    const { left, gap, right, between = '', name, nameGap } = match.groups!
    const gapAt = match.index + left!.length
    const rightAt = gapAt + gap!.length
    const nameGapAt = rightAt + right!.length + between.length + name!.length
    const secondName = nameGapAt + nameGap!.length
    yield { start: gapAt, end: rightAt, text: '\n', rule: 'run-on/beside' }
    yield { start: nameGapAt, end: secondName, text: '\n', rule: 'run-on/beside' }
    yield { start: rightAt, end: rightAt + right!.length, to: secondName, rule: 'run-on/beside' }
  }
}

/** Labels of a letterhead that stand in one line with all the rest: `… Ons kenmerk IENW/BSK-2020/236124 Bijlage(n) 8 > Retouradres …`. */
const headLabel =
  /(?<= )(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Uw kenmerk|Uw brief(?: van| \(kenmerk\))|Bijlage\(n\)|Contactpersoon|Doorkiesnummer|> ?Retouradres|Retouradres|(?:Aan )?[Dd]e [Vv]oorzitter van de (?:Tweede|Eerste) Kamer)(?=[ :])/gu
const salutationInLine = /(?<= )Geachte [^,.]{3,60},/u
/** The letterhead and its salutation stand in the first so many characters. */
const HEAD = 2500
const FEWEST_LABELS = 3

function* letterheadInLine(text: string): Iterable<Repair> {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  if (start < 0 || (end < 0 ? text.length : end) - start < LONG) return
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + HEAD))
  const greeting = salutationInLine.exec(line)
  if (!greeting) return
  const labels = [...matchesOf(headLabel, line.slice(0, greeting.index))]
  if (new Set(labels.map(([name]) => name)).size < FEWEST_LABELS) return
  const broken = (at: number, text: string): Repair => ({
    start: start + at,
    end: start + at + 1,
    text,
    rule: 'run-on/head',
  })
  for (const { index } of labels) yield broken(index - 1, '\n')
  yield broken(greeting.index - 1, '\n\n')
  const behind = greeting.index + greeting[0].length
  if (line[behind] === ' ') yield broken(behind, '\n\n')
}

export const splitRunOn: Cleaner = function* (text) {
  yield* letterheadInLine(text)
  yield* besideOneAnother(text)
  const from = Math.max(0, text.length - REACH)
  for (const match of matchesOf(signatureLine, text.slice(from))) {
    const at = from + match.index + match.groups!.role!.length
    yield { start: at, end: at + 1, text: '\n', rule: 'run-on/name' }
  }
  const lastLine = text.trimEnd().slice(text.trimEnd().lastIndexOf('\n') + 1)
  if (lastLine.length < LONG) return
  const tail = text.slice(-400)
  const match = signatureAtEnd.exec(tail)
  if (!match) return
  const gap = text.length - tail.length + match.index
  yield { start: gap, end: gap + 1, text: '\n\n', rule: 'run-on/signature' }
  const name = gap + match.groups!.gap!.length + match.groups!.role!.length
  yield { start: name, end: name + 1, text: '\n', rule: 'run-on/name' }
}
