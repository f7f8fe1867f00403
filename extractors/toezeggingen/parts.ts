/** Who promises whom what, from the words of one sentence. */
import { gated } from '../../pipeline/gates/gated.ts'
import { verbs } from '../dutch/verbs.ts'

const ROLE = '(?:[Mm]inister(?:-[Pp]resident)?s?|[Ss]taatssecretaris(?:sen)?)'
const NAME = '\\p{Lu}[\\p{L}&-]*'
/** `van Sociale Zaken en Werkgelegenheid`, `voor Natuur en Stikstof` */
const PORTFOLIO = `\\s(?:van|voor)\\s${NAME}(?:(?:,\\s|\\sen\\s|\\s)${NAME}){0,6}`
const ONCE = '(?:(?:toenmalige|vorige|voormalige)\\s)?'
/** `De minister van Sociale Zaken en Werkgelegenheid`, `de Staatssecretaris van J&V` */
const THE_MEMBER = `(?<member>[Dd]e\\s${ONCE}${ROLE}(?:${PORTFOLIO})?)`
/** `Toezegging van de Staatssecretaris van J&V om …`, `doe ik de toezegging gestand van de toenmalige minister` */
const OF_PROMISE = gated(
  new RegExp(
    `(?<!\\p{L})[Tt]oezegging(?:en)?\\s(?:(?:gestand|na|gedaan)\\s)?(?:van|door)\\s${THE_MEMBER}(?!\\p{L})`,
    'u',
  ),
)
/** `heeft de toenmalige minister van Financiën toegezegd` */
const HAS_PROMISED = gated(new RegExp(`(?<!\\p{L})(?:heeft|had)\\s${THE_MEMBER}\\s[^;]{0,200}?toegezegd`, 'u'))
const MEMBER = gated(
  new RegExp(
    `(?<!(?:aan|namens|met|door|bij)\\s)(?<!\\p{L})${THE_MEMBER}\\s(?:zal|zullen|heeft|hebben|had|hadden|stuurt|sturen|informeert|informeren|zegt|zegde|komt|komen|wordt)`,
    'u',
  ),
)
/** `wordt de Kamer door de Staatssecretaris van X geïnformeerd` */
const BY_MEMBER = gated(new RegExp(`(?<!\\p{L})door\\s${THE_MEMBER}(?!\\p{L})`, 'u'))
const PREDECESSOR =
  /(?<!\p{L})(?:mijn|onze|uw|diens|haar|zijn)\s(?:ambts?)?(?:voorgang(?:er|ster)|opvolg(?:er|ster))s?(?!\p{L})/iu
const COLLEGA = /(?<!\p{L})mijn\s(?:collega|ambts?geno(?:ot|te))(?!\p{L})(?:\s(?:van|voor)\s\p{Lu}[\p{L}&-]*)?/iu
const CABINET = /(?<!(?:van|door|aan|met|namens)\s)(?<!\p{L})(?:het\skabinet|de\sregering)(?!\p{L})/iu
const SELF = /(?<!\p{L})(?:ik|wij|mij|ons|mijn)(?!\p{L})/iu

const memberIn = (words: string, ...patterns: readonly RegExp[]): string | undefined =>
  patterns.flatMap((pattern) => pattern.exec(words)?.groups?.member ?? [])[0]

/** @param signatory the role under the letter, when it has one signature; `ik` is that member */
export function promisorOf(words: string, signatory: string | null): string | null {
  const named = PREDECESSOR.exec(words)?.[0] ?? memberIn(words, OF_PROMISE, HAS_PROMISED, MEMBER)
  if (named) return named
  if (/(?<!\p{L})ik(?!\p{L})/iu.test(words)) return signatory
  const by = memberIn(words, BY_MEMBER)
  if (by) return by
  return COLLEGA.exec(words)?.[0] ?? CABINET.exec(words)?.[0] ?? (SELF.test(words) ? signatory : null)
}

/** @param chamber the chamber that the letter is written to: `uw Kamer` and `u` */
export function addresseeOf(words: string, chamber: string | null, youAreKamer: boolean): string | null {
  if (
    /Staten-Generaal|beide Kamers|[Ee]erste Kamer en (?:de )?[Tt]weede Kamer|[Tt]weede Kamer en (?:de )?[Ee]erste Kamer|[Tt]weede en [Ee]erste Kamer|[Ee]erste en [Tt]weede Kamer/u.test(
      words,
    )
  )
    return 'Staten-Generaal'
  if (/[Tt]weede Kamer/u.test(words)) return 'Tweede Kamer'
  if (/[Ee]erste Kamer/u.test(words)) return 'Eerste Kamer'
  if (/(?<!\p{L})(?:het|uw)\sparlement/iu.test(words)) return 'Staten-Generaal'
  const kamer =
    /(?<!\p{L})(?:[Uu]w|[Dd]e)\s(?:vaste\s)?[Kk]amer(?:commissie|leden)?(?!\p{L})|(?<!\p{L})(?:het\slid|de\sleden|het\sKamerlid)\s\p{Lu}/u.test(
      words,
    )
  return kamer || youAreKamer ? (chamber ?? (kamer ? 'Kamer' : null)) : null
}

const infinitives = [...new Set(verbs.flatMap((verb) => verb.withTe.map((form) => [form, verb.infinitive] as const)))]
const ACTS = gated(
  new RegExp(
    `(?<!\\p{L})(?<form>${infinitives
      .map(([form]) => form)
      .sort((a, b) => b.length - a.length)
      .join(
        '|',
      )}|(?:te\\s)?(?:onderzoeken|laten\\sonderzoeken|verkennen|bezien|bespreken)|in\\ste\\sgaan|gaan)(?!\\p{L})`,
    'iu',
  ),
)
const byForm = new Map(infinitives)
const FINITE = /(?<!\p{L})(?:zou(?:den)?|zal|zullen)\s(?<verb>(?!worden|hebben|kunnen|blijven)\p{L}{4,20}en)(?!\p{L})/iu

/** `De toegezegde brief zal ik uiterlijk 28 mei aan de Kamer sturen` */
const LAST = new RegExp(
  `(?<!\\p{L})(?:zal|zullen)\\s[^,;]{1,200}?\\s(?<verb>${verbs
    .map(({ infinitive }) => infinitive)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'iu',
)

/** What a named promise is to do: `heb ik toegezegd uw Kamer te informeren` is `informeren`. */
export function actNamed(words: string): string | null {
  const form = ACTS.exec(words)?.groups?.form?.toLowerCase()
  if (form === undefined) {
    const finite = FINITE.exec(words)?.groups?.verb ?? LAST.exec(words)?.groups?.verb
    return finite ?? participleAct(words)
  }
  return byForm.get(form) ?? form.replace(/^te\s|^in\ste\s|^laten\s/u, form.startsWith('in te') ? 'in' : '')
}

const PARTICIPLES = new Map(verbs.flatMap((verb) => verb.participles.map((form) => [form, verb.infinitive] as const)))

/** `wordt het parlement ieder jaar geïnformeerd` */
function participleAct(words: string): string | null {
  for (const [form, infinitive] of PARTICIPLES)
    if (words.includes(form) && /(?<!\p{L})(?:wordt|worden)(?!\p{L})/u.test(words)) return infinitive
  return null
}
