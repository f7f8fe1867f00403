/** Stems of Dutch words: `ouderen` and `oudere` are one, `geldautomaten` and `geldautomaat`. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'

/** More words than ten thousand letters have; then it is emptied, so that memory stays bounded. */
const MOST = 100_000
const stems = new Map<string, string>()

/** @param word in lower case @returns its stem by the Snowball rules for Dutch */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = stemmer.stem(word)
  if (stems.size >= MOST) stems.clear()
  stems.set(word, stem)
  return stem
}
