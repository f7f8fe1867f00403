/**
 * The ministry behind a letter that does not name it: a minister without a ministry of his own (`Minister voor
 * Rechtsbescherming`) works at one, and the letterhead gives its web address (`www.rijksoverheid.nl/jenv`).
 */
import { ministryNames } from '../../extractors/dutch/ministries.ts'
import type { LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'

/** Portfolios of ministers and state secretaries without a ministry of that name, since 1994; the last of a name counts. */
const portfolios: readonly (readonly [RegExp, string])[] = [
  [/rechtsbescherming/iu, 'Justitie en Veiligheid'],
  [/vreemdelingenzaken/iu, 'Justitie'],
  [/voor\simmigratie/iu, 'Binnenlandse Zaken en Koninkrijksrelaties'],
  [
    /medische\szorg|langdurige\szorg|jeugd,?\s(?:preventie|zorg)|jeugd\sen\sgezin|maatschappelijke\szorg/iu,
    'Volksgezondheid, Welzijn en Sport',
  ],
  [
    /(?:basis-\sen\s|primair|voortgezet)\s?(?:en\s(?:voortgezet|speciaal)\s)?onderwijs|media$/iu,
    'Onderwijs, Cultuur en Wetenschap',
  ],
  [/armoedebeleid|participatie|pensioenen/iu, 'Sociale Zaken en Werkgelegenheid'],
  [/buitenlandse\shandel|ontwikkelings(?:samenwerking|hulp)/iu, 'Buitenlandse Zaken'],
  [/klimaat\sen\senergie|mijnbouw/iu, 'Economische Zaken en Klimaat'],
  [/natuur\sen\sstikstof/iu, 'Landbouw, Natuur en Voedselkwaliteit'],
  [
    /volkshuisvesting\sen\sruimtelijke|wonen\sen\srijksdienst|bestuurlijke\svernieuwing|grote\ssteden|koninkrijksrelaties\sen\sdigitalisering/iu,
    'Binnenlandse Zaken en Koninkrijksrelaties',
  ],
  [/milieu\sen\swonen/iu, 'Infrastructuur en Waterstaat'],
  [/fiscaliteit|toeslagen/iu, 'Financiën'],
]

/** The ministries' pages at www.rijksoverheid.nl. */
const pages: Readonly<Record<string, string>> = {
  az: 'Algemene Zaken',
  azc: 'Asiel en Migratie',
  bz: 'Buitenlandse Zaken',
  bzk: 'Binnenlandse Zaken en Koninkrijksrelaties',
  ezk: 'Economische Zaken en Klimaat',
  ez: 'Economische Zaken',
  fin: 'Financiën',
  ienw: 'Infrastructuur en Waterstaat',
  ienm: 'Infrastructuur en Milieu',
  jenv: 'Justitie en Veiligheid',
  venj: 'Veiligheid en Justitie',
  justitie: 'Justitie',
  kgg: 'Klimaat en Groene Groei',
  lnv: 'Landbouw, Natuur en Voedselkwaliteit',
  lvvn: 'Landbouw, Visserij, Voedselzekerheid en Natuur',
  ocw: 'Onderwijs, Cultuur en Wetenschap',
  szw: 'Sociale Zaken en Werkgelegenheid',
  vro: 'Volkshuisvesting en Ruimtelijke Ordening',
  vws: 'Volksgezondheid, Welzijn en Sport',
}

export function ministryBehind({ letter, findings, text }: LetterRecord): string | null {
  const { ministry } = letter.sender
  // `Financiën - Fiscaliteit en Belastingdienst` is a state secretary at Financiën.
  if (ministry !== null)
    return ministryNames.filter((name) => ministry.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? ministry
  const page = ofType(findings, 'reference')
    .map(({ value }) => /rijksoverheid\.nl\/(?<page>[a-z]{2,8})$/iu.exec(value.id)?.groups?.page?.toLowerCase())
    .find((name) => name !== undefined && Object.hasOwn(pages, name))
  if (page !== undefined) return pages[page]!
  const asked = letter.kind === 'verslag' || letter.kind === 'antwoorden' ? speakersIn(text) : []
  const roles = [...letter.signatories.map(({ role }) => role), ...asked]
  return roles.map(ministryOf).find((name) => name !== null) ?? null
}

/** The ministry of a role: one `voor` something works at another's, one `van` has his own. */
export const ministryOf = (role: string): string | null =>
  /(?:^|\s)voor\s/u.test(role)
    ? (ministryOfRole(role) ?? ministryNamedIn(role))
    : (ministryNamedIn(role) ?? ministryOfRole(role))

/** The ministry with whose name a role begins: `van Financiën en …`, `Onderwijs, Cultuur en Wetenschap`. */
export function ministryNamedIn(role: string): string | null {
  const name = role
    .replace(/^(?:van|voor)\s/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
  const known = ministryNames.filter((one) => one.length > 3 && name.startsWith(one.toLowerCase()))
  return known.sort((a, b) => b.length - a.length)[0] ?? null
}

/** The ministry at which a role without a ministry of its own works: `voor Rechtsbescherming`. */
export const ministryOfRole = (role: string): string | null =>
  portfolios.find(([words]) => words.test(role))?.[1] ?? null

/**
 * Who answered, in a debate or on paper: `met de heer Meerdink, Minister voor Rechtsbescherming,`, `Antwoord van Minister
 * Wijnbelt (Onderwijs, Cultuur en Wetenschap)`, `vragen voorgelegd aan de Minister van …`.
 */
const SPEAKER =
  /(?:,\s(?:de\s)?|voorgelegd\saan\s(?:de\s)?)(?:minister|staatssecretaris)\s(?<role>(?:van|voor)\s[^.;]{3,80})|antwoord(?:en)?\svan\s(?:de\s)?(?:minister|staatssecretaris)\s[^.;()]{0,40}\((?<post>[^()]{3,80})\)/giu

const speakersIn = (text: string): string[] =>
  [...text.slice(0, 3_000).matchAll(SPEAKER)].flatMap(({ groups }) => groups?.role ?? groups?.post ?? [])
