/** The promises read so far, found by number, letter, day and subject. */
import { dayOf, type LetterFacts, type ToezeggingMention } from '../links/facts.ts'
import { ministryOf } from '../links/portfolios.ts'
import type { Weight } from '../links/terms.ts'
import type { Tie } from './meant.ts'
import { ownSubject, subjectOf, wideSubject } from './subject.ts'
import type { PromiseMention } from './toezegging.ts'

/** A promise while letters are still being read. */
export interface Promised {
  readonly id: string
  /** Where it is written down first; the day is that of the debate where the letter is the report of one. */
  readonly made: { readonly ministry: string | null; readonly day: string | null; readonly letter: string }
  /** Stems of its first sentence; of that alone; of that and its surroundings. */
  readonly subject: ReadonlySet<string>
  readonly own: ReadonlySet<string>
  readonly wide: ReadonlySet<string>
  readonly mentions: PromiseMention[]
  readonly said: ToezeggingMention[]
  number: string | null
  dropped: boolean
  /** What gives it without saying so; null where nothing does. */
  delivered: PromiseMention | null
  changes: Promised | null
  adds: Promised | null
}

/** The list of decisions of the ministerraad has no ministry; who promises has. */
const ministryIn = (promisor: string | null): string | null =>
  promisor === null ? null : ministryOf(promisor.replace(/^.*?(?=(?:van|voor)\s)/u, ''))

/** Promises that share a stem are looked up by it; of a stem that all have, only the latest. */
const MOST_OF_A_STEM = 200
/** The rarest stems of a subject find the promises that it may mean. */
const RAREST = 12

export class Promises {
  readonly all: Promised[] = []
  readonly weight: Weight
  private readonly byLetter = new Map<string, Set<Promised>>()
  private readonly byDay = new Map<string, Set<Promised>>()
  private readonly byNumber = new Map<string, Promised>()
  private readonly byStem = new Map<string, Promised[]>()

  constructor(weight: Weight) {
    this.weight = weight
  }

  begin(mention: ToezeggingMention, facts: LetterFacts): Promised {
    const promised: Promised = {
      id: `${facts.id}:${mention.finding}`,
      made: {
        ministry: facts.ministry ?? ministryIn(mention.value.promisor),
        day: facts.heldOn ?? dayOf(facts),
        letter: facts.id,
      },
      subject: subjectOf(mention, facts),
      own: ownSubject(mention),
      wide: wideSubject(mention, facts),
      mentions: [],
      said: [],
      number: null,
      dropped: false,
      delivered: null,
      changes: null,
      adds: null,
    }
    this.all.push(promised)
    for (const stem of promised.subject) {
      const known = this.byStem.get(stem) ?? []
      known.push(promised)
      if (known.length > MOST_OF_A_STEM) known.shift()
      this.byStem.set(stem, known)
    }
    return promised
  }

  /** @param tie what tied the sentence to the promise; null for the first */
  add(promised: Promised, mention: ToezeggingMention, facts: LetterFacts, tie: Tie | null): void {
    const { finding, start, end, quote, value } = mention
    promised.mentions.push({
      finding,
      start,
      end,
      quote,
      letter: facts.id,
      day: dayOf(facts),
      status: value.status,
      by: tie?.by ?? 'first',
      certain: tie?.certain ?? true,
      score: tie?.score == null ? null : Math.round(tie.score * 100) / 100,
    })
    promised.said.push(mention)
    put(this.byLetter, facts.id, promised)
    const day = value.madeOn?.edtf ?? (value.status === 'new' ? (facts.heldOn ?? dayOf(facts)) : null)
    if (day !== null) put(this.byDay, day, promised)
    const number = mention.references.find((id) => /^TZ?\d/u.test(id))
    if (number !== undefined) {
      promised.number ??= number
      this.byNumber.set(number, promised)
    }
  }

  numbered = (number: string): Promised | null => this.byNumber.get(number) ?? null
  inLetter = (letter: string): Promised[] => [...(this.byLetter.get(letter) ?? [])]
  madeOn = (day: string): Promised[] => [...(this.byDay.get(day) ?? [])]

  /** Promises with one of the rarest stems of a subject. */
  about(subject: ReadonlySet<string>): Promised[] {
    const rarest = [...subject].sort((a, b) => this.weight(b) - this.weight(a) || (a < b ? -1 : 1)).slice(0, RAREST)
    return [...new Set(rarest.flatMap((stem) => this.byStem.get(stem) ?? []))]
  }
}

const put = <Value>(map: Map<string, Set<Value>>, key: string, value: Value): void => {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}
