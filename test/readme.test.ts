/** The README shows real output, and names what there is. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../output/command-table.ts'
import { writtenReadme } from '../scripts/readme.ts'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

describe('README.md', () => {
  it('shows what the commands print now', () => {
    const readme = read('README.md')
    expect(writtenReadme(readme, false)).toBe(readme)
  })
  it.each(commands.map(({ name }) => name))('names the command %s', (name) => {
    expect(read('README.md')).toContain(`kamerbrief ${name}`)
  })
  it('shows at least one run', () => expect(read('README.md').match(/<!-- run: /g)?.length).toBeGreaterThanOrEqual(2))
})
