/** kamerbrief toezeggingen, moties, dossier, links, works: as a person uses them, on letters of our own invention. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { recordId } from '../../corpus/identity.ts'
import { sha256 } from '../../pipeline/source.ts'
import { filled } from '../corpus/folders.ts'
import { kamerbrief } from './run.ts'

const letter = (day: string, kenmerk: string, subject: string, ...text: string[]): string =>
  [
    '> Retouradres Postbus 99999 2500 EK Den Haag',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    'Ministerie van Economische Zaken en Klimaat',
    `Ons kenmerk\n${kenmerk}`,
    `Datum ${day}`,
    `Betreft ${subject}`,
    '',
    'Geachte voorzitter,',
    '',
    ...text.flatMap((paragraph) => [paragraph, '']),
    'De Minister van Economische Zaken en Klimaat,',
    'A.B. van der Voorbeeld',
    '',
  ].join('\n')

const made = letter(
  '10 maart 2023',
  'EZK/23001',
  'Proef met waterfietsen',
  'De proef met waterfietsen op de veren is begonnen, en de eerste ervaringen zijn goed (Kamerstuk 29 999, nr. 3).',
  'Ik stuur uw Kamer voor 1 juli 2023 de uitkomsten van de evaluatie van de waterfietsen.',
)
const metText = [
  'In mijn brief van 10 maart 2023 (kenmerk EZK/23001) heb ik toegezegd uw Kamer voor 1 juli 2023 de uitkomsten van de evaluatie van de waterfietsen te sturen. Met deze brief doe ik die toezegging gestand.',
  'De evaluatie kostte € 1,4 miljoen en is gedaan door een bureau in Zeeland, dat met alle schippers heeft gesproken.',
  'De motie van het lid Veerman c.s. (Kamerstuk 29 999, nr. 7) over helmen op het water heb ik hiermee uitgevoerd.',
  'Ik zal uw Kamer voor 1 februari 2024 informeren over een verplichte helm, en "vrije" vaart, op de Waddenzee.',
]
const met = letter('20 november 2023', 'EZK/23417', 'Evaluatie waterfietsen', ...metText)
/** The same letter, printed, with another sum. */
const printed = [
  '<!doctype html><html><head><title>Waterfietsen; Brief regering</title></head><body>',
  '<p>29 999 Waterfietsen</p><p>Nr. 12 BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN EN KLIMAAT</p>',
  '<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 20 november 2023</p>',
  ...metText.map((text) => `<p>${text.replace('1,4', '1,7')}</p>`),
  '<p>De Minister van Economische Zaken en Klimaat,<br/>A.B. van der Voorbeeld</p></body></html>',
].join('\n')

const idOf = (text: string): string => recordId(sha256(Buffer.from(text)))
let dir = ''
/** Of the two promises, the earlier first. */
let ids: string[] = []
const run = (...args: string[]) => kamerbrief([...args, '--corpus', 'c'], { cwd: dir })
const json = (...args: string[]) =>
  run(...args)
    .out.trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kamerbrief-test-'))
  filled(join(dir, 'letters'), { 'made.txt': made, 'met.txt': met, 'met.html': printed })
  expect(run('ingest', 'letters')).toMatchObject({ code: 0, err: '' })
  ids = json('toezeggingen', '--json').map(({ id }) => id)
  expect(ids).toHaveLength(2)
  return () => rmSync(dir, { recursive: true, force: true })
}, 60_000)

test('the register: a line each, with terms and ministries as of a day', () => {
  const { code, out, err } = run('toezeggingen', '--as-of', '2024-08-01')
  expect([code, err]).toEqual([0, ''])
  const [head, ...lines] = out.trimEnd().split('\n')
  expect(head).toMatch(/^id +madeOn +ministry +promisor +deadline +deadlineWords +status +daysOverdue +text$/)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(
    /^[0-9a-f]{16}:toezegging-\d+ +2023-03-10 +Economische Zaken en Klimaat → Economische Zaken; Klimaat en Groene Groei +De Minister van .* 2023-06-30 +voor 1 juli 2023 +voldaan +- +Ik stuur uw Kamer/,
  )
  // 2024 is a leap year: 29 days of February, 31, 30, 31, 30, 31 and the first of August.
  expect(lines[1]).toMatch(/ 2024-01-31 +voor 1 februari 2024 +openstaand \(inferred\) +183 +Ik zal uw Kamer/)
  expect(run('toezeggingen', '--as-of', '2024-08-01').out).toBe(out)
  expect(run('toezeggingen').out).not.toMatch(/→|daysOverdue/)
})

