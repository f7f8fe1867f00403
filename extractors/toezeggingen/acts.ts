/** Which act a hit promises: `informeren`, `aanbieden`, from the forms of the verbs of telling in it. */
import { verbs } from '../dutch/verbs.ts'
import type { Hit } from './grammar.ts'

/** A separable verb in the present tense must have its particle behind it: `licht … in`, `bied … aan`. */
export function complete(hit: Hit, words: string): boolean {
  const present = hit.wordsWith('Present')
  const last = present.at(-1)
  if (last === undefined) return true
  const meant = verbs.filter((verb) => verb.present.includes(last))
  if (meant.length === 0 || meant.some((verb) => verb.particle === null)) return true
  return meant.some((verb) => particleIn(verb.particle!, words.slice(hit.start)))
}

const particleIn = (particle: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})${particle}(?!\\p{L})`, 'iu').test(words)

const infinitiveOf = new Map(
  verbs.flatMap((verb) =>
    [...verb.joined, ...verb.participles, ...verb.withTe, verb.infinitive].map(
      (form) => [form, verb.infinitive] as const,
    ),
  ),
)

/** The infinitive of the act: the last form of telling in the hit. */
export function actOf(hit: Hit, words: string): string | null {
  const form = hit.wordsWith('Infinitive', 'Participle', 'WithTe').at(-1)
  if (form !== undefined) {
    // `tegemoet zien` is written in two words too.
    if (form === 'tegemoet') return 'tegemoetzien'
    const bare = form.replace(/\s?(?:worden|te (?:kunnen|zullen|gaan|blijven|doen))\s/u, ' ').trim()
    return (
      infinitiveOf.get(form) ??
      infinitiveOf.get(bare) ??
      infinitiveOf.get(bare.replace(' ', '')) ??
      bare.split(' ').at(-1) ??
      null
    )
  }
  const toldOf = hit.wordsWith('BeTold').at(-1)
  if (toldOf !== undefined) return infinitiveOf.get(toldOf.replace(' worden', '')) ?? null
  const present = hit.wordsWith('Present', 'Receive').at(-1)
  if (present === undefined) return /terug/u.test(words.slice(hit.start, hit.end)) ? 'terugkomen' : null
  if (/^(?:ontvang|krijg)/u.test(present)) return 'ontvangen'
  const meant = verbs.filter((verb) => verb.present.includes(present))
  const separable = meant.find((verb) => verb.particle !== null && particleIn(verb.particle, words.slice(hit.start)))
  return (separable ?? meant.find((verb) => verb.particle === null))?.infinitive ?? null
}
