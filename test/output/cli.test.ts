import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../corpus/store/layout.ts'
import { commands } from '../../output/command-table.ts'
import { options } from '../../output/options.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { filled, letterText, temporaryFolder, tree } from '../corpus/folders.ts'
import { zipOf } from '../corpus/zips.ts'
import { kamerbrief, launcher } from './run.ts'

const letters = () => filled(temporaryFolder(), { 'a.txt': letterText(1), 'b/c.txt': letterText(2) })
const json = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('help', () => {
  test('of the program names every command', () => {
    const { code, out, err } = kamerbrief(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const { name, summary } of commands)
      expect(out.split('\n').some((line) => line.startsWith(`  ${name} `) && line.endsWith(`  ${summary}`))).toBe(true)
    expect(kamerbrief(['-h']).out).toBe(out)
  })

  test.each(commands.map((command) => [command.name, command] as const))('of %s names its options', (name, command) => {
    const { code, out } = kamerbrief([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Usage: kamerbrief ${name}`)
    for (const option of command.options) expect(out).toContain(`--${option}`)
    expect([...out.matchAll(/--([a-z-]+)/g)].every(([, option]) => option! in options)).toBe(true)
  })

  test('of nothing at all goes to stderr, with exit code 2', () => {
    const { code, out, err } = kamerbrief([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: kamerbrief COMMAND')
  })

  test('help COMMAND is COMMAND --help, and help alone that of the program', () => {
    expect(kamerbrief(['help', 'list'])).toEqual(kamerbrief(['list', '--help']))
    expect(kamerbrief(['help'])).toEqual(kamerbrief(['--help']))
    expect(kamerbrief(['help', '--help'])).toEqual(kamerbrief(['--help']))
  })

  test('the version is that of the package', () => {
    expect(kamerbrief(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })
})

describe('wrong use is one line and exit code 2', () => {
  test.each([
    [['ingset', 'x'], 'unknown command "ingset": did you mean ingest?'],
    [['frobnicate'], 'unknown command "frobnicate"; see kamerbrief --help'],
    [['hepl'], 'unknown command "hepl": did you mean help?'],
    [['help', 'nope'], 'unknown command "nope"; see kamerbrief --help'],
    [['help', 'list', 'show'], 'help takes one COMMAND; see kamerbrief --help'],
    [['list', '-f'], 'unknown option -f'],
    [['list', '-json'], 'unknown option -json: did you mean --json?'],
    [['extract', '--ocr', 'atuo', 'x'], '--ocr needs one of auto, off, force, not "atuo": did you mean auto?'],
    [['--hlep'], 'unknown option --hlep: did you mean --help?'],
    [['list', '--corpsu', 'x'], 'unknown option --corpsu: did you mean --corpus?'],
    [['extract', '--json', 'x'], 'unknown option --json'],
    [['list', '--corpus'], '--corpus needs a value: --corpus DIR'],
    [['list', '--json=yes'], '--json takes no value'],
    [['ingest'], 'ingest needs PATH…; see kamerbrief ingest --help'],
    [['show'], 'show needs ID; see kamerbrief show --help'],
    [['explain', 'a', 'b'], 'explain takes one FILE; see kamerbrief explain --help'],
    [['list', 'x'], 'list takes no x; see kamerbrief list --help'],
    [['extract', '--max-bytes', '1e3', 'x'], '--max-bytes needs a whole number above zero, not "1e3"'],
    [['extract', '--max-pages', '0', 'x'], '--max-pages needs a whole number above zero, not "0"'],
    [
      ['list', '--corpus', '/nonexistent/corpus'],
      'there is no corpus in /nonexistent/corpus; make one with: kamerbrief ingest PATH --corpus /nonexistent/corpus',
    ],
    [['constructor'], 'unknown command "constructor"; see kamerbrief --help'],
    [['list', '--constructor'], 'unknown option --constructor'],
    [['ingest', 'x', '--corpus', '/dev/null/x'], /^kamerbrief: .*\/dev\/null.*choose another with --corpus\n$/],
  ] as const)('%j', (args, message) => {
    const { code, out, err } = kamerbrief(args)
    expect([code, out]).toEqual([2, ''])
    if (typeof message === 'string') expect(err).toBe(`kamerbrief: ${message}\n`)
    else expect(err).toMatch(message)
  })
})

test('extract prints a record or a failure for each file, in their order, and keeps nothing', () => {
  const dir = letters()
  const before = tree(dir)
  const { code, out, err } = kamerbrief(['extract', 'b/c.txt', 'nergens.txt', 'a.txt', 'b'], { cwd: dir })
  expect([code, err]).toEqual([
    1,
    'kamerbrief: b is a folder; hand in the files in it, or take it in with: kamerbrief ingest b\n',
  ])
  expect(json(out)).toMatchObject([
    { schema: 'kamerbrief/record/1', source: { name: 'c.txt' } },
    {
      schema: 'kamerbrief/failure/1',
      name: 'nergens.txt',
      path: 'nergens.txt',
      reason: 'not-found',
      advice: expect.any(String),
    },
    { schema: 'kamerbrief/record/1', source: { name: 'a.txt' } },
    { schema: 'kamerbrief/failure/1', message: 'this is a folder', advice: expect.stringContaining('ingest') },
  ])
  expect(tree(dir)).toEqual(before)
  expect(kamerbrief(['extract', 'a.txt'], { cwd: dir }).code).toBe(0)
})

test('ingest, twice: a line a file, a summary, and nothing changes', () => {
  const dir = letters()
  const first = kamerbrief(['ingest', '.'], { cwd: dir })
  expect([first.code, first.err]).toEqual([0, ''])
  const lines = first.out.trim().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^new {5}[0-9a-f]{16} {2}\.\/a\.txt$/),
    expect.stringMatching(/^new {5}[0-9a-f]{16} {2}\.\/b\/c\.txt$/),
    '2 files: 2 new, 0 known, 0 failed; corpus: ./corpus-data',
  ])
  const before = tree(dir)
  const second = kamerbrief(['ingest', '.'], { cwd: dir })
  expect(second.out).toMatch(/^2 files: 0 new, 2 known, 0 failed; corpus: \.\/corpus-data$/m)
  expect(tree(dir).filter((line) => !line.includes('/runs/'))).toEqual(
    before.filter((line) => !line.includes('/runs/')),
  )
  const runs = join(dir, 'corpus-data', 'runs')
  expect(readdirSync(runs).map((name) => JSON.parse(readFileSync(join(runs, name), 'utf8')))).toEqual([
    {
      program: expect.stringContaining(`kamerbrief ${packageJson.version}`),
      started: expect.stringMatching(/^\d{4}-/),
      finished: expect.stringMatching(/^\d{4}-/),
    },
  ])
})

test('ingest of a dump with its manifest', () => {
  const dump = zipOf([
    { name: 'map/brief.txt', data: letterText(1) },
    { name: 'manifest.csv', data: 'file,url\nmap/brief.txt,https://example.org/1\nweg.txt,\n' },
  ])
  const cwd = { cwd: filled(temporaryFolder(), { 'dump.zip': dump, 'over.csv': 'file,date\nmap/brief.txt,2021\n' }) }
  expect(kamerbrief(['ingest', 'dump.zip'], cwd)).toEqual({
    code: 1,
    out: expect.stringMatching(
      /^new .* dump\.zip!map\/brief\.txt\nremark {2}dump\.zip!manifest\.csv line 3: .*"weg\.txt"\n1 file: 1 new, .*, 1 remark;.*\n$/,
    ),
    err: '',
  })
  expect(json(kamerbrief(['list', '--json'], cwd).out)).toMatchObject([
    {
      names: ['brief.txt', 'dump.zip!map/brief.txt'],
      stated: [{ manifest: 'dump.zip!manifest.csv', line: 2, url: 'https://example.org/1' }],
    },
  ])
  expect(kamerbrief(['ingest', 'dump.zip', '--manifest', 'over.csv', '--workers', '1'], cwd).code).toBe(1)
  expect(json(kamerbrief(['list', '--json'], cwd).out)[0].stated).toHaveLength(2)
  expect(kamerbrief(['ingest', 'dump.zip', '--manifest', 'weg.csv'], cwd)).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^kamerbrief: --manifest weg\.csv: there is no such file; .*\n$/),
  })
})

test('list, show and verify tell about what is in the corpus', () => {
  const dir = letters()
  const cwd = { cwd: filled(dir, { 'leeg.txt': '' }) }
  kamerbrief(['ingest', '.'], cwd)
  const listed = json(kamerbrief(['list', '--json'], cwd).out)
  expect(listed).toMatchObject([{ names: [expect.any(String)] }, { names: [expect.any(String)] }, { reason: 'empty' }])
  const { id } = listed[0]
  const list = kamerbrief(['list'], cwd)
  expect(list.out.trim().split('\n')).toHaveLength(3)
  expect(list.out).toContain(id)

  const shown = kamerbrief(['show', id.slice(0, 6)], cwd)
  expect([shown.code, shown.out.startsWith(`${id}\n`)]).toEqual([0, true])
  expect(shown.out).not.toContain('\x1b')
  expect(kamerbrief(['show', id.slice(0, 6)], { ...cwd, env: { ...process.env, FORCE_COLOR: '1' } }).out).toContain(
    '\x1b[',
  )
  expect(json(kamerbrief(['show', '--json', id], cwd).out)).toMatchObject([{ id, schema: 'kamerbrief/record/1' }])
  expect(kamerbrief(['show', 'xyz'], cwd)).toMatchObject({ code: 2, err: expect.stringContaining('is called "xyz"') })
  const absent = id.startsWith('0') ? 'f0f0f0f0' : '0f0f0f0f'
  expect(kamerbrief(['show', absent], cwd)).toMatchObject({ code: 2, err: expect.stringContaining('no letter in') })

  expect(kamerbrief(['verify'], cwd)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2 letters .* is proven\n$/),
  })
  const { source } = json(kamerbrief(['show', '--json', id], cwd).out)[0]
  const path = sourcePath(join(dir, 'corpus-data'), source.sha256)
  writeFileSync(path, readFileSync(path, 'utf8').replace('februari', 'fabruari'))
  const changed = kamerbrief(['verify'], cwd)
  expect(changed).toMatchObject({
    code: 1,
    out: expect.stringContaining(`${id}  ${source.name}: the bytes of the source have changed`),
  })
  expect(json(kamerbrief(['verify', '--json'], cwd).out).filter(({ problems }) => problems.length > 0)).toMatchObject([
    { id },
  ])
})

test('a prefix that several letters share asks for more', () => {
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}.txt`, letterText(i)]))
  const dir = filled(temporaryFolder(), many)
  kamerbrief(['ingest', '.'], { cwd: dir })
  const ids: string[] = json(kamerbrief(['list', '--json'], { cwd: dir }).out).map(({ id }) => id)
  // Of seventeen letters, two at least begin with the same of sixteen digits.
  const shared = ids.map((id) => id[0]!).find((digit, i, all) => all.indexOf(digit) !== i)!
  expect(kamerbrief(['show', shared], { cwd: dir })).toMatchObject({
    code: 2,
    err: expect.stringContaining('several letters begin with'),
  })
})

test('explain tells what was found and what nearly was', () => {
  const dir = filled(temporaryFolder(), {
    'a.txt': 'Geachte voorzitter,\n\nDe motie over 29 999 wordt nog besproken.\n',
  })
  const { code, out, err } = kamerbrief(['explain', 'a.txt'], { cwd: dir })
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Found \(\d+\)$/m)
  expect(out).toContain('near/motie')
  expect(json(kamerbrief(['explain', '--json', 'a.txt'], { cwd: dir }).out)).toContainEqual(
    expect.objectContaining({ missed: 'motie', rule: 'near/motie', quote: 'motie' }),
  )
  expect(kamerbrief(['explain', 'b.txt'], { cwd: dir })).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^kamerbrief: b\.txt: there is no such file; .*\n$/),
  })
})

test('schema prints the JSON Schema', () => {
  const { code, out } = kamerbrief(['schema'])
  expect([code, JSON.parse(out).title]).toEqual([0, 'kamerbrief record'])
})

test('a reader that closes the pipe is no error', async () => {
  const dir = letters()
  const paths = Array<string>(400).fill(join(dir, 'a.txt'))
  const child = spawn(process.execPath, [launcher, 'extract', ...paths], { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (data) => (err += data))
  child.stdout.once('data', () => child.stdout.destroy())
  expect([await once(child, 'exit'), err]).toEqual([[0, null], ''])
})

test('an old Node hands over to the one of the package', () => {
  const old =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})'
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', old, launcher, ...args], { encoding: 'utf8' })
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' })
  expect(run('ingset')).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean ingest?') })
})
