/** kamerbrief search and index, as a person runs them. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordPath } from '../../corpus/store/layout.ts'
import { temporaryFolder } from '../corpus/folders.ts'
import { kamerstuk, keep, promise, recordOf, told } from '../corpus/records.ts'
import { kamerbrief } from './run.ts'

const text =
  'Betreft "Veren", bruggen\nIk zal uw Kamer voor de zomer berichten over de veerdiensten (Kamerstuk 30573, nr. 207).'
const first = recordOf({
  text,
  day: '2023-03-01',
  ministry: 'Infrastructuur en Waterstaat',
  letter: { subject: '"Veren", bruggen', kenmerk: 'IENW/BSK-2023/1' },
  findings: [
    told('toezegging', 'Ik zal uw Kamer voor de zomer berichten', promise('new', '2023-06-20')),
    told('reference', 'Kamerstuk 30573, nr. 207', kamerstuk('30573', '207')),
  ],
})
const second = recordOf({ text: 'Een andere brief over de veerdienst.\x1b[31m', day: '2024-01-26' })

describe('search', () => {
  let dir = ''
  beforeAll(() => {
    // Its own: temporaryFolder removes one when a test ends.
    dir = join(process.env.TMPDIR ?? '/tmp', `kamerbrief-test-search-${process.pid}`)
    keep(dir, [first, second])
    return () => rmSync(dir, { recursive: true, force: true })
  })
  const search = (...args: string[]) => kamerbrief(['search', ...args, '--corpus', dir])
  const json = (...args: string[]) =>
    search(...args, '--json')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  test('for people', () => {
    const { code, out, err } = search('veerdienst', 'zomer')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      `1.    2023-03-01  ${first.id}  kamerbrief  Infrastructuur en Waterstaat\n      "Veren", bruggen\n`,
    )
    expect(out).toContain(
      '… Ik zal uw Kamer voor de [zomer] berichten over de [veerdiensten] (Kamerstuk 30573, nr. 207).',
    )
    expect(out).toContain(
      '\n1 letter\nkind      kamerbrief 1\nministry  Infrastructuur en Waterstaat 1\nyear      2023 1\n',
    )
    // Escape codes of a letter do not reach the terminal.
    expect(search('andere').out).not.toContain('\x1b')
  })

  test('as JSON: hits, then the counts', () => {
    const [hit, counts, ...rest] = json('veerdiensten', '--ministry', 'IenW')
    expect(rest).toEqual([])
    expect(hit).toMatchObject({ type: 'hit', rank: 1, id: first.id, kenmerk: 'IENW/BSK-2023/1', renditions: 0 })
    for (const { start, end, quote } of hit.passages) expect(text.slice(start, end)).toBe(quote)
    expect(counts).toMatchObject({ type: 'counts', total: 1, counts: { status: [{ name: 'new', count: 1 }] } })
  })

  test('as CSV', () => {
    const lines = search('zomer', '--csv').out.split('\r\n')
    expect(lines).toEqual([
      'rank,id,date,kind,ministry,kenmerk,subject,name,passages',
      `1,${first.id},2023-03-01,kamerbrief,Infrastructuur en Waterstaat,IENW/BSK-2023/1,"""Veren"", bruggen",brief.txt,"Ik zal uw Kamer voor de zomer berichten over de veerdiensten (Kamerstuk 30573, nr. 207)."`,
      '',
    ])
  })

  test.each([
    [
      ['--kind', 'kamerbrief'],
      [second.id, first.id],
    ],
    [['--from', '2024'], [second.id]],
    [['--to', '2023-03'], [first.id]],
    [['--to', '2023-02'], []],
    [['--dossier', '30573'], [first.id]],
    [['--cites', 'kst-30573-207'], [first.id]],
    [['--finding', 'toezegging', '--status', 'new'], [first.id]],
    [['--deadline-before', '2023-06'], []],
    [['--deadline-before', '2023-07'], [first.id]],
    [['--deadline-after', '2023-06-19'], [first.id]],
    [
      ['veerdienst', '--sort', 'date'],
      [second.id, first.id],
    ],
    [['veerdienst', '--sort', 'date', '--limit', '1', '--page', '2'], [first.id]],
    [['veerdienst -zomer'], [second.id]],
    [['-zomer'], [second.id]],
    [['veerdienst', '-zomer', '--kind', 'KAMERBRIEF'], [second.id]],
    [['-hallo', '-zomer'], [second.id]],
  ])('%j', (args, ids) => {
    const lines = json(...args)
    expect(lines.slice(0, -1).map(({ id }) => id)).toEqual(ids)
    expect(lines.at(-1).type).toBe('counts')
  })

  test.each([
    [[], 'search needs words, or a filter; see kamerbrief search --help'],
    [
      ['veer', 'OF'],
      'OF at character 6 needs words on both sides; write "OF" in quotation marks where the word itself is meant',
    ],
    [['ve*er'], 'the * at character 3 does not stand behind the beginning of a word; write it as in toezeg*'],
    [['veer', '--kind', 'kamerbrif'], /--kind needs one of kamerbrief, .*: did you mean kamerbrief\?$/],
    [['veer', '--from', '2023-02-30'], /--from needs a day, month or year .*"2023-02-30"$/],
    [['veer', '--status', 'open'], /--status needs one of new, earlier, fulfilled, partly/],
    [['veer', '--sort', 'size'], /--sort needs one of relevance, date/],
    [['veer', '--csv', '--json'], /--csv and --json/],
    [['veer', '-kind'], '-kind may be an option, or a word that must not occur: write --kind, or NIET kind'],
    [['--dossier', 'abc'], '"abc" is no dossier; write it as 30573, 35300-VI or 21501-02'],
    [['--cites', 'foo'], /--cites needs an official name as in kst-30573-207, or a dossier .* not "foo"$/],
    [['--from', '2025', '--to', '2024'], '--from 2025 is after --to 2024; put the earlier one first'],
  ])('wrong use: %j', (args, message) => {
    const { code, out, err } = search(...args)
    expect([code, out]).toEqual([2, ''])
    if (typeof message === 'string') expect(err).toBe(`kamerbrief: ${message}\n`)
    else expect(err.trimEnd()).toMatch(message)
  })

  test.each([
    [['--ministry', 'xyzzy', '--csv'], 'is of a ministry "xyzzy"; there are: Infrastructuur en Waterstaat'],
    [['zomer', '--cites', 'kst-1-1', '--json'], 'cites kst-1-1'],
    [['--dossier', '12345'], 'is of dossier 12345'],
  ])('a filter that no letter passes is told: %j', (args, why) => {
    const { code, out, err } = search(...args)
    expect([code, err]).toEqual([0, `kamerbrief: no letter in ${dir} ${why}\n`])
    expect(out).not.toContain(why)
  })

  test('words and filters that only together find nothing, and a page beyond the last', () => {
    expect(search('zomer', '--from', '2024').err).toBe(`kamerbrief: no letter in ${dir} has all that was asked, of 2\n`)
    expect(search('zomer', '--page', '2', '--csv').err).toBe(
      'kamerbrief: 1 letter was found, and the page asked for is beyond it\n',
    )
  })

  test('what is read otherwise is told, and answered', () => {
    const { code, out, err } = search('"de veerdiensten')
    expect([code, err]).toEqual([
      0,
      'kamerbrief: the quotation mark at character 1 is not closed: the phrase goes on to the end\n',
    ])
    expect(out).toContain('1 letter\n')
  })

  test('an index that is damaged is built anew, with a line that says so', () => {
    writeFileSync(join(dir, 'index', 'kamerbrief.sqlite'), 'stuk')
    const { code, out, err } = search('zomer')
    expect(code).toBe(0)
    expect(out).toContain('1 letter\n')
    expect(err).toMatch(/^kamerbrief: the index is built anew: it is damaged .*\n$/)
  })
})

test('index tells what it did', () => {
  const dir = temporaryFolder()
  keep(dir, [first])
  const index = (...args: string[]) => kamerbrief(['index', '--corpus', dir, ...args])
  expect(index()).toEqual({ code: 0, out: '1 letters in the index: 1 new, 0 changed, 0 removed\n', err: '' })
  keep(dir, [second])
  expect(index().out).toBe('2 letters in the index: 1 new, 0 changed, 0 removed\n')
  rmSync(recordPath(dir, first.id))
  expect(JSON.parse(index('--json').out)).toEqual({ letters: 1, added: 0, changed: 0, removed: 1, problems: [] })
  expect(index('--rebuild').out).toBe('1 letters in the index: 1 new, 0 changed, 0 removed\n')
  writeFileSync(recordPath(dir, second.id), '{}')
  const damaged = index()
  expect([damaged.code, damaged.out]).toEqual([1, '0 letters in the index: 0 new, 1 changed, 0 removed\n'])
  expect(damaged.err).toMatch(new RegExp(`^kamerbrief: the record ${second.id} is not in the index: it is of another`))
})

test('where there is no corpus there is no index made', () => {
  const dir = join(temporaryFolder(), 'leeg')
  expect(kamerbrief(['search', 'veer', '--corpus', dir])).toEqual({
    code: 2,
    out: '',
    err: `kamerbrief: there is no corpus in ${dir}; make one with: kamerbrief ingest PATH --corpus ${dir}\n`,
  })
  expect(existsSync(dir)).toBe(false)
})
