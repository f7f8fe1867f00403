/** The time line of a dossier: its letters and those that cite its Kamerstukken, the promises in them, its moties. */
import { type DossierLetters, formsOf, isKamerstukOf, isMotieOf, isPromiseOf, lettersOf } from './dossier.ts'
import type { Knowledge, KnownLetter } from './knowledge.ts'
import type { RegisteredMotie, RegisteredMotieMention } from './motie.ts'
import type { PromiseMention, RegisteredToezegging } from './toezegging.ts'

const eventTypes = ['letter', 'motie', 'toezegging'] as const

interface Told {
  /** ISO day, or null where unknown. */
  readonly day: string | null
  readonly type: (typeof eventTypes)[number]
  /** `of the dossier`, `cites it`; `made`, `partly met by`, `met by`; `proposed`, `adopted`, `executed by` … */
  readonly what: string
  /** The letter, the toezegging or the motie. */
  readonly id: string
  /** The letter that tells of it. */
  readonly letter: string | null
  readonly certain: boolean
  readonly text: string | null
}

export interface DossierEvent extends Told {
  /** The letter that tells of it was taken back by its publisher. */
  readonly withdrawn: boolean
}

export function timeLine(dossier: string, knowledge: Knowledge): DossierEvent[] {
  const letters = lettersOf(dossier, knowledge)
  return [
    ...[...knowledge.letters()]
      .filter(({ id }) => letters.has(id))
      .map((one) => letterEvent(one, dossier, letters, knowledge)),
    ...[...knowledge.moties()].filter((motie) => isMotieOf(motie, dossier, letters)).flatMap(motieEvents),
    ...[...knowledge.toezeggingen()].filter((promise) => isPromiseOf(promise, letters)).flatMap(promiseEvents),
  ]
    .map((event) => ({
      ...event,
      withdrawn: event.letter !== null && knowledge.letter(event.letter)?.withdrawn === true,
    }))
    .sort(byDay)
}

function letterEvent(letter: KnownLetter, dossier: string, letters: DossierLetters, knowledge: Knowledge): Told {
  const own = letters.nameOf(letter.id)
  const subject = formsOf(letter.id, knowledge).find((form) => form.subject !== null)?.subject
  return {
    day: letter.day,
    type: 'letter',
    what: own === null ? `cites ${citedBy(letter.id, dossier, letters, knowledge).join(', ') || 'it'}` : `is ${own}`,
    id: letter.id,
    letter: letter.id,
    certain: true,
    text: subject ?? letter.name,
  }
}

/** Kamerstukken of the dossier that a letter links to. */
function citedBy(id: string, dossier: string, letters: DossierLetters, knowledge: Knowledge): string[] {
  const names = [...knowledge.links(id)].flatMap(({ from, to, certain }) => {
    const name = to.letter === null ? to.id : letters.nameOf(to.letter)
    return from === id && certain && name !== null && isKamerstukOf(name, dossier) ? [name] : []
  })
  return [...new Set(names)]
}

const metWords: Partial<Record<PromiseMention['status'], string>> = { fulfilled: 'met by', partly: 'partly met by' }

function promiseEvents({ id, text, madeOn, mentions, isWijzigingVan, deliveredBy }: RegisteredToezegging): Told[] {
  const [first] = mentions
  const made: Told = {
    day: madeOn?.latest ?? madeOn?.earliest ?? first?.day ?? null,
    type: 'toezegging',
    what: madeOn === null ? 'made before, says' : isWijzigingVan === null ? 'made' : 'made, puts off',
    id,
    letter: first?.letter ?? null,
    certain: true,
    text,
  }
  const met = [...mentions, ...(deliveredBy ? [deliveredBy] : [])].flatMap(
    ({ status, day, letter, certain, quote }): Told[] => {
      const what = metWords[status]
      return what === undefined ? [] : [{ day, type: 'toezegging', what, id, letter, certain, text: quote }]
    },
  )
  return [made, ...met]
}

const dispositionWords: Partial<Record<RegisteredMotieMention['disposition'], string>> = {
  adopted: 'adopted, says',
  rejected: 'rejected, says',
  held: 'held, says',
  'advised-against': 'advised against by',
  executed: 'executed by',
  settled: 'settled by',
}

/** What each letter says first: of an adoption that ten letters tell, the first is news. */
function motieEvents({ id, about, printed, proposedOn, mentions }: RegisteredMotie): Told[] {
  const proposed: Told[] =
    printed === null
      ? []
      : [{ day: proposedOn, type: 'motie', what: 'proposed', id, letter: printed, certain: true, text: about }]
  const seen = new Set<string>()
  const told = mentions.flatMap(({ disposition, day, letter, certain, quote }): Told[] => {
    const what = dispositionWords[disposition]
    if (what === undefined || seen.has(what)) return []
    seen.add(what)
    return [{ day, type: 'motie', what, id, letter, certain, text: quote }]
  })
  return [...proposed, ...told]
}

/** Unknown days last; of one day, letters before what stands in them. */
const byDay = (a: Told, b: Told): number =>
  compare(a.day ?? '9999', b.day ?? '9999') ||
  eventTypes.indexOf(a.type) - eventTypes.indexOf(b.type) ||
  compare(a.id, b.id) ||
  compare(a.letter ?? '', b.letter ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
