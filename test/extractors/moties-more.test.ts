import { expect, test } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import { phrasesIn } from '../../extractors/moties/phrases.ts'
import type { Motie } from '../../extractors/moties.ts'
import { moties } from '../../extractors/moties.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const read = (text: string): [string[], string | null, boolean][] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) => {
    if (type !== moties.type) return []
    const { movers, id, cosigned } = value as Motie
    return [[movers, id, cosigned]]
  })
const named = (text: string): [string, readonly string[], boolean][] =>
  phrasesIn(text, 0).map(({ start, end, movers, cosigned }) => [text.slice(start, end), movers, cosigned])

test.each<[string, string, string[], boolean]>([
  // What it is about begins with a preposition and a name of its own.
  ['de motie Bakstra over Schiphol is aangenomen', 'motie Bakstra', ['Bakstra'], false],
  ['de motie-Bakstra op de Noordzee', 'motie-Bakstra', ['Bakstra'], false],
  ['de motie Bakstra in Groningen', 'motie Bakstra', ['Bakstra'], false],
  [
    'de motie van de leden Smit en Bakstra over Oekraïne',
    'motie van de leden Smit en Bakstra',
    ['Smit', 'Bakstra'],
    false,
  ],
  ['de motie van het lid Sophie in ’t Meer', 'motie van het lid Sophie in ’t Meer', ['In ’t Meer'], false],
  ['de motie Jan op den Kamp', 'motie Jan op den Kamp', ['Op den Kamp'], false],
  ['de motie van der Linde over Ameland', 'motie van der Linde', ['Van der Linde'], false],
  ['een motie van Tweede Kamerlid Bakstra', 'motie van Tweede Kamerlid Bakstra', ['Bakstra'], false],
  ['de motie ingediend door Smit en Bakstra', 'motie ingediend door Smit en Bakstra', ['Smit', 'Bakstra'], false],
  ['de motie 36 000-12 van het lid Bakstra', 'motie 36 000-12 van het lid Bakstra', ['Bakstra'], false],
  [
    'de motie 36 000 VI, nr. 12, van het lid Bakstra',
    'motie 36 000 VI, nr. 12, van het lid Bakstra',
    ['Bakstra'],
    false,
  ],
  ['de motie Bakstra e.a. vraagt', 'motie Bakstra e.a.', ['Bakstra'], true],
  ['de motie van mevrouw Bakstra cum suis', 'motie van mevrouw Bakstra cum suis', ['Bakstra'], true],
  // As a scan has it.
  ['de mot1e van hct 1id Bakstra', 'mot1e van hct 1id Bakstra', ['Bakstra'], false],
  ['de motie von de 1eden Smit en Bakstra', 'motie von de 1eden Smit en Bakstra', ['Smit', 'Bakstra'], false],
])('%s', (text, quote, movers, cosigned) => expect(named(text)).toEqual([[quote, movers, cosigned]]))

// Half a name is worse than none.
test.each(['de motie van het lid Van 0osterbeek over', 'de motie van het lid Ooster1inden over'])(
  'no mover: %s',
  (text) => expect(named(text)).toMatchObject([['motie', [], false]]),
)

const GIVEN = `Deze motie is voorgesteld door het lid Bakstra. Naar mij blijkt, wordt zij voldoende ondersteund. Zij krijgt nr. 350 (32847).

Deze motie is voorgesteld door de leden Bakstra en Smit. Naar mij blijkt, wordt zij voldoende ondersteund. Zij krijgt nr. 351 (32847).

Deze motie is voorgesteld door het lid Visser. Naar mij blijkt, wordt zij voldoende ondersteund. Zij krijgt nr. 352 (32847).`

test.each<[string, string | null]>([
  ['De motie op stuk nr. 350 van het lid Bakstra ontraad ik.', 'kst-32847-350'],
  ['De motie op stuk nr. 351 van het lid Bakstra c.s. ontraad ik.', 'kst-32847-351'],
  // Nobody printed that number, or another member moved it: a slip of the tongue.
  ['De motie op stuk nr. 353 van het lid Bakstra ontraad ik.', null],
  ['De motie op stuk nr. 352 van het lid Bakstra ontraad ik.', null],
])('the number in the words: %s', (text, id) =>
  expect(read(`${GIVEN}\n\n${text}`).at(-1)?.slice(0, 2)).toEqual([['Bakstra'], id]),
)

test('a citation that cannot be read is not told by another motion of the same member', () => {
  const text =
    'De motie van het lid Bakstra over stages (Kamerstuk 36 0O0, nr. 4) is uitgevoerd. Aan de motie van het lid Bakstra over werk (Kamerstuk 36 111, nr. 9) werk ik nog.'
  expect(read(text).map(([, id]) => id)).toEqual([null, 'kst-36111-9'])
})

