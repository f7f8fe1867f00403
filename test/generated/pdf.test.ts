/**
 * PDFs that Chromium and LibreOffice make of generated letters, and what the reader sees in them. Takes half a minute.
 * `npm test` has scripts/test-services.sh install them first; where it may not, their renditions are skipped, and said so.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type Rendering, render } from '../../scripts/generated/render.ts'
import { generatedLetters } from '../../scripts/generated-letters.ts'
import { type Count, type Measured, measure } from './measure.ts'

const services = execFileSync(
  'bash',
  [fileURLToPath(new URL('../../scripts/test-services.sh', import.meta.url)), '--check'],
  { encoding: 'utf8' },
)

const RENDERINGS: readonly { rendering: Rendering; program: string }[] = [
  { rendering: 'chromium-tagged', program: 'chromium' },
  { rendering: 'chromium-untagged', program: 'chromium' },
  { rendering: 'libreoffice-tagged', program: 'soffice' },
  { rendering: 'libreoffice-untagged', program: 'soffice' },
]

/** The share of each that must be right. */
const LEAST = { tagged: 0.99, ruled: 0.99, unruled: 0.8, margins: 0.98, notes: 0.97, raised: 0.97, headings: 0.95 }

const letters = generatedLetters(12)
const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-generated-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('generated letters', () => {
  for (const { rendering, program } of RENDERINGS) {
    const isMissing = !services.includes(`have ${program}\n`)
    if (isMissing) console.warn(`${rendering} is skipped: ${/^left out .*$/m.exec(services)?.[0]}`)
    test.skipIf(isMissing)(rendering, { timeout: 300_000 }, async () => {
      const files = render(letters, rendering, folder)
      const all: Measured[] = []
      for (const [index, letter] of letters.entries()) all.push(await measure(letter, files[index]!))
      const counts = {
        ruled: total(all, ({ rows }) => rows.ruled),
        unruled: total(all, ({ rows }) => rows.unruled),
        margins: total(all, ({ margins }) => margins),
        notes: total(all, ({ notes }) => notes),
        raised: total(all, ({ raised }) => raised),
        headings: total(all, ({ headings }) => headings),
      }
      console.log(
        rendering,
        Object.entries(counts)
          .map(([name, count]) => `${name} ${count.right}/${count.all}`)
          .join(', '),
      )
      const wrong = all.flatMap((one, index) => one.wrong.map((line) => `${letters[index]!.name}: ${line}`)).join('\n')
      for (const [name, { right, all: whole }] of Object.entries(counts) as [keyof typeof counts, Count][]) {
        const least = rendering.endsWith('-tagged') && name === 'unruled' ? LEAST.tagged : LEAST[name]
        expect(right / whole, `${rendering} ${name}: ${right} of ${whole}\n${wrong}`).toBeGreaterThanOrEqual(least)
      }
      expect(
        all.reduce((sum, { falseTables }) => sum + falseTables, 0),
        wrong,
      ).toBe(0)
    })
  }
})

function total(all: readonly Measured[], pick: (one: Measured) => Count): Count {
  return all
    .map(pick)
    .reduce((sum, next) => ({ right: sum.right + next.right, all: sum.all + next.all }), { right: 0, all: 0 })
}
