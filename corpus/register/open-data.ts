/**
 * An entry of the register of toezeggingen with the fields of the chambers' own registers. What the corpus does not know
 * is null, never guessed: what the chambers number (persons, activities) has no number here, ids are our own.
 *
 * The Tweede Kamer's, from its open data (https://opendata.tweedekamer.nl, entity Toezegging). The field names are those
 * of its SyncFeed, which github.com/berthubert/tkconv reads (tkpull: `ns1:kamerbriefNakoming`, `ns1:isWijzigingVan` …);
 * OData has the same with capitals. Values of `status` as github.com/ThijsvanEssen/lawgraph met them in the data
 * (COMMITMENT_STATUS); of `activiteit.soort` as in github.com/openkamer/tkapi (ActiviteitSoort).
 *
 * The Eerste Kamer's, from its pages (https://www.eerstekamer.nl/rappel): Nummer, Status, Datum toezegging, Deadline,
 * Verantwoordelijke(n), Kamerleden, Commissie, Soort activiteit, Categorie, Onderwerpen, Kamerstukken.
 */
import type { Basis } from '../../pipeline/document.ts'
import type { LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'
import { formsOf } from './dossier.ts'
import type { Knowledge } from './knowledge.ts'
import { type OfficialName, officialName, officialRole } from './official-name.ts'
import { madeDay } from './select.ts'
import type { PromiseMention, PromiseStatus, RegisteredToezegging } from './toezegging.ts'

export interface Activiteit {
  readonly nummer: null
  /** One of the kinds that the Tweede Kamer has, where the letter names it. */
  readonly soort: string | null
  /** As the letter puts it: kind, subject and day. */
  readonly onderwerp: string | null
  readonly datum: string | null
}

export interface ToezeggingTweedeKamer extends Omit<OfficialName, 'naam'> {
  readonly register: 'Tweede Kamer'
  readonly id: string
  readonly aanmaakdatum: null
  readonly nummer: string | null
  readonly activiteitNummer: null
  readonly naam: string | null
  readonly functie: string | null
  readonly status: 'Openstaand' | 'Deels Afgedaan' | 'Afgedaan' | 'Vervallen'
  /** Our own: inferred where no letter says so. */
  readonly statusBasis: Basis
  readonly datumNakoming: string | null
  /** Official numbers of the letter that meets it. */
  readonly kamerbriefNakoming: readonly string[] | null
  readonly ministerie: string | null
  readonly tekst: string
  readonly activiteit: Activiteit | null
  readonly toegezegdAanPersoon: string | null
  readonly toegezegdAanFractie: string | null
  /** Here a promise that is said again is one entry with more mentions. */
  readonly isHerhalingVan: null
  readonly isAanvullingOp: string | null
  readonly isWijzigingVan: string | null
}

export interface ToezeggingEersteKamer {
  readonly register: 'Eerste Kamer'
  readonly id: string
  readonly nummer: string | null
  readonly titel: null
  readonly omschrijving: string
  readonly status: PromiseStatus
  readonly statusBasis: Basis
  readonly datumToezegging: string | null
  readonly deadline: string | null
  readonly verantwoordelijken: readonly string[] | null
  readonly kamerleden: readonly string[] | null
  readonly commissie: null
  readonly soortActiviteit: 'Plenaire vergadering' | null
  readonly categorie: null
  readonly onderwerpen: null
  readonly kamerstukken: readonly string[] | null
}

/** @param letters the records of its mentions; those that are not at hand tell nothing */
export function openDataOf(
  promise: RegisteredToezegging,
  letters: readonly LetterRecord[],
  knowledge: Knowledge,
): ToezeggingTweedeKamer | ToezeggingEersteKamer {
  return promise.addressee === 'Eerste Kamer'
    ? forEersteKamer(promise, letters)
    : forTweedeKamer(promise, letters, knowledge)
}

const statuses = {
  openstaand: 'Openstaand',
  'deels voldaan': 'Deels Afgedaan',
  voldaan: 'Afgedaan',
  vervallen: 'Vervallen',
} as const satisfies Record<PromiseStatus, ToezeggingTweedeKamer['status']>

const unknownName = { naam: null, titulatuur: null, initialen: null, tussenvoegsel: null, achternaam: null }

function forTweedeKamer(
  promise: RegisteredToezegging,
  letters: readonly LetterRecord[],
  knowledge: Knowledge,
): ToezeggingTweedeKamer {
  const { id, number, status, fulfilledBy, ministry, text, promisor, isAanvullingOp, isWijzigingVan } = promise
  const isMet = status === 'voldaan' || status === 'deels voldaan'
  const [member] = membersPromised(promise, letters)
  const signed = signatory(promise, letters)
  const name = signed === null ? unknownName : officialName(signed)
  return {
    register: 'Tweede Kamer',
    id,
    aanmaakdatum: null,
    nummer: number !== null && /^TZ\d/u.test(number) ? number : null,
    activiteitNummer: null,
    ...name,
    functie: promisor === null ? null : officialRole(promisor, ministry),
    status: statuses[status],
    statusBasis: promise.statusBasis,
    datumNakoming: isMet ? (fulfilledBy?.day ?? null) : null,
    kamerbriefNakoming: isMet && fulfilledBy ? officialNumbers(fulfilledBy.letter, knowledge) : null,
    ministerie: ministry,
    tekst: text,
    activiteit: activiteitOf(promise),
    toegezegdAanPersoon: member?.name ?? null,
    toegezegdAanFractie: member?.party ?? null,
    isHerhalingVan: null,
    isAanvullingOp,
    isWijzigingVan,
  }
}

function forEersteKamer(promise: RegisteredToezegging, letters: readonly LetterRecord[]): ToezeggingEersteKamer {
  const { id, number, text, status, deadline, promisor, ministry, madeAt } = promise
  const members = membersPromised(promise, letters).map(({ name, party }) =>
    party === null ? name : `${name} (${party})`,
  )
  const role = promisor === null ? null : officialRole(promisor, ministry)
  const dossier = letters.find((letter) => letter.id === promise.mentions[0]?.letter)?.letter.dossier ?? null
  return {
    register: 'Eerste Kamer',
    id,
    nummer: number !== null && /^T\d/u.test(number) ? number : null,
    titel: null,
    omschrijving: text,
    status,
    statusBasis: promise.statusBasis,
    datumToezegging: madeDay(promise),
    deadline: deadline?.latest ?? null,
    verantwoordelijken: role === null ? null : [role],
    kamerleden: members.length > 0 ? members : null,
    commissie: null,
    soortActiviteit:
      madeAt !== null && /(?<!\p{L})plena(?:ir|ire)(?!\p{L})/iu.test(madeAt) ? 'Plenaire vergadering' : null,
    categorie: null,
    onderwerpen: null,
    // `33.344`, as the pages of the Eerste Kamer print a dossier.
    kamerstukken: dossier === null ? null : [dossier.replace(/^(\d{2})(\d{3})/, '$1.$2')],
  }
}

/** Kinds of activities of the Tweede Kamer in which promises are made, as letters name them. */
const activities: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:algemeen overleg|AO)(?!\p{L})/iu, 'Algemeen overleg'],
  [/^commissiedebat(?!\p{L})/iu, 'Commissiedebat'],
  [/^begrotingsoverleg(?!\p{L})/iu, 'Begrotingsoverleg'],
  [/^wetgevingsoverleg(?!\p{L})/iu, 'Wetgevingsoverleg'],
  [/^notaoverleg(?!\p{L})/iu, 'Notaoverleg'],
  [/^interpellatiedebat(?!\p{L})/iu, 'Interpellatiedebat'],
  [/^(?:mondelinge\s)?vragenuur(?!\p{L})/iu, 'Vragenuur'],
  [/^plenair\sdebat(?!\p{L})/iu, 'Plenair debat'],
  [/^tweeminutendebat(?!\p{L})/iu, 'Tweeminutendebat'],
  [/^(?:\p{L}+)?(?:debat|overleg|behandeling|begrotingsbehandeling)(?!\p{L})/iu, null],
]

