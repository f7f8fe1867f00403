import { describe, expect, it } from 'vitest'
import { references } from '../../extractors/references.ts'
import type { Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

/** A paragraph and its notes: `1 Kamerstuk …`, each a block. */
function found(text: string, notes: readonly string[] = []) {
  const whole = [text, ...notes].join('\n\n')
  let start = 0
  const blocks = [text, ...notes].map((words, index): Block => {
    const at = start
    start += words.length + 2
    const span = { start: at, end: at + words.length, page: null }
    return index === 0 ? { type: 'paragraph', ...span } : { type: 'footnote', marker: String(index), ...span }
  })
  return [...references.find(documentOf(whole, blocks))].map((one) => ({
    ...one,
    quote: whole.slice(one.start, one.end),
  }))
}
const inferred = (text: string, notes: readonly string[] = []) =>
  found(text, notes)
    .filter(({ basis }) => basis === 'inferred')
    .map(({ quote, value }) => [quote, value.id])

describe('back references', () => {
  it('idem and ibidem mean the note in front', () => {
    expect(inferred('Tekst.', ['Kamerstuk 30 417, nr. 61.', 'Idem.', 'Ibidem, p. 12.'])).toEqual([
      ['Idem.', 'kst-30417-61'],
      ['Ibidem, p. 12', 'kst-30417-61'],
    ])
    expect(found('Tekst.', ['Kamerstuk 30 417, nr. 61, p. 3.', 'Ibid.'])[1]?.value.page).toBeUndefined()
  })
  it('rests on the finding meant', () => {
    const [meant, idem] = found('Tekst.', ['Kamerstuk 30 417, nr. 61.', 'Idem.'])
    expect(idem).toMatchObject({ basis: 'inferred', because: [`reference-${meant!.start}`], by: 'references/idem' })
  })
  it.each<[string, readonly string[]]>([
    ['no publication in front', ['De krant van 3 mei.', 'Idem.']],
    ['not the note right in front', ['Kamerstuk 30 417, nr. 61.', 'De krant.', 'Idem.']],
    ['two publications in front', ['Kamerstuk 30 417, nr. 61 en 29 881, nr. 5.', 'Idem.']],
    ['a publication of its own', ['Kamerstuk 30 417, nr. 61.', 'Idem: Kamerstuk 29 881, nr. 5.']],
    ['no first word', ['Kamerstuk 30 417, nr. 61.', 'De dikte is idem.']],
  ])('none where one cannot tell: %s', (_, notes) => expect(inferred('Tekst.', notes)).toEqual([]))
  it('none where the note in front is not in the text', () => {
    const at = (markers: readonly string[]): (string | undefined)[] => {
      const notes = ['1 Kamerstuk 30 417, nr. 61.', '2 Ibid.']
      const text = notes.join('\n\n')
      const blocks = notes.map((words, index): Block => {
        const start = text.indexOf(words)
        return { type: 'footnote', marker: markers[index]!, start, end: start + words.length, page: null }
      })
      return [...references.find(documentOf(text, blocks))].map(({ value }) => value.id)
    }
    expect(at(['1', '2'])).toEqual(['kst-30417-61', 'kst-30417-61'])
    expect(at(['1', '3'])).toEqual(['kst-30417-61'])
  })
  it('none outside notes', () => expect(inferred('Kamerstuk 30 417, nr. 61. Idem.')).toEqual([]))
  it('zie noot', () => {
    const notes = ['Kamerstuk 30 417, nr. 61.', 'Kamerstuk 29 881, nr. 5.', 'Zie noot 1.', 'Zie ook voetnoot 9.']
    expect(inferred('Tekst.', notes)).toEqual([['Zie noot 1', 'kst-30417-61']])
  })
  it.each([
    ['In mijn brief van 3 mei (Kamerstuk 30 417, nr. 61) meld ik dat. In voornoemde brief', ['voornoemde brief']],
    ['In de Kamerbrief over rust (30 417, nr. 61) en in bovengenoemde Kamerbrief', ['bovengenoemde Kamerbrief']],
    ['Het verslag (Kamerstuk 30 417, nr. 61) noemt dat. In voornoemde brief', []],
    ['De brief (Kamerstuk 30 417, nr. 61) en de brief (Kamerstuk 30 417, nr. 62). In voornoemde brief', []],
    [`De brief (Kamerstuk 30 417, nr. 61) ${'en dan nog iets '.repeat(60)} in voornoemde brief`, []],
    ['In voornoemde brief van 3 mei (Kamerstuk 30 417, nr. 61)', []],
  ])('the letter cited before: %s', (text, quotes) => expect(inferred(text).map(([quote]) => quote)).toEqual(quotes))
  it('takes time in proportion to hostile text', () => {
    const time = (count: number): number => {
      const start = performance.now()
      const text = 'De brief (Kamerstuk 30 417, nr. 61) en voornoemde brief, zie noot 1. '.repeat(count)
      for (const { start, end } of references.find(documentOf(text)))
        if (start >= end) throw new RangeError(`empty at ${start}`)
      return performance.now() - start
    }
    const short = Math.max(time(1000), 20)
    expect(time(4000)).toBeLessThan(9 * short)
  })
})
