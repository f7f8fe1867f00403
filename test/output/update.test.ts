/** kamerbrief update, versions, show --version, withdraw: as a person uses them, with a program that changes. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordId } from '../../corpus/identity.ts'
import { sourcePath } from '../../corpus/store/layout.ts'
import { sha256 } from '../../pipeline/source.ts'
import { filled, letterText, temporaryFolder, tree } from '../corpus/folders.ts'
import { changeAmounts, copyProgram, touch } from '../corpus/update-program.ts'
import { launcher } from './run.ts'

const idOf = (text: string): string => recordId(sha256(Buffer.from(text)))
const short = 'Geachte voorzitter,\n\nDank.\n'
const costs = `Geachte voorzitter,\n\nDe kosten van proef 7 zijn € 3 miljoen, en € 1 voor een bel.\n`

/** A corpus of these letters, and the program that made it. */
function ingested(files: Readonly<Record<string, string>>, launcherIn: (dir: string) => string = () => launcher) {
  const dir = temporaryFolder()
  const program = launcherIn(join(dir, 'program'))
  const kamerbrief = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--corpus', 'c'], {
      cwd: dir,
      encoding: 'utf8',
    })
    return { code: status, out: stdout, err: stderr }
  }
  filled(join(dir, 'letters'), files)
  expect(kamerbrief('ingest', 'letters')).toMatchObject({ code: 0, err: '' })
  const json = (...args: string[]) =>
    kamerbrief(...args, '--json')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return {
    program: join(dir, 'program'),
    corpus: join(dir, 'c'),
    kamerbrief,
    json,
  }
}

test('a changed extractor: what differs is shown, kept and found again', () => {
  const { program, corpus, kamerbrief, json } = ingested(
    {
      'kosten.txt': costs,
      'kort.txt': short,
    },
    copyProgram,
  )
  const id = idOf(costs)
  expect(kamerbrief('update')).toEqual({
    code: 0,
    out: '2 letters looked at: 0 extracted again, 0 changed, 0 failed\n',
    err: '',
  })
  const [before, list] = [tree(corpus), kamerbrief('list').out]
  changeAmounts(program)

  const dry = kamerbrief('update', '--dry-run')
  expect(dry.out.split('\n')).toEqual([
    `changed  ${id}  kosten.txt`,
    expect.stringMatching(/^ {2}- amount-\d+ {2}\[€ 1\] {2}EUR 1$/),
    expect.stringMatching(/^ {2}\+ amount-\d+ {2}\[proef 7\] {2}EUR 7$/),
    expect.stringMatching(/^ {2}~ amount-\d+ {2}\[€ 3 miljoen\] {2}EUR 3,000,000 → EUR 6,000,000$/),
    'extractors/amounts changed: 2 letters',
    '2 letters looked at: 2 extracted again, 1 changed, 0 failed; nothing is kept (--dry-run)',
    '',
  ])
  expect([dry.code, tree(corpus)]).toEqual([0, before])

  // One letter alone first.
  expect(kamerbrief('update', idOf(short)).out).toMatch(
    /\n1 letter looked at: 1 extracted again, 0 changed, 0 failed\n$/,
  )
  const updated = json('update')
  expect(updated).toMatchObject([
    {
      id,
      name: 'kosten.txt',
      status: 'changed',
      parts: ['extractors/amounts'],
      difference: {
        added: [{ quote: 'proef 7' }],
        removed: [{ quote: '€ 1' }],
        changed: [{ before: { value: { amount: 3_000_000 } }, after: { value: { amount: 6_000_000 } } }],
      },
    },
    { summary: { letters: 2, extracted: 1, changed: 1, failed: 0, parts: { 'extractors/amounts': 1 } } },
  ])
  expect(kamerbrief('update').out).toBe('2 letters looked at: 0 extracted again, 0 changed, 0 failed\n')
  expect(kamerbrief('list').out).toBe(list)

  const versions = kamerbrief('versions', id.slice(0, 6))
  expect(versions.out.split('\n').slice(0, 3)).toEqual([
    expect.stringMatching(/^version 1 {2}program 0\.1\.0 [0-9a-f]{16}$/),
    expect.stringMatching(
      /^version 2 \(now\) {2}program 0\.1\.0 [0-9a-f]{16} {2}1 added, 1 removed, 1 changed; extractors\/amounts$/,
    ),
    expect.stringMatching(/^ {2}- amount-\d+ {2}\[€ 1\]/),
  ])
  expect(json('versions', id)).toMatchObject([
    { number: 1, current: false, since: null },
    { number: 2, current: true, since: { parts: ['extractors/amounts'] } },
  ])
  const quotesOf = (...args: string[]) =>
    json('show', id, ...args)[0]
      .findings.filter(({ type }: { type: string }) => type === 'amount')
      .map(({ quote }: { quote: string }) => quote)
  expect(quotesOf('--version', '1')).toEqual(['€ 3 miljoen', '€ 1'])
  expect(quotesOf()).toEqual(['proef 7', '€ 3 miljoen'])
  expect(kamerbrief('show', id, '--version', '1').out).toContain('EUR 3,000,000')
  expect(kamerbrief('show', id, '--version', '3')).toEqual({
    code: 2,
    out: '',
    err: `kamerbrief: the letter ${id} has no version 3; see them with: kamerbrief versions ${id} --corpus c\n`,
  })
  expect(kamerbrief('show', id, '--version', '0')).toMatchObject({ code: 2 })

  expect(kamerbrief('verify').code).toBe(0)
  const earlier = join(corpus, 'earlier', id.slice(0, 2), id, '0001.json')
  writeFileSync(earlier, readFileSync(earlier, 'utf8').replace('"quote":"€ 1"', '"quote":"€ 2"'))
  expect(kamerbrief('verify')).toMatchObject({ code: 1, out: expect.stringContaining('earlier version 1: its quote') })
})

