/**
 * The name of a person in the parts that the open data of the Tweede Kamer has:
 *
 *   S.T. Verlaat              initialen S.T., achternaam Verlaat
 *   drs. E. van der Burg      titulatuur drs., initialen E., tussenvoegsel van der, achternaam Burg
 *   Hanke Bruins Slot         voornaam or part of the surname: not told apart, so achternaam stays unknown
 */

export interface OfficialName {
  /** `Verlaat, S.T.`, as the register sorts names. */
  readonly naam: string
  readonly titulatuur: string | null
  readonly initialen: string | null
  readonly tussenvoegsel: string | null
  readonly achternaam: string | null
}

const TITLE = '(?:prof|dr|mr|drs|ir|ing|jhr|jkvr)\\.'
const BETWEEN = "(?:van|de|der|den|het|ten|ter|te|'t|in|op|von|el|al)"
const PRINTED = new RegExp(
  `^(?<titles>(?:${TITLE}\\s?)*)(?<initials>(?:\\p{Lu}\\p{Ll}?\\.\\s?)+)\\s*(?<between>(?:${BETWEEN}\\s)*)(?<surname>\\p{Lu}.*)$`,
  'u',
)

export function officialName(printed: string): OfficialName {
  const name = printed.replace(/\s+/g, ' ').trim()
  const groups = PRINTED.exec(name)?.groups
  if (!groups) return { naam: name, titulatuur: null, initialen: null, tussenvoegsel: null, achternaam: null }
  const [titulatuur, tussenvoegsel] = [groups.titles!.trim() || null, groups.between!.trim() || null]
  const [initialen, achternaam] = [groups.initials!.replaceAll(' ', ''), groups.surname!]
  return {
    naam: [`${achternaam}, ${initialen}`, tussenvoegsel].filter(Boolean).join(' '),
    titulatuur,
    initialen,
    tussenvoegsel,
    achternaam,
  }
}

/** `DE STAATSSECRETARIS VAN DEFENSIE` is `Staatssecretaris van Defensie`; null where no office is named. */
export function officialRole(printed: string, ministry: string | null): string | null {
  const words = printed.replace(/\s+/g, ' ').trim().replace(/^de\s/iu, '')
  if (!/^(?:minister|staatssecretaris)/iu.test(words)) return null
  if (words !== words.toUpperCase()) return words[0]!.toUpperCase() + words.slice(1)
  // In capitals, the ministry tells which letters of its name are capitals; a portfolio without one stays unknown.
  const [, office, name] = /^(MINISTER|STAATSSECRETARIS) VAN (.+)$/u.exec(words) ?? []
  if (!office || ministry === null || name !== ministry.toUpperCase()) return null
  return `${office[0]}${office.slice(1).toLowerCase()} van ${ministry}`
}
