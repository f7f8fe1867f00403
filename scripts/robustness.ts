/**
 * `npm run robustness`: prints what becomes of findings when letters come disfigured; `-- --write` puts it into
 * docs/robustness.md. `-- --patterns` prints how the time of every pattern grows on hostile text: that takes half an hour.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { bytesToRecord } from '../corpus/ingest.ts'
import type { Finding } from '../corpus/record.ts'
import { defaultLimits } from '../pipeline/limits.ts'
import { letterToText } from './generated/plain-text.ts'
import { storyLetters } from './generated/story.ts'
import { root } from './gold.ts'
import { disguises } from './robustness/disguises.ts'
import { comparedTypes, keptOf } from './robustness/kept.ts'
import { hostileUnits, patternsUsed, timeOf } from './robustness/patterns.ts'

const SAMPLES = [
  'rijkshuisstijl-2023',
  'toezeggingen-2024',
  'antwoorden-2023',
  'kamerstuk-2024',

  'werfplan-2022',
]
const LETTERS = 30

const letters = (): string[] => [
  ...SAMPLES.map((name) => readFileSync(`${root}test/letters/${name}.txt`, 'utf8')),
  ...storyLetters(LETTERS).map(letterToText),
]
const findingsIn = async (text: string): Promise<readonly Finding[]> =>
  (await bytesToRecord('brief.txt', new TextEncoder().encode(text), defaultLimits)).findings

async function disguisedRows(texts: readonly string[]): Promise<string[]> {
  const before = await Promise.all(texts.map(findingsIn))
  const rows: string[] = []
  for (const { name, about, apply } of disguises) {
    const after = await Promise.all(texts.map((text, index) => findingsIn(apply(text, index))))
    const cells = comparedTypes.map((type) => {
      const all = before.map((findings, index) => keptOf(type, findings, after[index]!))
      const sum = (key: 'before' | 'kept' | 'strange'): number => all.reduce((total, one) => total + one[key], 0)
      return `${sum('kept')} of ${sum('before')}, ${sum('strange')} else`
    })
    rows.push(`| ${[`${name}: ${about}`, ...cells].join(' | ')} |`)
  }
  return [`| letters | ${comparedTypes.join(' | ')} |`, `|---|${comparedTypes.map(() => '---|').join('')}`, ...rows]
}

/** Characters. Everything is tried at the small sizes; what grows faster there, or takes long, at the large ones. */
const SMALL = [32, 64].map((kib) => kib * 1024)
const LARGE = [1, 2, 4].map((mib) => mib * 1024 * 1024)
/** Twice the text may take this many times as long: noise, and the garbage collector. */
const PROPORTION = 2.6
/** CPU milliseconds below which no growth can be told from noise, and after which a run is given up. */
const NOISE = 4
const MOST = 5_000

const hostile = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

function patternRows(patterns: readonly RegExp[]): string[] {
  const suspects: { pattern: RegExp; unit: string }[] = []
  for (const pattern of patterns)
    for (const unit of hostileUnits) {
      const [once, twice] = SMALL.map((length) => timeOf(pattern, hostile(unit, length), MOST)) as [number, number]
      if (twice > NOISE && twice > PROPORTION * once) suspects.push({ pattern, unit })
    }
  const rows = suspects.flatMap(({ pattern, unit }) => {
    const times: number[] = []
    for (const length of LARGE) if ((times.at(-1) ?? 0) < MOST) times.push(timeOf(pattern, hostile(unit, length), MOST))
    const grows = times.some(
      (time, index) => time >= MOST || (index > 0 && time > NOISE && time > PROPORTION * times[index - 1]!),
    )
    if (!grows) return []
    const source = pattern.source.length > 80 ? `${pattern.source.slice(0, 80)}…` : pattern.source
    return [
      `| \`${source.replaceAll('|', '\\|')}\` | ${JSON.stringify(unit)} | ${times.map((time) => time.toFixed(0)).join(', ')} ms |`,
    ]
  })
  return [
    `${patterns.length} patterns on ${hostileUnits.length} hostile texts: ${suspects.length} pairs looked at again at 1, 2 and 4 MiB, ${rows.length} of them grow faster than the text.`,
    ...(rows.length > 0 ? ['', '| pattern | text made of | 1, 2, 4 MiB |', '|---|---|---|', ...rows] : []),
  ]
}

if (import.meta.main) {
  const texts = letters()
  if (process.argv.includes('--patterns')) {
    const patterns = await patternsUsed(async () => {
      for (const text of texts) await findingsIn(text)
    })
    console.log(patternRows(patterns).join('\n'))
  } else {
    const told = await disguisedRows(texts)
    const page = `# Robustness

Written by \`npm run robustness -- --write\`; no number here is typed by hand.

${SAMPLES.length} sample letters and ${LETTERS} generated ones, as text. Of the findings of each letter as it was, how many are
found with the same value when it comes disfigured; behind it, what is found then and was not before.

${told.join('\n')}

Time on hostile text is looked at by tests of the extractors (\`takes time in proportion\`), and pattern by pattern by
\`npm run robustness -- --patterns\`.
`
    console.log(page)
    if (process.argv.includes('--write')) writeFileSync(`${root}docs/robustness.md`, page)
  }
}
