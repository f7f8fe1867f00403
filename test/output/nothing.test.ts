/** Where there is nothing to print, a line on stderr says why, and stdout stays as clean as it was. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { noEntry, noMinistry } from '../../output/nothing.ts'
import { refusalWords } from '../../output/system-errors.ts'
import { temporaryFolder } from '../corpus/folders.ts'
import { keep, promise, recordOf, told } from '../corpus/records.ts'
import { kamerbrief } from './run.ts'

const text = 'Ik zal uw Kamer voor de zomer berichten. De motie van het lid Veerman c.s. is uitgevoerd.'
const record = recordOf({
  text,
  day: '2023-03-01',
  ministry: 'Defensie',
  findings: [
    told('toezegging', 'Ik zal uw Kamer voor de zomer berichten', promise('new', '2023-06-20')),
    told('motie', 'De motie van het lid Veerman c.s.', {
      movers: ['Veerman'],
      cosigned: true,
      id: 'kst-29999-7',
      about: null,
      disposition: 'executed',
    } as never),
  ],
})

let root = ''
beforeAll(() => {
  root = join(process.env.TMPDIR ?? '/tmp', `kamerbrief-test-nothing-${process.pid}`)
  keep(join(root, 'vol'), [record])
  keep(join(root, 'leeg'), [])
  mkdirSync(join(root, 'map'))
  return () => rmSync(root, { recursive: true, force: true })
})
const run = (...args: string[]) => kamerbrief(args, { cwd: root })

const noLetters = 'there are no letters in leeg; take them in with: kamerbrief ingest PATH --corpus leeg'
test.each([
  [['list'], noLetters],
  [['list', '--json'], noLetters],
  [['verify', '--json'], noLetters],
  [['toezeggingen'], 'there are no toezeggingen in leeg'],
  [['toezeggingen', '--ministry', 'xyzzy', '--json'], 'there are no toezeggingen in leeg'],
  [['moties', '--json'], 'there are no moties in leeg'],
  [['links'], 'there are no links in leeg'],
  [['works'], 'no letter in leeg is there in more than one form'],
  [['works', '--disagreements', '--json'], 'no letter in leeg is there in more than one form'],
])('%j on an empty corpus', (args, why) =>
  expect(run(...args, '--corpus', 'leeg')).toEqual({ code: 0, out: '', err: `kamerbrief: ${why}\n` }),
)

test.each([
  [['moties', '--mover', 'Nobody'], 'the one motie in vol does not pass the filters'],
  [['toezeggingen', '--promisor', 'Nobody'], 'the one toezegging in vol does not pass the filters'],
  [
    ['toezeggingen', '--ministry', 'xyzzy', '--as-of', '2024-01-01'],
    'no toezegging in vol is of a ministry "xyzzy"; there are: Defensie',
  ],
  [
    ['links', '--type', 'answers'],
    'none of the 2 links in vol passes the filters; --candidates adds the probable ones',
  ],
])('%j where the corpus has some', (args, why) => {
  expect(run(...args, '--corpus', 'vol')).toEqual({ code: 0, out: '', err: `kamerbrief: ${why}\n` })
})

test('CSV has its head all the same, and what is there needs no line', () => {
  expect(run('moties', '--mover', 'Nobody', '--csv', '--corpus', 'vol').out).toMatch(/^id,.*\r\n$/)
  for (const args of [['moties'], ['toezeggingen', '--ministry', 'defensie'], ['list']])
    expect(run(...args, '--corpus', 'vol')).toMatchObject({ err: '', out: expect.stringContaining('\n') })
})

test('ingest of a folder without files', () =>
  expect(run('ingest', 'map', '--corpus', join(temporaryFolder(), 'c'))).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^0 files: /),
    err: 'kamerbrief: there is no file in map; hidden files, symbolic links and corpus folders are passed by\n',
  }))

test('advice repeats the corpus that was given, as a shell takes it', () => {
  const corpus = join(root, "le's map")
  keep(corpus, [record])
  const quoted = `'${corpus.replace("'", "'\\''")}'`
  expect(kamerbrief(['dossier', '12345', '--corpus', corpus]).err).toMatch(
    /see the letters with: kamerbrief list --corpus /,
  )
  expect(kamerbrief(['dossier', '12345', '--corpus', corpus]).err.trimEnd().endsWith(` --corpus ${quoted}`)).toBe(true)
  expect(kamerbrief(['moties', 'zz', '--corpus', corpus]).err).toContain(`kamerbrief moties --corpus ${quoted}\n`)
})

test('of many none passes', () =>
  expect(noEntry({ one: 'motie', all: 'moties' }, 12, 'in c')).toBe('none of the 12 moties in c passes the filters'))

test('many ministries are not all told', () => {
  const names = Array.from({ length: 14 }, (_, at) => `M${at}`)
  expect(noMinistry('letter', 'x', 'c', names)).toMatch(/there are: M0; M1; .*; M11; and 2 more$/)
  expect(noMinistry('letter', 'x', 'c', [])).toBe('no letter in c is of a ministry "x"; none has a known ministry')
})

describe('what the operating system refuses is told without its codes', () => {
  const error = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: oops, open '${path}'`), { code, syscall: 'open', ...(path && { path }) })
  test.each([
    ['ENOENT', true, 'there is no file or folder /a/b'],
    ['ENOTDIR', true, 'a part of /a/b is a file and not a folder'],
    ['EISDIR', true, '/a/b is a folder and not a file'],
    ['EEXIST', true, '/a/b is there already'],
    ['EACCES', false, 'you have no permission for /a/b'],
    ['ENOSPC', false, 'there is no room on the disk for /a/b'],
  ])('%s', (code, isWrongUse, message) =>
    expect(refusalWords(error(code, '/a/b'))).toMatchObject({ isWrongUse, message }),
  )
  test('what is not known keeps its own words', () => expect(refusalWords(error('EIO')).message).toContain('EIO: oops'))
})
