/** Handelingen by the foot of their pages. */
import { expect, it } from 'vitest'
import { handelingenFoot } from '../../extractors/letter/handelingen.ts'

const idOf = (text: string) => {
  const foot = handelingenFoot(text)
  return foot && [foot.day.iso, foot.publication.id, text.slice(foot.day.span.start, foot.day.span.end)]
}

it.each([
  [
    'De vergadering wordt geschorst.\n\nBegroting Oevers en 1 februari 2024 Tweede Kamer Veren 2024 TK 37 37-4-1',
    ['2024-02-01', 'h-tk-20232024-37-4', '1 februari 2024'],
  ],
  // A vergaderjaar opens on Prinsjesdag: 17 September 2024.
  [
    'Ik dank u.\n\n17 september 2024\n\nEerste Kamer Oevers EK 2 2-11-30',
    ['2024-09-17', 'h-ek-20242025-2-11', '17 september 2024'],
  ],
  [
    'Ik dank u.\n\n16 september 2024\n\nTweede Kamer Oevers TK 2 2-11-30',
    ['2024-09-16', 'h-tk-20232024-2-11', '16 september 2024'],
  ],
  ['Ik dank u.\n\n31 juni 2024\n\nTweede Kamer Oevers TK 2 2-11-30', null],
  ['Op 1 februari 2024 besprak de Kamer TK 37 38-4-1', null],
  ['Op 1 februari 2024 besprak de Kamer TK 37 37-4-1, en daarna niets meer.', null],
])('%j', (text, expected) => expect(idOf(text)).toEqual(expected))
