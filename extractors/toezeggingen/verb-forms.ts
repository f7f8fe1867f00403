/** Forms of the verbs of telling and sending that end what stands in front of them, as a part of a pattern. */
import { verbs } from '../dutch/verbs.ts'

/** Some forms of verbs are nouns too. */
const NOUNS: ReadonlySet<string> = new Set([
  'antwoord',
  'deel',
  'delen',
  'bericht',
  'meld',
  'melden',
  'schrijven',
  'ontvangen',
])

export const VERB_FORMS = [
  ...new Set(
    verbs
      .flatMap((verb) => [...verb.present, ...verb.joined, ...verb.participles, verb.infinitive])
      .filter((form) => !form.includes(' ') && !NOUNS.has(form)),
  ),
].join('|')
