/** Who promises whom what, from the words of one sentence. */
import { gated } from '../../pipeline/gates/gated.ts'
import { verbs } from '../dutch/verbs.ts'

const ROLE = '(?:[Mm]inister(?:-[Pp]resident)?s?|[Ss]taatssecretaris(?:sen)?)'
/** `De minister van Sociale Zaken en Werkgelegenheid`, `de Staatssecretaris van J&V` */
const MEMBER = gated(
  new RegExp(
    `(?<!(?:aan|namens|met|door|bij)\\s)(?<!\\p{L})(?<member>[Dd]e\\s(?:(?:toenmalige|vorige|voormalige)\\s)?${ROLE}(?:\\s(?:van|voor)\\s(?:\\p{Lu}[\\p{L}&-]*)(?:(?:,\\s|\\sen\\s|\\s)\\p{Lu}[\\p{L}&-]*){0,6})?)\\s(?:zal|zullen|heeft|hebben|had|hadden|stuurt|sturen|informeert|informeren|zegt|zegde|komt|komen|wordt)`,
    'u',
  ),
)
/** `wordt de Kamer door de Staatssecretaris van X geïnformeerd` */
const BY_MEMBER = gated(
  new RegExp(
    `(?<!\\p{L})door\\s(?<member>de\\s${ROLE}(?:\\s(?:van|voor)\\s\\p{Lu}[\\p{L}&-]*(?:(?:,\\s|\\sen\\s|\\s)\\p{Lu}[\\p{L}&-]*){0,6})?)(?!\\p{L})`,
    'u',
  ),
)
const PREDECESSOR =
  /(?<!\p{L})(?:mijn|onze|uw|diens|haar|zijn)\s(?:ambts?)?(?:voorgang(?:er|ster)|opvolg(?:er|ster))s?(?!\p{L})/iu
const COLLEGA = /(?<!\p{L})mijn\s(?:collega|ambts?geno(?:ot|te))(?!\p{L})(?:\s(?:van|voor)\s\p{Lu}[\p{L}&-]*)?/iu
const CABINET = /(?<!(?:van|door|aan|met|namens)\s)(?<!\p{L})(?:het\skabinet|de\sregering)(?!\p{L})/iu
const SELF = /(?<!\p{L})(?:ik|wij|mij|ons|mijn)(?!\p{L})/iu

/** @param signatory the role under the letter, when it has one signature; `ik` is that member */
export function promisorOf(words: string, signatory: string | null): string | null {
  const named = PREDECESSOR.exec(words)?.[0] ?? MEMBER.exec(words)?.groups?.member
  if (named) return named
  if (/(?<!\p{L})ik(?!\p{L})/iu.test(words)) return signatory
  const by = BY_MEMBER.exec(words)?.groups?.member
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

/** Where what it is about ends: at a verb of its clause, or a particle of one with `te`. Some forms are nouns too. */
const NOUNS: ReadonlySet<string> = new Set([
  'antwoord',
  'deel',
  'delen',
  'bericht',
  'meld',
  'melden',
  'schrijven',
  'ontvangen',
])
const VERBS = [
  ...new Set(
    verbs
      .flatMap((verb) => [...verb.present, ...verb.joined, ...verb.participles, verb.infinitive])
      .filter((form) => !form.includes(' ') && !NOUNS.has(form)),
  ),
].join('|')
const STOPS = `te|informeren|berichten|sturen|zenden|toesturen|toezenden|rapporteren|delen|informeer|bericht|stuur|zend|deel|kom|toegezegd|geïnformeerd|heb|heeft|hebben|zal|zullen|is|wordt|worden|zijn|ben|ik|voor\\sde\\szomer|vóór|uiterlijk|ontvangt|ontvangen|krijgt|ingelost|nagekomen|gestand|voldaan|afgedaan|beschouw|staat|doen|deed|treft|kunt|zult|(?:toe|aan|terug|mee|na|in|voor|op|door|uit)\\ste|${VERBS}`

/** `over de voortgang`, `inzake …`; up to the verb, a comma or a bracket; not the particle of `neem ik over en …`. */
const ABOUT = gated(
  new RegExp(
    `(?<!\\p{L})(?:over|inzake|omtrent|(?<!(?:de|het|deze)\\s)betreffende|aangaande|met\\sbetrekking\\stot|ten\\saanzien\\svan|m\\.b\\.t\\.)\\s(?<about>(?!(?:enkele|een\\spaar|twee|drie|ongeveer)\\s(?:dagen|weken|maanden))(?!(?:te|en|maar|informeren|berichten|inlichten|geïnformeerd|toegezegd)(?!\\p{L}))(?:[^.,;:()\\s]{1,40})(?:\\s(?!(?:${STOPS})(?!\\p{L}))(?:d\\.d\\.|jl\\.|[^.,;:()\\s]{1,40})){0,24})`,
    'iu',
  ),
)

const ARTICLE = /^(?:de|het|een|deze|dit|die)$/iu

/** @param term the words of the deadline, which are no part of what it is about */
export function aboutNamed(words: string, term: string | null = null): string | null {
  const whole = ABOUT.exec(words)?.groups?.about ?? null
  const from = whole !== null && term ? whole.indexOf(term) : -1
  const about = from > 0 ? whole!.slice(0, from).trim() : whole
  return about === null || about === '' || ARTICLE.test(about) ? null : about
}
