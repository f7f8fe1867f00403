/**
 * Mentions of the same motion in one document, and the id that one of them tells for all:
 *
 *   de motie Becker … de motie Becker (36 000, nr. 4)                        the same movers
 *   uitvoering motie Becker … de motie van de leden Becker en Smit (…)       the first of the movers
 *   de motie over stages … de motie van het lid Becker over stages (…)       the same subject
 *   de motie Becker … Aan deze motie (36 000, nr. 4) …                       a later mention that tells it
 *   de motie op stuk nr. 4 van het lid Becker                                the number, where one motion has it
 */
import type { Span } from '../../pipeline/document.ts'
import { stemOf } from '../dutch/stems.ts'
import { aboutOf } from './disposition.ts'
import type { Phrase } from './phrases.ts'

export interface Mention extends Phrase {
  readonly sentence: Span
  /** Where the words about this motion end. */
  readonly until: number
  readonly id: string | null
  /** Its own words print which Kamerstuk it is, but not so that it could be read: then the name does not tell it either. */
  readonly unread?: boolean
}

/** Mentions with all ids that the document tells; those without movers and id are dropped. */
export function withIds(mentions: readonly Mention[], text: string): Mention[] {
  const told = withLaterIds(withNumbers(mentions, text), text)
  const inOrder = idsInOrder(told)
  const subjects = new Map(told.map((mention) => [mention, subjectOf(mention, text)]))
  return told
    .map((mention) => {
      const listed = inOrder.get(mention)
      return {
        ...mention,
        id: mention.id ?? (listed === undefined ? idElsewhere(mention, told, subjects, text) : listed),
      }
    })
    .filter((mention) => mention.movers.length > 0 || mention.id !== null)
}

/** `motie op stuk nr. 350`, `gewijzigde motie nr. 350`: behind the word, and no dossier with it. */
const NUMBERED = /motie\s(?:op\sstuk\s)?nr\.?\s?(?<number>\d{1,4})(?!\d|\.\d|\s\d{3})/iu

/** `motie Becker over stages (Kamerstuk 36 0O0, nr. 4)`: a scan misread the dossier, or the writer mistyped it. */
const UNREAD =
  /^[^().;\n]{0,160}\((?:Kamerst[^()\s]{0,12}|TK|Kst\.?)?[^()]{0,40}\snrs?\.\s?(?:(?<number>\d{1,4})|[^()]{1,12})\)/u
const UNREAD_WITHIN = 260

/** A printed number tells the Kamerstuk where one motion of the document has it, and its first mover is the same. */
function withNumbers(mentions: readonly Mention[], text: string): Mention[] {
  const byNumber = Map.groupBy(mentions, ({ id }) => id?.split('-').at(-1))
  return mentions.map((mention) => {
    if (mention.id !== null) return mention
    // Of a motion without a name the words end before its number.
    const words =
      mention.rule === 'unnamed' ? text.slice(mention.start, mention.end + 24) : text.slice(mention.start, mention.end)
    const number = NUMBERED.exec(words)?.groups?.number
    if (number === undefined) {
      const unread = UNREAD.exec(text.slice(mention.end, mention.end + UNREAD_WITHIN))
      if (!unread) return mention
      // The other mention has no name, so that it is no other motion of the member.
      const same = byNumber.get(unread.groups!.number)?.filter(({ movers }) => movers.length === 0)
      return { ...mention, id: onlyId(same ?? []), unread: true }
    }
    const own = byNumber.get(number) ?? []
    const isSame = [...own, mention].every(
      ({ movers }) => movers.length === 0 || !mention.movers.length || movers[0] === mention.movers[0],
    )
    return { ...mention, id: isSame ? onlyId(own) : null, unread: true }
  })
}

const LATER_MENTION =
  /(?:^|\s)(?:deze|die|dezelfde|(?:des)?betreffende|bedoelde|onderhavige|(?:boven|eerder)?genoemde|voornoemde|eerste|tweede)\s$/iu
/** `In de motie wordt de regering verzocht …`, `De motie vraagt …`: what is told of the motion just named. */
const ALONE = /(?:^|\s)de\s$/iu
const SAYS =
  /^\s(?:wordt|werd|verzoekt|verzocht|vraagt|vroeg|roept|riep|heeft|had|is|was|spreekt|constateert|overweegt|draagt)(?!\p{L})/u
