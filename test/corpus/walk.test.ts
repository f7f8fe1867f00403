import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CorpusError } from '../../corpus/store/store.ts'
import { fileAt, readBytes, walk } from '../../corpus/walk.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { all, filled, temporaryFolder } from './folders.ts'
import { keep, recordOf } from './records.ts'

const found = async (paths: string[], except?: string) => all(walk(paths, except))
const shown = async (dir: string, except?: string) =>
  (await found([dir], except)).map((file) => file.shown.slice(dir.length + 1))

test('folders are gone through to the bottom, sorted by bytes', async () => {
  const dir = filled(temporaryFolder(), {
    'b.txt': '',
    'B.txt': '',
    'a/z.txt': '',
    'a/é.txt': '',
    'a.txt': '',
    'a/b/c': '',
  })
  expect(await shown(dir)).toEqual(['B.txt', 'a/b/c', 'a/z.txt', 'a/é.txt', 'a.txt', 'b.txt'])
})

test('paths come in the order given, and one given with a slash is shown with one', async () => {
  const dir = filled(temporaryFolder(), { 'x/1.txt': '', 'y.txt': '' })
  expect((await found([join(dir, 'y.txt'), `${join(dir, 'x')}/`])).map(({ shown }) => shown)).toEqual([
    join(dir, 'y.txt'),
    join(dir, 'x/1.txt'),
  ])
})

test('hidden files, symbolic links and the corpus itself are passed by', async () => {
  const dir = filled(temporaryFolder(), {
    '.DS_Store': 'x',
    '.git/config': 'x',
    'brief.txt': 'x',
    'corpus/records/x': 'x',
  })
  const outside = filled(temporaryFolder(), { 'geheim.txt': 'x' })
  symlinkSync(outside, join(dir, 'link'))
  symlinkSync(join(outside, 'geheim.txt'), join(dir, 'link.txt'))
  symlinkSync(dir, join(dir, 'loop'))
  expect(await shown(dir, join(dir, 'corpus'))).toEqual(['brief.txt'])
  expect((await found([join(dir, 'link.txt')])).map(({ name }) => name)).toEqual(['link.txt'])
})

test('a folder that is another corpus is passed by and told of, one that is only named so is not', async () => {
  const dir = filled(temporaryFolder(), {
    'brief.txt': 'x',
    'records/2021/brief.txt': 'x',
    'sources/ab/brief.txt': 'x',
  })
  keep(join(dir, 'map/corpus-data'), [recordOf({ text: 'Over de veren.' })])
  const reunie = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from('reünie', 'latin1')])
  mkdirSync(reunie)
  renameSync(join(dir, 'map/corpus-data'), Buffer.concat([reunie, Buffer.from('/corpus')]))
  keep(join(dir, 'map/corpus-data'), [recordOf({ text: 'Over de bruggen.' })])
  const passed: string[] = []
  const files = await all(walk([dir], undefined, (folder) => passed.push(folder.slice(dir.length + 1))))
  expect(files.map(({ shown }) => shown.slice(dir.length + 1))).toEqual([
    'brief.txt',
    'records/2021/brief.txt',
    'sources/ab/brief.txt',
  ])
  expect(passed).toEqual(['map/corpus-data', 're\\xFCnie/corpus'])
})

test('an empty path is no folder, and is met before any other is looked at', async () => {
  const dir = filled(temporaryFolder(), { 'brief.txt': 'x' })
  expect(() => fileAt('')).toThrow(CorpusError)
  await expect(walk([dir, '']).next()).rejects.toThrow(/a path is empty/)
})

test('a name in Latin-1 is found, and says how to mend it', async () => {
  const dir = temporaryFolder()
  writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from('reünie.txt', 'latin1')]), 'x')
  const [file] = await found([dir])
  expect(file).toMatchObject({
    name: 're\\xFCnie.txt',
    problem: { reason: 'bad-name', advice: expect.stringContaining('reünie.txt') },
  })
  await expect(readBytes(file!, defaultLimits)).rejects.toThrow(/not UTF-8/)
})

test('a folder in Latin-1 does not stand in the way of a letter with a good name', async () => {
  const dir = temporaryFolder()
  const folder = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from('één', 'latin1')])
  mkdirSync(folder)
  writeFileSync(Buffer.concat([folder, Buffer.from('/brief.txt')]), 'goed')
  const files = await found([dir])
  expect(files.map(({ name }) => name)).toEqual(['brief.txt'])
  expect(Buffer.from(await readBytes(files[0]!, defaultLimits)).toString()).toBe('goed')
  expect(files[0]!.shown).toContain('\\xE9\\xE9n/brief.txt')
})

test('what is no readable file says why', async () => {
  const dir = filled(temporaryFolder(), { 'groot.txt': 'x', 'map/a.txt': 'x' })
  truncateSync(join(dir, 'groot.txt'), 200_000_000)
  execFileSync('mkfifo', [join(dir, 'pijp')])
  const reason = async (name: string) =>
    readBytes(fileAt(join(dir, name)), defaultLimits).catch(({ reason, message }) => [reason, message])
  expect(await reason('groot.txt')).toEqual(['too-large', expect.stringContaining('200000000 bytes')])
  expect(await reason('map')).toEqual(['unknown-type', 'this is a folder'])
  expect(await reason('pijp')).toEqual(['unknown-type', expect.stringContaining('pipe')])
  expect(await reason('nergens')).toEqual(['not-found', expect.any(String)])
  expect(await reason('map/a.txt/b')).toEqual(['not-found', expect.any(String)])
  expect((await found([join(dir, 'nergens')]))[0]).toMatchObject({ problem: { reason: 'not-found' } })
})
