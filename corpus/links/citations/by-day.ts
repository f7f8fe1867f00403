/** Letters and debates that are named by their day, and by whose they are. */
import { type Sentence, sentenceAt } from '../../../extractors/dutch/sentences.ts'
import type { LetterRecord } from '../../record.ts'
import { ofType } from '../../values.ts'
import { ministryOf } from '../portfolios.ts'
import { actIn, type Citation, citationAt, passageAt, type Whose } from './citation.ts'

/** What a letter, or a debate, is called. */
const NOUN =
  '(?<noun>[\\p{L}-]{0,24}brief|brieven|[\\p{L}]{0,16}nota|verzoek|antwoorden|beantwoording|vragen|rapportage|besluitenlijst|motie|[\\p{L}-]{0,24}(?:debat|overleg)|vragenuur)'
const WEEKDAY = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\\s)?'

/** `mijn brief van`, `de beslisnota d.d.`, `uw schriftelijke vragen van`, `het commissiedebat Wijkrechtspraak van`. */
const IN_FRONT = new RegExp(
  `(?<!\\p{L})${NOUN}(?:\\s(?:over|inzake|aan|met|betreffende|«|\\p{Lu})[^.;]{1,90}?)?\\s(?:van|d\\.?\\s?d\\.?|gedateerd|op)\\s${WEEKDAY}$`,
  'iu',
)
/** `de brief van de Minister van Financiën van 3 mei`: whose it is stands between. */
const BETWEEN = new RegExp(
  `(?<!\\p{L})${NOUN}\\s(?:van|door)\\s(?<who>(?:uw|de|het)\\s[^.;()]{3,90}?),?\\s(?:van|d\\.?\\s?d\\.?)\\s${WEEKDAY}$`,
  'iu',
)
/** `Het vorige overzicht dateert van`: of the sender, who sends the next one. */
const PREVIOUS = /(?<!\p{L})(?:vorige|laatste|eerdere)\s(?<noun>\p{L}{4,30})\s(?:dateert|is)\s(?:van|gedateerd)\s$/iu
/** `Kamerbrief Plan regionale voorraden | Kamerstuk | 28-09-2023`: in the list below a page of rijksoverheid.nl. */
const LISTED = /(?<!\p{L})(?<noun>Kamerbrief)\s[^|]{4,160}\|\s[^|]{3,30}\|\s$/u
/** `heb ik u op … bericht`, `die uw Kamer op … heeft geïnformeerd`: told in a letter, though no word says so. */
const TOLD_FRONT = /(?<!\p{L})(?:u|(?:uw|de)\sKamer)\s(?:(?:daar|hier)over\s)?(?:bij\sbrief\s)?op\s$/u
const TOLD_BEHIND =
  /^[^.;]{0,90}?(?<!\p{L})(?:bericht|geïnformeerd|geschreven|gemeld|gestuurd|toegezonden|ingelicht|toegezegd)(?!\p{L})/u

/** `Bij brief van 4 november 2021 heeft mijn ambtsvoorganger …`: whose it is stands behind. */
const OWN_BEHIND =
  /^[^.;]{0,40}?(?<!\p{L})(?:heb(?:ben)?\s(?:ik|wij)|(?:mijn|onze)\s(?:ambts)?voorgang(?:er|ster)|(?:heb|had|ben|informeerde|schreef|meldde|berichtte|kondigde)\s(?:ik|wij))(?!\p{L})/iu
const OWN_FRONT =
  /(?<!\p{L})(?:(?:heb|had|hebben|hadden)\s(?:ik|wij)|(?:ik|wij)|(?:mijn|onze)\s(?:toenmalige\s)?(?:ambts)?voorgang(?:er|ster))(?!\p{L})/giu
const PREDECESSOR = /(?<!\p{L})(?:mijn|onze)\s(?:toenmalige\s)?(?:ambts)?voorgang(?:er|ster)(?!\p{L})/iu
const OWN = /(?<!\p{L})(?:mijn|onze|ons|onderhavige)\s(?:[\p{L}-]+\s){0,2}$/iu
const YOUR = /(?<!\p{L})uw\s(?:[\p{L}-]+\s){0,2}$/iu
/** `in haar brief van …` behind `de Minister voor Armoedebeleid`. */
const THEIRS = /(?<!\p{L})(?:zijn|haar|diens|hun)\s(?:[\p{L}-]+\s){0,2}$/iu
/** Longer than `de brief van de Minister van Onderwijs, Cultuur en Wetenschap over … van`. */
const FRONT = 160