test.each([
  [['--open'], [1]],
  [['--overdue', '--as-of', '2024-02-01'], [1]],
  [['--status', 'voldaan'], [0]],
  [['--ministry', 'KGG'], []],
  [
    ['--ministry', 'KGG', '--as-of', '2025-01-01'],
    [0, 1],
  ],
  [
    ['--promisor', 'economische'],
    [0, 1],
  ],
  [
    ['--dossier', '29 999'],
    [0, 1],
  ],
  [['--from', '2023-04'], [1]],
  [['--to', '2023-03'], [0]],
  [['--due-before', '2024-01-31'], [0]],
  [['--due-before', '2024'], [0]],
  [
    ['--due-before', '2024-02'],
    [0, 1],
  ],
])('toezeggingen %j', (filters, which) => {
  expect(json('toezeggingen', '--json', ...filters).map(({ id }) => id)).toEqual(which.map((at) => ids[at]))
})

test('CSV as RFC 4180 has it', () => {
  const { out } = run('toezeggingen', '--csv', '--as-of', '2024-02-01')
  const lines = out.split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^id,number,madeOn,madeAt,ministry,ministryAsOf,promisor,/)
  expect(lines[2]).toContain(',2024-01-31,voor 1 februari 2024,openstaand,inferred,false,1,')
  expect(lines[2]).toContain(
    '"Ik zal uw Kamer voor 1 februari 2024 informeren over een verplichte helm, en ""vrije"" vaart,',
  )
  expect(lines[3]).toBe('')
})

