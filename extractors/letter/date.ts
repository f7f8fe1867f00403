/**
 * The day that the letter bears:
 *   Datum 10 juli 2020 · Datum / 18 oktober 2023 · Den Haag, 26 januari 2024 · ’s-Gravenhage, 3 mei 1999 · 22 APR. 2026
 *   Voorgesteld 5 december 2024 · Ontvangen 20 mei 2020 · Nieuwsbericht | 21-02-2023 | 16:10 · date 2023-02 (a dump's own)
 */

import type { Span } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import { monthNumbers } from '../dutch/calendar.ts'
import { dayOf, isoOf, monthLength, months } from '../dutch/days.ts'
import { handelingenFoot } from './handelingen.ts'
import { labelRow } from './label-rows.ts'
import { type Fact, type FactFinder, factAt, headLines, linesIn, type TextLine } from './parts.ts'

const MONTH = `(?:${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})`
/** A stamp's figures may stand apart in a scan: `2 2 APR. 2026` (vws-vng-2026). A dump may glue the next line to the year. */
const DAY = `(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?<date>(?:(?<day>\\d{1,2}|[0-3] \\d(?= \\p{Lu}{3}))[ .]{1,2}(?<month>${MONTH})\\.?[ ,]{1,2}(?<year>(?:19|20)\\d{2})|(?<d>\\d{1,2})[-/](?<m>\\d{1,2})[-/](?<y>(?:19|20)\\d{2})))`

const WHOLE_DAY = new RegExp(`^${DAY}`, 'diu')

/** Verkeer en Waterstaat had the label of another column beside it: `Datum Bijlage(n)`, and below `22 januari 2008 -`. */
const ENCLOSURES = '(?:\\sBijlagen?(?:\\(n\\))?)?'

const CITY =
  "(?:Den Haag|DEN HAAG|[’'‘`]s[- ]Gravenhage|[’'‘`]S[- ]GRAVENHAGE|Utrecht|Amsterdam|Rotterdam|Zwolle|Brussel|Voorburg|Rijswijk|Zoetermeer|Assen|Lelystad|Apeldoorn|Arnhem|Groningen|Leeuwarden)"

interface Form {
  readonly rule: string
  readonly pattern: RegExp
  readonly where: 'head' | 'anywhere'
}

/** In order of trust: what the letterhead says of itself first. Of the forms in one tier the first line counts. */
const tiers: readonly (readonly Form[])[] = [
  [
    {
      rule: 'date/label',
      pattern: new RegExp(
        `^(?:(?:Contactpersoon|Doorkiesnummer|-)\\s)*(?:Datum|Dagtekening|Datum brief)${ENCLOSURES}\\s*:?\\s+${DAY}`,
        'diu',
      ),
      where: 'head',
    },
  ],
  [
    // A committee of the Tweede Kamer: `Plaats en datum: Den Haag, 2 februari 2023`.
    {
      rule: 'date/place',
      pattern: new RegExp(`^Plaats en datum\\s*:\\s+(?<place>${CITY}) ?,? ${DAY}$`, 'diu'),
      where: 'head',
    },
    // Beside its title: `Nader rapport inzake het voorstel van wet Den Haag, 3 februari 2015`.
    {
      rule: 'date/place',
      pattern: new RegExp(`^Nader rapport [^.;]{5,90} (?<place>${CITY}) ?, ${DAY}(?=$| )`, 'diu'),
      where: 'head',
    },
    {
      rule: 'date/place',
      pattern: new RegExp(`^(?<place>${CITY}) ?,? (?:d\\.?d\\.? )?${DAY}$`, 'diu'),
      where: 'anywhere',
    },
    {
      rule: 'date/proposed',
      pattern: new RegExp(
        `^(?:Voorgesteld|Ontvangen|Vastgesteld|Uitgebracht|Ingezonden)(?: tijdens [^.]{3,120}? van)? ${DAY}`,
        'diu',
      ),
      where: 'anywhere',
    },
  ],
  [
    {
      rule: 'date/meeting',
      pattern: new RegExp(
        `^(?:Besluitenlijst|Verslag|Agenda)(?: van)?(?: de| het)? [^.]{3,120}?\\b(?:van|op|d\\.d\\.|,)? ?${DAY}`,
        'diu',
      ),
      where: 'head',
    },
  ],
  [
    {
      rule: 'date/news',
      pattern: new RegExp(
        `^(?:Nieuwsbericht|Persbericht|Toespraak|Kamerstuk(?:: Kamerbrief)?|Weblogbericht|Brief|Publicatie)\\s*\\|\\s*${DAY}`,
        'diu',
      ),
      where: 'anywhere',
    },
  ],
  [{ rule: 'date/alone', pattern: new RegExp(`^${DAY}(?: \\d{1,2}[:.]\\d{2})?$`, 'diu'), where: 'head' }],
]
/** `Antwoord van Minister Koolmees (…) (ontvangen 21 juni 2021).`: the day of the answer as the Kamer has it. */
const received = gated(
  new RegExp(
    `(?<=^|\\n|[.)]\\s)(?:(?:Nader|Aanvullend) antwoord|Antwoord(?:en)?|Mededeling) van (?:(?!\\n\\s*Vraag)[^]){3,400}?\\(ontvangen\\s{1,3}(?:\\(ontvangen\\s)?${DAY}\\)`,
    'diu',
  ),
)
/** `(ingezonden 25 mei 2023)` above questions: their day where no answer came in yet. */
const asked = gated(new RegExp(`\\(ingezonden\\s{1,3}${DAY}\\)`, 'diu'))
const answer = gated(/(?<=^|\n)[^\S\n]{0,20}(?:Antwoord|Mededeling)(?!\p{L})/u)
/** Characters in front of which it stands: the names of those who asked may be many. */
const RECEIVED_WITHIN = 3000
/** A dump of pages may put the month of publication in front of the title: `date 2023-02 Staatssecretaris …` (seed 002). */
const dumped = /^date (?<date>(?<year>(?:19|20)\d{2})-(?<month>\d{2})(?:-(?<day>\d{2}))?)(?= )/du

