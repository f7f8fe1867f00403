/** Who writes to whom: sender, department, addressee, signatories. */

import { letterheadLabel } from '../../pipeline/blocks/letterhead.ts'
import { committeeRole, personLine, roleLine, surnameLine } from '../../pipeline/blocks/signature.ts'
import type { Cell, Document } from '../../pipeline/document.ts'
import { idOf } from '../../pipeline/document.ts'
import { isMinistry } from '../dutch/ministries.ts'
import { type Fact, type FactFinder, factAt, headLines, linesIn, type TextLine } from './parts.ts'
import { namesTwoRoles, signatoriesSideBySide } from './side-by-side.ts'

/** Some ministries leave `Aan` out above the chairs of the chambers. */
const addressee =
  /^(?:(?:>? ?|\p{L}{2,6}\d{5,8} )Aan (?<who>(?:[Dd]e|[Hh]et|[Aa]lle|[Mm]evrouw|[Dd]e heer) (?!orde ).{3,120})|(?<chair>(?:[Dd]e )?[Vv]oorzitters? van de (?:Tweede$|(?:Tweede|Eerste) Kamer.{0,40}|(?:[Vv]aste |[Aa]lgemene )?[Cc]ommissie voor .{3,80}|[Vv]aste [Cc]ommissie$)))$/du
const chamberGoesOn = /^(?:(?:Tweede |Eerste )?Kamer )?der Staten[- ]Generaal$/i
/** What a line of an address breaks off behind, and the next goes on: `de Voorzitter van de Vaste` / `Commissie voor …`. */
const breaksOff = /(?: (?:van|de|der|voor|en|[Vv]aste|[Aa]lgemene|Tweede|Eerste)|,)$/
const MOST_LINES = 4
/** An address may follow on the same line in a dump. */
const address = / (?:Postbus \d|Binnenhof \d|Prinses Irenestraat \d|Plein \d).*$/u
const department =
  /^(?:Directoraat-[Gg]eneraal|Directie|Programma-?directoraat|Programmadirectie|Bureau|Dienst|DG)(?= |$).{0,80}$/u
const notDepartment =
  /^(?:Postbus|Aan |De |Het |der Staten|>|Datum|Ons |Uw |Kenmerk|www\.|\d|[\p{L} ]+ \d{1,4}$|Bezoekadres|Telefoon|T |F |E )/u
const ministryLine = /^Ministerie van (?<name>\p{L}[\p{L}, -]{2,90})$/du
/** Behind a dash stands a part of the ministry's work: `Staatssecretaris van Financiën – Toeslagen en Douane`. */
const ministryInRole =
  /(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS) (?:van|VAN) (?<name>.{3,100}?)(?: a\.i\.)?(?: [-–] .{3,60})?,?$/u
const ministryInTitle = /BRIEF VAN (?:DE )?(?:MINISTER|STAATSSECRETARIS) VAN (?<name>\p{Lu}[\p{Lu}, -]{3,90}\p{Lu})$/du
/** `Antwoord van Minister Koolmees (Sociale Zaken en Werkgelegenheid) (ontvangen …)`: an Aanhangsel. */
const answeredBy =
  /(?<=^|\n)(?:(?:Nader |Aanvullend )?antwoord(?:en)?|Mededeling) van (?:de )?(?:Minister|Staatssecretaris) [^()\n]{2,80} \((?<name>[^()\n]{5,90})\)/diu
const ANSWERED_WITHIN = 3000
/** Chambers are no ministries; a minister voor something has none of his own. */
const prefix = /^(?:[Hh]oogachtend|[Mm]et vriendelijke groet),? */

export const partyFacts: FactFinder = function* (document) {
  const head = headLines(document)
  yield* addresseeFacts(head)
  const alone = [...signatoryFacts(document)]
  const signatories = alone.length > 0 ? alone : [...signatoriesSideBySide(document)]
  yield* signatories
  yield* ministryFacts(document, head, signatories)
  yield* departmentFacts(head)
}

function* addresseeFacts(head: readonly TextLine[]): Iterable<Fact> {
  for (const [at, line] of head.entries()) {
    const match = addressee.exec(line.text)
    if (!match || (line.block.type === 'paragraph' && /[.!?]$/.test(line.text))) continue
    const { who = match.groups!.chair! } = match.groups!
    const [from] = (match.indices!.groups!.who ?? match.indices!.groups!.chair)!
    const bare = who.replace(address, '').replace(marginBehind, '')
    const below = head.slice(at + 1)
    const apart = chamberApart(bare, below)
    const more = apart.length > 0 ? apart : addresseeGoesOn(bare, below.slice(0, MOST_LINES - 1))
    const start = line.start + from
    yield factAt({ start, end: more.at(-1)?.end ?? start + bare.length }, 'addressee', {
      field: 'addressee',
      text: [bare, ...more.map((next) => next.text)].join(' '),
    })
    return
  }
}

