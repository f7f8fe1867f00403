/**
 * Which printed paper the document is, from its head (`Vergaderjaar 2022-2023`, `28 844`, `Nr. 269`), its colophon
 * (`kst-28286-1366`, `ah-tk-20202021-3235`) or its foot (`Tweede Kamer, vergaderjaar 2024–2025, 28 286, nr. 1366`).
 */

import type { Document, Span } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import { type FactFinder, factAt, headLines, linesIn, type TextLine } from './parts.ts'
import { publicationOf, sessionOf } from './publication.ts'

const colophon = /^(?<id>(?<system>kst|ah|h|blg)-(?<rest>[\dA-Za-z][\w-]{2,40}))$/d
/** `kst-35470-XIV-4`, `kst-21501-02-3121`, `kst-36600-B-K`: the last part is the number, the rest the dossier. */
const kstParts = /^(?<dossier>\d{5}(?:-(?:\d{2}|[IVX]{1,6}[A-Z]?|[A-Z](?=-)))?)-(?<number>\d{1,5}|[A-Z]{1,3})$/
const foot =
  /^(?<chamber>Tweede|Eerste) Kamer, vergaderjaar (?<from>\d{4})[–-](?<to>\d{4}), (?<dossier>\d{2} \d{3}(?: ?-?\d{2})?)(?:[ -](?<chapter>[IVX]{1,6}[A-Z]?|[A-Z]))?, (?:nr\. )?(?<number>\d{1,5}|[A-Z]{1,3})$/du
const session = /^Vergaderjaar (?<from>\d{4})\s?[–-]\s?(?<to>\d{4})(?: ?\|)?$/i
const dossierLine = /^(?<dossier>\d{2} \d{3}(?:-\d{2})?)(?: (?<chapter>[IVX]{1,6}[A-Z]?|[A-Z]))?(?=$| \p{Lu})/du
/** The names that papers carry behind or below their number; without its session a paper must show one. */
const PAPER =
  '(?:BRIEF|Brief van|Motie van|Verslag van|Lijst van|(?:NADER )?VOORLOPIG VERSLAG|(?:NADER )?(?:GEWIJZIGDE? )?(?:MOTIE|AMENDEMENT)|(?:NADER |EIND)?VERSLAG|LIJST VAN|MEMORIE|NOTA|VOORSTEL|KONINKLIJKE|ADVIES|TWEEDE NOTA|NADER RAPPORT)'
const numberLine = new RegExp(
  `^(?:Nr\\.|nr\\.|Nummer) ?(?<number>\\d{1,5})(?: HERDRUK\\d?)?(?=$| (?<paper>${PAPER})| \\p{Lu})|^(?<letter>[A-Z]{1,3})\\d?(?: HERDRUK\\d?)?(?=$| (?<letterPaper>${PAPER}))|\\p{Ll}.{0,300} [Nn]r\\. (?<tail>\\d{1,5})(?=$| (?<tailPaper>${PAPER}))`,
  'du',
)
/** `Nr. Verslag van een schriftelijk overleg`, with room left for the number. */
const emptyNumber = new RegExp(`^Nr\\. ${PAPER}(?!\\p{L})`, 'u')
const bareId = /^\d{5}(?:-[\dIVXA-Z]{1,6})?-\d{1,4}$/
const motieWords = /(?:^|\n)De Kamer,\s+gehoord de beraadslaging/
/** Characters within which those words open a motie. */
const MOTIE_WITHIN = 1500
const paperLine = new RegExp(`^${PAPER}(?!\\p{L})`, 'u')
/** The head of a page of officielebekendmakingen.nl as a dump flattens it: `…Staten-Generaal2016-201734700 nr. 19`. */
const pageHead =
  /(?<from>(?:19|20)\d{2})-(?<to>(?:19|20)\d{2})(?: ?\| ?)?(?<paper>(?<dossier>\d{5}(?:-[IVXA-Z\d]{1,6})?),? nr\. ?(?<number>[\dA-Z]{1,5}))(?![\p{L}\d])/du
/** A page that shows a paper may name it in its first lines: `Kamerstuk 36410-XVI-35`, `ID: 35570-IX-45` (openkamer.org). */
const named = /^(?:Kamerstuk|ID:) (?<id>\d{5}(?:-[\dIVXA-Z]{1,6})?-\d{1,5})$/d
/** The table that eumonitor.eu and parlementairemonitor.nl put above a paper. */
const monitored = gated(
  /(?<=\n)[^\S\n]{0,40}Nummer KST\d+\s+(?<paper>Reference (?<dossier>\d{5}(?:-[\dIVXA-Z]{1,6})?), nr\. (?<number>\d{1,5}))\n/d,
)
/** Characters in front of which that table ends. */
const MONITORED_WITHIN = 3000
/** `Nummer: 2023D47783, datum: 2023-12-01`, `2023D06019 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG`. */
const documentNumber = /^(?:(?:Nummer|Documentnummer): )?(?<id>\d{4}D\d{5})(?!\d)(?:(?<=: .*)|(?= \p{Lu}{4}))/du

