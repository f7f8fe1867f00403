/**
 * How a letter speaks of other documents:
 *
 *   Kamerstukken II 2022/23, 30 573, nr. 200                 by identifier
 *   Uw kenmerk 2023-0012                                     by kenmerk, in the letterhead
 *   mijn brief van 3 oktober 2022 (kenmerk 4886796)          by kenmerk and day
 *   In reactie op uw brief van 5 maart jl. …                 by day and sender, answered
 *   In vervolg op mijn brief van 3 oktober 2022 …            by day and sender, followed up
 */

import { type Sentence, sentenceAt } from '../../extractors/dutch/sentences.ts'
import { bisect } from '../../pipeline/bisect.ts'
import type { Finding, LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'
import type { Passage } from './facts.ts'

/** What the letter does with the document that it names. */
export type Act = 'cites' | 'answers' | 'followsUp'

/** Whose letter it is: of the sender, of the one written to, or of somebody named. */
export type Whose = 'own' | 'your' | 'other'

export interface Citation extends Passage {
  readonly act: Act
  /** Its official id, where the letter prints one. */
  readonly id: string | null
  readonly url: string | null
  readonly kenmerk: string | null
  /** ISO days, inclusive. */
  readonly day: { readonly earliest: string; readonly latest: string } | null
  readonly whose: Whose | null
  /** What it is called: `brief`, `beslisnota`, `rapport`. */
  readonly noun: string | null
}

/** A dossier alone names no document. */
const DOSSIER_ALONE = /^kst-\d{5}(?:-[\dA-Z-]+)?$/u
const SYSTEMS = new Set(['kamerstuk', 'handelingen', 'aanhangsel', 'document', 'zaak', 'bijlage', 'web'])

export function citationsOf(record: LetterRecord, sentences: readonly Sentence[]): Citation[] {
  const told = [
    ...byId(record, sentences),
    ...byKenmerk(record, sentences),
    ...byDay(record, sentences),
    ...inBrackets(record, sentences),
    ...replaced(record),
  ].sort((a, b) => a.start - b.start)
  return told.map((citation) =>
    followedUp(citation, sentences, record.text) ? { ...citation, act: 'followsUp' } : citation,
  )
}

/** `In vervolg daarop …`: what the sentence in front names is followed up. */
const FOLLOWED_UP = /^(?:In|Als)\s(?:vervolg|aanvulling)\s(?:daar|hier)op|(?:vervolg|aanvulling)\s(?:daar|hier)op/u

function followedUp({ act, end }: Citation, sentences: readonly Sentence[], text: string): boolean {
  if (act !== 'cites') return false
  const next = sentences[bisect(sentences, ({ start }) => start < end)]
  return next !== undefined && FOLLOWED_UP.test(text.slice(next.start, next.end))
}

/** What may be a kenmerk: four figures or more, perhaps letters and signs between them. */
const BRACKETS = /\((?:(?:ons\s|met\s)?kenmerk:?\s)?(?<number>[\p{L}\d][\p{L}\d./ -]{3,38}[\p{L}\d])\)/giu
const FIGURES = /(?:\d[^\d]*){5}/u

/** `de toezegging (BS2021011894)`, `mijn brief (3182046)`: no word says that it is a kenmerk, but a letter has it. */
function* inBrackets({ text, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  for (const match of text.matchAll(BRACKETS)) {
    const number = match.groups!.number!
    const [start, end] = [match.index, match.index + match[0].length]
    const told = findings.some(
      (one) =>
        one.type !== 'person' &&
        one.type !== 'toezegging' &&
        one.type !== 'motie' &&
        one.start < end &&
        one.end > start,
    )
    if (told || !FIGURES.test(number)) continue
    const passage = sentenceAt(sentences, start) ?? { start, end }
    yield {
      finding: null,
      start: passage.start,
      end: passage.end,
      quote: text.slice(passage.start, passage.end),
      act: 'cites',
      id: null,
      url: null,
      kenmerk: number,
      day: null,
      whose: null,
      noun: null,
    }
  }
}

const REPLACES = /gedrukt\sonder\snr\.\s(?<number>\d{1,4})/iu

/** `GEWIJZIGDE MOTIE … TER VERVANGING VAN DIE GEDRUKT ONDER NR. 17`: of the same dossier. */
function* replaced({ letter, text }: LetterRecord): Iterable<Citation> {
  const match = REPLACES.exec(text)
  if (!match || letter.kind !== 'motie' || letter.dossier === null) return
  const id = `kst-${letter.dossier}-${match.groups!.number}`
  yield {
    finding: null,
    start: match.index,
    end: match.index + match[0].length,
    quote: match[0],
    act: 'cites',
    id,
    url: `https://zoek.officielebekendmakingen.nl/${id}.html`,
    kenmerk: null,
    day: null,
    whose: null,
    noun: null,
  }
}

function* byId({ text, blocks, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  const own = ofType(findings, 'kenmerk').filter(({ value }) => value.role === 'own')
  for (const finding of ofType(findings, 'reference')) {
    if (own.some(({ start, end }) => start <= finding.start && finding.end <= end)) continue
    const { id, system, url, number, item, page } = finding.value
    if (id === null || !SYSTEMS.has(system)) continue
    if (system === 'kamerstuk' && number === undefined && DOSSIER_ALONE.test(id)) continue
    if (system === 'handelingen' && item === undefined && page === undefined) continue
    // What a footnote cites, the sentence does that its marker hangs on.
    const note = blocks.find(
      ({ type, start, end }) => type === 'footnote' && start <= finding.start && finding.end <= end,
    )
    const anchor = note?.anchors?.[0]?.start ?? finding.start
    const passage = passageAt(anchor, finding, sentences, text)
    yield {
      ...passage,
      act: actIn(passage.quote, anchor - passage.start),
      id,
      url,
      kenmerk: null,
      day: null,
      whose: null,
      noun: null,
    }
  }
}

function* byKenmerk({ text, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  for (const finding of ofType(findings, 'kenmerk')) {
    const { number, role } = finding.value
    if (role === 'own') continue
    const passage = passageAt(finding.start, finding, sentences, text)
    const act = role === 'your' ? 'answers' : actIn(passage.quote, finding.start - passage.start)
    yield {
      ...passage,
      act,
      id: null,
      url: null,
      kenmerk: number,
      day: null,
      whose: role === 'your' ? 'your' : null,
      noun: null,
    }
  }
}

/** `mijn brief van`, `de beslisnota d.d.`, `uw schriftelijke vragen van`: what stands in front of a day. */
const IN_FRONT =
  /(?<!\p{L})(?<noun>(?:(?<!-)[\p{L}-]*brief|brieven|nota|[\p{L}]+nota|verzoek|antwoorden|beantwoording|vragen|rapportage|besluitenlijst|motie|[\p{L}-]*(?:debat|overleg)|vragenuur))(?:\s(?:over|inzake|aan|met|betreffende|«|\p{Lu})[^.;]{1,90}?)?\s(?:van|d\.?\s?d\.?|gedateerd|op)\s(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?$/iu
/** `Bij brief van 4 november 2021 heeft mijn ambtsvoorganger …`: whose it is stands behind. */
const OWN_BEHIND =
  /^[^.;]{0,40}?(?<!\p{L})(?:heb(?:ben)?\s(?:ik|wij)|(?:mijn|onze)\s(?:ambts)?voorgang(?:er|ster)|(?:heb|had|ben|informeerde|schreef|meldde|berichtte|kondigde)\s(?:ik|wij))(?!\p{L})/iu
const PREDECESSOR = /(?<!\p{L})(?:mijn|onze)\s(?:toenmalige\s)?(?:ambts)?voorgang(?:er|ster)(?!\p{L})/iu
const OWN = /(?<!\p{L})(?:mijn|onze|ons|onderhavige)\s(?:[\p{L}-]+\s){0,2}$/iu
const YOUR = /(?<!\p{L})uw\s(?:[\p{L}-]+\s){0,2}$/iu
/** `de brief van de Minister van Financiën van 3 mei`: whose it is stands between. */
const BETWEEN =
  /(?<!\p{L})(?<noun>(?:(?<!-)[\p{L}-]*brief|verzoek|vragen))\s(?:van|door)\s(?<who>(?:uw|de|het)\s[^.;()]{3,90}?)(?:,)?\s(?:van|d\.?\s?d\.?)\s$/iu
/** Longer than `de brief van de Minister van Onderwijs, Cultuur en Wetenschap over … van`. */
const FRONT = 160

function* byDay({ text, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  for (const finding of ofType(findings, 'date')) {
    const { earliest, latest } = finding.value
    if (earliest === null || latest === null || earliest !== latest) continue
    const sentence = sentenceAt(sentences, finding.start)
    const from = Math.max(sentence?.start ?? 0, finding.start - FRONT)
    const front = text.slice(from, finding.start)
    const between = BETWEEN.exec(front)
    const match = between ?? IN_FRONT.exec(front)
    const noun = match?.groups?.noun
    if (!match || noun === undefined) continue
    const passage = passageAt(finding.start, finding, sentences, text)
    const before = front.slice(0, match.index)
    const behind = text.slice(finding.end, finding.end + 80)
    const own = OWN.test(before) || (!YOUR.test(before) && (OWN_BEHIND.test(behind) || PREDECESSOR.test(before)))
    const whose = between ? 'other' : own ? 'own' : YOUR.test(before) ? 'your' : null
    yield {
      ...passage,
      act: actIn(passage.quote, finding.start - passage.start),
      id: null,
      url: null,
      kenmerk: null,
      day: { earliest, latest },
      whose,
      noun: noun.toLowerCase(),
    }
  }
}

const ANSWERS =
  /(?<!\p{L})(?:in\s(?:reactie|antwoord)\sop|naar\saanleiding\svan\s(?:uw|het|de)\s[^.;]{0,40}(?:verzoek|brief|vragen)|op\s(?:uw\s)?verzoek|beantwoord|reageer|bij\sbrief\svan|als\sreactie\sop|gevraagd|verzocht)(?!\p{L})/iu
const FOLLOWS =
  /(?<!\p{L})(?:in|als)\s(?:vervolg|aanvulling)\sop|(?<!\p{L})(?:aansluitend|voortbouwend|vooruitlopend|volgend)\sop|vervolg\sop|(?<!\p{L})(?:sinds|na)\s(?:mijn|de)\s(?:vorige|laatste)/iu
/** `In reactie op uw brief …` and its object: further off, the words are about something else. */
const REACH = 160

/** `In antwoord op … heb ik toegezegd`: that was answered in an earlier letter. */
const ANSWERED_BEFORE = /(?<!\p{L})(?:toegezegd|geantwoord|zegde[nr]?)(?!\p{L})/iu

/** What the sentence does with a document that is named at an offset in it. */
function actIn(sentence: string, at: number): Act {
  const front = sentence.slice(Math.max(0, at - REACH), at)
  const follows = FOLLOWS.exec(front)
  const answers = ANSWERS.exec(front)
  if (follows && (!answers || follows.index > answers.index)) return 'followsUp'
  return answers && !ANSWERED_BEFORE.test(sentence.slice(at)) ? 'answers' : 'cites'
}

/** The sentence at an offset; the finding stands in it or in a note that hangs on it. */
function passageAt(at: number, finding: Finding, sentences: readonly Sentence[], text: string): Passage {
  const { start, end } = sentenceAt(sentences, at) ?? finding
  return { finding: finding.id, start, end, quote: text.slice(start, end) }
}
