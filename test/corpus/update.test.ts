/** Records made again: what is kept, what of it lasts through a kill, and what is told. */
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../corpus/batch/batch.ts'
import type { Extraction } from '../../corpus/batch/extraction.ts'
import { inThisThread } from '../../corpus/batch/worker.ts'
import { type LetterRecord, recordSchema } from '../../corpus/record.ts'
import { type Program, WITHDRAWAL_SCHEMA } from '../../corpus/store/changes.ts'
import { textToPrograms } from '../../corpus/store/extracted-log.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { earlierPath, extractedLogPath, recordPath, sourcePath } from '../../corpus/store/layout.ts'
import type { CorpusWriter } from '../../corpus/store/store.ts'
import { touchedLetters, type Updated, update } from '../../corpus/update/update.ts'
import { earlierProblems, versionsOf } from '../../corpus/update/versions.ts'
import { verify } from '../../corpus/verify.ts'
import { walk } from '../../corpus/walk.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { all, filled, letterText, temporaryFolder, tree } from './folders.ts'
import { programWith, usual } from './update-program.ts'

const run = { program: 'test', started: '2021-02-03T00:00:00.000Z' }
const [first, second] = [programWith({ 'extractors/moties': '1' }), programWith({ 'extractors/moties': '2' })]

/** A corpus of so many letters that a program made. */
async function corpusOf(letters: number, maker?: Program): Promise<string> {
  const dir = temporaryFolder()
  const files = Object.fromEntries(Array.from({ length: letters }, (_, i) => [`${i}.txt`, letterText(i)]))
  await ingestInto(join(dir, 'corpus'), filled(join(dir, 'letters'), files), maker)
  return join(dir, 'corpus')
}

async function ingestInto(corpus: string, from: string, maker?: Program): Promise<string[]> {
  const writer = openFolderForWriting(corpus, maker && (() => maker))
  const outcomes = await all(ingest(walk([from]), writer, defaultLimits, inThisThread(defaultLimits)))
  writer.close(run)
  return outcomes.map(({ status }) => status)
}

const idsOf = (dir: string): Promise<string[]> => all(openFolder(dir).ids())
const recordLine = (dir: string, id: string): string => readFileSync(recordPath(dir, id), 'utf8').trimEnd()

/** Finds what is there, and its own name as one more name of the letter. */
const another = (name: string): Extraction => ({
  atOnce: 2,
  extract: async (file, bytes) => {
    const made = await inThisThread(defaultLimits).extract(file, bytes)
    if (!('line' in made)) return made
    const record = JSON.parse(made.line) as LetterRecord
    return { line: JSON.stringify({ ...record, letter: { ...record.letter, identifiers: [name] } }) }
  },
})
const failing: Extraction = {
  atOnce: 2,
  extract: async () => ({ problem: { reason: 'damaged', message: 'het kan niet', advice: 'laat het' } }),
}

async function updateAll(
  dir: string,
  program: Program,
  extraction: Extraction,
  writer: CorpusWriter | null = openFolderForWriting(dir),
): Promise<Updated[]> {
  const corpus = openFolder(dir)
  try {
    const touched = (await all(touchedLetters(corpus, corpus.ids(), () => program, usual))).filter(
      (each) => each !== null,
    )
    return await all(update(touched, corpus, writer, extraction))
  } finally {
    writer?.close(run)
  }
}
const statuses = (updated: readonly Updated[]) => updated.map(({ status }) => status)

describe('the log of programs', () => {
  const [a, b] = ['000000000000000a', '000000000000000b']
  test('the last line of a letter holds; what is no line, or cut off, is passed by', () => {
    const text = `${a} ${b}\n${b} ${b}\n\0\0\0\nonzin\n${a} ${a}\n${b} ${a}`
    expect(textToPrograms(text)).toEqual(
      new Map([
        [a, a],
        [b, b],
      ]),
    )
  })

  test('a record names no program, the log does; a program is kept once', async () => {
    const dir = await corpusOf(3, first)
    const corpus = openFolder(dir)
    for (const id of await idsOf(dir)) expect(await corpus.madeBy(id)).toEqual(first)
    expect(readdirSync(join(dir, 'extracted', 'programs'))).toEqual([`${first.id}.json`])
    const unnamed = await corpusOf(3)
    expect(tree(join(unnamed, 'records'))).toEqual(tree(join(dir, 'records')))
    expect(await openFolder(unnamed).madeBy((await idsOf(unnamed))[0]!)).toBeNull()
  })

  test('a line that was cut off does not spoil the next', async () => {
    const dir = await corpusOf(1, first)
    const [id] = await idsOf(dir)
    const corpus = openFolder(dir)
    appendFileSync(extractedLogPath(dir, id!), `${id} 00`)
    expect(await corpus.madeBy(id!)).toEqual(first)
    await updateAll(dir, second, another('x'))
    expect(await corpus.madeBy(id!)).toEqual(second)
  })

  test('a letter whose record was never written is noted once', async () => {
    const dir = await corpusOf(1, first)
    const [id] = await idsOf(dir)
    const log = readFileSync(extractedLogPath(dir, id!), 'utf8')
    rmSync(recordPath(dir, id!))
    expect(await ingestInto(dir, join(dir, '../letters'), first)).toEqual(['new'])
    expect(readFileSync(extractedLogPath(dir, id!), 'utf8')).toBe(log)
  })
})

