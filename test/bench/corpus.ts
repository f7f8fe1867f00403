/**
 * A corpus of letters made up from a seed, written as records: what the index and the search are timed on. Words are
 * drawn as they fall in a language (the word of rank r about 1/r of the time) from the words of the samples and from
 * compounds of them, so that there are common words, rare ones, and ever new ones.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { RECORD_SCHEMA, recordId } from '../../corpus/identity.ts'
import type { Finding, LetterRecord } from '../../corpus/record.ts'
import { recordPath } from '../../corpus/store/layout.ts'
import type { Values } from '../../corpus/values.ts'
import { randomFrom } from '../../scripts/random.ts'
import { textLetters } from './input.ts'

/** Characters of a letter, about. */
const LENGTH = 8_000
/** Different words, most of them compounds that stand in a few letters only. */
const VOCABULARY = 200_000
const MINISTRIES = [
  'Binnenlandse Zaken en Koninkrijksrelaties',
  'Buitenlandse Zaken',
  'Defensie',
  'Financiën',
  'Infrastructuur en Waterstaat',
  'Justitie en Veiligheid',
  'Onderwijs, Cultuur en Wetenschap',
  'Volksgezondheid, Welzijn en Sport',
] as const
const KINDS = ['kamerbrief', 'kamerbrief', 'kamerbrief', 'antwoorden', 'beslisnota', 'overig'] as const

/** Writes records one by one; the same seed gives the same records. */
export function writeCorpus(dir: string, count: number, seed = 1): void {
  const record = recordsFrom(seed)
  const made = new Set<string>()
  mkdirSync(dirname(dirname(recordPath(dir, '00'))), { recursive: true })
  for (let index = 0; index < count; index++) {
    const one = record(index)
    const path = recordPath(dir, one.id)
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    made.add(dirname(path))
    writeFileSync(path, `${JSON.stringify(one)}\n`)
  }
}

/** The words of generated letters, the most common first. */
export function vocabulary(): string[] {
  const counts = new Map<string, number>()
  for (const [word] of textLetters(60, 3)
    .join('\n')
    .matchAll(/\p{L}{2,}/gu)) {
    const small = word.toLowerCase()
    counts.set(small, (counts.get(small) ?? 0) + 1)
  }
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const parts = words.filter((word) => word.length > 5)
  const compounds = new Set(words)
  for (let step = 1; compounds.size < VOCABULARY && step < parts.length; step++)
    for (let at = 0; at + step < parts.length && compounds.size < VOCABULARY; at++)
      compounds.add(parts[at]! + parts[(at * 7 + step) % parts.length]!)
  return [...compounds]
}

/** A letter for each number. */
export function recordsFrom(seed: number): (index: number) => LetterRecord {
  const random = randomFrom(seed)
  const word = wordsByRank(vocabulary(), random)
  const below = (limit: number): number => Math.floor(random() * limit)
  const day = (): string => {
    const [month, date] = [below(12) + 1, below(28) + 1]
    return `${2005 + below(20)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  }
  const sentence = (): string => {
    const words = Array.from({ length: 8 + below(16) }, word)
    const [first] = words
    return `${first![0]!.toUpperCase()}${[first!.slice(1), ...words.slice(1)].join(' ')}.`
  }
  return (index) => {
    const subject = Array.from({ length: 4 + below(6) }, word).join(' ')
    const parts = [`Betreft ${subject}`, 'Geachte voorzitter,']
    const findings: Finding[] = []
    let length = parts.join('\n\n').length
    const add = (part: string): number => {
      const start = length + 2
      parts.push(part)
      length = start + part.length
      return start
    }
    while (length < LENGTH) {
      const dossier = String(29_000 + below(8_000))
      const number = String(1 + below(400))
      const paragraph = Array.from({ length: 3 + below(4) }, sentence).join(' ')
      const cited = `Kamerstuk ${dossier.slice(0, 2)} ${dossier.slice(2)}, nr. ${number}`
      const start = add(`${paragraph} Zie ook ${cited}.`) + paragraph.length + ' Zie ook '.length
      const value = { id: `kst-${dossier}-${number}`, system: 'kamerstuk' as const, url: null, dossier, number }
      findings.push(finding('reference', start, cited, value))
      if (random() < 0.3) {
        const until = day()
        const quote = `Ik zal uw Kamer voor ${until} informeren over ${word()} ${word()}.`
        findings.push(finding('toezegging', add(quote), quote, promise(until, below(4))))
      }
    }
    const date = day()
    const sha256 = createHash('sha256').update(`${seed} ${index}`).digest('hex')
    return {
      schema: RECORD_SCHEMA,
      id: recordId(sha256),
      source: { sha256, bytes: length, mediaType: 'text/plain', name: `brief-${index}.txt`, url: null, pages: null },
      letter: {
        kind: KINDS[below(KINDS.length)]!,
        identifiers: [],
        subject,
        place: null,
        date: { edtf: date, earliest: date, latest: date, basis: 'stated' },
        kenmerk: `2024-0000${100_000 + index}`,
        yourKenmerk: null,
        dossier: null,
        number: null,
        vergaderjaar: null,
        chamber: 'II',
        sender: { ministry: MINISTRIES[below(MINISTRIES.length)]!, ministryId: null, department: null },
        addressee: null,
        signatories: [],
        pagesMissing: [],
      },
      text: parts.join('\n\n'),
      offsetUnit: 'utf16',
      blocks: [],
      findings,
      notices: [],
    }
  }
}

type Type = 'reference' | 'toezegging'

const finding = <T extends Type>(type: T, start: number, quote: string, value: Values[T]): Finding =>
  ({
    id: `${type}-${start}`,
    type,
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    place: { in: 'text', start, end: start + quote.length },
    by: `${type}/bench`,
    confidence: null,
    basis: 'stated',
    value,
  }) as Finding

const promise = (until: string, status: number): Values['toezegging'] => ({
  status: (['new', 'earlier', 'fulfilled', 'partly'] as const)[status]!,
  promisor: null,
  addressee: 'Tweede Kamer',
  act: 'informeren',
  about: null,
  deadline: { edtf: `/${until}`, earliest: null, latest: until, words: `voor ${until}` },
  madeOn: null,
  madeAt: null,
  recurring: false,
})

/** Words drawn so that the word of rank r comes about 1/r of the time. */
function wordsByRank(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) sums[rank] = sum += 1 / (rank + 3) ** 1.03
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
}
