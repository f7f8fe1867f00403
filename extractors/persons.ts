/**
 * Persons in their public role:
 *   het lid Kuzu (DENK) · de leden Van den Hul (PvdA) en Bisschop (SGP) · Kamerlid Omtzigt · de heer Hofstra
 *   minister Kaag · staatssecretaris Van der Burg (JenV) · E. van der Burg, who signs as De Staatssecretaris van …
 * None of these: `de minister van Financiën`, `Staatssecretaris Participatie en Integratie`, `de motie Becker`.
 */
import { z } from 'zod'
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { ministryNames } from './dutch/ministries.ts'
import { NAME, normalName, parties } from './dutch/names.ts'
import { factsOf } from './letter.ts'
import { MEMBER, MEMBERS, readMovers } from './moties/movers.ts'
import { anyOf, matches, pattern, spanOf, WORD_END, WORD_START } from './patterns.ts'

/** `name` as printed, its first tussenvoegsel with a capital; `role` as printed; `party` where it stands behind the name. */
export const personValue = z.strictObject({
  name: z.string(),
  capacity: z.enum(['lid', 'bewindspersoon', 'other']),
  role: z.string().nullable(),
  party: z.string().nullable(),
})
export type Person = z.infer<typeof personValue>

const anyMember = `${WORD_START}(?:(?<single>${MEMBER})|${MEMBERS})\\s+(?=[\\p{Lu}’'‘\\p{Ll}])`
const memberPattern = pattern(anyMember)
/** `PvdA-Kamerlid` may begin with any word, so that each word of a text is tried: not where there is none. */
const plainMemberPattern = pattern(anyMember.replace('[\\p{L}\\d]{2,12}-|', ''))
const PARTY = new RegExp(`\\s?\\(\\s?(?<party>${anyOf(parties)})\\s?\\)`, 'uy')

/** Words of portfolios: behind `staatssecretaris` they name what he is for, not who he is. */
const portfolios = new Set(
  [
    ...ministryNames,
    'Participatie Integratie Langdurige Maatschappelijke Medische Zorg Jeugd Preventie Fiscaliteit Belastingdienst Toeslagen',
    'Douane Herstel Digitalisering Digitale Rechtsbescherming Wonen Klimaat Energie Natuur Stikstof Mijnbouw Cultuur Media',
    'Ontwikkelingssamenwerking Ontwikkelingshulp Koninkrijksrelaties Vreemdelingenzaken Integratie Armoedebeleid Bestuurlijke',
    'Primair Voortgezet Funderend Openbaar Vervoer Milieu Visserij Landbouw Basisvaardigheden Emancipatie Wonen Rijksdienst',
    'Europese Buitenlandse Handel Gastoepassing Langdurige Pensioenen Ouderenzorg Tewerkstelling Grotestedenbeleid President',
  ].flatMap((names) => names.split(/[ ,]+/)),
)
const OFFICE = '(?:[Mm]inister-president|[Vv]ice-premier|[Pp]remier|[Mm]inister|[Ss]taatssecretaris)'
const officePattern = pattern(`${WORD_START}(?<role>${OFFICE})\\s+(?!van\\s)(?<name>${NAME})(?![\\p{L}\\p{N}])(?!-\\s)`)
const gentlePattern = pattern(
  `${WORD_START}(?:de\\s+heer|mevrouw)\\s+(?:(?:mr|dr|drs|ir|prof)\\.\\s?)*(?<name>(?:\\p{Lu}\\.){0,5}\\s?${NAME})${WORD_END}(?:,\\s+(?:de\\s+)?(?<role>${OFFICE})(?=\\s))?`,
)

export const persons: Extractor<'person', Person> = {
  type: 'person',
  value: personValue,
  *find(document) {
    const taken = new Set<number>()
    for (const person of [
      ...signers(document),
      ...members(document.text),
      ...ministers(document.text),
      ...others(document.text),
    ]) {
      if (taken.has(person.start)) continue
      taken.add(person.start)
      yield person
    }
  },
}

const found = (start: number, end: number, rule: string, value: Person): Annotation<'person', Person> => ({
  type: 'person',
  start,
  end,
  value,
  by: `persons/${rule}`,
  basis: 'stated',
  because: [],
})

function* signers(document: Document): Iterable<Annotation<'person', Person>> {
  for (const { start, end, value } of factsOf(document, 'signatory')) {
    const at = document.text.slice(start, end).lastIndexOf(value.name)
    const isOffice = /minister|staatssecretaris|premier/iu.test(value.role)
    if (at >= 0)
      yield found(start + at, start + at + value.name.length, 'signatory', {
        name: value.name,
        capacity: isOffice ? 'bewindspersoon' : 'other',
        role: value.role,
        party: null,
      })
  }
}

/** `Aan de leden` over `Den Haag, 5 december 2017`; `de leden van het Europees Parlement`. */
const noName =
  /^(?:Den Haag$|Van (?:de|het) (?:Europe|Parlement|Tweede|Eerste|Staten|Raad|Kamer|Provinciale|Gemeente|Eilandsraad))/u

function* members(text: string): Iterable<Annotation<'person', Person>> {
  for (const match of matches(text.includes('-Kamerlid') ? memberPattern : plainMemberPattern, text)) {
    // Of `de heer` and `mevrouw` only a party tells that they are members.
    const isGentle = /heer|heren|mevrouw|dames|afgevaardigde/u.test(match[0])
    const movers = readMovers(text, match.index + match[0].length, match.groups!.single !== undefined)
    for (const { start, end, names } of movers ?? []) {
      let from = start
      for (const [index, name] of names.entries()) {
        const surname = name.split(' ').at(-1)!
        const stop = text.indexOf(surname, from) + surname.length
        if (stop < from || stop > end) break
        PARTY.lastIndex = stop
        const party = index === names.length - 1 ? (PARTY.exec(text)?.groups?.party ?? null) : null
        if (!noName.test(name) && (!isGentle || party))
          yield found(from, stop, 'member', { name, capacity: 'lid', role: null, party })
        from = stop + (/^\s?[/–—]\s?/u.exec(text.slice(stop, end))?.[0].length ?? 0)
      }
    }
  }
}

function* ministers(text: string): Iterable<Annotation<'person', Person>> {
  for (const match of matches(officePattern, text)) {
    const { role, name } = match.groups!
    if (name!.split(/[\s-]+/u).some((word) => portfolios.has(word))) continue
    const { start, end } = spanOf(match, 'name')!
    yield found(start, end, 'office', { name: normalName(name!), capacity: 'bewindspersoon', role: role!, party: null })
  }
}

function* others(text: string): Iterable<Annotation<'person', Person>> {
  for (const match of matches(gentlePattern, text)) {
    const { start, end } = spanOf(match, 'name')!
    const { name, role = null } = match.groups!
    const capacity = role === null ? 'other' : 'bewindspersoon'
    yield found(start, end, 'named', { name: normalName(name!), capacity, role, party: null })
  }
}
