/** A sentence as tagged words, and patterns over them. compromise/one does both; the words and tags are ours. */
import nlp from 'compromise/one'
import { lexicon, type Tag, tags } from './lexicon.ts'

/** A part of a sentence that a pattern fits: offsets in the sentence. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** The words with a tag inside it, neighbours joined: `op de hoogte gesteld`. In lower case. */
  readonly wordsWith: (...wanted: readonly Tag[]) => string[]
}

interface Term {
  readonly normal?: string
  readonly tags?: readonly string[]
}
interface Json {
  readonly offset: { readonly start: number; readonly length: number }
  readonly terms: readonly Term[]
}

// English contractions would cut `d'r` and `auto's`; these steps of the tagger do nothing for words of ours but cost time.
const unused: ReadonlySet<string> = new Set(['contractions', 'alias', 'freeze', 'typeahead'])
const { hooks } = nlp.world() as { hooks: string[] }
hooks.splice(0, hooks.length, ...hooks.filter((hook) => !unused.has(hook)))
nlp.plugin({ tags, words: lexicon } as unknown as Parameters<typeof nlp.plugin>[0])

type Parsed = ReturnType<typeof nlp.parseMatch>
const parsed = new Map<string, Parsed>()
const patternOf = (match: string): Parsed => {
  const known = parsed.get(match)
  if (known) return known
  const made = nlp.parseMatch(match)
  parsed.set(match, made)
  return made
}

export interface TaggedSentence {
  /** The first stretch that fits, in compromise's match syntax, or null. */
  readonly match: (pattern: string) => Hit | null
}

/** @param words one sentence, masked (see mask.ts): no character in it may end a sentence for the tagger */
export function tagged(words: string): TaggedSentence {
  const view = nlp(words)
  return {
    match(pattern) {
      const found = view.match(patternOf(pattern) as unknown as string)
      if (!found.found) return null
      const json = found.first().json({ offset: true, terms: { tags: true, normal: true } })[0] as Json | undefined
      if (!json) return null
      const { start, length } = json.offset
      return { start, end: start + length, wordsWith: (...wanted) => joinedTerms(json.terms, wanted) }
    },
  }
}

function joinedTerms(terms: readonly Term[], wanted: readonly string[]): string[] {
  const found: string[] = []
  let open = false
  for (const { normal = '', tags: own = [] } of terms) {
    const fits = own.some((tag) => wanted.includes(tag))
    if (fits && open) found.push(`${found.pop()} ${normal}`)
    else if (fits) found.push(normal)
    open = fits
  }
  return found
}