describe('only what is touched is made again', () => {
  test('by a known program, by another, by nobody knows which', async () => {
    expect(await updateAll(await corpusOf(2, first), first, failing)).toEqual([])
    expect(await updateAll(await corpusOf(2, first), second, another('x'))).toMatchObject([
      { status: 'changed', parts: ['extractors/moties'] },
      { status: 'changed', parts: ['extractors/moties'] },
    ])
    expect(await updateAll(await corpusOf(1), first, another('x'))).toMatchObject([{ parts: ['unknown program'] }])
  })

  test('a reader touches its own medium', async () => {
    const dir = await corpusOf(1, programWith({ 'readers/text': '1', 'readers/pdf': '1' }))
    expect(await updateAll(dir, programWith({ 'readers/text': '1', 'readers/pdf': '2' }), failing)).toEqual([])
    expect(await updateAll(dir, programWith({ 'readers/text': '2', 'readers/pdf': '2' }), failing)).toMatchObject([
      { parts: ['readers/text'] },
    ])
  })

  test('each letter is read as it was', async () => {
    const dir = await corpusOf(1, programWith({ record: '1' }, { ...usual, ocr: 'off', doubtful: true }))
    const corpus = openFolder(dir)
    const readings = async (asked = {}) =>
      (
        await all(
          touchedLetters(corpus, corpus.ids(), (reading) => programWith({ record: '1' }, reading), usual, asked),
        )
      ).map((touched) => touched?.parts)
    expect(await readings()).toEqual([undefined])
    // Of a text, no pages are recognised.
    expect(await readings({ ocr: 'force' })).toEqual([undefined])
    expect(await readings({ doubtful: false })).toEqual([['reading/doubtful']])
  })
})

describe('what is kept', () => {
  test('an earlier version where the bytes differ, and only then', async () => {
    const dir = await corpusOf(3, first)
    const before = tree(dir)
    const records = new Map((await idsOf(dir)).map((id) => [id, recordLine(dir, id)]))
    expect(statuses(await updateAll(dir, second, inThisThread(defaultLimits)))).toEqual(['same', 'same', 'same'])
    expect(existsSync(join(dir, 'earlier'))).toBe(false)
    expect(tree(join(dir, 'records'))).toEqual(
      before.flatMap((line) => (line.startsWith('records/') ? [line.slice(8)] : [])),
    )
    expect(statuses(await updateAll(dir, first, another('x')))).toEqual(['changed', 'changed', 'changed'])
    for (const [id, line] of records) {
      const [version, ...others] = await all(openFolder(dir).earlier(id))
      expect(others).toEqual([])
      expect(version).toEqual({ number: 1, program: second, record: JSON.parse(line) })
      expect(JSON.parse(recordLine(dir, id)).letter.identifiers).toEqual(['x'])
    }
    expect((await all(verify(openFolder(dir)))).flatMap(({ problems }) => problems)).toEqual([])
  })

  test('there and back again is three versions', async () => {
    const dir = await corpusOf(1, first)
    const [id] = await idsOf(dir)
    await updateAll(dir, second, another('x'))
    await updateAll(dir, first, inThisThread(defaultLimits))
    const versions = await all(versionsOf(openFolder(dir), id!))
    expect(
      versions.map(({ number, isCurrent, program, record }) => [
        number,
        isCurrent,
        program?.id,
        record.letter.identifiers,
      ]),
    ).toEqual([
      [1, false, first.id, []],
      [2, false, second.id, ['x']],
      [3, true, first.id, []],
    ])
    expect(versions.map(({ since }) => since?.parts)).toEqual([undefined, ['extractors/moties'], ['extractors/moties']])
    expect(versions[1]?.since?.difference.facts).toEqual([{ field: 'identifiers', before: [], after: ['x'] }])
  })

  test('killed between the steps: nothing lost, nothing twice', async () => {
    const [dir, whole] = [await corpusOf(1, first), await corpusOf(1, first)]
    const [id] = await idsOf(dir)
    await updateAll(whole, second, another('x'))
    const before = recordLine(dir, id!)
    const copied = (folder: string) => cpSync(join(whole, folder), join(dir, folder), { recursive: true })
    // After the earlier version was kept.
    copied('earlier')
    expect((await all(versionsOf(openFolder(dir), id!))).map(({ number }) => number)).toEqual([1])
    expect(recordLine(dir, id!)).toBe(before)
    // And after the record was replaced, and before that was noted.
    for (const state of ['kept', 'replaced']) {
      if (state === 'replaced') copied('records')
      expect(await openFolder(dir).madeBy(id!)).toEqual(first)
      const again = temporaryFolder()
      cpSync(dir, again, { recursive: true })
      expect(statuses(await updateAll(again, second, another('x')))).toEqual([state === 'kept' ? 'changed' : 'same'])
      expect(tree(again)).toEqual(tree(whole))
    }
  })

  test('a letter that fails keeps its record, and is tried again', async () => {
    const dir = await corpusOf(2, first)
    const before = tree(dir)
    const failed = { status: 'failed', message: 'het kan niet', advice: 'laat het', name: expect.any(String) }
    expect(await updateAll(dir, second, failing)).toMatchObject([failed, failed])
    expect(tree(dir)).toEqual(before)
    expect(await updateAll(dir, second, failing)).toHaveLength(2)
  })

  test('so does one whose source is gone, or other bytes, or whose record is damaged', async () => {
    const dir = await corpusOf(4, first)
    const [gone, other, damaged, good] = (await idsOf(dir)) as [string, string, string, string]
    const sourceOf = (id: string) => sourcePath(dir, JSON.parse(recordLine(dir, id)).source.sha256)
    rmSync(sourceOf(gone))
    writeFileSync(sourceOf(other), letterText(99))
    writeFileSync(recordPath(dir, damaged), '{"schema"')
    const before = tree(dir).filter((line) => !line.includes(good))
    const updated = new Map((await updateAll(dir, second, another('x'))).map((each) => [each.id, each]))
    expect(updated.get(gone)).toMatchObject({ status: 'failed', message: expect.stringContaining('cannot be read') })
    expect(updated.get(other)).toMatchObject({ status: 'failed', message: expect.stringContaining('have changed') })
    expect(updated.get(damaged)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('is damaged'),
      name: null,
    })
    expect(updated.get(good)).toMatchObject({ status: 'changed' })
    const after = new Set(tree(dir))
    expect(before.filter((line) => !after.has(line) && !line.startsWith('extracted/'))).toEqual([])
  })

  test('without a writer, nothing', async () => {
    const dir = await corpusOf(2, first)
    const before = tree(dir)
    expect(statuses(await updateAll(dir, second, another('x'), null))).toEqual(['changed', 'changed'])
    expect(statuses(await updateAll(dir, second, inThisThread(defaultLimits), null))).toEqual(['same', 'same'])
    expect(tree(dir)).toEqual(before)
  })

  test('letters come out in their order, however long each takes', async () => {
    const dir = await corpusOf(9, first)
    let left = 9
    const slower: Extraction = {
      ...another('x'),
      extract: async (name, bytes) => {
        await new Promise((resolve) => setTimeout(resolve, 3 * left--))
        return another('x').extract(name, bytes)
      },
    }
    expect((await updateAll(dir, second, slower)).map(({ id }) => id)).toEqual(await idsOf(dir))
  })
})

