import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest, type Outcome } from '../../corpus/batch/batch.ts'
import { inThisThread } from '../../corpus/batch/worker.ts'
import { DEEPEST } from '../../corpus/dumps/budget.ts'
import { filesOf } from '../../corpus/dumps/files.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { all, filled, letterText, temporaryFolder, tree } from './folders.ts'
import { type ZipEntry, zipOf } from './zips.ts'

const limits = { ...defaultLimits, bytes: 1_000_000 }

async function ingestAll(corpusFolder: string, paths: string[], manifest?: string): Promise<Outcome[]> {
  const corpus = openFolderForWriting(corpusFolder)
  const found = filesOf(paths, { limits, except: corpusFolder, ...(manifest !== undefined && { manifest }) })
  const outcomes = await all(ingest(found, corpus, limits, inThisThread(limits)))
  corpus.close({ program: 'test', started: '' })
  return outcomes
}

const word = (outcome: Outcome, dir: string): string => {
  if (outcome.status === 'remark')
    return `remark ${outcome.remark.manifest}:${outcome.remark.line} ${outcome.remark.kind}: ${outcome.remark.message}`
  const name = outcome.file.shown.slice(dir.length + 1)
  return outcome.status === 'failed' ? `${name} ${outcome.failure.reason}` : `${name} ${outcome.status}`
}

/** What becomes of these files, by their paths. */
async function outcomesOf(files: Readonly<Record<string, string | Uint8Array>>, ...operands: string[]) {
  const dir = filled(temporaryFolder(), files)
  const paths = operands.map((operand) => join(dir, operand))
  return (await ingestAll(join(temporaryFolder(), 'corpus'), paths)).map((outcome) => word(outcome, dir))
}

const zipWith = (...entries: ZipEntry[]) => zipOf([...entries, { name: 'goed.txt', data: letterText(9) }])
const outcomesOfZip = async (...entries: ZipEntry[]) => {
  const outcomes = await outcomesOf({ 'd.zip': zipWith(...entries) }, 'd.zip')
  expect(outcomes.at(-1)).toBe('d.zip!goed.txt new')
  return outcomes.slice(0, -1)
}

test('members come in the order of the directory, nested archives in their place, twice the same', async () => {
  const inner = zipOf([
    { name: 'z.txt', data: letterText(3) },
    { name: 'a/b.txt', data: letterText(1) },
  ])
  const dir = filled(temporaryFolder(), {
    'los.txt': letterText(4),
    'map/dump.zip': zipOf([
      { name: 'map/', data: '' },
      { name: 'map/twee.txt', data: letterText(2) },
      { name: 'binnen.zip', data: inner },
      { name: 'een.txt', data: letterText(1), method: 0 },
      { name: '.DS_Store', data: 'x' },
      { name: '__MACOSX/._een.txt', data: 'x' },
    ]),
  })
  const corpus = join(temporaryFolder(), 'corpus')
  const before = readdirSync(tmpdir()).filter((name) => /^kamerbrief-(?!test-)/.test(name))
  expect((await ingestAll(corpus, [dir])).map((outcome) => word(outcome, dir))).toEqual([
    'los.txt new',
    'map/dump.zip!map/twee.txt new',
    'map/dump.zip!binnen.zip!z.txt new',
    'map/dump.zip!binnen.zip!a/b.txt new',
    'map/dump.zip!een.txt known',
  ])
  const written = tree(corpus)
  expect((await ingestAll(corpus, [dir])).map(({ status }) => status)).toEqual(Array(5).fill('known'))
  expect(tree(corpus)).toEqual(written)
  expect(readdirSync(join(corpus, 'runs'))).toHaveLength(1)
  expect(readdirSync(tmpdir()).filter((name) => /^kamerbrief-(?!test-)/.test(name))).toEqual(before)
  const opened = openFolder(corpus)
  const names = []
  for (const id of await all(opened.ids())) names.push(await opened.names(await opened.letter(id)))
  expect(names.map((list) => list.join(' ')).sort()).toEqual([
    'b.txt dump.zip!binnen.zip!a/b.txt dump.zip!een.txt',
    'los.txt',
    'twee.txt dump.zip!map/twee.txt',
    'z.txt dump.zip!binnen.zip!z.txt',
  ])
})

