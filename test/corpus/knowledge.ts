/** A corpus as it is known, made by hand: letters, links and registers of our own invention. */
import type { Link } from '../../corpus/links/link.ts'
import type { Knowledge, KnownLetter, Work } from '../../corpus/register/knowledge.ts'
import type { RegisteredMotie, RegisteredMotieMention } from '../../corpus/register/motie.ts'
import type { PromiseMention, RegisteredToezegging } from '../../corpus/register/toezegging.ts'

export interface Known {
  readonly letters?: readonly KnownLetter[]
  readonly works?: readonly Work[]
  readonly links?: readonly Link[]
  readonly toezeggingen?: readonly RegisteredToezegging[]
  readonly moties?: readonly RegisteredMotie[]
}

export const knowledgeOf = ({
  letters = [],
  works = [],
  links = [],
  toezeggingen = [],
  moties = [],
}: Known): Knowledge => ({
  letter: (id) => letters.find((one) => one.id === id) ?? null,
  letters: () =>
    letters.filter(({ id }) => !works.some((work) => work.id !== id && work.renditions.some((one) => one.id === id))),
  works: () => works,
  work(id) {
    const letter = letters.find((one) => one.id === id)
    const work = works.find(({ renditions }) => renditions.some((one) => one.id === id))
    return work ?? (letter ? { id, renditions: [letter] } : null)
  },
  links: (letter) => links.filter(({ from, to }) => letter === undefined || from === letter || to.letter === letter),
  toezeggingen: () => toezeggingen,
  moties: () => moties,
})

export const knownLetter = (id: string, more: Partial<KnownLetter> = {}): KnownLetter => ({
  id,
  name: `${id}.txt`,
  kind: 'kamerbrief',
  day: '2024-01-26',
  ministry: 'Economische Zaken en Klimaat',
  subject: null,
  kenmerk: null,
  identifiers: [],
  dossiers: [],
  withdrawn: false,
  ...more,
})

export const promiseMention = (letter: string, more: Partial<PromiseMention> = {}): PromiseMention => ({
  letter,
  finding: 'toezegging-10',
  start: 10,
  end: 60,
  quote: 'Ik stuur uw Kamer voor 1 juli het verslag.',
  day: '2024-01-26',
  status: 'new',
  by: 'first',
  certain: true,
  score: null,
  ...more,
})

export const promise = (id: string, more: Partial<RegisteredToezegging> = {}): RegisteredToezegging => ({
  id,
  number: null,
  text: 'Ik stuur uw Kamer voor 1 juli het verslag.',
  status: 'openstaand',
  statusBasis: 'stated',
  recurring: false,
  promisor: 'De Minister van Economische Zaken en Klimaat',
  ministry: 'Economische Zaken en Klimaat',
  ministryId: null,
  addressee: 'Tweede Kamer',
  act: 'sturen',
  about: 'het verslag',
  deadline: { edtf: '2024-07-01', earliest: null, latest: '2024-06-30', words: 'voor 1 juli' },
  madeOn: { edtf: '2024-01-26', earliest: '2024-01-26', latest: '2024-01-26' },
  madeAt: null,
  mentions: [promiseMention(id.split(':')[0]!)],
  fulfilledBy: null,
  deliveredBy: null,
  isWijzigingVan: null,
  isAanvullingOp: null,
  mayBeMetBy: [],
  ...more,
})

export const motieMention = (letter: string, more: Partial<RegisteredMotieMention> = {}): RegisteredMotieMention => ({
  letter,
  finding: 'motie-10',
  start: 10,
  end: 60,
  quote: 'De motie van het lid Veerman is aangenomen.',
  day: '2024-01-26',
  disposition: 'mentioned',
  by: 'number',
  certain: true,
  ...more,
})

export const motie = (id: string, more: Partial<RegisteredMotie> = {}): RegisteredMotie => ({
  id,
  kamerstuk: id.startsWith('kst-') ? id : null,
  url: null,
  movers: ['Veerman'],
  cosigned: false,
  about: 'de veren',
  printed: null,
  proposedOn: null,
  status: 'ingediend',
  executedBy: null,
  mentions: [motieMention('a')],
  ...more,
})

export const link = (from: string, to: Link['to'], more: Partial<Link> = {}): Link => ({
  from,
  to,
  type: 'cites',
  basis: 'stated',
  certain: true,
  score: null,
  by: 'links/identifier',
  evidence: [],
  ...more,
})