test('earlier versions are proven by their own text', async () => {
  const dir = await corpusOf(1, first)
  const [id] = await idsOf(dir)
  await updateAll(dir, second, another('x'))
  const corpus = openFolder(dir)
  expect(await earlierProblems(corpus, id!)).toEqual([])
  const path = join(earlierPath(dir, id!), '0001.json')
  const line = readFileSync(path, 'utf8')
  const [version] = await all(corpus.earlier(id!))
  expect(recordSchema.safeParse(version?.record).success).toBe(true)
  writeFileSync(path, line.replace('"quote":"12 januari jl."', '"quote":"13 januari jl."'))
  expect(await earlierProblems(corpus, id!)).toMatchObject([
    { quote: '13 januari jl.', message: expect.stringContaining('earlier version 1: its quote') },
  ])
  writeFileSync(path, line.slice(0, 500))
  expect(await earlierProblems(corpus, id!)).toMatchObject([
    { message: expect.stringContaining('0001.json is damaged') },
  ])
  writeFileSync(path, '{}')
  expect(await earlierProblems(corpus, id!)).toMatchObject([
    { message: expect.stringContaining('no record of this letter') },
  ])
})

test('a withdrawn letter stays, is marked, and is known when it comes again', async () => {
  const dir = await corpusOf(2, first)
  const before = tree(dir)
  const [id, other] = await idsOf(dir)
  const withdrawal = { schema: WITHDRAWAL_SCHEMA, id: id!, reason: 'per abuis', on: '2024-01-26', by: null } as const
  const writer = openFolderForWriting(dir)
  writer.withdraw(withdrawal)
  writer.close(run)
  expect(await openFolder(dir).withdrawn(id!)).toEqual(withdrawal)
  expect(await openFolder(dir).withdrawn(other!)).toBeNull()
  const marked = tree(dir)
  expect(marked.filter((line) => !before.includes(line))).toEqual([expect.stringContaining(`withdrawn/${id}.json`)])
  expect(await ingestInto(dir, join(dir, '../letters'), second)).toEqual(['known', 'known'])
  expect(tree(dir)).toEqual(marked)
  expect((await all(verify(openFolder(dir)))).flatMap(({ problems }) => problems)).toEqual([])
  const again = openFolderForWriting(dir)
  again.restore(id!)
  again.restore(other!)
  again.close(run)
  expect(tree(dir)).toEqual(before)
})
