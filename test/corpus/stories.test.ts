/**
 * Links and registers of the story corpus do not fall below their floors. Run `npm run stories -- --misses` to see what
 * is missed; raise a floor by hand when the score has risen, and never lower one.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/gold.ts'
import { precision, recall } from '../../scripts/stories/compare.ts'
import { readStories, type Stories } from '../../scripts/stories/corpus.ts'
import { type Scores, scoresOf, totalsOf } from '../../scripts/stories.ts'

type Floors = Record<
  'works' | keyof ReturnType<typeof totalsOf>,
  { readonly precision: number; readonly recall: number }
>
const { stories: floors } = JSON.parse(readFileSync(`${root}test/floors.json`, 'utf8')) as { stories: Floors }

let stories: Stories
let scores: Scores
beforeAll(async () => {
  stories = await readStories()
  scores = scoresOf(stories)
}, 300_000)

describe('at its floor or above', () => {
  test.each(Object.keys(floors) as (keyof Floors)[])('%s', (what) => {
    const row = what === 'works' ? scores.works : totalsOf(scores)[what]
    const told = { extra: row.extra, missed: row.missed }
    expect({ ...told, precision: precision(row) >= floors[what].precision }).toEqual({ ...told, precision: true })
    expect({ ...told, recall: recall(row) >= floors[what].recall }).toEqual({ ...told, recall: true })
  })
})

test('the corpus is what the brief asks for: forty letters of eight ministries over five years', () => {
  const files = new Set(stories.gold.links.flatMap(({ from }) => from))
  const days = stories.gold.toezeggingen.flatMap(({ madeOn }) => madeOn ?? []).sort()
  expect(files.size).toBeGreaterThanOrEqual(40)
  expect(new Set(stories.gold.toezeggingen.map(({ ministry }) => ministry)).size).toBeGreaterThanOrEqual(8)
  expect(Date.parse(days.at(-1)!) - Date.parse(days[0]!)).toBeGreaterThan(4.9 * 365 * 86_400_000)
})

describe('the gold is sound', () => {
  test('links name letters of the corpus, or official ids', () => {
    const { links } = stories.gold
    for (const { to } of links) expect(to).toMatch(/\.(?:txt|html|xml|md)$|^(?:kst|h|ah|blg)-/u)
    expect(new Set(links.map(({ from, to, type }) => `${from} ${type} ${to}`)).size).toBe(links.length)
  })

  test('mentions begin as their letter says, once', () => {
    const { toezeggingen, moties } = stories.gold
    for (const { file, starts } of [...toezeggingen, ...moties].flatMap(({ mentions }) => mentions))
      expect(plain(file).split(starts), `${file}: ${starts}`).toHaveLength(2)
  })
})

/** The words of a letter, as test/stories/README.md says that mentions are written down. */
const plain = (file: string): string =>
  readFileSync(`${root}test/stories/letters/${file}`, 'utf8')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|nbsp|rsquo|lsquo|eacute|euml|ndash|euro);/gu, (_, name: keyof typeof entities) => entities[name])
    .replace(/\s+/gu, ' ')

const entities = {
  amp: '&',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  eacute: 'é',
  euml: 'ë',
  ndash: '–',
  euro: '€',
} as const
