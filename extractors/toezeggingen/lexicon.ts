/**
 * The words that a commitment is made of, as tags for the tagger. Multi-word entries win over single words, so that
 * `van uw Kamer` is not an addressee although `uw Kamer` is.
 */
import { verbs } from '../dutch/verbs.ts'

/** `ToKamer` is a `Kamer` with its preposition, `Ik` is the cabinet itself, `Zal` and the like are finite verbs. */
export const tags = {
  Kamer: {},
  ToKamer: { isA: 'Kamer' },
  Elsewhere: { not: ['Kamer', 'Cabinet'] },
  Cabinet: {},
  Ik: { isA: 'Cabinet' },
  Finite: {},
  Zal: { isA: 'Finite' },
  Word: { isA: 'Finite' },
  Perfect: { isA: 'Finite' },
  Aim: { isA: 'Finite' },
  Wil: { isA: 'Finite' },
  Present: { isA: 'Finite' },
  Receive: { isA: 'Finite' },
  Go: { isA: 'Finite' },
  Infinitive: {},
  Participle: {},
  WithTe: {},
  Hear: {},
  /** `op de hoogte worden gesteld`, where the helping verb stands inside the phrase. */
  BeTold: {},
} as const
export type Tag = keyof typeof tags

const chambers = ['kamer', 'tweede kamer', 'eerste kamer', 'kamers', 'kamercommissie', 'kamers der staten generaal']
const parliaments = [
  ...chambers.flatMap((chamber) => [`uw ${chamber}`, `de ${chamber}`, `beide ${chamber}`, `de beide ${chamber}`]),
  ...[
    'het parlement',
    'uw parlement',
    'de staten generaal',
    'uw commissie',
    'de vaste commissie',
    'de volksvertegenwoordiging',
  ],
  ...[
    'de tweede kamer der staten generaal',
    'de eerste kamer der staten generaal',
    'de tweede en eerste kamer',
    'de eerste en tweede kamer',
  ],
]
const behind = ['de voorzitter van', 'de voorzitters van', 'de leden van', 'de griffier van']
const addressees = [
  ...parliaments,
  ...behind.flatMap((words) => parliaments.map((name) => `${words} ${name}`)),
  'tweede kamer',
  'eerste kamer',
  // Where a page or line broke behind `Uw`.
  'kamer',
]

const towards = ['aan', 'naar', 'met', 'bij', 'richting', 'jegens']
/** `op verzoek van uw Kamer`, `in uw Kamer`, `met steun uit de Kamer`: it is spoken of, not to. */
const away = ['van', 'door', 'vanuit', 'uit', 'in', 'binnen', 'namens', 'tussen', 'voor', 'via', 'mede namens']

const members = [
  'minister',
  'ministers',
  'staatssecretaris',
  'staatssecretarissen',
  'bewindspersoon',
  'bewindspersonen',
  'bewindslieden',
]
const cabinet = [
  ...members,
  'kabinet',
  'regering',
  'ambtgenoot',
  'ambtsgenoot',
  'ambtgenote',
  'ambtgenoten',
  'collega',
  'opvolger',
  'ambtsopvolger',
]
const articles = ['de', 'het', 'mijn', 'onze', 'deze', 'een', 'zijn', 'haar']

const entry = (words: readonly string[], tag: Tag): [string, Tag][] => words.map((word) => [word, tag])
const joined = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((a) => second.map((b) => `${a} ${b}`))

/** Aims are as good as promises when they name the Kamer and the act. */
const aims = [
  ...[
    'streef',
    'streeft',
    'streven',
    'hoop',
    'hopen',
    'hoopt',
    'verwacht',
    'verwachten',
    'voornemens',
    'voornemen',
    'bereid',
    'beoog',
    'beogen',
  ],
  ...[
    'beoogt',
    'voorzie',
    'probeer',
    'proberen',
    'probeert',
    'tracht',
    'trachten',
    'plan',
    'bedoeling',
    'stel voor',
    'stellen voor',
    'stel mij voor',
    'neem mij voor',
    'nemen ons voor',
    'stellen ons voor',
    'intentie',
    'planning',
    'inzet',
  ],
]