/** How far in front of `deze motie` the motion stands that it means. */
const NEAR = 800

/** `deze motie (36 000, nr. 4)` is no mention of its own, but gives its id to the one in front. */
function withLaterIds(mentions: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const { rule, start, end, sentence, id } = mention
    const before = text.slice(Math.max(sentence.start, start - 24), start)
    const meant = kept.at(-1)
    const isNear = meant !== undefined && meant.movers.length > 0 && start - meant.end < NEAR
    const isShort =
      isNear && id !== null && (meant.id ?? id) === id && ALONE.test(before) && SAYS.test(text.slice(end, end + 24))
    if (rule !== 'unnamed' || !(isShort || LATER_MENTION.test(before))) {
      kept.push(mention)
      continue
    }
    if (id !== null && isNear && meant.id === null) kept[kept.length - 1] = { ...meant, id }
  }
  return kept
}

type Subjects = ReadonlyMap<Mention, ReadonlySet<string>>

function idElsewhere(mention: Mention, mentions: readonly Mention[], subjects: Subjects, text: string): string | null {
  const others = mentions.filter((other) => other !== mention && other.id !== null)
  // Of two motions of Becker it may be the other.
  if (others.length === 0 || mention.unread) return null
  if (mention.movers.length === 0)
    return onlyId(others.filter((other) => sameSubject(subjects.get(mention)!, subjects.get(other)!)))
  const key = keyOf(mention)
  const same = others.filter((other) => keyOf(other) === key)
  if (same.length > 0) return onlyId(same)
  // `heeft de Kamer een motie van het lid Smit aangenomen`: told anew, so none that is named elsewhere by two.
  return isTold(mention, text) ? null : onlyId(others.filter((other) => isShortOf(mention, other)))
}

/**
 * A list that announces motions names those of one member in the order in which the letter then takes them. Null for
 * items of which their order tells nothing; one item alone is told as any other mention.
 */
function idsInOrder(mentions: readonly Mention[]): ReadonlyMap<Mention, string | null> {
  const ids = new Map<Mention, string | null>()
  for (const same of Map.groupBy(mentions, keyOf).values()) {
    const items = same.filter(({ rule, id }) => rule === 'item' && id === null)
    const told = [...new Set(same.flatMap(({ id }) => id ?? []))]
    if (items.length < 2) continue
    items.forEach((item, index) => {
      ids.set(item, told.length === items.length ? told[index]! : null)
    })
  }
  return ids
}

/** The id of all of them, when they agree on one. */
function onlyId(mentions: readonly Mention[]): string | null {
  const ids = new Set(mentions.map((mention) => mention.id))
  return ids.size === 1 ? [...ids][0]! : null
}

/** `Van Den Hul` and `Van den Hul` are one. */
const keyOf = (mention: Phrase): string => [...mention.movers].sort().join('|').toLowerCase()

const isTold = ({ start }: Span, text: string): boolean =>
  /(?<!\p{L})een\s$/iu.test(text.slice(Math.max(0, start - 5), start))

/** `motie Becker` and `motie Becker c.s.` are short for `motie van de leden Becker en Smit`. */
const isShortOf = (mention: Phrase, other: Phrase): boolean =>
  mention.movers.length === 1 && other.movers.length > 1 && other.movers[0] === mention.movers[0]

/** Words of five letters or more carry a subject; `onderzoek` and the like stand in too many. */
const COMMON = /^(?:onderzoek|maatregel|beleid|aanpak|inzet|regeling|kabinet|regering|nederland)/u

const subjectOf = (mention: Mention, text: string): ReadonlySet<string> =>
  new Set(
    [...(aboutOf(text.slice(mention.end, mention.until)) ?? '').toLowerCase().matchAll(/\p{L}{5,}/gu)]
      .map(([word]) => word)
      .filter((word) => !COMMON.test(word))
      .map(stemOf),
  )

/** All words of the shorter subject, and two at least, stand in the other in some form. */
function sameSubject(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  return short.size >= 2 && [...short].every((stem) => long.has(stem))
}
