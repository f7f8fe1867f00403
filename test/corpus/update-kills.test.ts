/**
 * Killed with -9 while letters are ingested, extracted again and indexed, twenty times and more, at moments from a
 * seeded generator: nothing is lost, nothing is there twice, and the corpus is the one that was never killed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFolder } from '../../corpus/store/folder.ts'
import { verify } from '../../corpus/verify.ts'
import { randomFrom } from '../../scripts/random.ts'
import { launcher } from '../output/run.ts'
import { all, filled, letterText, temporaryFolder, tree } from './folders.ts'
import { changeAmounts, copyProgram } from './update-program.ts'

const LETTERS = 120
/** Of ingest and of update, each. */
const KILLS = 11

/** Runs a command and kills it a moment after it has told of so many letters; so each kill falls while it writes. */
async function killed(args: readonly string[], told: RegExp, letters: number, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let out = ''
  child.stdout.on('data', (data) => {
    const isSoFar = () => (out.match(told)?.length ?? 0) >= letters
    const was = out !== '' && isSoFar()
    out += data
    if (!was && isSoFar()) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  const [, signal] = await ended
  return signal === 'SIGKILL'
}

/** @returns the last line of what it told */
function finished(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.trim().split('\n').at(-1)!
}

/** So many letters, one of them twice. */
const lettersIn = (dir: string): string =>
  filled(dir, {
    ...Object.fromEntries(Array.from({ length: LETTERS }, (_, i) => [`brief ${i}.txt`, letterText(i)])),
    'dubbel.txt': letterText(5),
  })

test('killed again and again, while ingesting and while updating', { timeout: 240_000 }, async () => {
  const dir = temporaryFolder()
  const letters = lettersIn(join(dir, 'letters'))
  const program = copyProgram(join(dir, 'program'))
  const other = copyProgram(join(dir, 'other'))
  changeAmounts(join(dir, 'other'))
  const ingest = (corpus: string) => [program, 'ingest', letters, '--workers', '1', '--corpus', corpus]
  const update = (corpus: string) => [other, 'update', '--workers', '1', '--corpus', corpus]
  const random = randomFrom(20_240_126)
  /** At most so many letters, that there is work left for all kills. */
  const most = LETTERS / KILLS / 2
  const killOften = async (args: readonly string[], told: RegExp): Promise<number> => {
    let hits = 0
    for (let i = 0; i < KILLS; i++) if (await killed(args, told, Math.floor(random() * most), 8 * random())) hits++
    return hits
  }

  const [whole, broken] = [join(dir, 'whole'), join(dir, 'broken')]
  finished(ingest(whole))
  const ingested = tree(whole)
  let kills = await killOften(ingest(broken), /^new/gm)
  finished(ingest(broken))
  expect(tree(broken)).toEqual(ingested)

  expect(finished(update(whole))).toContain(`${LETTERS} extracted again, ${LETTERS} changed, 0 failed`)
  kills += await killOften(update(broken), /^changed/gm)
  expect(kills).toBeGreaterThanOrEqual(20)
  finished(update(broken))
  expect(tree(broken)).toEqual(tree(whole))

  const corpus = openFolder(broken)
  const ids = await all(corpus.ids())
  expect(ids).toHaveLength(LETTERS)
  for (const id of ids) expect((await all(corpus.earlier(id))).map(({ number }) => number)).toEqual([1])
  expect((await all(verify(corpus))).flatMap(({ problems }) => problems)).toEqual([])
  expect(finished(update(broken))).toBe(`${LETTERS} letters looked at: 0 extracted again, 0 changed, 0 failed`)
})

test('killed again and again, while indexing', { timeout: 240_000 }, async () => {
  const dir = temporaryFolder()
  const [whole, broken] = [join(dir, 'whole'), join(dir, 'broken')]
  finished([launcher, 'ingest', lettersIn(join(dir, 'letters')), '--corpus', whole])
  cpSync(whole, broken, { recursive: true })
  const index = (corpus: string, ...more: string[]) => [launcher, 'index', '--corpus', corpus, ...more]
  const indexed = finished(index(whole))
  // The first time, the compiled program may not be in the cache yet, and it takes longer.
  const began = performance.now()
  finished(index(whole, '--rebuild'))
  const took = performance.now() - began
  const random = randomFrom(30_573)
  let kills = 0
  for (let i = 0; i < 6; i++) {
    // The last ones throw away what the first ones may have finished.
    const child = spawn(process.execPath, index(broken, ...(i < 3 ? [] : ['--rebuild'])), { stdio: 'ignore' })
    const ended = once(child, 'exit')
    setTimeout(() => child.kill('SIGKILL'), took * (0.2 + 0.6 * random()))
    if ((await ended)[1] === 'SIGKILL') kills++
  }
  expect(kills).toBeGreaterThan(0)
  finished(index(broken))
  expect(finished(index(broken, '--rebuild'))).toBe(indexed)
  const found = (corpus: string) =>
    spawnSync(process.execPath, [launcher, 'search', 'waterfietsen', '--json', '--corpus', corpus], {
      encoding: 'utf8',
    })
  expect(found(broken)).toMatchObject({ status: 0, stdout: found(whole).stdout })
})