/** `versturen`, besides the verbs of telling. */
export const sending = ['verstuur', 'versturen', 'verstuurd'] as const

/** All words with their tags; later entries win. Compounds with a hyphen stand as the tagger splits them. */
export const lexicon: Readonly<Record<string, Tag>> = Object.fromEntries([
  ...entry(['zal', 'zullen', 'zult'], 'Zal'),
  ...entry(['wordt', 'worden'], 'Word'),
  ...entry(
    ['heb', 'heeft', 'hebben', 'had', 'hadden', 'is', 'zijn', 'ben', 'bent', 'was', 'waren', 'werd', 'werden'],
    'Perfect',
  ),
  ...entry(
    [
      'zou',
      'zouden',
      'moet',
      'moeten',
      'dient',
      'dienen',
      'mag',
      'mogen',
      'vraagt',
      'verzoekt',
      'stelt',
      'vindt',
      'deelt',
    ],
    'Finite',
  ),
  ...entry(aims, 'Aim'),
  ...entry(['wil', 'willen', 'kan', 'kunt', 'kunnen', 'ga', 'gaan'], 'Wil'),
  ...entry(['volgt', 'volgen', 'gaat', 'komt', 'komen', 'verschijnt'], 'Go'),
  ...verbs.flatMap((verb) => [
    ...entry(verb.present, 'Present'),
    ...entry(verb.joined, 'Present'),
    ...entry(verb.participles, 'Participle'),
    ...entry(verb.withTe, 'WithTe'),
  ]),
  ...entry(['verstuur', 'verstuurt'], 'Present'),
  ...entry(['verstuurd'], 'Participle'),
  ...entry(['versturen'], 'Infinitive'),
  ...entry(['te versturen', 'te kunnen versturen'], 'WithTe'),
  ...entry(['hoort', 'verneemt', 'horen', 'vernemen'], 'Hear'),
  ...entry(['weten', 'tegemoetzien', 'toekomen', 'toegaan', 'tegemoet zien'], 'Infinitive'),
  ...entry(
    verbs.map((verb) => verb.infinitive),
    'Infinitive',
  ),
  ...entry(
    joined(['te'], ['kunnen', 'zullen', 'gaan', 'blijven']).flatMap((te) =>
      verbs.map((verb) => `${te} ${verb.infinitive}`),
    ),
    'WithTe',
  ),
  ...entry(
    joined(
      ['op de hoogte', 'in kennis', 'ter beschikking', 'beschikbaar', 'geïnformeerd'],
      joined(['worden'], ['gesteld', 'gehouden', 'gebracht']),
    ),
    'BeTold',
  ),
  ...entry(
    joined(['op de hoogte', 'in kennis', 'geïnformeerd'], joined(['blijven'], ['stellen', 'houden'])),
    'Infinitive',
  ),
  // `toe te kunnen zenden`
  ...entry(
    verbs
      .filter(({ particle, joined: forms }) => particle !== null && forms.length > 0)
      .map(({ particle, infinitive }) => `${particle} te kunnen ${infinitive.slice(particle!.length)}`),
    'WithTe',
  ),
  ...entry(['te kunnen laten weten', 'te kunnen doen toekomen', 'te doen toezenden'], 'WithTe'),
  ...entry(['ontvangt', 'krijgt'], 'Receive'),
  ...entry(cabinet, 'Cabinet'),
  ...entry(['ik', 'wij', 'we'], 'Ik'),
  ...entry(joined(['aan', 'van', 'met', 'door', 'bij', 'naar', 'voor'], joined(articles, cabinet)), 'Elsewhere'),
  ...entry(addressees, 'Kamer'),
  ...entry(joined(towards, addressees), 'ToKamer'),
  ...entry(joined(away, addressees), 'Elsewhere'),
  // Only in a letter to the Kamer: elsewhere the caller blanks it out.
  ...entry(['u'], 'Kamer'),
  ...entry(joined(towards, ['u']), 'ToKamer'),
  ...entry(joined(away, ['u']), 'Elsewhere'),
])
