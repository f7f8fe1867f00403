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
  /(?<=\S)(?<gap> +)(?=(?:Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Bijlagen?(?:\(n\))?)\s*:?$)/u
/** `Bijlage 3: Factsheet` in a list of enclosures, on its own or behind a line. */
const enclosure = /(?:^|(?<=\S)(?<gap> +))(?=Bijlage (?<count>\d{1,2}): \S.{2,50}$)/u
/** A number alone on its line: `OEV / 12345678`, `2021Z01234/2021D01234,`, the dossier `29 123`. */
const number =
  /^(?=.{0,40}\d.{0,8}\d.{0,8}\d)(?:[\p{Lu}\d][\p{L}\d./_&+-]*(?: \/ [\p{L}\d./_&+-]+)?|\d{2} \d{3}(?:-\d{2})?),?$/u
/** Words behind which a number is the subject's own. */
const asksForNumber = /(?:kenmerk|nummer|nrs?\.?|dossier|kamerstuk(?:ken)?|\(|van|met|en|[-–,])$/iu
/** What ministries print beside the subject in a whole sentence, over several short lines. */
const boilerplate =
  /^(?:Correspondentie uitsluitend|Bij beantwoording|Wilt u (?:slechts|bij)|Gelieve bij|U wordt verzocht bij)(?!\p{L})/u
const NARROW = 45

const address =
  /^(?:(?:(?:Tweede |Eerste )?Kamer )?der Staten[- ]Generaal|(?:Binnenhof|Plein|Postbus) \d|\d{4} ?\p{Lu}{2}(?!\p{L}))/u

export function* subjectMargin(lines: readonly Line[]): Iterable<Repair> {
  const at = lines.slice(0, HEAD).findIndex(({ text }) => subjectLabel.test(text))
  if (at < 0) return
  const zone = zoneBelow(lines, at)
  const value = valueAbove(lines, at)
  if (value) {
    yield { start: value.end, end: value.end, text: '\n', rule: 'subject-margin/value-above' }
    yield { start: lines[at]!.from, end: lines[at]!.to, to: value.from, rule: 'subject-margin/value-above' }
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

function* setAbove(lines: readonly Line[], at: number, zone: readonly Line[]): Iterable<Repair> {
  const to = lines[at]!.from
  const above = lines.slice(0, at).filter((line) => !isBlank(line))
  let isOpen = emptyLabel.test(above.at(-1)?.text ?? '')
  /** The label stood behind a line of the subject: the number below it is its value. */
  let isSure = false
  let enclosures = above.filter(({ text }) => /^Bijlage \d{1,2}: /.test(text)).length
  let listed = false
  /** The words of the subject so far, line by line. */
  const own: string[] = []
  for (let i = 0; i < zone.length; i++) {
    const line = zone[i]!
    const sentence = i > 0 ? boilerplateFrom(zone, i) : []
    if (sentence.length > 0) {
      for (const part of sentence) yield moved(part.from, part.to, to)
      i += sentence.length - 1
      continue
    }
    // `van` and `nummer` may begin a line of the subject; labels have a capital here.
    if (i > 0 && /^\p{Lu}/u.test(line.text) && letterheadLabel.test(line.text) && !enclosure.test(line.text)) return
    const tail = tailOf(line, enclosures)
    if (tail) {
      const { start, gap } = tail
      if (tail.enclosure) [listed, enclosures] = [true, enclosures + 1]
      else isOpen = isSure = emptyLabel.test(line.text.slice(start))
      if (start > 0) {
        yield { start: line.start + start - gap, end: line.start + start, text: '\n', rule: 'subject-margin/gap' }
        own.push(line.text.slice(0, start - gap))
      }
      yield moved(line.start + start, line.to, to)
      continue
    }
    const isValue = isOpen && number.test(line.text) && (isSure || !isOwn(line.text, own, zone[i + 1]))
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
}

const moved = (start: number, end: number, to: number): Repair => ({ start, end, to, rule: 'subject-margin/line' })

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
  const speaks = zone.findIndex((line, i) => i > 0 && /(?<!\p{L})(?:ik|wij)(?!\p{L})/u.test(line.text))
  if (speaks < 0 || !zone.slice(speaks).some(({ text }) => /\.$/.test(text))) return undefined
  return zone.slice(1, speaks + 1).findLast(({ text }) => /^\p{Lu}/u.test(text))
}