/** Lines of the margin that a dump may have between two lines of an address. */
const MARGIN_LINES = 6
/** `Aan de Voorzitter van de` / `Directie Oevers` / `Tweede Kamer der Staten-Generaal`: the margin between, in a dump. */
const whose = /^(?:de )?[Vv]oorzitters? van de$/u
const wholeChamber = /^(?:Tweede|Eerste) Kamer der Staten[- ]Generaal(?=$| )/u
function chamberApart(first: string, lines: readonly TextLine[]): readonly TextLine[] {
  if (!whose.test(first)) return []
  return lines
    .slice(0, MARGIN_LINES)
    .flatMap((line) => {
      const text = wholeChamber.exec(line.text)?.[0]
      return text === undefined ? [] : { ...line, text, end: line.start + text.length }
    })
    .slice(0, 1)
}
/** Or behind it on its line: `Aan de Voorzitter van de Directie Oevers` (Buitenlandse Zaken). */
const marginBehind = /(?<=[Vv]oorzitter van de) (?:Directi|Directoraat|Afdeling|Dienst|Programma).*$/u

/** The lines with which an addressee goes on; none where the last of them breaks off too, or is the street. */
function addresseeGoesOn(first: string, lines: readonly TextLine[]): readonly TextLine[] {
  const more: TextLine[] = []
  for (const line of lines) {
    const before = more.at(-1)?.text ?? first
    if (!chamberGoesOn.test(line.text) && !(breaksOff.test(before) && !notDepartment.test(line.text))) break
    more.push(line)
  }
  return breaksOff.test(more.at(-1)?.text ?? '') ? [] : more
}

/** `De` torn from its role; `De minister-president,` (also `a.i.`) above `minister van Algemene Zaken,`. */
const goesOnWithRole = /^De$|^(?:De )?(?:minister-president|vice-?minister-president)(?:,| a\.i\.,?)$/i

/** Role and name from the lines of each signature; a role may stand on several lines, one name under each role. */
function* signatoryFacts(document: Document): Iterable<Fact> {
  for (const { type, cells } of document.blocks) if (type === 'signature' && cells) yield* signatoriesInCells(cells)
  let role: TextLine[] = []
  let above: TextLine | null = null
  for (const line of linesIn(document, ['signature'])) {
    if (line.block.cells) continue
    const comma = line.text.lastIndexOf(', ')
    if (comma > 0 && committeeRole.test(line.text.slice(0, comma + 1))) {
      const [role, name] = [line.text.slice(0, comma), line.text.slice(comma + 2)]
      yield factAt(line, 'signatory/committee', { field: 'signatory', role, name })
      continue
    }
    const startsRole = roleLine.test(line.text) || committeeRole.test(line.text) || /^De$/.test(line.text)
    if (isName(line.text, role) && !startsRole) {
      const text = withoutMargin(role)
        .map((l) => l.text)
        .join(' ')
        .replace(prefix, '')
        .replace(/(?<![, ])[, ]+$/, '')
      if (!namesTwoRoles(text))
        yield factAt({ start: role[0]!.start, end: line.end }, 'signatory', {
          field: 'signatory',
          role: text,
          name: withoutMark(line.text),
        })
      role = []
    } else if (startsRole && above) {
      const text = line.text.replace(/(?<![, ])[, ]+$/, '')
      yield factAt({ start: above.start, end: line.end }, 'signatory/name-first', {
        field: 'signatory',
        role: text,
        name: withoutMark(above.text),
      })
      above = null
    } else if (startsRole && !goesOnWithRole.test(role.at(-1)?.text ?? '')) role = [line]
    else if (role.length > 0) role.push(line)
    else if (personLine.test(line.text)) above = line
  }
}

/** A dump may have lines of the margin between role and name: no role has a figure or a label in it. */
function withoutMargin(role: readonly TextLine[]): readonly TextLine[] {
  const margin = role.findIndex(({ text }, i) => i > 0 && (/\d/.test(text) || letterheadLabel.test(text)))
  return margin < 0 ? role : role.slice(0, margin)
}

