/** The letter that is meant: by its id, an official name, or a kenmerk. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { lettersNamed } from '../../output/letter-id.ts'
import { knowledgeOf, knownLetter } from '../corpus/knowledge.ts'
import { keep, recordOf } from '../corpus/records.ts'
import { kamerbrief } from './run.ts'

const letter = (number: number, identifiers: string[], kenmerk: string | null) =>
  recordOf({
    text: `Brief ${number} over ${['fietsen', 'bruggen', 'tunnels', 'sluizen', 'dijken'][number]}.`,
    day: `2023-0${number + 1}-01`,
    letter: { identifiers, kenmerk },
  })

const records = [
  letter(0, ['kst-29999-1', '2023D12345'], 'DGX / 100'),
  letter(1, ['kst-29999-2'], 'DGX/200'),
  letter(2, ['kst-29999-2'], 'DGX/300'),
  letter(3, [], 'DGX/400'),
  letter(4, ['kst-29999-5'], 'DGX/400'),
]
const ids = records.map(({ id }) => id)

let dir = ''
const run = (command: string, ...args: string[]) => kamerbrief([command, ...args, '--corpus', dir])
beforeAll(() => {
  dir = join(process.env.TMPDIR ?? '/tmp', `kamerbrief-test-names-${process.pid}`)
  keep(dir, records)
  return () => rmSync(dir, { recursive: true, force: true })
})

test.each([
  ['kst-29999-1', 0],
  ['KST-29999-1', 0],
  // Hexadecimal, and no beginning of an id.
  ['2023D12345', 0],
  ['dgx/100', 0],
  ['DGX/300', 2],
  ['kst-29999-5', 4],
])('%s', (name, which) => {
  const { code, out } = run('show', name, '--json')
  expect([code, JSON.parse(out).id]).toEqual([0, ids[which]])
})

test.each([
  ['show', []],
  ['versions', []],
  ['withdraw', ['--reason', 'per abuis']],
  ['update', []],
])('%s takes a name, and where several letters have it lists them', (command, more) => {
  expect(run(command, 'kst-29999-1', ...more)).toMatchObject({ err: '' })
  for (const [name, both] of [
    ['kst-29999-2', [1, 2]],
    ['DGX/400', [3, 4]],
  ] as const) {
    const { code, out, err } = run(command, name, ...more)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^kamerbrief: several letters are called ${name} \\(.*\\); give the id of one\n$`))
    for (const which of both) expect(err).toContain(`${ids[which]} brief.txt`)
  }
})

test('where there is none, the advice is for this corpus', () => {
  const advice = `give the beginning of an id, an official name as in kst-30573-207, or a kenmerk, and see them with: kamerbrief list --corpus ${dir}\n`
  expect(run('show', 'kst-1-1').err).toBe(`kamerbrief: no letter in ${dir} is called "kst-1-1"; ${advice}`)
  expect(run('show', '0123456789abcdef').err).toBe(
    `kamerbrief: no letter in ${dir} has an id that begins with 0123456789abcdef, or that name; ${advice}`,
  )
  expect(run('show', ids[0]!, '--version', '7').err).toBe(
    `kamerbrief: the letter ${ids[0]} has no version 7; see them with: kamerbrief versions ${ids[0]} --corpus ${dir}\n`,
  )
})

test('a name of a letter is that of each of its renditions that gives it; a kenmerk counts where no name does', () => {
  const [a, b, c] = [
    knownLetter('a', { identifiers: ['kst-1-1'], kenmerk: 'X 1' }),
    knownLetter('b', { identifiers: ['kst-1-1'] }),
    knownLetter('c', { kenmerk: 'kst-1-1' }),
  ]
  const knowledge = knowledgeOf({ letters: [a, b, c], works: [{ id: 'a', renditions: [a, b] }] })
  expect(lettersNamed('kst-1-1', knowledge).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(lettersNamed(' x1', knowledge).map(({ id }) => id)).toEqual(['a'])
  expect(lettersNamed(' ', knowledge)).toEqual([])
})

test('all renditions of a letter have the same links', () => {
  expect(run('links', 'kst-29999-2').err).toContain('several letters are called kst-29999-2')
  expect(run('links', 'dgx/100')).toMatchObject({
    code: 0,
    out: '',
    err: 'kamerbrief: there are no links from or to dgx/100\n',
  })
})
