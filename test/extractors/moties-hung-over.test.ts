/** Motions whose note hangs on a raised figure that a dump set on a line of its own, above the words. */
import { expect, test } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import { type Motie, moties } from '../../extractors/moties.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const idsIn = (text: string): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) =>
    type === moties.type ? [`${(value as Motie).movers.join('+')} ${(value as Motie).id}`] : [],
  )

/** A letter whose lines hold the figures, and the notes at the foot of its page. */
const letter = (lines: readonly string[], notes: readonly string[]): string =>
  [
    'Geachte voorzitter,',
    '',
    'Met deze brief informeer ik uw Kamer over de verdeling van de middelen over de',
    ...lines,
    '',
    ...notes.flatMap((note, at) => [`${at + 1}`, ` ${note}`]),
    ' Pagina 1 van 6',
  ].join('\n')
const KADES = 'Kamerstukken II 2020/21, 35 570-XII, nr. 28'
const VEREN = 'Kamerstukken II 2020/21, 35 570-XII, nr. 31'
const SLUIZEN = 'Kamerstukken II 2020/21, 35 570-XII, nrs. 36 en 37'

test('as many figures as motions on the line: one each, in order, also in a mention without a figure', () => {
  const text = letter(
    [
      '1 2',
      'kades, zoals de motie-Bakstra en de motie Van Meenderen , die uw Kamer aannam,',
      'vragen. Over de motie-Van Meenderen volgt later meer.',
    ],
    [KADES, VEREN],
  )
  expect(idsIn(text)).toEqual([
    'Bakstra kst-35570-XII-28',
    'Van Meenderen kst-35570-XII-31',
    'Van Meenderen kst-35570-XII-31',
  ])
})

test('one figure over two motions: the gap that it left tells which', () => {
  const text = letter(
    [
      '1',
      'kades, zoals de motie-Bakstra vraagt en ook de motie Van Meenderen , die uw Kamer',
      'in het voorjaar met algemene stemmen aannam.',
    ],
    [VEREN],
  )
  expect(idsIn(text)).toEqual(['Bakstra null', 'Van Meenderen kst-35570-XII-31'])
})

test('one figure over two motions, and nothing tells: none is said to be it', () => {
  const text = letter(
    [
      '1',
      'kades, zoals de motie-Bakstra vraagt en ook de motie Van Meenderen die uw Kamer',
      'in het voorjaar met algemene stemmen aannam.',
    ],
    [VEREN],
  )
  expect(idsIn(text)).toEqual(['Bakstra null', 'Van Meenderen null'])
})

test('one note that cites both', () => {
  const text = letter(
    [
      '1',
      'kades, zoals de moties Bakstra en Van Meenderen die uw Kamer in het voorjaar na',
      'het debat over de sluizen heeft aangenomen.',
    ],
    [SLUIZEN],
  )
  expect(idsIn(text)).toEqual(['Bakstra kst-35570-XII-36', 'Van Meenderen kst-35570-XII-37'])
})

test('a motion without a name on the line makes no second', () => {
  const text = letter(
    [
      '1',
      'kades (“motie van Bakstra”). Tegelijk heeft uw Kamer een motie aangenomen waarin',
      'de regering wordt verzocht om meer veren.',
    ],
    [VEREN],
  )
  expect(idsIn(text)).toEqual(['Bakstra kst-35570-XII-31'])
})

test('a figure over what is sent on says which letter that was, not which motion', () => {
  const text = letter(
    [
      'veren. Voor de motie van het lid Bakstra over kades verwijs ik naar mijn op verzoek van',
      '1',
      'uw Kamer schriftelijk gegeven appreciatie van 25 oktober 2020. Daarin staat meer.',
    ],
    [KADES],
  )
  expect(idsIn(text)).toEqual(['Bakstra null'])
})

test('the sign of a note on a line of its own does not tear a list of names', () => {
  const text = letter(
    [
      'kades. De motie van de leden Bakstra (ABC), Yildiz (DEF), Voortmans (GHI),',
      '[1]',
      'Smit (JKL) en De Boer (MNO) verzoekt de regering om meer veren op de rivieren.',
    ],
    [],
  )
  expect(idsIn(text)).toEqual(['Bakstra+Yildiz+Voortmans+Smit+De Boer null'])
})
