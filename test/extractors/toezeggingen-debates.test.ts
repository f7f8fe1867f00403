import { describe, expect, test } from 'vitest'
import { found } from './toezeggingen-letter.ts'

const quotes = (report: string): string[] => found(report, [], '').map(({ quote }) => quote)

describe('the report of a debate', () => {
  test('what a minister says, with the minister as promisor', () => {
    const report =
      'De heer Bakker (ABC):\nKan dat beter?\n\nMinister Jansen:\nIk zal u daar nader over informeren. Dat zeg ik u graag toe.'
    expect(found(report, [], '')).toMatchObject([
      { status: 'new', promisor: 'Minister Jansen', quote: 'Ik zal u daar nader over informeren.' },
      { status: 'new', promisor: 'Minister Jansen', quote: 'Dat zeg ik u graag toe.' },
    ])
  })
  test('not what members and the chair say of themselves', () => {
    const report =
      'De voorzitter:\nIk zal de Kamer nader informeren over de agenda.\n\nMevrouw Visser (XYZ):\nIk zal de Kamer daarover nader informeren.\n\nMinister Jansen:\nDank u wel.'
    expect(quotes(report)).toEqual([])
  })
  test('the promises that a chair sums up', () => {
    const report =
      'Minister Jansen:\nDank u wel.\n\nDe voorzitter:\nIk heb de volgende toezeggingen genoteerd.\nDe minister zal de Kamer voor de zomer informeren over de kosten.\nIk dank de minister.'
    expect(quotes(report)).toEqual(['De minister zal de Kamer voor de zomer informeren over de kosten.'])
  })
  test('coming back in writing, not in a moment', () => {
    const report =
      'De voorzitter:\nGaat uw gang.\n\nMinister Jansen:\nDaar zal ik op terugkomen. Daar kom ik straks op terug. Daar kom ik schriftelijk op terug.'
    expect(quotes(report)).toEqual(['Daar kom ik schriftelijk op terug.'])
  })
  test('the speaker in front of what is said', () => {
    const report = 'De voorzitter: Gaat uw gang.\n\nMinister Jansen: Ik zal de Kamer daar nader over informeren.'
    expect(quotes(report)).toEqual(['Ik zal de Kamer daar nader over informeren.'])
  })
  test('hostile text stays fast', () => {
    const start = performance.now()
    for (const words of ['Minister Jansen', 'Minister Jansen:\n', 'De voorzitter:\n \t', 'De heer A (', '\n   '])
      found(words.repeat(4_000), [], '')
    expect(performance.now() - start).toBeLessThan(6_000)
  })
  test('a letter with one such line is no debate', () => {
    expect(quotes('De heer Bakker (ABC):\nIk zal de Kamer daarover nader informeren.')).toHaveLength(1)
  })
})