test('another reader leaves letters of other media alone; a letter that fails keeps its record', () => {
  const { program, corpus, kamerbrief } = ingested(
    {
      'a.txt': letterText(1),
      'b.html': `<!doctype html><html><body><p>Geachte voorzitter,</p><p>${'De proef loopt. '.repeat(20)}</p></body></html>`,
    },
    copyProgram,
  )
  touch(program, 'pipeline/readers/html.ts')
  expect(kamerbrief('update').out).toBe(
    'readers/html changed: 1 letter\n2 letters looked at: 1 extracted again, 0 changed, 0 failed\n',
  )
  touch(program, 'corpus/letter.ts')
  const text = idOf(letterText(1))
  const record = join(corpus, 'records', text.slice(0, 2), `${text}.json`)
  const line = readFileSync(record, 'utf8')
  const source = sourcePath(corpus, JSON.parse(line).source.sha256)
  const bytes = readFileSync(source)
  writeFileSync(source, '')
  const failed = kamerbrief('update')
  expect(failed).toMatchObject({ code: 1, err: '' })
  expect(failed.out).toContain(`failed   ${text}  a.txt: the bytes of its source have changed; `)
  expect(failed.out).toContain(
    'record changed: 2 letters\n2 letters looked at: 2 extracted again, 0 changed, 1 failed\n',
  )
  expect(readFileSync(record, 'utf8')).toBe(line)
  writeFileSync(source, bytes)
  expect(kamerbrief('update', '--json')).toMatchObject({
    code: 0,
    out: expect.stringContaining(`"id":"${text}","name":"a.txt","status":"same","parts":["record"]`),
  })
  expect(kamerbrief('update', 'ffffffffffffffff')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no letter in c'),
  })
})

test('a limit holds in an update too', () => {
  const { program, kamerbrief } = ingested({ 'a.txt': letterText(1) }, copyProgram)
  touch(program, 'pipeline/clean.ts')
  expect(kamerbrief('update', '--max-bytes', '10')).toMatchObject({
    code: 1,
    out: expect.stringContaining(
      'over the limit of 10; split it, or raise the limit with --max-bytes; its record stays',
    ),
  })
  expect(kamerbrief('update').out).toContain('structure changed: 1 letter\n')
})

test('a letter is withdrawn, and not after all', () => {
  const { corpus, kamerbrief, json } = ingested({ 'a.txt': letterText(1), 'b.txt': letterText(2) })
  const id = idOf(letterText(1))
  const before = tree(corpus)
  expect(json('list')[0].withdrawn).toBeNull()
  const words = 'withdrawn 2024-01-26 by Ministerie van Voorbeelden: per abuis geplaatst'
  expect(
    kamerbrief(
      'withdraw',
      id.slice(0, 8),
      '--reason',
      'per abuis\ngeplaatst',
      '--on',
      '2024-01-26',
      '--by',
      'Ministerie van Voorbeelden',
    ),
  ).toEqual({ code: 0, out: `${id}  ${words}\n`, err: '' })
  const lines = kamerbrief('list').out.trim().split('\n')
  expect(lines.filter((line) => line.endsWith(`  ${words}`)).map((line) => line.slice(0, 16))).toEqual([id])
  const mark = { reason: 'per abuis\ngeplaatst', on: '2024-01-26', by: 'Ministerie van Voorbeelden' }
  expect(json('list').map(({ id: of, withdrawn }) => [of, withdrawn])).toEqual(
    expect.arrayContaining([
      [id, mark],
      [idOf(letterText(2)), null],
    ]),
  )
  expect(kamerbrief('show', id).out.split('\n')[1]).toBe(words)
  expect(json('show', id)).toMatchObject([{ id, withdrawn: mark, findings: expect.any(Array) }])
  expect(json('show', idOf(letterText(2)))[0]).not.toHaveProperty('withdrawn')
  expect(kamerbrief('ingest', 'letters').out).toContain('0 new, 2 known')
  expect(kamerbrief('verify').code).toBe(0)
  expect(kamerbrief('show', id).out).toContain(words)

  expect(kamerbrief('withdraw', id, '--reason', 'x', '--on', '2999-01-01')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--on 2999-01-01 is still to come'),
  })
  expect(kamerbrief('withdraw', id, '--undo').out).toBe(`${id}  not withdrawn\n`)
  expect(tree(corpus)).toEqual(before)
  const [from, to] = [new Date(), kamerbrief('withdraw', id, '--reason', 'x').out, new Date()].filter(
    (x) => typeof x !== 'string',
  )
  const { on } = json('show', id)[0].withdrawn
  const day = (time: Date) => time.toLocaleDateString('sv')
  expect([day(from!), day(to!)]).toContain(on)
})

test.each([
  [[], 'withdraw needs a reason: --reason TEXT'],
  [['--reason', ' '], 'withdraw needs a reason: --reason TEXT'],
  [['--reason', 'x', '--on', '2023-02-29'], '--on needs a day, as in 2024-01-26, not "2023-02-29"'],
  [['--reason', 'x', '--on', '26 januari'], '--on needs a day, as in 2024-01-26, not "26 januari"'],
  [['--undo', '--reason', 'x'], '--undo takes the mark away, and --reason tells of one: give one of the two'],
])('withdraw %j is wrong use', (args, message) => {
  const { status, stderr } = spawnSync(process.execPath, [launcher, 'withdraw', 'ab', ...args], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, `kamerbrief: ${message}\n`])
})
