/** What docs/robustness.md says of the time that patterns take on hostile text. */
import { bytesToRecord } from '../../corpus/ingest.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { growthOf, isSuperlinear, looksAt, MEGABYTES, QUICK, type Timing, timings, worstOf } from './growth.ts'
import { lettersOfAllForms } from './letters.ts'
import { patternsOf, type Watched } from './patterns.ts'
import { hostileUnits } from './units.ts'

export const patternsOfProgram = (): Promise<Watched[]> =>
  patternsOf(async () => {
    for (const { name, bytes } of lettersOfAllForms()) await bytesToRecord(name, bytes, defaultLimits)
  })

/** Rows in the table of the slowest. */
const SHOWN = 10

/** @param tell is told how far it is */
export async function timeOfPatterns(tell: (line: string) => void): Promise<string> {
  const begun = performance.now()
  const patterns = await patternsOfProgram()
  const worst = patterns.flatMap((watched) => worstOf(looksAt(watched)))
  tell(`${patterns.length} patterns, ${worst.length} true timings to come`)
  const timed: Timing[] = []
  for (const timing of timings(worst)) {
    timed.push(timing)
    if (isSuperlinear(timing.times)) tell(rowOf(timing))
  }
  const minutes = (performance.now() - begun) / 60_000
  tell(`${minutes.toFixed(1)} minutes`)
  return told(patterns.length, timed)
}

function told(patterns: number, timed: readonly Timing[]): string {
  const last = ({ times }: Timing): number => times.at(-1)!
  const [ended, deep] = [true, false].map((ends) => timed.filter((timing) => Number.isNaN(last(timing)) !== ends)) as [
    Timing[],
    Timing[],
  ]
  const slowest = ended.toSorted((a, b) => last(b) - last(a))
  const growing = timed.filter(({ times }) => isSuperlinear(times))
  const long = ended.filter((timing) => last(timing) > QUICK)
  const total = MEGABYTES.map((_, index) => ended.reduce((sum, { times }) => sum + times[index]!, 0))
  const most = Math.max(...long.map(({ times }) => growthOf(times)))
  return `${patterns} patterns: all that stand in the code of the program, and those that it puts together when it reads our own letters as
text, Markdown, HTML, XML, DOCX and PDF. Each was tried on ${hostileUnits.length} texts that repeat one unit and end where nothing fits, and on
two more made of what it finds itself; then at 1, 2 and 4 MB on the one that took longest, and on the one with which
time grew fastest: ${timed.length} timings. ${ended.length - long.length} of them take at most ${QUICK} ms on 4 MB, too short to tell growth from noise. Of the
${long.length} others, 4 MB take at most ${most.toFixed(1)} times as long as 1 MB; ${growing.length} grow faster than the text does. One after the other, all
take ${total.map((time) => `${(time / 1000).toFixed(1)} s`).join(', ')} on ${MEGABYTES.join(', ')} MB. Milliseconds are of the thread on this machine; what counts is how they grow.

${deep.length} run out of the 64 MB that V8 keeps for going back: where one repetition goes round millions of times, it throws, and
the document is a failure; it does not hang.

The ${SHOWN} slowest${growing.length > 0 ? ', those that grow faster' : ''}${deep.length > 0 ? ', and those that run out' : ''}:

| pattern | text made of | ${MEGABYTES.map((megabytes) => `${megabytes} MB`).join(' | ')} | 4 MB to 1 MB |
|---|---|---|---|---|---|
${[...new Set([...slowest.slice(0, SHOWN), ...growing, ...deep])].map(rowOf).join('\n')}
`
}

const SHORT = 70

function rowOf({ watched: { pattern, file }, unit, times }: Timing): string {
  const source = pattern.source.length > SHORT ? `${pattern.source.slice(0, SHORT)}…` : pattern.source
  const shown = [
    `${file}: ${code(source)}`,
    code(JSON.stringify(unit)),
    ...times.map((time) => (Number.isNaN(time) ? 'out' : `${time.toFixed(0)} ms`)),
    Number.isNaN(growthOf(times)) ? '' : `${growthOf(times).toFixed(1)}x`,
  ]
  return `| ${shown.join(' | ')} |`
}

/** A code span that holds any sign, in a cell of a table. */
const code = (text: string): string => `\`\` ${text.replaceAll('|', '\\|')} \`\``