/** The head of a paper that a dump has in one line: `… Nr. 253 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 18 augustus 2014 De …`. */
const inLine = gated(
  new RegExp(
    `(?<=^[^\\n]{0,700}\\snr\\. ?\\d{1,5} (?<title>[\\p{L} .]{12,200}))(?:Vastgesteld|Voorgesteld|Ontvangen) ${DAY}`,
    'diu',
  ),
)
/** Above the letter, the page of tweedekamer.nl says when it was published: `Nummer: 2026D01729, datum: 2026-01-16`. */
const published = /^Nummer: \d{4}D\d{5}, datum: (?<date>(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2}))(?!\d)/du

export const dateFacts: FactFinder = function* (document) {
  const head = headLines(document)
  const all = linesIn(document, ['letterhead', 'paragraph', 'heading', 'signature', 'subject'])
  const row = labelRow(head)?.dated
  const inRow = row && WHOLE_DAY.exec(row.text)
  const rowDay = inRow && dayIn(inRow)
  if (row && rowDay) {
    yield dayFact(row, 'date/label-row', rowDay)
    return
  }
  for (const [t, tier] of tiers.entries()) {
    const found = firstOf(tier, head, all)
    if (found) {
      yield* found
      return
    }
    const below = t === 0 ? belowLabel(head) : null
    if (below) {
      yield dayFact(below.span, 'date/below-label', below.day)
      return
    }
  }
  const dated = inLine.exec(document.text.slice(0, 1000))
  const isTitle = dated?.groups!.title === dated?.groups!.title?.toUpperCase()
  const datedDay = dated && isTitle && dayIn(dated)
  if (dated && datedDay) {
    const [start, end] = dated.indices!.groups!.date!
    yield dayFact({ start, end }, 'date/in-line', datedDay)
    return
  }
  const debated = handelingenFoot(document.text)
  if (debated) {
    yield dayFact(debated.day.span, 'date/handelingen', debated.day.iso)
    return
  }
  const answered = received.exec(document.text.slice(0, RECEIVED_WITHIN))
  const answerDay = answered && dayIn(answered)
  if (answered && answerDay) {
    const [start, end] = answered.indices!.groups!.date!
    // When it came in is not yet the date that the letter bears.
    yield { ...dayFact({ start, end }, 'date/received', answerDay), basis: 'inferred' }
    return
  }
  const sent = answer.test(document.text) ? null : asked.exec(document.text.slice(0, RECEIVED_WITHIN))
  const sentDay = sent && dayIn(sent)
  if (sent && sentDay) {
    const [start, end] = sent.indices!.groups!.date!
    yield dayFact({ start, end }, 'date/asked', sentDay)
    return
  }
  for (const line of all.slice(0, 12)) {
    const match = published.exec(line.text)
    if (!match) continue
    const { date, y, m, d } = match.groups!
    if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > monthLength(Number(y), Number(m))) continue
    yield dayFact(spanIn(line, match.indices!.groups!.date!), 'date/published', date!)
    return
  }
  const first = head[0] && dumped.exec(head[0].text)
  if (!first) return
  const { year, month, day, date } = first.groups!
  const [y, m] = [Number(year), Number(month)]
  if (m < 1 || m > 12 || (day && Number(day) > monthLength(y, m))) return
  const bounds = day ? { from: dayOf(y, m, Number(day)), to: dayOf(y, m, Number(day)) } : months(y, m, m)
  yield factAt(spanIn(head[0]!, first.indices!.groups!.date!), 'date/dump', {
    field: 'date',
    edtf: date!,
    earliest: isoOf(bounds.from),
    latest: isoOf(bounds.to),
  })
}