/** The debate in which it was made; a promise made in a letter has no activity. */
function activiteitOf(promise: RegisteredToezegging): Activiteit | null {
  const words = promise.madeAt?.replace(/\s+/g, ' ').replace(/^(?:het|de|een)\s/iu, '')
  const kind = words === undefined ? undefined : activities.find(([pattern]) => pattern.test(words))
  if (!kind) return null
  return { nummer: null, soort: kind[1], onderwerp: words!, datum: madeDay(promise) }
}

/** `2023D49512`, `2023Z14759`, or the Kamerstuk: how the letter is known, whichever of its forms tells. */
function officialNumbers(letter: string, knowledge: Knowledge): string[] | null {
  const numbers = new Set(formsOf(letter, knowledge).flatMap(({ identifiers }) => identifiers))
  return numbers.size > 0 ? [...numbers].sort() : null
}

/** Who signed the letter that made it, where one signed and in the capacity of the promisor. */
function signatory({ mentions, promisor }: RegisteredToezegging, letters: readonly LetterRecord[]): string | null {
  const [first] = mentions
  if (first?.status !== 'new' || promisor === null) return null
  const signed = letters.find(({ id }) => id === first.letter)?.letter.signatories ?? []
  const same = signed.filter(({ role }) => plainRole(role) === plainRole(promisor))
  return same.length === 1 ? same[0]!.name : null
}

