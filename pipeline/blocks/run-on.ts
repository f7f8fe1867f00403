/** Letters that a dump holds in one line: the signature at its end is set on lines of its own. */
import type { Cleaner } from '../edit.ts'

/** `… te voeren. De Staatssecretaris van Veiligheid en Justitie, K.H.D.M. Dijkhoff` at the very end. */
const signatureAtEnd =
  /(?<=[.!?»”):]\d{0,2})(?<gap> )(?<role>(?:Hoogachtend, )?[Dd]e (?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)(?:,| van | voor )[^.!?:;]{0,120}?,)(?<name> (?:\p{Lu}\p{L}{0,2}\. ?){1,6}[\p{L}' -]{2,40}|, \p{Lu}\p{Ll}+ \p{Lu}[\p{L}' -]{2,40})\s*$/u

const LONG = 300

export const splitRunOn: Cleaner = function* (text) {
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
