/** What stands above the text of a letter: sender, address, labels with values, subject, salutation. */
import type { Line } from '../lines.ts'
import type { Group } from './groups.ts'

/** Labels of the letterhead as ministries print them since the 1990s; the value stands behind or below. */
export const letterheadLabel =
  /^(?:datum|ons kenmerk|kenmerk|onze referentie|ons nummer|referentie|uw kenmerk|uw brief(?: van)?|uw referentie|bijlagen?(?:\(n\))?|in afschrift aan|onderwerp|betreft|contactpersoon|doorkiesnummer|inlichtingen bij|telefoon|fax|e-?mail|briefnummer|zaaknummer|behandeld door|aantal bijlagen|voortouwcommissie|volgcommissie\(s\)|document|directie|afdeling|dossiernummer|opsteller|aan|van|auteur|nummer)\s*(?::|$|(?=\s))/iu

export const subjectLabel = /^(?:onderwerp|betreft|betr\.)\s*:?(?=\s|$)/i
export const salutation =
  /^(?:Geachte|Hooggeachte|Zeer geachte|Beste|Excellentie|Mijne heren|Dames en heren)(?!\p{L}).{0,90}$/iu
const placeAndDate =
  /^(?:(?:Den Haag|[’'‘]s-Gravenhage|Utrecht|Amsterdam|Rotterdam|Zwolle|Brussel|Voorburg|Rijswijk)[,\s]|\d{1,2} \p{L}{3,9} \d{4}$)/iu

const evidence =
  /^(?:>? ?retouradres|(?:aan )?de (?:voorzitter|leden) van de |aan de (?:minister|staatssecretaris)|aan het |der staten-generaal|postbus \d|tweede kamer der staten-generaal|eerste kamer der staten-generaal|vergaderjaar \d{4}|nr\. \d+$|ministerie van |directoraat-generaal|(?:de )?(?:minister|staatssecretaris) van [^.]{3,80}$|kamerstuk|aanhangsel van de handelingen|> )/i

/** What ministries print in their margin in whole sentences, and a web page above the letter that it shows. */
const boilerplate =
  /^(?:Directe link naar document|Onderdeel van (?:kamerstukdossier|zaak|activiteiten)|Nummer: \d{4}D\d{5}|Correspondentie uitsluitend richten|Bij beantwoording |Wilt u slechts |Gelieve bij beantwoording|U wordt verzocht bij beantwoording|Ministerie van |Directoraat-Generaal )/i

/** A run of text: long enough, with words in lower case between. A label's value or an address is none. */
export function isBody(text: string): boolean {
  if ((letterheadLabel.test(text) && text.length < 200) || boilerplate.test(text)) return false
  const words = text.split(' ')
  const low = words.filter((word) => /^\p{Ll}/u.test(word)).length
  const ends = /[.?!:;»”,]\d{0,3}$/u.test(text)
  // The title of a dossier may be long (`Vaststelling van de begroting …`): it ends without a full stop.
  if (text.length >= 110 && low >= 8) return ends || text.length > 300
  return words.length >= 12 && low >= 6 && /[.?!»”]\d{0,3}$/u.test(text)
}

export const isLetterheadEvidence = (text: string): boolean =>
  evidence.test(text) ||
  placeAndDate.test(text) ||
  /^(?:datum|ons kenmerk|kenmerk|onze referentie|onderwerp|betreft)(?:\s|:|$)/i.test(text)

/**
 * Names the groups above the text: letterhead, subject, salutation; a heading right above the text stays one.
 * @param groups in reading order; those behind the first run of text are left as they are
 */
export function withLetterhead(groups: readonly Group[], lines: readonly Line[]): Group[] {
  const texts = groups.map((group) => group.lines.map((at) => lines[at]!.text).join(' '))
  const body = groups.findIndex(
    (group, i) => group.type === 'table' || (group.type !== 'footnote' && isBody(texts[i]!)),
  )
  const end = body < 0 ? groups.length : body
  const greeting = texts.slice(0, end).findIndex((text) => salutation.test(text))
  const evidenceAt = texts.slice(0, end).flatMap((text, i) => (isLetterheadEvidence(text) ? [i] : []))
  if (evidenceAt.length === 0 && greeting < 0) return [...groups]
  // Headings stand below the last line that is surely letterhead.
  const lastSure = Math.max(greeting, ...evidenceAt)
  let zone = Math.min(end, headingsFrom(groups, texts, lastSure + 1, end))
  const named: Group[] = []
  for (let i = 0; i < zone; i++) {
    const group = groups[i]!
    if (group.type === 'footnote') named.push(group)
    else if (salutation.test(texts[i]!)) named.push({ type: 'salutation', lines: group.lines })
    else if (subjectLabel.test(texts[i]!)) {
      const subject = subjectGroup(groups, texts, lines, i, zone, end)
      named.push({ type: 'subject', lines: subject.lines })
      i = subject.last
      zone = Math.max(zone, i + 1)
    } else if (named.at(-1)?.type === 'letterhead') {
      named[named.length - 1] = { type: 'letterhead', lines: [...named.at(-1)!.lines, ...group.lines] }
    } else named.push({ type: 'letterhead', lines: group.lines })
  }
  return [...named, ...groups.slice(zone)]
}

/** The first group from `from` that heads the text; a value below the last label is none. */
function headingsFrom(groups: readonly Group[], texts: readonly string[], from: number, end: number): number {
  let first = end
  for (let i = end - 1; i >= from; i--) {
    const isHeading = groups[i]!.type === 'heading' || groups[i]!.type === 'listItem' || groups[i]!.type === 'paragraph'
    if (
      !isHeading ||
      letterheadLabel.test(texts[i]!) ||
      (/^\d/.test(texts[i]!) === true && !/\p{Ll}{3}/u.test(texts[i]!))
    )
      break
    // Right below a bare label stands its value.
    if (
      i === from &&
      /^(?:datum|ons kenmerk|kenmerk|onderwerp|betreft|onze referentie|uw kenmerk|bijlagen?(?:\(n\))?|contactpersoon)\s*:?$/i.test(
        texts[i - 1] ?? '',
      )
    )
      break
    first = i
  }
  return first
}

/** Columns in which ministries set a subject, with its label (Rijkshuisstijl), at least. */
const SUBJECT_WIDTH = 60

/** A capital or a year goes on with a subject where its first word had no room on the line above. */
function isFull(own: readonly number[], lines: readonly Line[], text: string): boolean {
  if (text.length > SUBJECT_WIDTH || !/^(?:\p{Lu}\p{Ll}.*[\p{L}\d)]|(?:19|20)\d{2})$/u.test(text)) return false
  const last = lines[own.at(-1)!]!.text
  const would = last.length + 1 + text.split(' ', 1)[0]!.length
  if (own.length === 1) return would > SUBJECT_WIDTH
  const widths = own.map((at) => lines[at]!.text.replace(subjectLabel, '').trim().length)
  return would > Math.max(...widths)
}

/** A title in quotation marks goes on until they close, whatever a dump has between its lines (OCW, 2014). */
const opensQuote = (text: string): boolean => /(?:^|[\s(])['‘"“][^'’"”]*$/u.test(text)
/** No subject ends so: `… informatie t.a.v.` and below a blank line `OJCS-Raad 18 en 19 mei 2020` (OCW, 2020). */
const breaksOff = (text: string): boolean =>
  /\s(?:t\.a\.v\.|m\.b\.t\.|n\.a\.v\.|i\.v\.m\.|inzake|over|van|voor|en|de|het|der|met|bij|aan|op|tot)$/u.test(text)

const isUnfinished = (text: string): boolean => opensQuote(text) || breaksOff(text)

/** How letters open; below a bare `Onderwerp` it shows that the values stand above their labels (Defensie, 2008). */
export const opensText =
  /^(?:Met|In (?:deze|mijn|uw|het)|Bij deze|Hierbij|Hiermee|Bijgaand|Naar aanleiding|Op \d)(?!\p{L})/u

/** What never goes on with a subject: a label, the salutation, the rest of an address. */
const ends = (text: string): boolean =>
  letterheadLabel.test(text) ||
  salutation.test(text) ||
  /^(?:(?:Tweede |Eerste )?Kamer )?der Staten[- ]Generaal$/iu.test(text)

/** `Onderwerp` with its text: behind it or below it, and what goes on below that. */
function subjectGroup(
  groups: readonly Group[],
  texts: readonly string[],
  lines: readonly Line[],
  at: number,
  zone: number,
  end: number,
): { lines: number[]; last: number } {
  const own = [...groups[at]!.lines]
  let last = at
  const isBare = texts[at]!.replace(subjectLabel, '').trim() === ''
  for (let i = at + 1; i < end && i <= at + 3; i++) {
    const text = texts[i]!
    const blanks = lines.slice(own.at(-1)! + 1, groups[i]!.lines[0]).length
    const isValue = isBare && i === at + 1 && i < zone && !opensText.test(text)
    const goesOn = (blanks <= 1 && i < zone && /^[\p{Ll}(‘“]/u.test(text)) || (blanks === 0 && isFull(own, lines, text))
    const isOpen =
      blanks <= 1 && text.length < SUBJECT_WIDTH && isUnfinished(own.map((at) => lines[at]!.text).join(' '))
    if (groups[i]!.type === 'footnote' || ends(text) || !(isValue || goesOn || isOpen)) break
    own.push(...groups[i]!.lines)
    last = i
  }
  return { lines: own, last }
}
