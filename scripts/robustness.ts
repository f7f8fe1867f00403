/**
 * `npm run robustness`: prints what becomes of findings when letters come disfigured; `-- --write` puts it into
 * docs/robustness.md. `-- --patterns` tells how the time of every pattern grows on hostile text: that takes some minutes.
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
import { timeOfPatterns } from './robustness/time.ts'

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

/** The two parts of the page; each is written by a run of its own, and keeps the other. */
const PAGE = `${root}docs/robustness.md`
const TIME = '\n## Time on hostile text\n'

async function disfigured(): Promise<string> {
  const told = await disguisedRows(letters())
  return `# Robustness

Written by \`npm run robustness -- --write\`, and the time on hostile text by \`npm run robustness -- --patterns --write\`; no
number here is typed by hand.

## Letters that come disfigured

${SAMPLES.length} sample letters and ${LETTERS} generated ones, as text. Of the findings of each letter as it was, how many are
found with the same value when it comes disfigured; behind it, what is found then and was not before.

${told.join('\n')}
`
}

const time = async (): Promise<string> => `${TIME}
${await timeOfPatterns((line) => console.error(line))}
A new pattern that grows faster fails \`test/patterns.test.ts\`; whole documents are timed by tests of the extractors
(\`takes time in proportion\`).
`

if (import.meta.main) {
  const ofPatterns = process.argv.includes('--patterns')
  const part = ofPatterns ? await time() : await disfigured()
  console.log(part)
  const [before, behind] = readFileSync(PAGE, 'utf8').split(TIME) as [string, string?]
  const kept = ofPatterns ? before : behind === undefined ? '' : `${TIME}${behind}`
  if (process.argv.includes('--write')) writeFileSync(PAGE, ofPatterns ? `${kept}${part}` : `${part}${kept}`)
}
