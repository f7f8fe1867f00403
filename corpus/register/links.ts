/** Links that the register tells: a letter that meets a promise, or speaks of it, to the letter that wrote it down first. */
import type { Evidence, Link } from '../links/link.ts'
import type { PromiseMention, RegisteredToezegging } from './toezegging.ts'

export function* promiseLinks(register: readonly RegisteredToezegging[]): Iterable<Link> {
  const byId = new Map(register.map((promise) => [promise.id, promise]))
  for (const promise of register) {
    const first = promise.mentions[0]!
    const changed = promise.isWijzigingVan === null ? undefined : byId.get(promise.isWijzigingVan)?.mentions[0]
    for (const mention of [...promise.mentions, ...(promise.deliveredBy ? [promise.deliveredBy] : [])]) {
      const meets = mention.status === 'fulfilled' || mention.status === 'partly'
      if (meets) yield* linked(mention, first, 'fulfils')
      // What was put off is met with what took its place.
      if (meets && changed && changed.letter !== first.letter)
        for (const link of linked(mention, changed, 'fulfils'))
          yield { ...link, basis: 'inferred', certain: false, by: 'register/put-off' }
      // `zoals ik u op 8 maart 2022 heb toegezegd` speaks of the letter of that day.
      if (mention.by === 'made-on' && first.status === 'new') yield* linked(mention, first, 'cites')
    }
  }
}

function* linked(mention: PromiseMention, first: PromiseMention, type: Link['type']): Iterable<Link> {
  if (first.letter === mention.letter) return
  yield {
    from: mention.letter,
    to: { letter: first.letter },
    type,
    basis: mention.finding !== null && mention.by === 'letter-cited' && mention.certain ? 'stated' : 'inferred',
    certain: mention.certain,
    score: mention.score,
    by: `register/${mention.by}`,
    evidence: [evidenceOf(mention), evidenceOf(first)],
  }
}

const evidenceOf = ({ letter, finding, start, end, quote }: PromiseMention): Evidence => ({
  letter,
  finding,
  start,
  end,
  quote,
})