describe('a bad member is a failure of its own', () => {
  const data = letterText(1)
  test.each<[string, ZipEntry, string]>([
    ['leads out', { name: '../../kwaad.txt', data }, 'd.zip!../../kwaad.txt bad-name'],
    ['leads out by backslashes', { name: 'map\\..\\..\\kwaad.txt', data }, 'd.zip!map/../../kwaad.txt bad-name'],
    ['absolute', { name: '/etc/kwaad.txt', data }, 'd.zip!/etc/kwaad.txt bad-name'],
    ['absolute on Windows', { name: '\\\\server\\kwaad.txt', data }, 'd.zip!//server/kwaad.txt bad-name'],
    ['drive letter', { name: 'C:\\kwaad.txt', data }, 'd.zip!C:/kwaad.txt bad-name'],
    ['NUL', { name: 'kwaad.txt\0.pdf', data }, 'd.zip!kwaad.txt\0.pdf bad-name'],
    ['a name that no disk takes', { name: `${'a'.repeat(300)}.txt`, data }, `d.zip!${'a'.repeat(300)}.txt bad-name`],
    ['symbolic link', { name: 'link.txt', data: '/etc/passwd', mode: 0o120777 }, 'd.zip!link.txt unknown-type'],
    ['encrypted', { name: 'x.txt', data, flags: 1 }, 'd.zip!x.txt encrypted'],
    ['packed otherwise', { name: 'x.txt', data, method: 9 }, 'd.zip!x.txt unknown-type'],
    ['claims less', { name: 'x.txt', data, claims: { size: 10 } }, 'd.zip!x.txt damaged'],
    ['claims more', { name: 'x.txt', data, claims: { size: 5000 } }, 'd.zip!x.txt damaged'],
    ['stored, claims more', { name: 'x.txt', data, method: 0, claims: { size: 5000 } }, 'd.zip!x.txt damaged'],
    ['wrong checksum', { name: 'x.txt', data, claims: { crc: 7 } }, 'd.zip!x.txt damaged'],
    ['too large', { name: 'x.txt', data: 'x'.repeat(1_000_001) }, 'd.zip!x.txt too-large'],
    ['empty', { name: 'x.txt', data: '' }, 'd.zip!x.txt empty'],
    ['no letter', { name: 'x.pdf', data: '{\\rtf1 brief}' }, 'd.zip!x.pdf unknown-type'],
    ['broken archive', { name: 'x.zip', data: 'PK\x03\x04en dan niets' }, 'd.zip!x.zip damaged'],
    ['empty archive', { name: 'x.zip', data: zipOf([]) }, 'd.zip!x.zip empty'],
  ])('%s', async (_, entry, outcome) => expect(await outcomesOfZip(entry)).toEqual([outcome]))
})

describe('a name is read as it was meant', () => {
  const data = letterText(1)
  test.each<[string, ZipEntry, string]>([
    ['UTF-8', { name: 'één.txt', data }, 'één.txt'],
    ['UTF-8 undeclared', { name: Buffer.from('één.txt'), data }, 'één.txt'],
    ['code page 437', { name: Buffer.from('\x82\x82n.txt', 'latin1'), data }, 'één.txt'],
    ['Latin-1', { name: Buffer.from('reünie.txt', 'latin1'), data }, 'reünie.txt'],
    ['Latin-1 that says UTF-8', { name: Buffer.from('reünie.txt', 'latin1'), data, flags: 0x800 }, 'reünie.txt'],
    ['backslashes', { name: 'map\\brief.txt', data }, 'map/brief.txt'],
    ['data descriptor', { name: 'brief.txt', data, flags: 0x808 }, 'brief.txt'],
  ])('%s', async (_, entry, name) => expect(await outcomesOfZip(entry)).toEqual([`d.zip!${name} new`]))
})

test('a document that is a ZIP container is no dump', async () => {
  const docx = zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<x/>' },
  ])
  const odt = zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 }])
  const outcomes = await outcomesOf(
    { 'a.docx': docx, 'b.odt': odt, 'd.zip': zipWith({ name: 'c.docx', data: docx }) },
    '.',
  )
  expect(outcomes.map((line) => line.split(' ')[0])).toEqual(['a.docx', 'b.odt', 'd.zip!c.docx', 'd.zip!goed.txt'])
})

test('an archive that breaks off gives what comes before, and its end is a failure', async () => {
  const whole = zipOf([1, 2, 3].map((i) => ({ name: `${i}.txt`, data: letterText(i) })))
  const last = whole.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  whole.write('XX', last)
  expect(await outcomesOf({ 'd.zip': whole }, 'd.zip')).toEqual(['d.zip!1.txt new', 'd.zip!2.txt new', 'd.zip damaged'])
  expect(await outcomesOf({ 'd.zip': whole.subarray(0, 300) }, 'd.zip')).toEqual(['d.zip damaged'])
})

