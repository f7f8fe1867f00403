/** Links that the register tells: a letter that meets a promise, to the letter that wrote it down first. */
import type { Catalogue } from '../links/catalogue.ts'
import type { Link } from '../links/link.ts'
import type { RegisteredToezegging } from './toezegging.ts'

export function* fulfilLinks(register: readonly RegisteredToezegging[], catalogue: Catalogue): Iterable<Link> {
  const byId = new Map(register.map((promise) => [promise.id, promise]))
  for (const promise of register) {
    const [first] = promise.mentions
    for (const mention of promise.mentions) {
      if (mention.status !== 'fulfilled' && mention.status !== 'partly') continue
      const evidence = [mention, first!].map(({ letter, finding, start, end, quote }) => ({
        letter,
        finding,
        start,
        end,
        quote,
      }))
      const link = {
        from: mention.letter,
        type: 'fulfils',
        basis: mention.certain ? 'stated' : 'inferred',
        score: mention.score,
        by: `register/${mention.by}`,
        evidence,
      } as const
      if (first!.letter !== mention.letter) yield { ...link, to: { letter: first!.letter }, certain: mention.certain }
      // What was put off is met with what took its place.
      const before = promise.isWijzigingVan ? byId.get(promise.isWijzigingVan) : undefined
      const changed = before?.mentions[0]
      if (changed && changed.letter !== mention.letter && changed.letter !== first!.letter)
        yield {
          ...link,
          to: { letter: changed.letter },
          basis: 'inferred',
          certain: false,
          by: 'register/put-off',
          evidence: [
            evidence[0]!,
            {
              letter: changed.letter,
              finding: changed.finding,
              start: changed.start,
              end: changed.end,
              quote: changed.quote,
            },
          ],
        }
    }
  }
  void catalogue
}