/** Chairs and griffiers of committees sign with their surname alone. */
const isName = (text: string, role: readonly TextLine[]): boolean =>
  role.length > 0 && (personLine.test(text) || (committeeRole.test(role[0]!.text) && surnameLine.test(text)))

/** `(w.g.)`: signed by hand, on the original. */
const withoutMark = (name: string): string => name.replace(/^\([Ww]\.[Gg]\.\) /, '')

/** Column by column: the role of a name is the cell with a role above it. */
function* signatoriesInCells(cells: readonly (readonly Cell[])[]): Iterable<Fact> {
  for (let c = 0; c < Math.max(...cells.map((row) => row.length)); c++) {
    const column = cells.flatMap((row) => row[c] ?? [])
    for (const [r, cell] of column.entries()) {
      const role = column.slice(0, r).findLast((above) => roleLine.test(above.text))
      if (!role || roleLine.test(cell.text) || !personLine.test(cell.text)) continue
      const text = role.text.replace(/(?<![, ])[, ]+$/, '')
      yield factAt(cell, 'signatory/cells', { field: 'signatory', role: text, name: cell.text })
    }
  }
}

function* ministryFacts(document: Document, head: readonly TextLine[], signatories: readonly Fact[]): Iterable<Fact> {
  for (const [at, line] of head.entries()) {
    const match = ministryLine.exec(line.text)
    if (!match) continue
    const next = head[at + 1]
    const goesOn = /(?:,| en)$/.test(line.text) && next?.block === line.block
    const name = goesOn ? `${match.groups!.name} ${next.text}` : match.groups!.name!
    yield factAt({ start: line.start, end: goesOn ? next.end : line.end }, 'ministry/letterhead', {
      field: 'ministry',
      name,
    })
    return
  }
  for (const fact of signatories) {
    if (fact.value.field !== 'signatory') continue
    const match = ministryInRole.exec(fact.value.role)
    if (!match) continue
    yield factAt(fact, 'ministry/role', { field: 'ministry', name: inLowerCase(match.groups!.name!) }, [idOf(fact)])
    return
  }
  // `BRIEF VAN DE MINISTER VAN DEFENSIE` heads a printed letter.
  for (const line of head) {
    const match = ministryInTitle.exec(line.text)
    if (!match) continue
    const [from, to] = match.indices!.groups!.name!
    yield factAt({ start: line.start + from, end: line.start + to }, 'ministry/title', {
      field: 'ministry',
      name: inLowerCase(match.groups!.name!),
    })
    return
  }
  const answered = answeredBy.exec(document.text.slice(0, ANSWERED_WITHIN))
  if (answered && isMinistry(answered.groups!.name!)) {
    const [start, end] = answered.indices!.groups!.name!
    yield factAt({ start, end }, 'ministry/answer', { field: 'ministry', name: answered.groups!.name! })
    return
  }
  // `De Staatssecretaris van Justitie en Veiligheid` above the address of a nota.
  const role = head.find(
    (line) => line.block.type === 'letterhead' && roleLine.test(line.text) && ministryInRole.test(line.text),
  )
  if (role)
    yield factAt(role, 'ministry/head', { field: 'ministry', name: ministryInRole.exec(role.text)!.groups!.name! })
}

/** `INFRASTRUCTUUR EN WATERSTAAT` as the register of ministries writes it. */
const inLowerCase = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<!\p{L})(?!en |van |de |der |het )\p{L}/gu, (letter) => letter.toUpperCase())

/** `Directoraat-Generaal` and the lines that go on with its name. */
function* departmentFacts(head: readonly TextLine[]): Iterable<Fact> {
  const at = head.findIndex((line) => department.test(line.text))
  if (at < 0) return
  let last = at
  // An adjective is not the end of it: `Directie Maatschappelijke` / `Ondersteuning`.
  const goesOn =
    /(?:^(?:Directoraat-[Gg]eneraal|Directie|Bureau|Dienst)|(?: (?:en|voor|van)|,)| \p{Lu}\p{Ll}{3,}(?<!i)e)$/u
  while (
    last < at + 3 &&
    goesOn.test(head[last]!.text) &&
    head[last + 1]?.block === head[at]!.block &&
    !notDepartment.test(head[last + 1]!.text)
  )
    last++
  const text = head
    .slice(at, last + 1)
    .map((line) => line.text)
    .join(' ')
  yield factAt({ start: head[at]!.start, end: head[last]!.end }, 'department', { field: 'department', text })
}
