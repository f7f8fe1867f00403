/**
 * The margin column around the subject, in a text dump that lost its layout: what stood beside the subject stands
 * between its lines, or behind one of them.
 *
 *   Ons kenmerk
 *   Betreft Gesprekken over het oeverherstel met de minister Uw kenmerk
 *   OEV / 12345678
 *   van Oevers
 *
 * It is set down above the subject, where its labels are. Nothing goes that could be words of the subject itself.
 */
import { letterheadLabel, salutation, subjectLabel } from '../blocks/letterhead.ts'
import type { Repair } from '../edit.ts'
import { isBlank, type Line } from '../lines.ts'

/** Lines of a dump above which the subject stands, and lines with text that it and its margin may have. */
const HEAD = 90
const MOST_LINES = 12

const NUMBER_LABEL = '(?:[Oo]ns|[Uu]w|[Oo]nze) (?:[Kk]enmerk|[Rr]eferentie)|Kenmerk|Referentie'
const emptyLabel = new RegExp(`^(?:${NUMBER_LABEL})\\s*:?$`, 'u')
/** Behind a line of the subject: labels of the margin have a capital, as no word within a subject (`met uw kenmerk`). */
const labelBehind =
  /(?<=\S)(?<gap> +)(?=(?:Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Bijlagen?(?:\(n\))?)\s*:?$|Correspondentie uitsluitend$|Bij beantwoording (?:de )?datum,?$)/u
/** `Bijlage 3: Factsheet` in a list of enclosures, on its own or behind a line. */
const enclosure = /(?:^|(?<=\S)(?<gap> +))(?=Bijlage (?<count>\d{1,2}): \S.{2,50}$)/u
/** A number alone on its line: `OEV / 12345678`, `2021Z01234/2021D01234,`, the dossier `29 123`. */
const number =
  /^(?=.{0,40}\d.{0,8}\d.{0,8}\d)(?:[\p{Lu}\d][\p{L}\d./_&+-]*(?: \/ [\p{L}\d./_&+-]+)?|\d{2} \d{3}(?:-\d{2})?),?$/u
