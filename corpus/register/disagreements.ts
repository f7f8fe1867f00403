/**
 * Where the renditions of one letter say something else:
 *
 *   date: 19 november 2020 (brief.txt, brief.html) / 16 november 2020 (brief.xml)
 *   amount: € 1,4 miljoen (brief.txt) / € 1,7 miljoen (brief.html)
 *
 * Findings are held together where they stand between the same words. What one form has around the letter and another has
 * not (a letterhead, a kenmerk, the day on which a page was published) is no disagreement.
 */
import type { Finding, LetterRecord } from '../record.ts'
import { ofType, type Values } from '../values.ts'
import { alignment, type Stretch } from './alignment.ts'

export const comparedTypes = ['date', 'kenmerk', 'reference', 'amount', 'motie', 'toezegging'] as const
export type ComparedType = (typeof comparedTypes)[number]

/** What one or more renditions say. */
export interface Reading {
  /** Ids of the letters. */
  readonly letters: readonly string[]
  /** Where the first of them says it; null where they say nothing there. */
  readonly finding: Pick<Finding, 'id' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> | null
}

export interface Disagreement {
  readonly type: ComparedType
  /** At least two, the one of the best rendition first. */
  readonly readings: readonly Reading[]
}

/** @param renditions the records of one work, the best first */
export function disagreementsOf(renditions: readonly LetterRecord[]): Disagreement[] {
  const places = renditions.map((one) => renditions.map((other) => alignment(one.text, other.text)))
  const about = [letterDates(renditions), ownKenmerken(renditions)].filter((one) => one !== null)
  const isDateTold = about.some(({ type }) => type === 'date')
  const seen = renditions.map(() => new Set<string>())
  const found: Disagreement[] = []
  for (const [at, record] of renditions.entries())
    for (const finding of record.findings) {
      if (!isCompared(finding, record, isDateTold) || seen[at]!.has(finding.id)) continue
      const said = renditions.map((other, of) =>
        of === at ? { known: true, finding } : sameIn(other, finding, places[at]![of]!(finding)),
      )
      for (const [of, one] of said.entries()) if (one.finding) seen[of]!.add(one.finding.id)
      const readings = grouped(renditions, said)
      if (readings.length > 1) found.push({ type: finding.type as ComparedType, readings })
    }
  return [...about, ...withoutConsequences(found)]
}

/** Finding null and known: it has the place, and nothing is found there. */
interface Said {
  readonly known: boolean
  readonly finding: Finding | null
}

const UNKNOWN: Said = { known: false, finding: null }

function isCompared(finding: Finding, { blocks, findings }: LetterRecord, isDateTold: boolean): boolean {
  if (!(comparedTypes as readonly string[]).includes(finding.type)) return false
  // An address of a web site is furniture of a page; the own kenmerk stands in the letterhead of the ministry alone.
  if (finding.type === 'reference' && (finding.value as Values['reference']).system === 'web') return false
  if (finding.type === 'kenmerk' && (finding.value as Values['kenmerk']).role === 'own') return false
  // Where the letters themselves are of two days, so is what is counted from them.
  if (finding.type === 'date' && isDateTold && finding.basis === 'inferred') return false
  if (ofType(findings, 'letterFact').some(({ start, end }) => start <= finding.start && finding.end <= end))
    return false
  return !blocks.some(({ type, start, end }) => type === 'letterhead' && start <= finding.start && finding.end <= end)
}

/** What another rendition says in the place of a finding. */
function sameIn(record: LetterRecord, finding: Finding, place: Stretch | null): Said {
  if (place === null) return UNKNOWN
  const there = record.findings.filter(
    ({ type, start, end }) => type === finding.type && start < place.end && end > place.start,
  )
  const key = valueKey(finding)
  const same = there.find((one) => valueKey(one) === key) ?? there[0] ?? null
  return { known: true, finding: same }
}

function grouped(renditions: readonly LetterRecord[], said: readonly Said[]): Reading[] {
  const groups = new Map<string | null, { letters: string[]; finding: Reading['finding'] }>()
  for (const [at, { known, finding }] of said.entries()) {
    if (!known) continue
    const key = finding && valueKey(finding)
    const group = groups.get(key)
    if (group) group.letters.push(renditions[at]!.id)
    else groups.set(key, { letters: [renditions[at]!.id], finding: finding && quoted(finding) })
  }
  return [...groups.values()]
}

const quoted = ({ id, start, end, quote, prefix, suffix }: Finding): Reading['finding'] => ({
  id,
  start,
  end,
  quote,
  prefix,
  suffix,
})

const folded = (names: readonly string[]): string =>
  names
    .map((name) => name.toLowerCase())
    .sort()
    .join(', ')

/** What a finding says, without what differs between renditions by how they are printed. */
function valueKey({ type, value }: Finding): string {
  switch (type as ComparedType) {
    case 'date':
      return (value as Values['date']).edtf
    case 'kenmerk':
      return (value as Values['kenmerk']).number.replace(/\s/g, '')
    case 'reference':
      return (value as Values['reference']).id ?? ''
    case 'amount': {
      const { currency, amount } = value as Values['amount']
      return `${currency} ${amount}`
    }
    case 'motie': {
      const { movers, id, disposition } = value as Values['motie']
      return [folded(movers), id, disposition].join(' ')
    }
    case 'toezegging': {
      const { status, deadline, madeOn } = value as Values['toezegging']
      return [status, deadline?.edtf, madeOn?.edtf].join(' ')
    }
  }
}

/** The date of the letter, wherever each form prints it. */
const letterDates = (renditions: readonly LetterRecord[]): Disagreement | null =>
  ofLetter(renditions, 'date', ({ letter }) => (letter.date?.basis === 'stated' ? letter.date.edtf : null))

/** Two kenmerken where two forms have one: a form that has none says nothing. */
const ownKenmerken = (renditions: readonly LetterRecord[]): Disagreement | null =>
  ofLetter(renditions, 'kenmerk', ({ letter }) => letter.kenmerk?.replace(/\s/g, '') ?? null)

function ofLetter(
  renditions: readonly LetterRecord[],
  type: 'date' | 'kenmerk',
  saidBy: (record: LetterRecord) => string | null,
): Disagreement | null {
  const told = renditions.filter((record) => saidBy(record) !== null)
  const groups = [...Map.groupBy(told, saidBy).values()]
  if (groups.length < 2) return null
  return {
    type,
    readings: groups.map((records) => {
      const fact = ofType(records[0]!.findings, 'letterFact').find(({ value }) => value.field === type)
      return { letters: records.map(({ id }) => id), finding: fact ? quoted(fact) : null }
    }),
  }
}

/** A promise whose day differs because a date in it does is told by the date; so is a motie by its Kamerstuk. */
function withoutConsequences(found: readonly Disagreement[]): Disagreement[] {
  const small = found.filter(({ type }) => type === 'date' || type === 'reference')
  const isWithin = ({ readings }: Disagreement, other: Disagreement): boolean =>
    readings.some(({ letters, finding }) =>
      other.readings.some(
        (one) =>
          finding !== null &&
          one.finding !== null &&
          one.letters[0] === letters[0] &&
          one.finding.start <= finding.start &&
          finding.end <= one.finding.end + REACH,
      ),
    )
  return found.filter(
    (one) => (one.type !== 'toezegging' && one.type !== 'motie') || !small.some((inner) => isWithin(inner, one)),
  )
}

/** UTF-16 units behind a motie in which its Kamerstuk stands: `motie van het lid X over … (Kamerstuk 30 573, nr. 200)`. */
const REACH = 160
