/** kamerbrief show --html, --pdf, --png: what is written where, and what is left as it is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../output/marked/files.ts'
import { filled, letterText, temporaryFolder, tree } from '../corpus/folders.ts'
import { kamerbrief } from './run.ts'

const sample = new Uint8Array(readFileSync(join(import.meta.dirname, '../letters/digitale-balies-2024.pdf')))

let cwd = ''
let id = ''
const show = (...args: string[]) => kamerbrief(['show', id, ...args], { cwd })
/** Takes in one letter. */
const ingested = (name: string, content: string | Uint8Array): void => {
  cwd = filled(temporaryFolder(), { [name]: content })
  id = /^new +(?<id>[0-9a-f]{16})/.exec(kamerbrief(['ingest', name], { cwd }).out)!.groups!.id!
}
const wrong = (message: string) => ({ code: 2, out: '', err: `kamerbrief: ${message}\n` })

describe('a file', () => {
  beforeEach(() => ingested('brief.txt', letterText(1)))

  test('that is there stays, unless --force is given', () => {
    writeFileSync(join(cwd, 'uit.html'), 'van mij')
    expect(show('--html', 'uit.html')).toEqual(
      wrong('uit.html is there already; choose another name, or give --force to write over it'),
    )
    expect(readFileSync(join(cwd, 'uit.html'), 'utf8')).toBe('van mij')
    expect(show('--html', 'uit.html', '--force')).toEqual({ code: 0, out: 'uit.html\n', err: '' })
    expect(readFileSync(join(cwd, 'uit.html'), 'utf8')).toMatch(/^<!doctype html>/)
    // Nothing is left of the file that was written beside it.
    expect(readdirSync(cwd).sort()).toEqual(['brief.txt', 'corpus-data', 'uit.html'])
  })

  test('inside a corpus is never written, also not with --force, nor by a link, nor in another corpus', () => {
    kamerbrief(['ingest', 'brief.txt', '--corpus', 'ander'], { cwd })
    const shard = readdirSync(join(cwd, 'corpus-data', 'sources'))[0]!
    const source = join('corpus-data', 'sources', shard, readdirSync(join(cwd, 'corpus-data', 'sources', shard))[0]!)
    symlinkSync(join(cwd, source), join(cwd, 'link.html'))
    const before = tree(cwd)
    for (const path of [source, 'link.html', 'corpus-data/nieuw.html', 'ander/nieuw.html'])
      expect(show('--html', path, '--force')).toMatchObject({
        code: 2,
        err: expect.stringMatching(
          /^kamerbrief: .* is inside the corpus .*\/(?:corpus-data|ander); choose a path outside/,
        ),
      })
    expect(show('--html', 'uit.html', '--corpus', 'ander').code).toBe(0)
    expect(tree(cwd).filter((line) => !line.startsWith('uit.html'))).toEqual(before)
  })

  test.each([
    ['nope/x.html', 'the folder nope does not exist; make it first, or choose another path'],
    ['brief.txt/x.html', 'brief.txt is a file and not a folder; choose another path for x.html'],
    ['map', 'map is a folder; name a file in it'],
    ['/dev/null', '/dev/null is a pipe or a device; name a file'],
  ])('cannot be %s', (path, message) => {
    mkdirSync(join(cwd, 'map'))
    expect(show('--html', path, '--force')).toEqual(wrong(message))
  })

  test('and the record as JSON are two things', () => {
    expect(show('--html', 'uit.html', '--json')).toEqual(
      wrong('--json prints the record, and --html writes it to look at: give one of the two'),
    )
    expect(existsSync(join(cwd, 'uit.html'))).toBe(false)
    expect(show('--force')).toEqual(wrong('--force is for what --pdf, --png and --html write over'))
  })

  test('is not begun where another that is asked for cannot be', () => {
    expect(show('--html', 'uit.html', '--pdf', 'uit.pdf').code).toBe(2)
    expect(existsSync(join(cwd, 'uit.html'))).toBe(false)
  })
})

describe('pages', () => {
  beforeEach(() => ingested('brief.pdf', sample))

  test('stay where they are, unless --force is given; those of another letter are told', () => {
    expect(show('--png', 'a/bladen')).toMatchObject({ code: 0, err: '' })
    writeFileSync(join(cwd, 'a/bladen/page-1.png'), 'oud')
    writeFileSync(join(cwd, 'a/bladen/page-04.png'), 'van een ander')
    const message = 'a/bladen/page-04.png is there already; choose another name, or give --force to write over it'
    expect(show('--png', 'a/bladen')).toEqual(wrong(message))
    expect(readFileSync(join(cwd, 'a/bladen/page-1.png'), 'utf8')).toBe('oud')
    expect(show('--png', 'a/bladen', '--force')).toMatchObject({
      code: 0,
      err: 'kamerbrief: a/bladen has other pages too, that are not of this letter: page-04.png\n',
    })
    expect(readFileSync(join(cwd, 'a/bladen/page-1.png')).length).toBeGreaterThan(1000)
    symlinkSync(join(cwd, 'corpus-data/generation'), join(cwd, 'a/bladen/page-5.png'))
    expect(show('--png', 'a/bladen', '--force').err).toMatch(/page-5\.png is inside the corpus /)
  })

  test('go into a folder, not into a file and not into a corpus; other files in it are no matter', () => {
    writeFileSync(join(cwd, 'bestand'), '')
    expect(show('--png', 'bestand')).toEqual(wrong('bestand is a file and not a folder; choose another folder'))
    expect(show('--png', 'bestand/x')).toEqual(wrong('bestand is a file and not a folder; choose another folder'))
    expect(show('--png', 'corpus-data/bladen').err).toContain('is inside the corpus')
    expect(show('--html', 'een', '--pdf', './een')).toEqual(wrong('--html and --pdf are the same file: een'))
    expect(show('--png', '.')).toMatchObject({ code: 0, err: '' })
  })
})

test('what cannot be put in its place leaves nothing', async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'map'))
  await expect(writeWhole(join(dir, 'map'), 'x')).rejects.toMatchObject({ path: join(dir, 'map') })
  expect(readdirSync(dir)).toEqual(['map'])
})
