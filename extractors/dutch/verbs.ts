/**
 * Verbs of telling and sending, in all the forms that letters use. A separable verb has its particle in front of `|`:
 * `toe|zenden` is `toezenden`, `toe te zenden`, `toegezonden`, `zend … toe`.
 */

export interface Verb {
  readonly infinitive: string
  /** Forms of the present tense, without their particle: `zend`, `zendt`, `zenden`. */
  readonly present: readonly string[]
  /** The present tense of a clause that ends on its verb: `waarna ik uw Kamer toezend`. */
  readonly joined: readonly string[]
  readonly particle: string | null
  readonly participles: readonly string[]
  /** With `te`: `te informeren`, `toe te zenden`. */
  readonly withTe: readonly string[]
}

/** Infinitive, first person, past participle. */
const table = `
informeren informeer geïnformeerd
berichten bericht -
schrijven schrijf geschreven
in|lichten licht ingelicht
rapporteren rapporteer gerapporteerd
terug|koppelen koppel teruggekoppeld
terug|melden meld teruggemeld
terug|komen kom teruggekomen
sturen stuur gestuurd
zenden zend gezonden
toe|sturen stuur toegestuurd
toe|zenden zend toegezonden
na|zenden zend nagezonden
na|sturen stuur nagestuurd
op|sturen stuur opgestuurd
door|sturen stuur doorgestuurd
door|zenden zend doorgezonden
door|geleiden geleid doorgeleid
verzenden verzend verzonden
toe|komen kom -
aan|bieden bied aangeboden
voor|leggen leg voorgelegd
over|leggen leg overgelegd
overhandigen overhandig overhandigd
verstrekken verstrek verstrekt
in|dienen dien ingediend
aanhangig|maken maak -
mee|delen deel meegedeeld
mededelen - medegedeeld
delen deel gedeeld
melden meld gemeld
antwoorden antwoord geantwoord
beantwoorden beantwoord beantwoord
reageren reageer gereageerd
bij|praten praat bijgepraat
toe|lichten licht toegelicht
bekend|maken maak bekendgemaakt
presenteren presenteer gepresenteerd
voorzien voorzie voorzien
aan|kondigen kondig -
doen|toekomen doe -
laten|weten laat -
uit|brengen breng uitgebracht
op|leveren lever -
ontvangen ontvang ontvangen
voor|hangen hang voorgehangen
`

/** Verbs with a fixed phrase for a particle: `op de hoogte stellen`, `stel … op de hoogte`. */
const phrases: readonly (readonly [string, string, string, string])[] = [
  ['op de hoogte', 'stellen', 'stel', 'gesteld'],
  ['op de hoogte', 'houden', 'houd', 'gehouden'],
  ['op de hoogte', 'brengen', 'breng', 'gebracht'],
  ['in kennis', 'stellen', 'stel', 'gesteld'],
  ['ter beschikking', 'stellen', 'stel', 'gesteld'],
  ['beschikbaar', 'stellen', 'stel', 'gesteld'],
  ['geïnformeerd', 'houden', 'houd', 'gehouden'],
  ['verslag', 'doen', 'doe', 'gedaan'],
  ['verslag', 'uitbrengen', 'breng', 'uitgebracht'],
]

/** `geinformeerd` where a dump lost the diaeresis. */
const plain = (form: string): string => form.replaceAll('ï', 'i')
const withPlain = (form: string): string[] => (plain(form) === form ? [form] : [form, plain(form)])

/** `zend` gives `zendt`, `stuur` `stuurt`, `bericht` itself, `kom` `komt`. */
const thirdPerson = (first: string): string => (first.endsWith('t') ? first : `${first}t`)

function verbOf(infinitive: string, first: string, participle: string): Verb {
  const [particle, base] = infinitive.includes('|') ? (infinitive.split('|') as [string, string]) : [null, infinitive]
  // `doen toekomen`, `laten weten`: the helping verb is inflected.
  const helper = particle === 'doen' || particle === 'laten'
  const present = first === '-' ? [] : [first, thirdPerson(first), helper ? particle : base]
  return {
    infinitive: helper ? `${particle} ${base}` : `${particle ?? ''}${base}`,
    present,
    joined: particle && !helper ? present.map((form) => particle + form) : [],
    particle: helper ? base : particle,
    participles: participle === '-' ? [] : withPlain(participle),
    withTe: [particle && !helper ? `${particle} te ${base}` : `te ${helper ? `${particle} ` : ''}${base}`],
  }
}

export const verbs: readonly Verb[] = [
  ...table
    .trim()
    .split('\n')
    .map((line) => {
      const [infinitive, first, participle] = line.split(' ') as [string, string, string]
      return verbOf(infinitive, first, participle)
    }),
  ...phrases.map(
    ([particle, base, first, participle]): Verb => ({
      infinitive: `${particle} ${base}`,
      present: [first, thirdPerson(first), base],
      joined: [],
      particle,
      participles: withPlain(`${particle} ${participle}`),
      withTe: base === 'uitbrengen' ? [`${particle} uit te brengen`] : withPlain(`${particle} te ${base}`),
    }),
  ),
]