export const kamerstukFacts: FactFinder = function* (document) {
  for (const line of headLines(document).slice(0, 12)) {
    const match = documentNumber.exec(line.text)
    if (!match) continue
    const [from, to] = match.indices!.groups!.id!
    yield factAt({ start: line.start + from, end: line.start + to }, 'kamerstuk/document', {
      field: 'identifier',
      id: match.groups!.id!,
    })
    break
  }
  const printed =
    fromPublication(document) ??
    fromColophon(document) ??
    fromName(document) ??
    fromHead(document) ??
    fromMotie(document)
  if (!printed) return
  const { span, rule, id, ...kamerstuk } = printed
  if (id !== null) yield factAt(span, rule, { field: 'identifier', id })
  if (kamerstuk.dossier !== null || kamerstuk.vergaderjaar !== null)
    yield factAt(span, rule, { field: 'kamerstuk', ...kamerstuk })
}

interface Printed {
  readonly span: Span
  readonly rule: string
  /** null where the paper has no number yet */
  readonly id: string | null
  readonly dossier: string | null
  readonly number: string | null
  readonly vergaderjaar: string | null
  readonly chamber: 'I' | 'II' | null
}

function fromPublication(document: Document): Printed | null {
  const own = publicationOf(document)
  if (!own) return null
  const { start, end, ...rest } = own
  return { span: { start, end }, rule: 'kamerstuk/publication', dossier: null, number: null, ...rest }
}

function fromColophon(document: Document): Printed | null {
  const lines = linesIn(document, ['letterhead', 'paragraph', 'heading'])
  const years = lines.map((line) => session.exec(line.text)).find((match) => match !== null)
  const feet = lines.flatMap((line) => {
    const match = foot.exec(line.text)
    return match ? [{ line, match }] : []
  })
  const vergaderjaar = years ? `${years.groups!.from}-${years.groups!.to}` : null
  const byFoot = feet[0]?.match.groups
  for (const line of lines) {
    const match = colophon.exec(line.text)
    if (!match) continue
    const { id, system, rest } = match.groups!
    const [from, to] = match.indices!.groups!.id!
    const parts = system === 'kst' ? kstParts.exec(rest!)?.groups : undefined
    if (system === 'kst' && !parts) continue
    return {
      span: { start: line.start + from, end: line.start + to },
      rule: 'kamerstuk/colophon',
      id: id!,
      dossier: parts?.dossier ?? null,
      number: parts?.number ?? null,
      vergaderjaar: vergaderjaar ?? (byFoot ? `${byFoot.from}-${byFoot.to}` : null),
      chamber: chamberOf(document, byFoot?.chamber),
      ...sessionOf(id!),
    }
  }
  // A foot is the document's own only where a letterhead block holds it: in a note it cites another.
  const own = feet.find(({ line }) => line.block.type === 'letterhead')
  if (!own) return null
  const { from, to, dossier, chapter, number, chamber } = own.match.groups!
  const whole = `${dossier!.replaceAll(' ', '')}${chapter ? `-${chapter}` : ''}`
  return {
    span: own.line,
    rule: 'kamerstuk/foot',
    id: `kst-${whole}-${number}`,
    dossier: whole,
    number: number!,
    vergaderjaar: `${from}-${to}`,
    chamber: chamber === 'Eerste' ? 'I' : 'II',
  }
}

