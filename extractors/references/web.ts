/**
 * Web addresses, whole again where a line end broke them:
 *
 *   https://www.rijksoverheid.nl/archief      www.rijksoverheid.nl/jenv      nos.nl/artikel/2511721-titel
 *
 * An address of officielebekendmakingen.nl is the publication that it leads to. E-mail addresses and names of sites
 * (`RVO.nl`) are not web references.
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { referenceInPath } from './identifiers.ts'
import { type Citation, part, read } from './parts.ts'
import { type Reference, referenceOf } from './reference.ts'

/** What may stand in an address. `[3]` is the marker of a footnote, `f[0]=x` a query, `](` Markdown; two addresses may be printed in one go. */
const CHARACTER = '(?:(?!\\[\\d{1,3}\\](?![=&%])|\\]\\(|(?<![/=:?&])https?://)[^\\s<>"«»“”„‘’`{}|\\\\^…])'
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}'
/** A host ends in letters: OCR reads `.n1`, and that leads nowhere. */
const HOST = `(?:${LABEL}\\.){1,5}\\p{L}{2,24}(?![\\p{L}\\p{N}])`
/** The first part says where an address may be, and costs nothing elsewhere; the host is asked for after it. */
const ADDRESS = new RegExp(
  `(?:(?<scheme>https?://)(?=${HOST})(?<![\\p{L}\\p{N}]https?://)|[Ww]ww\\.(?=${HOST})(?<![\\p{L}\\p{N}@./_-]www\\.)` +
    // Without `http` or `www.` only with a path, on a usual top domain: `en/of` and `RVO.nl/NVWA` are no addresses.
    `|\\.(?:nl|eu|com|org|net|gov|int|info|be|de|fr|uk|io|amsterdam|frl)/(?=[\\p{Ll}\\p{N}]))${CHARACTER}+`,
  'gu',
)
/** The site in front of its top domain. */
const SITE = new RegExp(`(?<![\\p{L}\\p{N}@./_-])(?:${LABEL}\\.){0,3}${LABEL}$`, 'u')
const LONGEST_SITE = 100

const BREAK = '(?:[^\\S\\n]\\n?|\\n)[^\\S\\n]?'
const REST = `${CHARACTER}{2,}`
/** The running head or foot of a printed paper may stand behind the line: `…/programs/` and under it `ah-tk-20232024-12`. */
const NO_IDENTIFIER = '(?!(?:kst|blg|stb|stcrt|trb|h|ah)-(?:(?:tk|ek)-)?\\d)'
/** Which addresses are not done where the line ends, by their last characters, and how they go on. */
const CONTINUED: readonly (readonly [RegExp, RegExp])[] = [
  // `…/220315%20 Regenboog%20beleid.pdf`: a space for a space that was coded
  [/%20$/, part(`${BREAK}(?=[\\p{L}\\p{N}_-]{1,60}(?:%[\\dA-F]{2}|\\.(?:pdf|docx?|xlsx?|html?)(?!\\p{L})))${REST}`)],
  // `…/european-agenda- migration/2020…`: no address ends in one of these, though one may be cut short in front of its day
  [
    /[-_=&%~#]$/,
    part(
      `${BREAK}${NO_IDENTIFIER}(?!\\d{1,2} \\p{Ll}{3,9} (?:19|20)\\d\\d)(?!(?:en|of|https?:|www\\.)(?![\\p{L}\\p{N}]))(?=[\\p{Ll}\\p{N}%])${REST}`,
    ),
  ],
  // Many end in a slash: what follows must have the look of a path itself, and not be a date.
  [
    /\/$/,
    part(
      `${BREAK}${NO_IDENTIFIER}(?!\\d{1,2}-\\d{1,2}-\\d{4}|www\\.|https?:)(?=[\\p{Ll}\\p{N}%~])` +
        `(?=[\\p{L}\\p{N}.%~]{1,100}(?:[-_/=][\\p{L}\\p{N}.%~]{1,100}[-_/=]|\\.(?:html?|pdf|aspx?|docx?)(?!\\p{L})))${REST}`,
    ),
  ],
  // A line may also begin with the sign: `… /documenten/kamerstukken`, `… ?id=4`, `… %202022.pdf`, `… eiking%20oevers`
  [
    /[\p{L}\p{N}]$/u,
    part(
      `${BREAK}(?=(?:\\p{Ll}{1,40})?%[\\dA-F]{2}|/[\\p{Ll}\\p{N}](?!ww\\.)|_[\\p{L}\\p{N}]|[?&][\\p{L}\\p{N}_]{1,40}=)${REST}`,
    ),
  ],
]
/** An address is seldom printed over more lines than this. */
const MOST_BREAKS = 6

export function* webAddresses(text: string): Iterable<Citation> {
  let done = 0
  for (const match of matchesOf(ADDRESS, text)) {
    const start = match[0].startsWith('.') ? siteStart(text, match.index) : match.index
    if (start === null || start < done) continue
    let end = match.index + match[0].length
    for (let count = 0; count < MOST_BREAKS; count++) {
      const more = continuation(text, end)
      if (more === null) break
      end = more
    }
    end = withoutPunctuation(text, start, withoutRunningFoot(text, start, end))
    done = end
    const id = text.slice(start, end).replace(/\s+/g, '')
    yield {
      rule: 'web',
      start,
      end,
      found: [{ start, end, value: referenceAt(id, match.groups?.scheme !== undefined) }],
    }
  }
}

/** Where the site begins whose top domain stands at `at`; null where none does. */
function siteStart(text: string, at: number): number | null {
  const site = SITE.exec(text.slice(Math.max(0, at - LONGEST_SITE), at))
  return site && at - site[0].length
}

function continuation(text: string, end: number): number | null {
  const last = text.slice(end - 3, end)
  for (const [sign, pattern] of CONTINUED) {
    const more = sign.test(last) ? read(pattern, text, end) : null
    if (more) return more.end
  }
  return null
}

/** The name of the printed paper, which stands at the foot of its pages: a dump may set it behind an address. */
const RUNNING_FOOT = /(?<=\/)a?h-(?:tk|ek)-\d{8}-\d{1,5}(?:-\d{1,5})?$/
function withoutRunningFoot(text: string, start: number, end: number): number {
  const address = text.slice(start, end)
  return OFFICIAL.test(address) ? end : start + address.replace(RUNNING_FOOT, '').length
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
/** Leaves off what belongs to the sentence: a full stop, a parenthesis that was opened before the address. */
function withoutPunctuation(text: string, start: number, end: number): number {
  const depth: Record<string, number> = { '(': 0, '[': 0 }
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    const opening = CLOSING[character]
    if (character in depth) depth[character]! += 1
    else if (opening !== undefined) depth[opening]! -= 1
  }
  let at = end
  for (; at > start; at--) {
    const character = text[at - 1] ?? ''
    const opening = CLOSING[character]
    if (opening !== undefined && depth[opening]! < 0) depth[opening]! += 1
    else if (!/[.,;:!?'*\s]/.test(character)) break
  }
  return at
}

const OFFICIAL = /^(?:https?:\/\/)?(?:[a-z-]+\.)*(?:officielebekendmakingen|overheid)\.nl(?=\/)/i

function referenceAt(address: string, hasScheme: boolean): Reference {
  const publication = OFFICIAL.test(address) ? referenceInPath(address) : null
  return publication ?? referenceOf(address, 'web', hasScheme ? address : `https://${address}`)
}