const plainRole = (role: string): string => role.toLowerCase().replace(/\s+/g, ' ').replace(/^de\s/, '').trim()

interface Member {
  readonly name: string
  readonly party: string | null
}

/** `heb ik aan het lid Van der Zwaluw (BBB) toegezegd`: members to whom, in a sentence about the promise. */
function membersPromised({ mentions }: RegisteredToezegging, letters: readonly LetterRecord[]): Member[] {
  const members = mentions.flatMap((mention) => {
    const record = letters.find(({ id }) => id === mention.letter)
    return record ? membersIn(mention, record) : []
  })
  return [...new Map(members.map((member) => [member.name, member])).values()]
}

const TO_A_MEMBER = /(?<!\p{L})aan\s(?:het\s(?:Kamer)?lid|mevrouw|de\sheer|(?:Kamer|senator)\s?lid)\s$/iu
const TO_MEMBERS = /(?<!\p{L})aan\sde\s(?:Kamer)?leden\s/iu
/** Of names and what stands between them: `Boom`, `van`, `(SP),`, `en`. */
const OF_NAMES = /^(?:\p{Lu}[\p{L}’'-]*,?|(?:van|de|der|den|ten|ter|te|het|in|op|[’']t|en)|\([^()]{1,20}\),?)$/u

/** Whether a member stands in the list of `aan de leden Boom (SP), Tak en Van der Veer`. */
function isInList(before: string): boolean {
  const [, ...lists] = before.split(TO_MEMBERS)
  const words = lists.at(-1)?.trim().split(' ') ?? []
  return lists.length > 0 && words.every((word) => word === '' || OF_NAMES.test(word))
}

const PROMISED = /(?<!\p{L})(?:toegezegd|toezegging|zegde|toezeg)(?!\p{L})/iu

function membersIn({ start, end, quote }: PromiseMention, { text, findings }: LetterRecord): Member[] {
  if (!PROMISED.test(quote)) return []
  return ofType(findings, 'person').flatMap((person) => {
    if (person.start < start || person.end > end) return []
    const before = text.slice(start, person.start).replace(/\s+/g, ' ')
    const isPromised = TO_A_MEMBER.test(before) || isInList(before)
    return isPromised ? [{ name: person.value.name, party: person.value.party }] : []
  })
}
