/**
 * Labels of the letterhead side by side, and below them their values in a row, of which some may be empty:
 *
 *   uw brief van uw kenmerk ons kenmerk datum             Uw brief van Ons kenmerk Contactpersoon Zoetermeer
 *       IZ. 2007/932 24 april 2007                         ACB/2002/16782  3 mei 2002
 *   onderwerp doorkiesnummer bijlagen                     Onderwerp  Doorkiesnummer
 *   Verslag Landbouwraad van   1                          Voortgangsbrief Culturele
 *   16 en 17 april 2007                                   Diversiteit
 *
 * (Landbouw, until 2010; Onderwijs, around 2000.) A day that ends the row is that of the letter; a number in front of it
 * is its own where nothing else stands in the row.
 */
import type { Span } from '../../pipeline/document.ts'
import { KENMERK, type TextLine } from './parts.ts'

const CITY = "(?:Den Haag|[’'‘]s-Gravenhage|Zoetermeer|Rijswijk|Voorburg)"
const LABEL =
  '(?:uw brief(?: van)?|uw kenmerk|ons kenmerk|onze referentie|kenmerk|datum|contactpersoon|behandeld door|doorkiesnummer|telefoon|bijlagen?(?:\\(n\\))?)'
const numberLabels = new RegExp(`^(?:${LABEL}\\s+){1,4}(?:datum|${CITY})$`, 'i')
const subjectLabels = new RegExp(`^onderwerp(?:\\s+${LABEL}){1,3}$`, 'i')
const values = new RegExp(
  `^(?:(?<number>(?:\\p{L}{1,6}\\.? )?${KENMERK}) )?(?<date>\\d{1,2} \\p{Ll}{3,9} (?:19|20)\\d{2})$`,
  'du',
)
/** Lines that a subject takes there. */
const MOST_LINES = 3

export interface LabelRow {
  /** The line of the values, up to its day. */
  readonly dated: TextLine | null
  readonly number: { readonly text: string; readonly span: Span } | null
}

/** What stands below a row of labels with that of the kenmerk or the day; null without one. */
export function labelRow(lines: readonly TextLine[]): LabelRow | null {
  const at = lines.findIndex(({ text }) => numberLabels.test(text))
  const below = lines[at + 1]
  const match = at >= 0 && below ? values.exec(below.text) : null
  if (!match || !below) return null
  const part = (group: string): TextLine | null => {
    const indices = match.indices!.groups![group]
    return indices
      ? { ...below, text: match.groups![group]!, start: below.start + indices[0], end: below.start + indices[1] }
      : null
  }
  const number = /kenmerk|referentie/i.test(lines[at]!.text) ? part('number') : null
  return { dated: part('date'), number: number && { text: number.text, span: number } }
}

/** The lines below `onderwerp doorkiesnummer bijlagen` up to the salutation; the count of enclosures stands behind one. */
export function subjectBelowLabels(lines: readonly TextLine[]): readonly TextLine[] {
  const at = lines.findIndex(({ text }) => subjectLabels.test(text))
  if (at < 0) return []
  const below = lines.slice(at + 1)
  const greeting = below.findIndex(({ block }) => block.type === 'salutation')
  if (greeting < 1 || greeting > MOST_LINES) return []
  const counts = /bijlage/i.test(lines[at]!.text)
  return below.slice(0, greeting).map((line) => {
    const count = counts ? (/ \d{1,2}$/.exec(line.text)?.[0].length ?? 0) : 0
    return { ...line, text: line.text.slice(0, line.text.length - count), end: line.end - count }
  })
}
