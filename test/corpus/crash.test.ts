/** Killed with -9 at any moment and run again, a corpus is the same, byte for byte. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filled, letterText, temporaryFolder, tree } from './folders.ts'
import { zipOf } from './zips.ts'

const cli = join(import.meta.dirname, '../../output/kamerbrief.js')
const args = (from: string, corpus: string) => [cli, 'ingest', from, '--corpus', corpus]

test('ten kills', async () => {
  const dir = temporaryFolder()
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`map ${i % 3}/brief ${i}.txt`, letterText(i)]))
  const letters = Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, data: letterText(100 + i) }))
  const manifest = {
    name: 'manifest.csv',
    data: 'file,url\n7.txt,https://example.org/7\n8.txt,https://example.org/8\n',
  }
  const dump = zipOf([...letters, { name: 'binnen.zip', data: zipOf([...letters.slice(5, 9), manifest]) }, manifest])
  const from = filled(join(dir, 'letters'), { ...files, 'dump.zip': dump, 'leeg.txt': '', 'dubbel.txt': letterText(5) })
  const whole = join(dir, 'whole')
  const started = performance.now()
  expect(spawnSync(process.execPath, args(from, whole)).status).toBe(1)
  const took = performance.now() - started

  const killed = join(dir, 'killed')
  let hit = 0
  for (let i = 1; i <= 10; i++) {
    const child = spawn(process.execPath, args(from, killed), { stdio: 'ignore' })
    const ended = once(child, 'exit')
    // Later and later, from before the first write to near the end.
    setTimeout(() => child.kill('SIGKILL'), took * (0.25 + 0.07 * i))
    const [, signal] = await ended
    if (signal === 'SIGKILL') hit++
  }
  expect(hit).toBeGreaterThan(0)
  expect(spawnSync(process.execPath, args(from, killed)).status).toBe(1)
  expect(tree(killed)).toEqual(tree(whole))
  expect(existsSync(join(killed, 'tmp'))).toBe(false)
})
