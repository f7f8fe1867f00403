/**
 * The same twelve letters as text, web page, Kamerstuk XML, DOCX and PDF must give the same findings. Each is held against
 * the text, in type and value; what does not agree is named. Takes some twenty seconds, most of them Chromium's.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import type { Finding } from '../../corpus/record.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { agreementOf } from '../../scripts/generated/agreement.ts'
import { letterToKamerstuk } from '../../scripts/generated/kamerstuk.ts'
import { letterToPrintedKamerstuk, letterToText } from '../../scripts/generated/plain-text.ts'
import { type Rendering, render, renderDocx } from '../../scripts/generated/render.ts'
import { type StoryLetter, storyLetters } from '../../scripts/generated/story.ts'
import { letterToWebPage } from '../../scripts/generated/web-page.ts'

const services = execFileSync(
  'bash',
  [fileURLToPath(new URL('../../scripts/test-services.sh', import.meta.url)), '--check'],
  { encoding: 'utf8' },
)

interface Rendition {
  readonly name: string
  /** The program that makes it, of scripts/test-services.sh. */
  readonly program?: string
  readonly extension: string
  readonly make: (letters: readonly StoryLetter[], folder: string) => Uint8Array[]
  /** The text with the same words. */
  readonly text: (letter: StoryLetter) => string
  /** The share of findings that agree: may be raised, never lowered. */
  readonly least: number
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const written =
  (make: (letter: StoryLetter) => string): Rendition['make'] =>
  (letters) =>
    letters.map((letter) => encode(make(letter)))
const printed =
  (rendering: Rendering): Rendition['make'] =>
  (letters, folder) =>
    render(letters, rendering, folder).map(bytesOf)
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file))

const RENDITIONS: readonly Rendition[] = [
  { name: 'HTML', extension: 'html', make: written(letterToWebPage), text: letterToText, least: 1 },
  { name: 'XML', extension: 'xml', make: written(letterToKamerstuk), text: letterToPrintedKamerstuk, least: 1 },
  {
    name: 'DOCX',
    program: 'soffice',
    extension: 'docx',
    make: (letters, folder) => renderDocx(letters, folder).map(bytesOf),
    text: letterToText,
    least: 1,
  },
  ...(['chromium-tagged', 'libreoffice-tagged', 'libreoffice-untagged'] as const).map((rendering) => ({
    name: `PDF ${rendering}`,
    program: rendering.startsWith('chromium') ? 'chromium' : 'soffice',
    extension: 'pdf',
    make: printed(rendering),
    text: letterToText,
    least: 1,
  })),
]

/** The least number of findings of a type in the texts of all letters (all 24 tables): agreement about nothing is none. */
const ENOUGH = { date: 190, kenmerk: 36, reference: 129, motie: 38, toezegging: 75, table: 24, letterFact: 102 }

const letters = storyLetters(12)
const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-renditions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const recordOf = (name: string, bytes: Uint8Array) => bytesToRecord(name, bytes, defaultLimits)
const shown = ({ type, quote, value }: Finding): string =>
  `${type} ${JSON.stringify(quote.slice(0, 80))} ${JSON.stringify(value)}`

describe('the same letters in other media', () => {
  test('text has enough to agree about', async () => {
    const counts: Record<string, number> = {}
    for (const letter of letters) {
      const { findings } = await recordOf(`${letter.name}.txt`, encode(letterToText(letter)))
      for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1
    }
    for (const [type, least] of Object.entries(ENOUGH)) expect(counts[type] ?? 0, type).toBeGreaterThanOrEqual(least)
  })

  for (const { name, program, extension, make, text, least } of RENDITIONS) {
    const isMissing = program !== undefined && !services.includes(`have ${program}\n`)
    if (isMissing)
      console.warn(`${name} is skipped: ${new RegExp(`^left out ${program}.*$`, 'm').exec(services)?.[0] ?? program}`)
    test.skipIf(isMissing)(name, { timeout: 240_000 }, async () => {
      const made = make(letters, folder)
      let same = 0
      let all = 0
      const apart: string[] = []
      for (const [index, letter] of letters.entries()) {
        const expected = await recordOf(`${letter.name}.txt`, encode(text(letter)))
        const agreement = agreementOf(expected, await recordOf(`${letter.name}.${extension}`, made[index]!))
        same += agreement.same
        all += agreement.all
        for (const finding of agreement.missed) apart.push(`${letter.name}: only in the text: ${shown(finding)}`)
        for (const finding of agreement.extra) apart.push(`${letter.name}: not in the text: ${shown(finding)}`)
      }
      const report = [`${name}: ${same} of ${all} findings agree (${(same / all).toFixed(3)})`, ...apart].join('\n  ')
      console.log(report)
      expect(same / all, report).toBeGreaterThanOrEqual(least)
    })
  }
})
