/** kamerbrief explain keeps to the limits that the other commands have. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filled, letterText, temporaryFolder } from '../corpus/folders.ts'
import { kamerbrief } from './run.ts'

const sentence =
  'Ik zal uw Kamer voor 1 juli 2021 informeren over de motie van het lid Jansen (Kamerstuk 29 999, nr. 4). '
const large = `Geachte voorzitter,\n\n${sentence.repeat(60_000)}`

test.each([
  ['--max-seconds', '1', 'it took over the limit of 1 seconds and was stopped; raise the limit with --max-seconds'],
  [
    '--max-memory',
    '20',
    'it took over the limit of 20 MiB of memory and was stopped; raise the limit with --max-memory',
  ],
])('%s', (option, limit, message) => {
  const cwd = filled(temporaryFolder(), { 'groot.txt': large })
  const { code, out, err } = kamerbrief(['explain', 'groot.txt', option, limit], { cwd })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`^kamerbrief: groot\\.txt: ${message}.*\n$`))
})

test('it finds what extract finds', () => {
  const cwd = filled(temporaryFolder(), { 'brief.txt': letterText(1) })
  const found = kamerbrief(['explain', 'brief.txt', '--json', '--max-seconds', '60'], { cwd })
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((line) => 'found' in line)
    .map(({ found: id }) => id)
  const record = JSON.parse(kamerbrief(['extract', join(cwd, 'brief.txt')]).out)
  expect(found).toEqual(record.findings.map(({ id }: { id: string }) => id))
  expect(found.length).toBeGreaterThan(5)
})
