/**
 * Nearly the same text, told without holding two texts against each other: a sketch of each letter (MinHash with one
 * permutation: of the hashes of its shingles, the least of each of 64 classes). Two sketches agree in about as many places as
 * the texts share shingles.
 */

/** Words in a shingle: four in a row are seldom the same in two letters by chance. */
const SHINGLE = 4
const CLASSES = 64
const EMPTY = 0xffffffff

/** A number for each class, EMPTY where a text is too short to have one there. */
export type Sketch = readonly number[]

/** White space, punctuation, hyphens at line ends and capitals differ between renditions; letters and figures do not. */
const WORD = /[\p{L}\p{N}]+/gu

export function sketchOf(text: string): Sketch {
  const sketch = new Array<number>(CLASSES).fill(EMPTY)
  const recent: number[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    recent.push(hashOf(word))
    if (recent.length < SHINGLE) continue
    const hash = recent.reduce(mixed, 0) >>> 0
    const place = hash % CLASSES
    if (hash < sketch[place]!) sketch[place] = hash
    recent.shift()
  }
  return sketch
}

/** The part of the shingles that two texts share, 0 to 1, as their sketches tell. */
export function likeness(one: Sketch, other: Sketch): number {
  let filled = 0
  let same = 0
  for (let place = 0; place < CLASSES; place++) {
    if (one[place] === EMPTY && other[place] === EMPTY) continue
    filled++
    if (one[place] === other[place]) same++
  }
  return filled === 0 ? 0 : same / filled
}

/** Classes taken together: two texts that share nine shingles in ten agree in some band all but surely. */
const BAND = 4

/** A key for each band that is filled: texts with a key in common may be nearly the same. */
export const bandsOf = (sketch: Sketch): string[] =>
  Array.from({ length: CLASSES / BAND }, (_, band) => sketch.slice(band * BAND, (band + 1) * BAND)).flatMap(
    (part, band) => (part.includes(EMPTY) ? [] : [`${band}:${part.map((hash) => hash.toString(36)).join('.')}`]),
  )

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** The finish of MurmurHash3, so that neighbouring words give hashes far apart. */
function mixed(sum: number, hash: number): number {
  let h = Math.imul(sum ^ hash, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
