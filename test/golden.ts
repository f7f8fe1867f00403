/**
 * Goldens: what a record says, as lines that a person can review; they lie beside the letter they come from.
 *
 *   kenmerk "4886796"
 *   kenmerk 214-221 "4886796" own                      kenmerken/label
 *   motie 1012-1030 "motie Becker c.s." Becker c.s. kst-35300-VI-37
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Finding, Letter, LetterRecord } from '../corpus/record.ts'
import { folder } from './samples.ts'

export const goldenFile = (name: string): string => `${folder}${name}.golden.txt`
export const changedFile = (name: string): string => `${goldenFile(name)}.changed`

/**
 * Holds a projection against the golden on disk. A difference is written beside it as `.changed`, and never taken over
 * here: `scripts/golden.ts accept` does that, when a person has looked at it.
 */
export function sameAsGolden(name: string, golden: string): boolean {
  const accepted = existsSync(goldenFile(name)) ? readFileSync(goldenFile(name), 'utf8') : null
  if (golden === accepted) {
    rmSync(changedFile(name), { force: true })
    return true
  }
  writeFileSync(changedFile(name), golden)
  return false
}

/** Takes the changed golden over, if there is one. */
export function acceptGolden(name: string): boolean {
  if (!existsSync(changedFile(name))) return false
  renameSync(changedFile(name), goldenFile(name))
  return true
}

/** The projection: letter facts, blocks, findings, notices counted by rule. */
export function recordToGolden(record: LetterRecord): string {
  const findings = record.findings.filter(({ type }) => type !== 'letterFact')
  return [
    ...section('letter', letterLines(record.letter)),
    ...section(
      'blocks',
      record.blocks.map((block) => blockLine(record.text, block)),
    ),
    ...section('findings', findings.flatMap(findingLines)),
    ...section('notices', noticeLines(record.notices)),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] => [`# ${title}`, ...lines, '']

function letterLines({ date, sender, signatories, identifiers, pagesMissing, ...facts }: Letter): string[] {
  return [
    ...Object.entries(facts).flatMap(([field, value]) => (value === null ? [] : [`${field} ${quoted(String(value))}`])),
    ...(date ? [`date ${period(date)} ${date.basis}${date.because ? ` because ${date.because.join(' ')}` : ''}`] : []),
    ...Object.entries(sender).flatMap(([field, value]) => (value === null ? [] : [`${field} ${quoted(value)}`])),
    ...identifiers.map((id) => `identifier ${id}`),
    ...signatories.map(({ role, name }) => `signatory ${quoted(role)} ${quoted(name)}`),
    ...(pagesMissing.length > 0 ? [`pagesMissing ${pagesMissing.join(' ')}`] : []),
  ]
}

function blockLine(
  text: string,
  { type, start, end, page, level, marker, anchors }: LetterRecord['blocks'][number],
): string {
  const label = [type, level, marker && `[${marker}]`].filter(Boolean).join(' ')
  const hangs = anchors?.map((anchor) => ` <- ${anchor.start}`).join('') ?? ''
  return `${label} ${start}-${end}${page ? ` p${page}` : ''} ${quoted(short(text.slice(start, end)))}${hangs}`
}

function findingLines(finding: Finding): string[] {
  const { type, start, end, quote, by, basis } = finding
  const words = type === 'table' ? '' : ` ${quoted(quote)}`
  const [first = '', ...rest] = valueLines(type, finding.value)
  return [
    `${type} ${start}-${end}${words}${first && ` ${first}`}${basis === 'inferred' ? ' inferred' : ''} (${by})`,
    ...rest,
  ]
}

interface Period {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
}
type Values = {
  date: Period
  kenmerk: { number: string; role: string }
  reference: { id: string; system: string }
  motie: { movers: string[]; cosigned: boolean; id: string | null; disposition: string }
  toezegging: { status: string; deadline: Period | null; madeOn: unknown; promisor: string | null }
  table: {
    caption: string | null
    columns: { text: string }[]
    rows: { text: string; number: number | null; qualifier?: string | null; unit?: string | null }[][]
    notes?: unknown
  }
}

/** A value in short: how its line goes on, and the lines below it. Types that are not known here are shown as they are. */
function valueLines(type: string, value: unknown): string[] {
  switch (type) {
    case 'date':
      return [period(value as Values['date'])]
    case 'kenmerk':
      return [(value as Values['kenmerk']).role]
    case 'reference':
      return [(value as Values['reference']).id]
    case 'motie': {
      const { movers, cosigned, id, disposition } = value as Values['motie']
      return [`[${movers.join(', ')}]${cosigned ? ' c.s.' : ''} ${id} ${disposition}`]
    }
    case 'toezegging': {
      const { status, deadline, madeOn, promisor } = value as Values['toezegging']
      const made = madeOn && (typeof madeOn === 'string' ? madeOn : period(madeOn as Period))
      return [
        [status, deadline && `deadline ${period(deadline)}`, made && `made ${made}`, promisor && `by ${promisor}`]
          .filter(Boolean)
          .join(' '),
      ]
    }
    case 'table': {
      const { caption, columns, rows } = value as Values['table']
      return [
        `${quoted(caption ?? '')} ${columns.length}x${rows.length}`,
        `  | ${columns.map(({ text }) => text).join(' | ')}`,
        ...rows.map((row) => `  | ${row.map(cell).join(' | ')}`),
      ]
    }
    default:
      return [JSON.stringify(value)]
  }
}

/** `1.390=1390`, `<5=<5`: what the cell says as a number where that is not plain from its text. */
function cell({ text, number, qualifier, unit }: Values['table']['rows'][number][number]): string {
  if (number === null || String(number) === text) return text
  return `${text}=${qualifier ?? ''}${number}${unit ?? ''}`
}

/** A day as it is; anything else with its bounds. */
function period({ edtf, earliest, latest }: Period): string {
  return earliest === latest && edtf === earliest ? edtf : `${edtf} ${earliest ?? ''}..${latest ?? ''}`
}

function noticeLines(notices: LetterRecord['notices']): string[] {
  const counts = new Map<string, number>()
  for (const { kind, rule } of notices) counts.set(`${kind} ${rule}`, (counts.get(`${kind} ${rule}`) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, count]) => `${what} ${count}`)
}

const quoted = (text: string): string => JSON.stringify(text)
const short = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 70)} … ${text.slice(-25)}`)