/** What the Kamer numbers waits for nothing but `Uw kenmerk`. */
const yourLabel = /^Uw (?:kenmerk|referentie)\s*:?$/u
const kamerNumber = /^(?:\d{4}[ZD]\d{5}|\d{2} \d{3})(?!\d)/u
/** `Bijlagen` counts: `2`, `-`. */
const countLabel = /^Bijlagen?(?:\(n\))?\s*:?$/u
const count = /^(?:\d{1,2}|-)$/u
/** Words behind which a number is the subject's own. */
const asksForNumber = /(?:kenmerk|nummer|nrs?\.?|dossier|kamerstuk(?:ken)?|\(|van|met|en|[-–,])$/iu
/** What ministries print beside the subject in a whole sentence, over several short lines. */
const boilerplate =
  /^(?:Correspondentie uitsluitend|Bij beantwoording|Wilt u (?:slechts|bij)|Gelieve bij|U wordt verzocht bij)(?!\p{L})/u
const NARROW = 45

/** The same sentences as nearly all print them: lines of the subject may stand between theirs. */
const sentences = [
  'correspondentie uitsluitend richten aan het retouradres met vermelding van de datum en het kenmerk van deze brief',
  'bij beantwoording de datum en ons kenmerk vermelden wilt u slechts één zaak in uw brief behandelen',
  'bij beantwoording datum onze referentie en betreft vermelden',
]
/** Lines above the subject in which such a sentence may begin, and below its zone in which it may end. */
const ABOVE = 8
const BELOW = 4

/** Site, telephone and address of the ministry. */
const contact =
  /^(?:(?:www\.|https?:\/\/)\S+|[\w.-]+@[\w.-]+\.\w{2,3}|[TF] {1,3}[\d+(][\d ()+-]{8,16}(?: \(algemeen\))?|Overheidsidentificatienr\.?|\d{20}|(?:Factuur|Post|Bezoek)adres|Postbus \d{3,5}|\d{4} \p{Lu}{2} {1,2}(?:Den Haag|DEN HAAG))$/u

/** The margin as a whole stands below the subject: nothing of it needs to go. */
const department = /^(?:Directoraat-[Gg]eneraal|Directie|Ministerie van)(?!\p{L})/u

const address =
  /^(?:(?:(?:Tweede |Eerste )?Kamer )?der Staten[- ]Generaal|(?:Binnenhof|Plein|Postbus) \d|\d{4} ?\p{Lu}{2}(?!\p{L}))/u

export function* subjectMargin(lines: readonly Line[]): Iterable<Repair> {
  const at = lines.slice(0, HEAD).findIndex(({ text }) => subjectLabel.test(text))
  if (at < 0) return
  const zone = zoneBelow(lines, at)
  const value = valueAbove(lines, at)
  if (value) {
    const aside = asideOf(zone.slice(1))
    const above = lines[at - 2]
    if (aside === null || !above)
      yield { start: value.end, end: value.end, text: '\n', rule: 'subject-margin/value-above' }
    yield { start: lines[at]!.from, end: lines[at]!.to, to: value.from, rule: 'subject-margin/value-above' }
    if (above) for (const line of aside ?? []) yield moved(line.from, line.to, above.from)
    return
  }
  yield* setAbove(lines, at, zone)
  const sentence = firstSentence(zone)
  if (sentence) yield { start: sentence.from, end: sentence.from, text: '\n', rule: 'subject-margin/sentence' }
}

/** The subject and the lines below it, to the salutation, a gap of two lines or the end of a page. */
function zoneBelow(lines: readonly Line[], at: number): Line[] {
  const zone = [lines[at]!]
  for (let i = at + 1; i < lines.length && zone.length < MOST_LINES; i++) {
    const line = lines[i]!
    if (line.newPage || salutation.test(line.text) || (isBlank(line) && isBlank(lines[i + 1]))) break
    if (!isBlank(line)) zone.push(line)
  }
  return zone
}

/** `Voortgang oeverherstel` / `Betreft` / `Binnenhof 4`: the label may stand a little lower than its value. */
function valueAbove(lines: readonly Line[], at: number): Line | null {
  const [above, label, below] = [lines[at - 1], lines[at]!, lines[at + 1]]
  if (label.text.replace(subjectLabel, '').trim() !== '' || !below || !address.test(below.text)) return null
  if (!above || above.text.length < 15 || !/^\p{Lu}\p{Ll}.*\s\p{Ll}.*[^.:,;]$/u.test(above.text)) return null
  if (address.test(above.text) || letterheadLabel.test(above.text) || /\d{4}$/.test(above.text)) return null
  return above
}

/** The lines of the margin between those with which such a subject goes on, in small letters; null where it does not. */
function asideOf(below: readonly Line[]): Line[] | null {
  const isMargin = ({ text }: Line): boolean => contact.test(text) || address.test(text)
  const other = below.findIndex((line) => !isMargin(line) && !/^\p{Ll}/u.test(line.text))
  const last = below.slice(0, other < 0 ? below.length : other).findLastIndex((line) => !isMargin(line))
  return last < 0 ? null : below.slice(0, last).filter(isMargin)
}

function* setAbove(lines: readonly Line[], at: number, zone: readonly Line[]): Iterable<Repair> {
  const to = lines[at]!.from
  const above = lines.slice(0, at).filter((line) => !isBlank(line))
  let isOpen = emptyLabel.test(above.at(-1)?.text ?? '')
  /** The label stood behind a line of the subject: the number below it is its value. */
  let isSure = false
  let isCounting = false
  let enclosures = above.filter(({ text }) => /^Bijlage \d{1,2}: /.test(text)).length
  let listed = false
  /** The words of the subject so far, line by line. */
  const own: string[] = []
  const below = lines.slice(lines.indexOf(zone.at(-1)!) + 1).filter((line) => !isBlank(line))
  const said = saidBeside(above, zone, below.slice(0, BELOW))
  for (let i = 0; i < zone.length; i++) {
    const line = zone[i]!
    if (said.has(line) || (i > 0 && contact.test(line.text))) {
      yield moved(line.from, line.to, to)
      continue
    }
    const sentence = i > 0 ? boilerplateFrom(zone, i) : []
    if (sentence.length > 0) {
      for (const part of sentence) yield moved(part.from, part.to, to)
      i += sentence.length - 1
      continue
    }
    // `Ons kenmerk` / the last words of the subject / `DGO / 12050632`
    if (i > 0 && waitsForNumber(zone, i)) {
      yield moved(line.from, line.to, to)
      isCounting = countLabel.test(line.text)
      isOpen = isSure = !isCounting
      continue
    }
    // `van` and `nummer` may begin a line of the subject; labels have a capital here.
    if (i > 0 && department.test(line.text)) return
    if (i > 0 && /^\p{Lu}/u.test(line.text) && letterheadLabel.test(line.text) && !enclosure.test(line.text)) return
    const tail = tailOf(line, enclosures)
    if (tail) {
      const { start, gap } = tail
      if (tail.enclosure) [listed, enclosures] = [true, enclosures + 1]
      else isOpen = isSure = emptyLabel.test(line.text.slice(start))
      isCounting = countLabel.test(line.text.slice(start))
      if (start > 0) {
        yield { start: line.start + start - gap, end: line.start + start, text: '\n', rule: 'subject-margin/gap' }
        own.push(line.text.slice(0, start - gap))
      }
      yield moved(line.start + start, line.to, to)
      continue
    }
    const isYours = yourLabel.test(above.at(-1)?.text ?? '') && kamerNumber.test(line.text)
    const isSurely = isSure || (isYours && !asksForNumber.test(own.at(-1) ?? ''))
    const isValue: boolean =
      (isOpen && number.test(line.text) && (isSurely || !isOwn(line.text, own, zone[i + 1]))) ||
      (isCounting && count.test(line.text))
    isCounting &&= !isValue
    // An enclosure goes on over the next line, which is narrow; behind a gap the letter itself begins.
    const isRest = listed && hasRoom(own, line.text)
    if (isRest && (line.text.length > NARROW || zone[i - 1]!.to !== line.from)) return
    if (i > 0 && (isValue || isRest)) {
      yield moved(line.from, line.to, to)
      isOpen &&= /,$/.test(line.text)
      continue
    }
    own.push(line.text)
  }
  for (const line of below.slice(0, BELOW)) if (said.has(line)) yield moved(line.from, line.to, to)
}

const moved = (start: number, end: number, to: number): Repair => ({ start, end, to, rule: 'subject-margin/line' })

/** An empty label, a line of something else, and the number; or `Bijlage(n)`, which may count nothing. */
function waitsForNumber(zone: readonly Line[], at: number): boolean {
  const [label, between, value] = zone.slice(at, at + 3)
  if (!between || between.from !== label!.to || letterheadLabel.test(between.text)) return false
  // Behind an opening mark or in small letters the subject goes on, whether the label has a value or not.
  if (countLabel.test(label!.text))
    return /^[\p{Ll}‘“'"(]/u.test(between.text) || (count.test(value?.text ?? '') && !count.test(between.text))
  if (!value || !emptyLabel.test(label!.text)) return false
  return number.test(value.text) && !number.test(between.text)
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The lines of the zone and below it that go on with a sentence of the margin, word by word, wherever it began. */
function saidBeside(above: readonly Line[], zone: readonly Line[], below: readonly Line[]): ReadonlySet<Line> {
  const said = new Set<Line>()
  let rest: readonly string[] = []
  const restAfter = (of: readonly string[], text: string): string[] =>
    of.flatMap((sentence) => (`${sentence} `.startsWith(`${text} `) ? sentence.slice(text.length + 1) : []))
  for (const line of [...above.slice(-ABOVE), ...zone, ...below]) {
    const tail = labelBehind.exec(line.text)
    const text = words(tail ? line.text.slice(tail.index) : line.text)
    if (text === '') continue
    const further = restAfter(rest, text)
    const begun = text.includes(' ') ? restAfter(sentences, text) : []
    if (further.length === 0 && begun.length === 0) continue
    rest = further.length > 0 ? further : begun
    if (!tail && line !== zone[0]) said.add(line)
  }
  return said
}

/** Where in a line the margin begins; an enclosure counts only as the next one of its list. */
function tailOf(line: Line, enclosures: number): { start: number; gap: number; enclosure: boolean } | null {
  const label = labelBehind.exec(line.text)
  if (label) return { start: label.index + label[0].length, gap: label[0].length, enclosure: false }
  const item = enclosure.exec(line.text)
  if (!item || enclosures === 0 || Number(item.groups!.count) !== enclosures + 1) return null
  return { start: item.index + item[0].length, gap: item[0].length, enclosure: true }
}

/** A number belongs to the subject where the words in front ask for one, or where it fills the line and ends them. */
function isOwn(text: string, own: readonly string[], next: Line | undefined): boolean {
  if (asksForNumber.test(own.at(-1) ?? '') && !/^\p{Ll}/u.test(next?.text ?? '')) return !hasRoom(own, text)
  return !/^[\p{Ll}(]|^nr\./u.test(next?.text ?? '') && !hasRoom(own, text)
}

/** Whether the first word of a line would have stood on the one before it, had it been more of the same text. */
function hasRoom(own: readonly string[], text: string): boolean {
  const widths = own.map((line) => line.replace(subjectLabel, '').trim().length)
  return own.length > 1 && widths.at(-1)! + 1 + text.split(' ', 1)[0]!.length < Math.max(...widths.slice(0, -1)) * 0.9
}

/** The lines of a sentence of the margin; none where no full stop ends them. */
function boilerplateFrom(zone: readonly Line[], at: number): readonly Line[] {
  if (!boilerplate.test(zone[at]!.text)) return []
  const end = zone.findIndex((line, i) => i >= at && /\.$/.test(line.text))
  const part = zone.slice(at, end + 1)
  return part.every(({ text }) => text.length <= NARROW) ? part : []
}

/**
 * The line right below the subject with which the letter itself begins: `… informeer ik u over …`. Behind a blank line
 * the letter has begun already, and a capital may stand anywhere (`In het commissiedebat` / `Mbo heb ik …`).
 */
function firstSentence(below: readonly Line[]): Line | undefined {
  const gap = below.findIndex((line, i) => i > 0 && below[i - 1]!.to !== line.from)
  const zone = gap < 0 ? below : below.slice(0, gap)
  const speaks = zone.findIndex((line, i) => i > 0 && /(?<!\p{L})(?:[Ii]k|[Ww]ij|mij)(?!\p{L})/u.test(line.text))
  if (speaks < 0 || !zone.slice(speaks).some(({ text }) => /\.$/.test(text))) return undefined
  const opens = ({ text }: Line): boolean => /^\p{Lu}/u.test(text)
  let first = zone.findLastIndex((line, i) => i > 0 && i <= speaks && opens(line))
  // What ends a sentence in front of it is no subject: the letter began before.
  while (first > 1 && /\.$/.test(zone[first - 1]!.text))
    first = zone.findLastIndex((line, i) => i > 0 && i < first && opens(line))
  return zone[first]
}