test('archives nested too deep are refused, those above them are read', async () => {
  let zip = zipOf([{ name: 'diepst.txt', data: letterText(1) }])
  for (let depth = DEEPEST; depth >= 1; depth--)
    zip = zipOf([
      { name: 'dieper.zip', data: zip },
      { name: `${depth}.txt`, data: letterText(depth + 1) },
    ])
  const outcomes = await outcomesOf({ 'd.zip': zip }, 'd.zip')
  expect(outcomes[0]).toBe(`d.zip${'!dieper.zip'.repeat(DEEPEST)} too-large`)
  expect(outcomes.slice(1).map((line) => line.split(' ')[1])).toEqual(Array(DEEPEST).fill('new'))
})

test('a failure of an archive goes when the archive is mended', async () => {
  const dir = temporaryFolder()
  const corpus = join(temporaryFolder(), 'corpus')
  const zip = zipWith()
  writeFileSync(join(dir, 'd.zip'), zip.subarray(0, -10))
  await ingestAll(corpus, [dir])
  expect(await all(openFolder(corpus).failures())).toMatchObject([{ name: 'd.zip', reason: 'damaged' }])
  writeFileSync(join(dir, 'd.zip'), zip)
  await ingestAll(corpus, [dir])
  expect(await all(openFolder(corpus).failures())).toEqual([])
})

test('another corpus among the letters is a remark, and none of its files a letter', async () => {
  const dir = filled(temporaryFolder(), { 'brieven/brief.txt': letterText(1) })
  await ingestAll(join(dir, 'corpus-data'), [join(dir, 'brieven')])
  const words = async (path: string) =>
    (await ingestAll(join(dir, 'ander'), [path])).map((outcome) => word(outcome, dir).replaceAll(dir, ''))
  const remark = expect.stringMatching(/^remark \/corpus-data:null corpus: this is a corpus/)
  expect(await words(dir)).toEqual(['brieven/brief.txt new', remark])
  expect(await words(join(dir, 'corpus-data'))).toEqual([remark])
})

test('an empty path is met before any file is taken in', async () => {
  const dir = filled(temporaryFolder(), { 'brief.txt': letterText(1) })
  const corpus = join(temporaryFolder(), 'corpus')
  await expect(ingestAll(corpus, [dir, ''])).rejects.toThrow(/a path is empty/)
  expect(tree(join(corpus, 'records'))).toEqual([])
})

