/**
 * Papers of the Kamers that are no Kamerstuk, by their heads:
 *   Vergaderjaar 2023–2024 Aanhangsel van de Handelingen / Vragen gesteld door … gegeven antwoorden / 1432   ah-tk-20232024-1432
 *   Tweede Kamer der Staten-Generaal2019-2020nr. 31, item 8                                               h-tk-20192020-31-8
 *   Tweede Kamer der Staten-Generaal1996-1997nr. 41, pagina 3369-3373                                   h-tk-19961997-3369-3373
 */
import type { Document, Span } from '../../pipeline/document.ts'
import { handelingenFoot } from './handelingen.ts'
import { headLines } from './parts.ts'

export interface Publication extends Span {
  readonly id: string
  readonly vergaderjaar: string
  readonly chamber: 'I' | 'II'
}

/** A dump may have the whole head in one line. */
const appendix =
  /(?<chamber>Tweede|Eerste) Kamer der Staten-Generaal\s[\s\d]{0,8}(?<paper>Vergaderjaar (?<from>\d{4})\s?[–-]\s?(?<to>\d{4})\s{1,4}Aanhangsel van de Handelingen\s{1,4}Vragen gesteld door de leden der Kamer, met de daarop door de\s{1,4}regering gegeven antwoorden\s{1,4}(?<number>\d{1,4}))(?=\s)/d
/** Characters that may stand in front of the head of an Aanhangsel. */
const FARTHEST = 600
/** Above the Handelingen on officielebekendmakingen.nl, as its table of metadata comes out of a dump. */
const handelingen =
  /^(?<paper>(?<chamber>Tweede|Eerste) Kamer der Staten-Generaal\s?(?<from>\d{4})-(?<to>\d{4})\s?nr\. (?<meeting>\d{1,3}), (?:item (?<item>\d{1,3})|pagina (?<pages>\d{1,5}-\d{1,5})))(?!\d)/d
const chambers = { Tweede: ['tk', 'II'], Eerste: ['ek', 'I'] } as const

export function publicationOf(document: Document): Publication | null {
  const match = appendix.exec(document.text.slice(0, FARTHEST))
  if (match) return publicationFrom(match, 0, 'ah', match.groups!.number!)
  for (const line of headLines(document).slice(0, 6)) {
    const head = handelingen.exec(line.text)
    if (!head) continue
    const { meeting, item, pages } = head.groups!
    return publicationFrom(head, line.start, 'h', pages ?? `${meeting}-${item}`)
  }
  return handelingenFoot(document.text)?.publication ?? null
}

function publicationFrom(match: RegExpExecArray, offset: number, system: string, number: string): Publication {
  const { chamber, from, to } = match.groups!
  const [short, roman] = chambers[chamber as keyof typeof chambers]
  const [start, end] = match.indices!.groups!.paper!
  const id = `${system}-${short}-${from}${to}-${number}`
  return { start: offset + start, end: offset + end, id, vergaderjaar: `${from}-${to}`, chamber: roman }
}

/** What an id tells by itself: `ah-tk-20202021-3235`, `h-ek-20052006-31-8`. */
const parts = /^(?:ah|h)-(?<chamber>tk|ek)-(?<from>\d{4})(?<to>\d{4})-/

export function sessionOf(id: string): Pick<Publication, 'vergaderjaar' | 'chamber'> | null {
  const match = parts.exec(id)
  if (!match) return null
  const { chamber, from, to } = match.groups!
  return { vergaderjaar: `${from}-${to}`, chamber: chamber === 'ek' ? 'I' : 'II' }
}
