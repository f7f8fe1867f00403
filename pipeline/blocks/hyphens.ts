/**
 * What stands between two lines that belong together: nothing, a hyphen, or a space. Rules of Dutch spelling
 * (woordenlijst.org, leidraad 6 and 8): a hyphen at a line end is the printer's unless the word has one of its own.
 */

/** Words after which `in-` keeps its hyphen: in- en uitstroom, lust- noch onlustgevoelens. */
const conjunction = /^(?:en|of|als|dan|tot|noch|maar|c\.q\.|resp\.|respectievelijk|en\/of)(?!\p{L})/u
/** Prefixes and halves that keep their hyphen in the middle of a line too. */
const keepsAfter =
  /(?<!\p{L})(?:oud|niet|ex|vice|non|semi|quasi|sociaal|minister|ministers|secretaris|directoraat|directeur|inspecteur|procureur|advocaat|noord|zuid|oost|west|midden|extra|co|pro|anti|post|pre|e|vis-[aà])-$/iu
const keepsBefore =
  /^(?:generaal|president|economisch|cultureel|maatschappelijk|emotioneel|Generaal|President)(?:e|en)?(?!\p{L})/u
/** Vowels that would run together: a hyphen between them is the word's own (auto-ongeluk, radio-omroep). */
const clash = /(?:iji|a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/i

export type Join = { readonly text: string; readonly eatsHyphen: boolean; readonly rule: string }

/**
 * @param before the line up to its end
 * @param after the line that goes on
 * @param compounds words with a hyphen of their own that stand elsewhere in the text, lower case
 * @returns what to put between; `eatsHyphen` when the last character of `before` goes
 */
export function joinOf(before: string, after: string, compounds: ReadonlySet<string>): Join {
  const space: Join = { text: ' ', eatsHyphen: false, rule: 'lines/unwrap' }
  const glue: Join = { text: '', eatsHyphen: false, rule: 'hyphens/kept' }
  // An address goes on: https://…/policies/european-agenda-/migration/2020…
  if (
    /(?:https?:\/\/|www\.)\S{0,300}[-/_=?&.]$/.test(before.slice(-300)) &&
    /^[\w%~#?&=./-]/.test(after) &&
    !/\.$/.test(before)
  )
    return glue
  if (/\S\/$/.test(before)) return glue
  if (/\d–$/.test(before) && /^\d/.test(after)) return glue
  if (!/[\p{L}\p{N})][-‐]$/u.test(before)) return space
  if (conjunction.test(after)) return space
  const head = /(?<![\p{L}\p{N}&.])(?<word>[\p{L}\p{N}&.]+)[-‐]$/u.exec(before.slice(-60))?.groups!.word ?? ''
  const tail = /^\p{L}+/u.exec(after)?.[0] ?? ''
  if (tail === '' || /^\p{Lu}/u.test(tail)) return glue
  // LP-cijfers, EU-lidstaten, T&O-verzoek, 4-jarig: an abbreviation or a number keeps its hyphen.
  if (/\p{N}|&/u.test(head) || /^\p{Lu}+$/u.test(head) || /\p{Lu}$/u.test(head)) return glue
  if (compounds.has(`${head}-${tail}`.toLowerCase())) return glue
  if (keepsAfter.test(before.slice(-30)) || keepsBefore.test(after)) return glue
  const edge = head.slice(-2) + tail[0]
  // ge-/investeerd: at a line end the trema of geïnvesteerd goes, and comes back with the word.
  if (/^(?:ge|be)$/i.test(head) && /^[eiu]/.test(tail)) return { text: '', eatsHyphen: true, rule: 'hyphens/trema' }
  if (clash.test(edge)) return glue
  return { text: '', eatsHyphen: true, rule: 'hyphens/line-end' }
}

/** The trema form of the letter that follows `ge-` or `be-` at a line end. */
export const withTrema = (letter: string): string => ({ e: 'ë', i: 'ï', u: 'ü' })[letter] ?? letter

/** Words with a hyphen inside a line: evidence that a hyphen at a line end is the word's own. */
export function compoundsIn(text: string): Set<string> {
  // From the hyphen back: looked for from its first letter, each word of the text would be tried.
  const compound = /(?<=(?<!\p{L})(?<head>\p{L}{2,30}))-(?<tail>\p{Ll}{2,30})(?!\p{L})/gu
  return new Set([...text.matchAll(compound)].map(({ groups }) => `${groups!.head}-${groups!.tail}`.toLowerCase()))
}