describe('manifests', () => {
  const csv = [
    'File;url;date;identifiers;titel',
    'map/brief.txt;https://example.org/1;2021-02-03;kst-29999-4 2021Z01234;"Eén; twee"',
    'weg.txt;;;;',
    ';;;;',
    './map/Brief.txt;ftp://example.org;;;',
    'map/brief.txt;;;;',
    '../kwaad.txt;;;;',
    'te;weinig',
  ].join('\r\n')
  const jsonl = [
    '{"file":"map/brief.txt","date":2021,"identifiers":["a b"],"soort":{"x":1}}',
    '',
    'geen json',
    '[1]',
  ].join('\n')
  const letters = { 'map/brief.txt': letterText(1), 'zonder.txt': letterText(2) }
  const asZip = (files: Readonly<Record<string, string>>) =>
    zipOf(Object.entries(files).map(([name, data]) => ({ name, data })))
  const remarks = (name: string) => [
    `remark ${name}:4 bad row: it names no file`,
    `remark ${name}:5 bad row: "ftp://example.org" is no web address`,
    `remark ${name}:6 bad row: "map/brief.txt" has a row already, in line 2`,
    `remark ${name}:7 bad row: "../kwaad.txt" is no path in the dump`,
    expect.stringMatching(`^remark ${name}:8 bad row: `),
    `remark ${name}:3 no such file: there is no file "weg.txt"`,
    `remark ${name}:null no row: "zonder.txt" has no row`,
  ]
  const row = {
    line: 2,
    file: 'map/brief.txt',
    url: 'https://example.org/1',
    date: '2021-02-03',
    identifiers: ['kst-29999-4', '2021Z01234'],
    other: { titel: 'Eén; twee' },
  }
  const statedIn = async (corpus: string) => {
    const opened = openFolder(corpus)
    const rows = []
    for (const id of await all(opened.ids())) rows.push(...(await opened.stated(await opened.letter(id))))
    return rows
  }

  test('at the top of a folder and of an archive', async () => {
    const dir = filled(temporaryFolder(), { ...letters, 'manifest.csv': csv, 'map/manifest.csv': 'gewoon tekst' })
    const corpus = join(temporaryFolder(), 'corpus')
    const name = `${dir.split('/').at(-1)}/manifest.csv`
    expect((await ingestAll(corpus, [dir])).map((outcome) => word(outcome, dir))).toEqual([
      'map/brief.txt new',
      'map/manifest.csv new',
      'zonder.txt new',
      ...remarks(name).slice(0, -1),
      `remark ${name}:null no row: "map/manifest.csv" has no row`,
      `remark ${name}:null no row: "zonder.txt" has no row`,
    ])
    expect(await statedIn(corpus)).toEqual([{ manifest: name, ...row }])
    const written = tree(corpus)
    filled(dir, { '../dump.zip': asZip({ ...letters, 'manifest.csv': csv }) })
    const outcomes = await ingestAll(corpus, [join(dir, '../dump.zip')])
    expect(outcomes.map((outcome) => word(outcome, join(dir, '..')))).toEqual([
      'dump.zip!map/brief.txt known',
      'dump.zip!zonder.txt known',
      ...remarks('dump.zip!manifest.csv'),
    ])
    expect(await statedIn(corpus)).toEqual([
      { manifest: 'dump.zip!manifest.csv', ...row },
      { manifest: name, ...row },
    ])
    const records = (lines: string[]) => lines.filter((line) => line.startsWith('records/'))
    expect(records(tree(corpus))).toEqual(records(written))
  })

  test('apart, as JSON Lines; a row for an archive goes for all in it', async () => {
    const dir = filled(temporaryFolder(), {
      'brieven/map/brief.txt': letterText(1),
      'brieven/d.zip': asZip({ 'x.txt': letterText(3) }),
      'over.jsonl': `${jsonl}\n{"file":"d.zip","url":"https://example.org/d.zip"}`,
    })
    const corpus = join(temporaryFolder(), 'corpus')
    const outcomes = await ingestAll(corpus, [join(dir, 'brieven')], join(dir, 'over.jsonl'))
    expect(outcomes.map((outcome) => word(outcome, dir))).toEqual([
      'brieven/d.zip!x.txt new',
      'brieven/map/brief.txt new',
      expect.stringMatching(/^remark over\.jsonl:3 bad row: it is no JSON: /),
      'remark over.jsonl:4 bad row: it is no JSON object',
    ])
    expect(await statedIn(corpus)).toEqual(
      expect.arrayContaining([
        {
          manifest: 'over.jsonl',
          line: 1,
          file: 'map/brief.txt',
          url: null,
          date: '2021',
          identifiers: ['a b'],
          other: { soort: { x: 1 } },
        },
        {
          manifest: 'over.jsonl',
          line: 5,
          file: 'd.zip',
          url: 'https://example.org/d.zip',
          date: null,
          identifiers: [],
          other: {},
        },
      ]),
    )
  })

  test('one without a column "file" is a failure, and the letters come in', async () => {
    const files = { 'manifest.csv': 'naam,adres\na,b\n', 'brief.txt': letterText(1) }
    expect(await outcomesOf(files, '.')).toEqual(['manifest.csv damaged', 'brief.txt new'])
    expect(await outcomesOf({ 'd.zip': asZip(files) }, 'd.zip')).toEqual([
      'd.zip!manifest.csv damaged',
      'd.zip!brief.txt new',
    ])
  })

  test.each([
    ['2020', true],
    ['2020-02', true],
    ['2020-02-29', true],
    ['2020-02-29T10:00:00', true],
    ['2021-02-29', false],
    ['2021-02-30 10:00', false],
    ['2021-13', false],
    ['2021-00-10', false],
    ['3 februari 2021', false],
  ])('the date %s is taken: %s', async (date, isGood) => {
    const files = { 'manifest.csv': `file,date\nbrief.txt,${date}\n`, 'brief.txt': letterText(1) }
    const outcomes = await outcomesOf(files, '.')
    const bad = outcomes.filter((outcome) => outcome.includes('bad row'))
    expect(bad).toEqual(isGood ? [] : [expect.stringContaining(`"${date}" is no date `)])
  })

  test('one that does not fit at all says so in few lines', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `${i}.txt,`).join('\n')
    const outcomes = await outcomesOf({ 'manifest.csv': `file,url\n${many}`, 'brief.txt': letterText(1) }, '.')
    expect(outcomes).toHaveLength(1 + 20 + 1 + 1)
    expect(outcomes).toContainEqual(expect.stringMatching(/no such file: 480 more rows have no file$/))
  })
})