/** The facts of the first line that one of these forms fits. */
function firstOf(tier: readonly Form[], head: readonly TextLine[], all: readonly TextLine[]): Fact[] | null {
  const ends = all.length > 60 ? [...all.slice(0, 40), ...all.slice(-20)] : all
  for (const line of tier.some((form) => form.where === 'anywhere') ? ends : head)
    for (const form of tier) {
      const match = form.pattern.exec(line.text)
      const day = match && dayIn(match)
      if (!match || !day) continue
      const fact = dayFact(spanIn(line, match.indices!.groups!.date!), form.rule, day)
      const { place } = match.groups!
      if (!place) return [fact]
      return [factAt(spanIn(line, match.indices!.groups!.place!), 'place', { field: 'place', text: place }), fact]
    }
  return null
}

const dayFact = (span: Span, rule: string, day: string): Fact =>
  factAt(span, rule, { field: 'date', edtf: day, earliest: day, latest: day })

/** `Datum` alone, and the day in one of the lines below it: in a dump other lines may stand between. */
function belowLabel(head: readonly TextLine[]): { span: Span; day: string } | null {
  const at = head.findIndex((line) => new RegExp(`^Datum${ENCLOSURES}\\s*:?$`, 'i').test(line.text))
  if (at < 0) return null
  const alone = new RegExp(`^${DAY}(?: -)?$`, 'diu')
  for (const line of head.slice(at + 1, at + 5)) {
    const match = alone.exec(line.text)
    const day = match && dayIn(match)
    if (match && day) return { span: spanIn(line, match.indices!.groups!.date!), day }
  }
  // The rest of an address may stand in front: `Datum` / `Koninkrijksrelaties 20 december 2022`.
  const next = head[at + 1]
  const behind = next && next.text.length <= 60 && new RegExp(`^\\p{Lu}[\\p{L} ]{2,40} ${DAY}$`, 'du').exec(next.text)
  const day = behind && dayIn(behind)
  if (behind && day) return { span: spanIn(next, behind.indices!.groups!.date!), day }
  return null
}

const spanIn = (line: TextLine, [from, to]: [number, number]): Span => ({
  start: line.start + from,
  end: line.start + to,
})

/**
 * A year goes on (`20245`, `2024a`, `2024B3`). A capital alone begins the next line, which a dump glued to it. Looked at by
 * itself: small letters only, within a pattern for both cases, is what V8 forgets once the pattern is compiled
 * (`(?-i:…)` in Node 24: the same text was found, and after some hundred letters no longer).
 */
const GLUED = /^(?:[\p{Ll}\p{N}]|\p{Lu}\d)/u

/** The ISO day of a match of DAY; null where the calendar has no such day. */
function dayIn(match: RegExpExecArray): string | null {
  const end = match.indices!.groups!.date![1]
  if (GLUED.test(match.input.slice(end, end + 2))) return null
  const { day, month, year, d, m, y } = match.groups!
  const [yy, mm, dd] =
    month === undefined
      ? [Number(y), Number(m), Number(d)]
      : [Number(year), monthNumbers.get(month.toLowerCase())!, Number(day!.replace(' ', ''))]
  return mm >= 1 && mm <= 12 && dd >= 1 && dd <= monthLength(yy, mm) ? isoOf(dayOf(yy, mm, dd)) : null
}