function fromName(document: Document): Printed | null {
  for (const line of headLines(document).slice(0, 8)) {
    const match = pageHead.exec(line.text)
    if (!match) continue
    const { from, to, dossier, number } = match.groups!
    const [start, end] = match.indices!.groups!.paper!
    return {
      span: { start: line.start + start, end: line.start + end },
      rule: 'kamerstuk/page-head',
      id: `kst-${dossier}-${number}`,
      dossier: dossier!,
      number: number!,
      vergaderjaar: `${from}-${to}`,
      chamber: chamberOf(document, undefined),
    }
  }
  const table = monitored.exec(document.text.slice(0, MONITORED_WITHIN))
  if (table) {
    const { dossier, number } = table.groups!
    const [start, end] = table.indices!.groups!.paper!
    const id = `kst-${dossier}-${number}`
    return {
      span: { start, end },
      rule: 'kamerstuk/monitor',
      id,
      dossier: dossier!,
      number: number!,
      vergaderjaar: null,
      chamber: null,
    }
  }
  for (const line of headLines(document).slice(0, 12)) {
    const match = named.exec(line.text)
    const parts = kstParts.exec(match?.groups!.id ?? '')?.groups
    if (!match || !parts) continue
    const [from, to] = match.indices!.groups!.id!
    return {
      span: { start: line.start + from, end: line.start + to },
      rule: 'kamerstuk/name',
      id: `kst-${match.groups!.id}`,
      dossier: parts.dossier!,
      number: parts.number!,
      vergaderjaar: null,
      chamber: null,
    }
  }
  return null
}

/** A draft that waits for its number: `34 878 Register` / `Nr. Verslag van een schriftelijk overleg`. */
function unnumbered(document: Document, lines: readonly TextLine[], at: number): Printed | null {
  const { dossier, chapter } = dossierLine.exec(lines[at]!.text)!.groups!
  const below = lines.slice(at + 1, at + 9).find(({ text }) => emptyNumber.test(text))
  if (!below) return null
  return {
    span: { start: lines[at]!.start, end: below.start + 3 },
    rule: 'kamerstuk/unnumbered',
    id: null,
    dossier: `${dossier!.replaceAll(' ', '')}${chapter ? `-${chapter}` : ''}`,
    number: null,
    vergaderjaar: null,
    chamber: chamberOf(document, undefined),
  }
}

/** A motie that was handed round in the debate has its number alone above it: `36100-12`. */
function fromMotie(document: Document): Printed | null {
  if (!motieWords.test(document.text.slice(0, MOTIE_WITHIN))) return null
  const ids = linesIn(document, ['letterhead', 'paragraph', 'heading', 'listItem']).filter(({ text }) =>
    bareId.test(text),
  )
  const parts = ids.length === 1 ? kstParts.exec(ids[0]!.text)?.groups : undefined
  if (!parts) return null
  return {
    span: ids[0]!,
    rule: 'kamerstuk/motie',
    id: `kst-${ids[0]!.text}`,
    dossier: parts.dossier!,
    number: parts.number!,
    vergaderjaar: null,
    chamber: null,
  }
}

/** Head of a printed Kamerstuk: the session, the dossier with its title, the number, in lines that follow one another. */
function fromHead(document: Document): Printed | null {
  const lines = headLines(document).slice(0, 40)
  const at = lines.findIndex((line) => session.test(line.text))
  const years = at < 0 ? null : session.exec(lines[at]!.text)!.groups!
  const dossierAt = lines.findIndex((line, i) => (at < 0 || Math.abs(i - at) <= 12) && dossierLine.test(line.text))
  if (dossierAt < 0) return null
  const { dossier, chapter } = dossierLine.exec(lines[dossierAt]!.text)!.groups!
  const numberAt = lines.findIndex((line, i) => i > dossierAt && i <= dossierAt + 8 && numberLine.test(line.text))
  if (numberAt < 0) return unnumbered(document, lines, dossierAt)
  const match = numberLine.exec(lines[numberAt]!.text)!
  // A web page shows the paper without its session: then what it is must stand behind its number, or below.
  const isNamed =
    match.groups!.paper ??
    match.groups!.letterPaper ??
    match.groups!.tailPaper ??
    paperLine.exec(lines[numberAt + 1]?.text ?? '')?.[0]
  if (!isNamed && (!years || match.groups!.tail)) return null
  const number = match.groups!.number ?? match.groups!.letter ?? match.groups!.tail!
  const whole = `${dossier!.replaceAll(' ', '')}${chapter ? `-${chapter}` : ''}`
  return {
    span: { start: lines[dossierAt]!.start, end: lines[numberAt]!.start + match[0].length },
    rule: 'kamerstuk/head',
    id: `kst-${whole}-${number}`,
    dossier: whole,
    number,
    vergaderjaar: years ? `${years.from}-${years.to}` : null,
    chamber: chamberOf(document, undefined),
  }
}

function chamberOf(document: Document, named: string | undefined): 'I' | 'II' | null {
  if (named !== undefined) return named === 'Eerste' ? 'I' : 'II'
  const head = headLines(document).map((line) => line.text)
  if (head.some((text) => /^Tweede Kamer der Staten-Generaal/i.test(text))) return 'II'
  return head.some((text) => /^Eerste Kamer der Staten-Generaal/i.test(text)) ? 'I' : null
}