test('everything about one toezegging', () => {
  const id = ids[0]!
  const { out } = run('toezeggingen', id)
  expect(out).toContain(`${id}\nstatus    voldaan\nmade on   2023-03-10\n`)
  expect(out).toMatch(/\nmet by {4}2023-11-20 met\.html \([0-9a-f]{16}\)\n/)
  expect(out).toMatch(
    /\nfulfilled {2}2023-11-20 met\.html \([0-9a-f]{16}\) {2}toezegging-\d+ {2}tied by [a-z-]+, certain\n {2}\[Met deze brief doe ik/,
  )
  expect(out).toMatch(/\nDeadlines \(1\)\n2023-03-10 {2}2023-06-30 \(voor 1 juli 2023\)/)
  expect(json('toezeggingen', id, '--json')).toMatchObject([
    { id, mentions: expect.any(Array), deadlines: [{ day: '2023-03-10' }], isGewijzigdDoor: [], isAangevuldVanuit: [] },
  ])
  // The beginning of an id is enough while only one has it.
  expect(run('toezeggingen', idOf(made).slice(0, 8)).out).toBe(out)
})

test('the fields of the registers of the chambers', () => {
  expect(json('toezeggingen', '--open-data')).toMatchObject([
    {
      register: 'Tweede Kamer',
      naam: 'Voorbeeld, A.B. van der',
      functie: 'Minister van Economische Zaken en Klimaat',
      status: 'Afgedaan',
      datumNakoming: '2023-11-20',
      kamerbriefNakoming: ['kst-29999-12'],
      activiteit: null,
    },
    { status: 'Openstaand', datumNakoming: null },
  ])
})

test('moties', () => {
  const { out } = run('moties')
  expect(out.split('\n')[1]).toMatch(/^kst-29999-7 +- +Veerman c\.s\. +uitgevoerd +2023-11-20 +[0-9a-f]{16} +\d/)
  expect(json('moties', '--json', '--mover', 'veer')).toMatchObject([{ id: 'kst-29999-7', movers: ['Veerman'] }])
  expect(run('moties', '--open').out).toBe('')
  expect(run('moties', '--csv').out).toMatch(
    /^id,kamerstuk,.*\r\nkst-29999-7,kst-29999-7,,Veerman c\.s\.,uitgevoerd,2023-11-20,/,
  )
  expect(run('moties', 'kst-29999-7').out).toMatch(
    /\nexecuted +2023-11-20 met\.html .* tied by number, certain\n {2}\[De motie van het lid/,
  )
})

test('the time line of a dossier, however its number is written', () => {
  const { out } = run('dossier', '29999')
  const lines = out.trimEnd().split('\n').slice(1)
  expect(lines.map((line) => line.slice(0, 44).replace(/ +/g, ' ').trim())).toEqual([
    expect.stringMatching(/^2023-03-10 letter cites kst-29999-3/),
    expect.stringMatching(/^2023-03-10 toezegging made/),
    expect.stringMatching(/^2023-11-20 letter is kst-29999-12/),
    expect.stringMatching(/^2023-11-20 motie executed by/),
    ...['made', 'met by'].map(() => expect.stringMatching(/^2023-11-20 toezegging (?:made|met by)/)),
  ])
  expect(run('dossier', '29 999').out).toBe(out)
  expect(run('dossier', '29', '999').out).toBe(out)
  expect(json('dossier', '29999', '--json')).toHaveLength(6)
  expect(run('dossier', '29999', '--csv').out.split('\r\n')[0]).toBe(
    'day,type,what,id,letter,letterName,withdrawn,text',
  )
})

test('links from and to a letter, with the words that they rest on', () => {
  const { out } = run('links', idOf(made))
  expect(out).toMatch(
    /2023-11-20 met\.html \([0-9a-f]{16}\) {2}fulfils {2}2023-03-10 made\.txt \([0-9a-f]{16}\) {2}certain/,
  )
  expect(out).toContain(
    '  cites  kst-29999-3 https://zoek.officielebekendmakingen.nl/kst-29999-3.html  certain  stated',
  )
  expect(out).toContain('  [Met deze brief doe ik die toezegging gestand.]')
  expect(json('links', '--type', 'FULFILS', '--json')).toMatchObject([
    { type: 'fulfils', to: { letter: idOf(made) }, fromLetter: { name: 'met.html' }, toLetter: { day: '2023-03-10' } },
  ])
  expect(run('links', '--type', 'fulfils', '--csv').out.split('\r\n')[1]).toContain(',made.txt,2023-03-10,,')
  // By its official name, and a document that the corpus does not have.
  expect(run('links', 'kst-29999-12').out).toContain('  fulfils  ')
  expect(json('links', 'kst-29999-3', '--json')).toMatchObject([{ from: idOf(made), to: { letter: null } }])
})

test('works, and where their forms disagree', () => {
  const { out } = run('works', '--disagreements')
  expect(out).toContain(`\n  ${idOf(met)}  met.txt\n`)
  expect(out).toContain('\n  amount: € 1,7 miljoen (met.html) / € 1,4 miljoen (met.txt)\n')
  expect(out.match(/^ {2}[a-z]+:/gm)).toEqual(['  amount:'])
  expect(run('works').out).not.toContain('amount:')
  expect(json('works', '--disagreements', '--json')).toMatchObject([
    { id: idOf(printed), renditions: [{}, {}], disagreements: [{ type: 'amount', readings: [{}, {}] }] },
  ])
})

test('what rests on a letter that was withdrawn says so, everywhere', () => {
  const id = idOf(made)
  const marked = () => ({
    register: json('toezeggingen', '--json').map(({ withdrawn }) => withdrawn),
    table: run('toezeggingen').out.match(/voldaan(?:, withdrawn [0-9a-f]+)?/)?.[0],
    csv: run('toezeggingen', '--csv').out.split(id).length,
    story: run('toezeggingen', ids[0]!)
      .out.match(/^new .*$/m)?.[0]
      .replace(/ +toezegging.*$/, ''),
    links: json('links', '--json').map(({ fromLetter, toLetter }) => [fromLetter.withdrawn, toLetter?.withdrawn]),
    dossier: run('dossier', '29999').out.match(/withdrawn/g)?.length ?? 0,
    moties: json('moties', '--json').flatMap(({ withdrawn }) => withdrawn),
  })
  const before = marked()
  expect(before).toMatchObject({
    register: [[], []],
    table: 'voldaan',
    story: `new        2023-03-10 made.txt (${id})`,
    dossier: 0,
  })
  expect(before.links.flat()).not.toContain(true)
  expect(run('withdraw', id, '--reason', 'per abuis geplaatst')).toMatchObject({ code: 0 })
  const after = marked()
  expect(after).toMatchObject({
    register: [[id], []],
    table: `voldaan, withdrawn ${id}`,
    story: `new        2023-03-10 made.txt (${id}) withdrawn`,
    moties: [],
  })
  expect(after.csv).toBe(before.csv + 1)
  // It cites 29 999, nr. 3, and makes a promise.
  expect(after.dossier).toBe(2)
  expect(after.links.flat()).toContain(true)
  expect(run('withdraw', id, '--undo')).toMatchObject({ code: 0 })
  expect(marked()).toEqual(before)
})

test.each([
  [
    ['toezeggingen', '--overdue'],
    /^kamerbrief: --overdue needs the day on which to look, as in --overdue --as-of 2024-01-26/,
  ],
  [
    ['toezeggingen', '--as-of', '2023-02-29'],
    /^kamerbrief: --as-of needs a day, as in 2024-01-26, not "2023-02-29"\n$/,
  ],
  [['toezeggingen', '--from', 'maart'], /^kamerbrief: --from needs a day, month or year/],
  [['toezeggingen', '--from', '2024', '--to', '2023'], /^kamerbrief: --from 2024 is after --to 2023/],
  [
    ['toezeggingen', '--status', 'open'],
    /^kamerbrief: --status needs one of openstaand, deels voldaan, voldaan, vervallen, not "open"\n$/,
  ],
  [['toezeggingen', '--json', '--csv'], /^kamerbrief: --csv and --json are two forms/],
  [['toezeggingen', '--open-data', '--csv'], /^kamerbrief: --open-data prints JSON of its own/],
  [
    ['toezeggingen', 'zz'],
    /^kamerbrief: no toezegging has an id that begins with "zz"; see them with: kamerbrief toezeggingen --corpus c\n$/,
  ],
  [['toezeggingen', 'zz', '--open'], /^kamerbrief: --open chooses from the list, and zz is one entry/],
  [['toezeggingen', '--dossier', 'veren'], /^kamerbrief: "veren" is no dossier; write it as 30573/],
  [['moties', '--status', 'voldaan'], /^kamerbrief: --status needs one of ingediend, /],
  [['moties', 'kst-1'], /^kamerbrief: no motie has an id that begins with "kst-1"/],
  [['dossier', '30573'], /^kamerbrief: no letter in c is of dossier 30573 or cites it/],
  [
    ['links', '--type', 'beslisnota'],
    /^kamerbrief: --type needs one of cites, .*, beslisnotaOf, attachmentOf, not "beslisnota": did you mean beslisnotaOf\?\n$/,
  ],
  [['links', 'kst-30573-1'], /^kamerbrief: no letter in c is called "kst-30573-1"; .* kamerbrief list --corpus c\n$/],
  [['links', 'ffff'], /^kamerbrief: no letter in c has an id that begins with ffff/],
])('%j is wrong use', (args, message) => {
  const { code, out, err } = run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
})

test('several entries, and no corpus', () => {
  expect(run('toezeggingen', '').code).toBe(2)
  expect(kamerbrief(['toezeggingen', '--corpus', 'nowhere'], { cwd: dir })).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no corpus in nowhere; make one with: kamerbrief ingest'),
  })
})
