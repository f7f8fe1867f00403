/** Signatories side by side: each is read from top to bottom. */
import { expect, test } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { type Pen, pdfOf, prose, readPages } from './pdf-letters.ts'

const letter = (sign: (pen: Pen) => void) => (pen: Pen) => {
  pen.lines(prose(pen.font, 8, 376), 79, 100)
  pen.write('Hoogachtend,', 79, 220)
  sign(pen)
}

test('a role may run on, and a signature take room', async () => {
  const draw = letter(({ lines }) => {
    lines(['De minister van Financiën,'], 79, 244)
    lines(['De staatssecretaris van Onderwijs,', 'Cultuur en Wetenschap,'], 310, 244)
    lines(['A. de Wit'], 79, 300)
    lines(['B. Zwart'], 310, 300)
  })
  const record = await bytesToRecord('brief.pdf', await pdfOf(draw), defaultLimits)
  const facts = record.findings.flatMap(({ type, value }) => (type === 'letterFact' ? [value] : []))
  expect(facts).toEqual(
    expect.arrayContaining([
      { field: 'signatory', role: 'De minister van Financiën', name: 'A. de Wit' },
      { field: 'signatory', role: 'De staatssecretaris van Onderwijs, Cultuur en Wetenschap', name: 'B. Zwart' },
      { field: 'ministry', name: 'Financiën' },
    ]),
  )
})

test('three of them; names above their roles', async () => {
  const { text } = await readPages(
    letter(({ lines }) => {
      for (const [at, name] of ['A. de Wit', 'B. Zwart', 'C. Groen'].entries())
        lines([name, 'Minister van', 'Opvang'], 79 + 130 * at, 244)
    }),
  )
  // `Minister van` alone is no role.
  expect(text).toMatch(/A\. de Wit {2,}B\. Zwart {2,}C\. Groen/)
  const { text: whole } = await readPages(
    letter(({ lines }) => {
      for (const [at, name] of ['A. de Wit', 'B. Zwart', 'C. Groen'].entries())
        lines([name, 'Minister van Opvang'], 79 + 130 * at, 244)
    }),
  )
  expect(whole).toMatch(
    /A\. de Wit\nMinister van Opvang\n\nB\. Zwart\nMinister van Opvang\n\nC\. Groen\nMinister van Opvang$/,
  )
})

test('in small print above notes they are no part of the notes', async () => {
  const { hints = [], text } = await readPages(
    (pen) => {
      pen.lines(prose(pen.font, 8, 376), 79, 100)
      pen.write('1 Zie het rapport over de opvang.', 79, 760, 7)
    },
    letter(({ lines, write }) => {
      for (const [at, name] of ['A. de Wit', 'B. Zwart'].entries())
        lines(['De minister van Opvang,', name], 79 + 200 * at, 244, 8)
      write('2 Idem.', 79, 760, 7)
    }),
  )
  const notes = hints.filter(({ kind }) => kind === 'note')
  expect(notes.map(({ rawStart, rawEnd }) => text.slice(rawStart, rawEnd))).toEqual([
    '1 Zie het rapport over de opvang.',
    '2 Idem.',
  ])
})

test.each([
  ['a role and no names', ['De minister van Opvang,', ''], ['De staatssecretaris van Zorg,', '']],
  ['names and no roles', ['A. de Wit', 'voorzitter'], ['B. Zwart', 'griffier']],
  ['a role beside a date', ['De minister van Opvang,', 'A. de Wit'], ['4 mei 2031', 'Den Haag']],
])('not: %s', async (_, left, right) => {
  const { text } = await readPages(
    letter(({ lines }) => {
      lines(left.filter(Boolean), 79, 244)
      lines(right.filter(Boolean), 310, 244)
    }),
  )
  expect(text).toMatch(new RegExp(`${left[0]} {2,}${right[0]}`))
})