test('each of the motions that only their numbers name', () =>
  expect(
    read('Voortgang van de uitvoering van de moties 30 420, nrs. 100 en 101 over de veren.').map(([, id]) => id),
  ).toEqual(['kst-30420-100', 'kst-30420-101']))

// The title of an item on an agenda.
test.each<[string, string[]]>([
  ['Stemming motie Staat van de veren', []],
  ['Stemming motie-Bakstra over veren', ['Bakstra']],
])('%s', (text, movers) => expect(named(text)).toMatchObject([[expect.any(String), movers, false]]))

const becameOf = (text: string): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) =>
    type === moties.type ? [(value as Motie).disposition] : [],
  )

test.each<[string, string[]]>([
  [
    'De aangehouden motie Smit heeft de indiener op 24 september laten herleven. Zij is op 1 oktober aangenomen.',
    ['adopted'],
  ],
  ['De aangehouden motie Smit is op 1 oktober alsnog aangenomen.', ['adopted']],
  [
    'De motie Smit vraagt om een loket. Ik heb de motie ontraden. De studenten hebben er niets aan. Uw Kamer heeft de motie op 13 september verworpen.',
    ['rejected'],
  ],
  [
    'Uw Kamer heeft de motie Smit aangenomen. Met zes gemeenten is een convenant gesloten. Ik beschouw de motie daarmee als afgedaan.',
    ['settled'],
  ],
  // In another paragraph, where the letter has one motion.
  [
    'Uw Kamer heeft de motie Smit aangenomen.\n\nDe regeling is in werking getreden voor alle oevers. De motie is hiermee uitgevoerd.',
    ['executed'],
  ],
  [
    'Uw Kamer heeft de motie Smit aangenomen en de motie Bakker verworpen.\n\nDe regeling is in werking getreden voor alle oevers. De motie is hiermee uitgevoerd.',
    ['adopted', 'rejected'],
  ],
  // Advice is older than the vote that was put off.
  [
    'Het lid heeft de motie Smit aangehouden. De bewijslast is een zaak van de rechter. De motie heb ik daarom ontraden.',
    ['held'],
  ],
  // What it asks for, what did not happen, and what is asked.
  [
    'Ik noem de motie Smit. In het debat is gesproken. De motie vraagt de wet te laten vervallen als zij is verworpen.',
    ['mentioned'],
  ],
  ['Ik noem de motie Smit. In het debat is gesproken. De motie is niet aangenomen.', ['mentioned']],
  ['Ik noem de motie Smit. In het debat is gesproken. Waarom is de motie verworpen?', ['mentioned']],
  ['Ik noem de motie Smit. De brief over de motie is voor kennisgeving aangenomen.', ['mentioned']],
])('told later: %s', (text, expected) => expect(becameOf(text)).toEqual(expected))

test.each<[string, [string, readonly string[], boolean][]]>([
  ['uw verzoek over demotie-Van Raak/Smit', [['motie-Van Raak/Smit', ['Van Raak', 'Smit'], false]]],
  ['het demotie-beleid van de dienst', []],
  ['met veel emotie-Smit', []],
])('its article glued to it: %s', (text, expected) => expect(named(text)).toEqual(expected))

const annotationsIn = (text: string) => extract(structure(clean(documentOf(text)))).annotations
const quotes = (text: string): string[] =>
  annotationsIn(text).flatMap(({ type, start, end }) => (type === moties.type ? [text.slice(start, end)] : []))

test.each([
  ['Ik ga in op de ingediende motie van het lid Bakstra (ABC) over kades.', 'motie van het lid Bakstra'],
  ['Ik ga in op de gewijzigde motie-Bakstra (ABC) over kades.', 'gewijzigde motie-Bakstra'],
  [
    'Ik ga in op de aangenomen motie van de leden Bakstra (ABC) en Smit (DEF) over kades.',
    'motie van de leden Bakstra (ABC) en Smit (DEF)',
  ],
])('quoted is the name of the motion: %j', (text, quote) => expect(quotes(text)).toEqual([quote]))

test('a slip of the pen gives no second Van', () =>
  expect(read('De motie van de leden van Van Bakstra en Van Laar is aangenomen.')).toEqual([
    [['Van Bakstra', 'Van Laar'], null, false],
  ]))

test('a motion that is told anew is none that is named elsewhere by two', () =>
  expect(
    read(
      'In 2019 heeft uw Kamer een motie van het lid Bakstra aangenomen.\n\n' +
        'Later heeft zij de motie van de leden Bakstra en Smit (Kamerstuk 36 000, nr. 12) aangenomen.',
    ),
  ).toEqual([
    [['Bakstra'], null, false],
    [['Bakstra', 'Smit'], 'kst-36000-12', false],
  ]))