export function* citedByDay(record: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  const { text, findings, letter } = record
  for (const finding of ofType(findings, 'date')) {
    const { earliest, latest } = finding.value
    if (earliest === null || latest === null || earliest !== latest) continue
    const sentence = sentenceAt(sentences, finding.start)
    const from = Math.max(sentence?.start ?? 0, finding.start - FRONT)
    const front = text.slice(from, finding.start)
    const behind = text.slice(finding.end, finding.end + 120)
    const match = BETWEEN.exec(front) ?? LISTED.exec(front) ?? PREVIOUS.exec(front) ?? IN_FRONT.exec(front)
    const told = match === null && TOLD_FRONT.test(front) && TOLD_BEHIND.test(behind)
    if (!match && !told) continue
    const passage = passageAt(finding.start, finding, sentences, text)
    const who = match?.groups?.who ?? null
    const before = match ? front.slice(0, match.index) : front
    const whose = told ? whoTold(front) : whoseIs(before, behind, who, match![0])
    yield {
      // `als vervolg op de metingen waarover de minister u op … heeft bericht` follows up the measuring.
      ...citationAt(passage, told ? 'cites' : actIn(passage.quote, finding.start - passage.start)),
      day: { earliest, latest },
      // In answers that repeat the questions, `uw brief` is the minister's own.
      whose: whose === 'your' && letter.kind === 'antwoorden' ? 'own' : whose,
      noun: (match?.groups?.noun ?? 'brief').toLowerCase(),
      ministry: whose === 'other' ? ministryIn(who ?? before) : null,
      bracketed: bracketedBehind(finding.end, record),
    }
  }
}

/** Characters behind a day within which a letter's number stands, in brackets behind its subject. */
const ITEM = 400

/** `de brief d.d. 6 december 2021 inzake … (Kamerstuk 32 852, nr. 173);` */
function bracketedBehind(end: number, { text, findings }: LetterRecord): string[] {
  const item = /^[^;\n]*/.exec(text.slice(end, end + ITEM))![0].length
  return ofType(findings, 'reference')
    .filter(
      ({ start, value }) =>
        start >= end && start < end + item && text[start - 1] === '(' && value.system === 'kamerstuk',
    )
    .flatMap(({ value }) => value.id ?? [])
}

/** Who is named last in front: `ik`, or a member of the cabinet. */
function whoTold(front: string): Whose {
  const own = [...front.matchAll(OWN_FRONT)].at(-1)?.index ?? -1
  return own > (roleIn(front)?.index ?? -1) ? 'own' : 'other'
}

function whoseIs(before: string, behind: string, who: string | null, words: string): Whose | null {
  if (who !== null) return /^uw\s/iu.test(who) ? 'your' : 'other'
  if (PREVIOUS.test(words) || OWN.test(before)) return 'own'
  if (YOUR.test(before)) return 'your'
  if (OWN_BEHIND.test(behind) || PREDECESSOR.test(before)) return 'own'
  return THEIRS.test(before) ? 'other' : null
}

/** `stuurt u vandaag een brief`, `diens brief van heden`: of the day of the letter itself. */
const TODAY =
  /(?<!\p{L})(?:vandaag|heden|gelijktijdig)(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?<later>brief)(?!\p{L})|(?<!\p{L})(?<noun>[\p{L}-]{0,24}brief)\s(?:[\p{L}-]+\s){0,4}?(?:van\s)?(?:vandaag|heden)(?!\p{L})/giu
/** Words in front of it that name the sender, in UTF-16 units. */
const SENDER = 260

export function* citedOfToday({ letter, text }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  const day = letter.date?.latest
  if (day == null || letter.date?.earliest !== day) return
  for (const match of text.matchAll(TODAY)) {
    const from = Math.max(0, match.index - SENDER)
    const role = roleIn(text.slice(from, match.index + match[0].length))
    if (role === null) continue
    // From the sentence that names the minister: it tells what his letter is about.
    const first = sentenceAt(sentences, from + role.index)
    const last = sentenceAt(sentences, match.index)
    if (!first || !last) continue
    const passage = { finding: null, start: first.start, end: last.end, quote: text.slice(first.start, last.end) }
    yield {
      ...citationAt(passage, 'cites'),
      day: { earliest: day, latest: day },
      whose: 'other',
      noun: 'brief',
      ministry: role.ministry,
    }
  }
}

const ROLE = /(?<!\p{L})(?:minister|staatssecretaris|bewindspersoon)\s(?<of>(?:van|voor)\s[^.;()]{2,90})/giu

const ministryIn = (words: string): string | null => roleIn(words)?.ministry ?? null

/** The member of the cabinet that is named last, and the ministry of that role. */
function roleIn(words: string): { readonly index: number; readonly ministry: string } | null {
  const match = [...words.matchAll(ROLE)].at(-1)
  const role = match?.groups?.of
  const ministry = role === undefined ? null : ministryOf(role)
  return match && ministry !== null ? { index: match.index, ministry } : null
}
