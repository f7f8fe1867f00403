/** kamerbrief works --csv: a row for each form of a letter, or for each thing that its forms say. */
import { expect, test } from 'vitest'
import { temporaryFolder } from '../corpus/folders.ts'
import { keep, recordOf, told } from '../corpus/records.ts'
import { kamerbrief } from './run.ts'

const text = (amount: string): string =>
  `De proef met waterfietsen op de veren is na twee jaar afgerond, en de schippers zijn tevreden. De proef kostte ${amount} en is gedaan door een bureau in Zeeland, dat met alle schippers heeft gesproken.`

const form = (amount: string, millions: number, kenmerk: string | null) =>
  recordOf({
    text: text(amount),
    day: '2023-11-20',
    letter: { identifiers: ['kst-29999-12'], kenmerk, subject: 'Waterfietsen, "en" meer' },
    findings: [told('amount', amount, { currency: 'EUR', amount: millions * 1e6 } as never)],
  })

const records = [form('€ 1,7 miljoen', 1.7, null), form('€ 1,4 miljoen', 1.4, 'EZK/1')]

test('rows of forms and of disagreements', () => {
  const dir = temporaryFolder()
  keep(dir, records)
  const rows = (...args: string[]) => {
    const { code, out, err } = kamerbrief(['works', '--csv', '--corpus', dir, ...args])
    expect([code, err]).toEqual([0, ''])
    return out.split('\r\n')
  }
  const [work] = JSON.parse(kamerbrief(['works', '--json', '--corpus', dir]).out).renditions as { id: string }[]
  const [head, ...forms] = rows()
  expect(head).toBe('work,letter,best,name,day,kind,kenmerk,identifiers,withdrawn,subject')
  expect(forms.pop()).toBe('')
  expect(forms.toSorted()).toEqual(
    records
      .map(
        ({ id, letter: { kenmerk } }) =>
          `${work!.id},${id},${id === work!.id},brief.txt,2023-11-20,kamerbrief,${kenmerk ?? ''},kst-29999-12,false,"Waterfietsen, ""en"" meer"`,
      )
      .toSorted(),
  )
  const [readingHead, ...readings] = rows('--disagreements')
  expect(readingHead).toBe('work,disagreement,type,letters,names,finding,quote')
  expect(readings.pop()).toBe('')
  expect(readings.toSorted()).toEqual(
    records
      .map(({ id, findings }) => `${work!.id},1,amount,${id},brief.txt,${findings[0]!.id},"${findings[0]!.quote}"`)
      .toSorted(),
  )
  expect(kamerbrief(['works', '--csv', '--json', '--corpus', dir]).code).toBe(2)
})

test('forms that agree', () => {
  const dir = temporaryFolder()
  const again = { ...form('€ 1,7 miljoen', 1.7, null), id: 'f'.repeat(16) }
  keep(dir, [records[0]!, { ...again, source: { ...again.source, sha256: 'f'.repeat(64) } }])
  expect(kamerbrief(['works', '--disagreements', '--corpus', dir])).toEqual({
    code: 0,
    out: '',
    err: `kamerbrief: the forms of 1 letter in ${dir} were compared, and agree\n`,
  })
})

test('of a corpus without such letters: the head, and a line on stderr', () => {
  const dir = temporaryFolder()
  keep(dir, records.slice(0, 1))
  expect(kamerbrief(['works', '--csv', '--corpus', dir])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^work,letter,.*\r\n$/),
    err: `kamerbrief: no letter in ${dir} is there in more than one form\n`,
  })
})
