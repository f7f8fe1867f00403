import { describe, expect, test } from 'vitest'
import { sentenceAt, sentencesOf, spansOfSentences } from '../../extractors/dutch/sentences.ts'
import type { Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

const cut = (text: string): string[] => spansOfSentences(text).map(({ start, end }) => text.slice(start, end))

describe('one sentence', () => {
  test.each([
    'Op 15 april jl. heeft het overleg plaatsgevonden.',
    'In het debat van 20 december jl. (Kamerstuk 19 000, nr. 12) is dat besproken.',
    'Het verslag (Kamerstuk 28 000 , nr. 19 ) is bekend .',
    'Zie de brief d.d. 5 juni 2014 over het beleid.',
    'De motie Jansen c.s. wordt uitgevoerd.',
    'Namens prof. dr. C.H.J.M. Bakker en mr. drs. P. Visser dank ik u.',
    'De Staatssecretaris, H. G. J. Jansen',
    'De heer A.Th.B. Bijl heeft o.a. de nrs. 12 t/m 14 t.a.v. het plan toegelicht.',
    'De lidstaten zegden EUR 140 mln. toe via het fonds.',
    'Zie www.example.nl/Stukken.Overzicht voor meer.',
    'Zie kst.12 De heer Bijl noemt de motie-Th.A.M. Jansen.',
    'Dit staat in art. 3 van Stb. 2020, 118 resp. Stcrt. 2021, 12.',
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text])
  })
})

describe('more sentences', () => {
  test.each([
    ['Ik kom daarop terug. Ook dat zal ik doen.', ['Ik kom daarop terug.', 'Ook dat zal ik doen.']],
    ['Dat was op 15 april jl. De Raad stemde in.', ['Dat was op 15 april jl.', 'De Raad stemde in.']],
    ['Het verslag van het Overleg.Eén van de punten.', ['Het verslag van het Overleg.', 'Eén van de punten.']],
    ['Zal ik u informeren . Diversen en meer .', ['Zal ik u informeren .', 'Diversen en meer .']],
    ['Bent u bereid dit te doen? Zo nee, waarom niet?', ['Bent u bereid dit te doen?', 'Zo nee, waarom niet?']],
    ['Dit wordt uitgevoerd.1 In de brief staat dat.', ['Dit wordt uitgevoerd.1', 'In de brief staat dat.']],
    ['Dit wordt uitgevoerd.[12] In de brief staat dat.', ['Dit wordt uitgevoerd.[12]', 'In de brief staat dat.']],
    ['Dit wordt uitgevoerd.² In de brief staat dat.', ['Dit wordt uitgevoerd.²', 'In de brief staat dat.']],
    ['Het bedrag is 1.250. Dat is veel.', ['Het bedrag is 1.250.', 'Dat is veel.']],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})

test('sentences keep to their blocks, and tables have none', () => {
  const text = 'Kop zonder punt\n\nEerste zin. Tweede zin.\n\n12 13\n14 15'
  const blocks: Block[] = [
    { type: 'heading', start: 0, end: 15, page: null },
    { type: 'paragraph', start: 17, end: 40, page: null },
    { type: 'table', start: 42, end: 53, page: null },
  ]
  const document = documentOf(text, blocks)
  const sentences = sentencesOf(document)
  expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual(['Kop zonder punt', 'Eerste zin.', 'Tweede zin.'])
  expect(sentencesOf(document)).toBe(sentences)
  expect(sentenceAt(sentences, 30)).toBe(sentences[2])
  expect(sentenceAt(sentences, 16)).toBeNull()
  expect(sentenceAt(sentences, 99)).toBeNull()
})

test('a sentence goes on in a line that was taken for a heading', () => {
  const text = 'Dat is het advies van\n\nDe Raad, en ik zal de\n\nKamer informeren. Klaar.\n\nEen kop'
  const block = (type: Block['type'], words: string): Block => {
    const start = text.indexOf(words)
    return { type, start, end: start + words.length, page: null }
  }
  const blocks = [
    block('paragraph', 'Dat is het advies van'),
    block('heading', 'De Raad, en ik zal de'),
    block('heading', 'Kamer informeren. Klaar.'),
    block('heading', 'Een kop'),
  ]
  expect(sentencesOf(documentOf(text, blocks)).map((s) => text.slice(s.start, s.end).replace(/\n+/g, ' '))).toEqual([
    'Dat is het advies van De Raad, en ik zal de Kamer informeren.',
    'Klaar.',
    'Een kop',
  ])
})

test('the number of a page goes on with no sentence', () => {
  const text = 'Zonder nu al te\n\n3\n\nKiezen.'
  const blocks: Block[] = [
    { type: 'paragraph', start: 0, end: 15, page: null },
    { type: 'paragraph', start: 17, end: 18, page: null },
    { type: 'paragraph', start: 20, end: 27, page: null },
  ]
  expect(sentencesOf(documentOf(text, blocks)).map((s) => text.slice(s.start, s.end))).toEqual([
    'Zonder nu al te',
    '3',
    'Kiezen.',
  ])
})

test('what looks like a letterhead behind the salutation is text when its lines are long', () => {
  const long = 'In het debat van 3 mei heb ik gezegd dat ik dit nog eens zal\nbezien. Dat is nu gedaan.'
  const text = `Kenmerk\n12\n\nGeachte voorzitter,\n\n${long}\n\nNog een alinea.\n\nSlot.`
  const at = (words: string): number => text.indexOf(words)
  const blocks: Block[] = [
    { type: 'letterhead', start: 0, end: 10, page: null },
    { type: 'salutation', start: at('Geachte'), end: at('Geachte') + 19, page: null },
    { type: 'letterhead', start: at('In het'), end: at('Nog een alinea.') + 15, page: null },
    { type: 'letterhead', start: at('Slot.'), end: text.length, page: null },
  ]
  expect(sentencesOf(documentOf(text, blocks)).map((s) => text.slice(s.start, s.end).replace(/\n+/g, ' '))).toEqual([
    'Kenmerk',
    '12',
    'Geachte voorzitter,',
    'In het debat van 3 mei heb ik gezegd dat ik dit nog eens zal bezien.',
    'Dat is nu gedaan.',
    'Nog een alinea.',
    'Slot.',
  ])
})

test('a document without blocks is cut at its lines', () => {
  const text = 'Onderwerp\nEen zin. Nog een.'
  expect(sentencesOf(documentOf(text)).map((s) => text.slice(s.start, s.end))).toEqual([
    'Onderwerp',
    'Een zin.',
    'Nog een.',
  ])
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const text of [
    'a.'.repeat(50_000),
    'A. '.repeat(50_000),
    '.'.repeat(100_000),
    'nr. '.repeat(40_000),
    'ab.Cd '.repeat(30_000),
  ])
    spansOfSentences(text)
  expect(performance.now() - start).toBeLessThan(4_000)
})
