/** Who signs: `De Staatssecretaris van Justitie en Veiligheid,` and below it `E. van der Burg`. */
import { isBlank, type Line } from '../lines.ts'
import type { Group } from './groups.ts'

const OFFICE =
  '(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS|[Vv]iceminister-president)'
/**
 * The first line of a role; a role may wrap, and may share its line with the name. Since 2024 some have neither `van` nor
 * `voor`: `De Staatssecretaris Rechtsbescherming,` (its comma tells it from a sentence).
 */
export const roleLine = new RegExp(
  `^(?:(?:[Hh]oogachtend|[Mm]et vriendelijke groet),? *)?(?:[Mm]ede namens .{3,120}?,? *)?(?:(?:[Dd]e|DE) )?(?:demissionair )?${OFFICE}(?:,| van | voor | VAN | VOOR |$|(?= a\\.i\\.,?$)| (?=\\p{Lu}[^.!?:;]{2,80},$))[^.!?:;]{0,140}(?: a\\.i\\.,?)?$`,
  'u',
)
/** Whoever signs a verslag: `De voorzitter van de commissie,`, `De adjunct-griffier van de vaste commissie voor Oevers,`. */
export const committeeRole =
  /^(?:De |de )?(?:(?:[Ff]ungerend|[Ww]aarnemend|[Pp]laatsvervangend) )?(?:[Vv]oorzitter|(?:[Aa]djunct-)?[Gg]riffier) van de (?:commissie,?|(?:(?:vaste|algemene|tijdelijke) )*(?:Kamer)?commissie [^.!?:;]{3,120},)$/u
/** A surname alone below the role of a committee: `Michon-Derkzen`, `Van der Plas`; never the address of its chair. */
export const surnameLine =
  /^(?!(?:Tweede|Eerste|Den|Aan|Binnenhof|Plein|Postbus|Inhoud|De leden)(?!\p{L}))(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?|[Ee]l|[’'‘]t) ){0,3}\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30})?$/u
/**
 * Initials or a first name or both (`Anna C.M. Terpstra`), tussenvoegsels, a surname; titles and a position behind it may
 * stand with it, and `(w.g.)` where it was signed by hand.
 */
export const personLine =
  /^(?:\([Ww]\.[Gg]\.\) )?(?:(?:[Mm]w|[Mm]evr|[Dd]hr)\.? )?(?:(?:[Dd]rs|[Mm]r|[Ii]r|[Dd]r|[Pp]rof|[Ii]ng)\.? ?(?:\p{L}{1,3}\. ?)*)?(?:(?:\p{Lu}\.|Th\.|Ch\.|Ph\.|IJ\.|Chr\.|St\.|Fr\.) ?(?:-?(?:\p{Lu}|Th|Ch)\. ?)*|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:\p{Lu}\p{Ll}+ |(?:\p{Lu}\. ?){1,4})?)(?:(?:van|de|den|der|het|'t|’t|te|ten|ter|el|al|da|di|du|la|le|von|zu|in) ){0,3}\p{Lu}\p{L}+(?:[-– ](?:(?:van|de|den|der|het) ){0,2}\p{Lu}\p{L}+){0,2}$/u

const closing = /^(?:Hoogachtend|Met vriendelijke groet|Met de meeste hoogachting),?$/i
/** Turns groups that hold a role and its name into signatures: at the end, or where an annex with answers begins. */
export function withSignature(groups: readonly Group[], lines: readonly Line[]): Group[] {
  const flat = groups.flatMap((group, g) =>
    group.type === 'footnote' || group.type === 'table' ? [] : group.lines.map((at) => ({ at, g })),
  )
  const signed = new Set<number>()
  // A dump may have two spaces behind initials: `E.  van Dam`.
  const texts = flat.map((f) => lines[f.at]!.text.replace(/ {2,}/g, ' '))
  const standsAlone = (i: number): boolean => {
    const at = flat[i]!.at
    return isBlank(lines[at + 1]) || lines[at + 1]!.newPage
  }
  for (const i of movers(texts)) signed.add(flat[i]!.at)
  for (let i = 0; i < flat.length; i++) {
    const role = roleFrom(texts, i, standsAlone) ?? committeeFrom(texts, i)
    if (!role) continue
    for (let k = i; k <= role.last; k++) signed.add(flat[k]!.at)
    const before = flat[i - 1]
    if (before && closing.test(lines[before.at]!.text)) signed.add(before.at)
    i = role.last
  }
  if (signed.size === 0) return [...groups]
  return groups
    .flatMap((group): Group[] => {
      const own = group.lines.filter((at) => signed.has(at))
      if (own.length === 0) return [group]
      const rest = group.lines.filter((at) => !signed.has(at) && !isBlank(lines[at]))
      return [...(rest.length > 0 ? [{ ...group, lines: rest }] : []), { type: 'signature' as const, lines: own }]
    })
    .reduce<Group[]>((merged, group) => {
      const last = merged.at(-1)
      if (group.type === 'signature' && last?.type === 'signature')
        merged[merged.length - 1] = { ...last, lines: [...last.lines, ...group.lines] }
      else merged.push(group)
      return merged
    }, [])
}

/** Surnames alone, line by line, below the last words of a printed motie. */
function movers(texts: readonly string[]): number[] {
  const last = texts.findLastIndex((text) => /gaat over tot de orde van de dag\.$/.test(text))
  if (last < 0) return []
  const names: number[] = []
  for (
    let i = last + 1;
    i < texts.length &&
    /^(?:\p{Lu}[\p{L}'’-]{1,40}|[Vv]an|[Dd]e[nr]?|[Tt]en?|El)(?: [\p{L}'’-]{1,40}){0,4}$/u.test(texts[i]!);
    i++
  )
    names.push(i)
  return names
}

/** The chair or the griffier of a committee, and the surname right below, or behind the comma of the role. */
function committeeFrom(texts: readonly string[], at: number): { last: number } | null {
  const text = texts[at]!
  if (committeeRole.test(text)) return surnameLine.test(texts[at + 1] ?? '') ? { last: at + 1 } : null
  const comma = text.lastIndexOf(', ') + 1
  return comma > 0 && committeeRole.test(text.slice(0, comma)) && surnameLine.test(text.slice(comma + 1))
    ? { last: at }
    : null
}

/** A role that starts at line `at` and the name below it, or null. */
function roleFrom(texts: readonly string[], at: number, standsAlone: (at: number) => boolean): { last: number } | null {
  const first = texts[at]!
  // Since 2016 some ministries print the name above the role: `S. Jansen` / `Minister voor Klimaat en Energie`.
  if (personLine.test(first) && !roleLine.test(first)) {
    const role = texts[at + 1]
    const isRole = role !== undefined && /^(?:Minister|Staatssecretaris)/.test(role) && roleLine.test(role)
    return isRole && (at >= texts.length - 4 || standsAlone(at + 1)) ? { last: at + 1 } : null
  }
  // `De` torn from `Minister van …` (bzk-geschenken-1999).
  const start = /^De$/.test(first) ? at + 1 : at
  const joined = /^De$/.test(first) ? `De ${texts[start] ?? ''}` : first
  if (!roleLine.test(joined)) return null
  for (let i = start + 1; i <= start + 3 && i < texts.length; i++) {
    const text = texts[i]!
    if (personLine.test(text)) return { last: i }
    // A role goes on in the next line: `De Minister van Volksgezondheid,` / `Welzijn en Sport,`
    if (/[.!?:;]$/.test(text) || text.length > 80) return null
  }
  return null
}
