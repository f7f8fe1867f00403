/**
 * The letter's own number and that of the letter it answers:
 *   Ons kenmerk / 2971694 · Kenmerk 4204015-1087289-PDIZA · Onze referentie: 2023-0000123456 · Uw kenmerk 5293107
 *   Ons kenmerk 5687928/11 · Nummer AV/PB/2010/12345
 */
import { type Document, idOf, type Span } from '../../pipeline/document.ts'
import { labelRow } from './label-rows.ts'
import { aboveLabel, type Fact, type FactFinder, factAt, headLines, KENMERK, linesIn, type TextLine } from './parts.ts'

const labels: readonly { role: 'own' | 'your'; pattern: RegExp }[] = [
  {
    role: 'own',
    pattern:
      /^(?:ons kenmerk|onze referentie|onze ref\.|ons nummer|kenmerk|briefkenmerk|referentie|briefnummer|documentnummer|zaaknummer)\s*:?(?:\s+|$)/i,
  },
  { role: 'your', pattern: /^(?:uw kenmerk|uw brief \(kenmerk\)|uw referentie|uw ref\.|uw nummer)\s*:?(?:\s+|$)/i },
]
/** Two labels side by side, and both values behind or below: `Ons kenmerk Uw kenmerk DAB/2008/49 -` (Verkeer en Waterstaat). */
/** The label of the margin behind a line of the address or the subject, its value below: `Postbus 20018 Kenmerk` (BZK, 2013). */
const labelBehind = /(?<!\s(?:met|onder|het))\s(?<label>Uw kenmerk|Ons kenmerk|Kenmerk)$/u
const valueAlone = new RegExp(`^(?<number>${KENMERK})$`, 'u')
const pair = /(?<=^|\s)Ons kenmerk\s+Uw kenmerk(?=\s|$)\s*/i
const pairValues = new RegExp(`^(?<own>${KENMERK}|-)(?:\\s+(?<your>${KENMERK}|-))?(?=\\s|$)`, 'du')
/** Behind or below a label alone on its line: `DGW 2005/1573`, `vva 03.287`, `DL. 2001/4749`, `FM 2008-00986 M`. */
const spaced = /^(?!Postbus|Antwoordnummer)(?<number>\p{L}[\p{L}./&-]{0,13} \d[\d./-]{2,20}\d(?: \p{Lu}{1,3})?)$/du
/** VWS printed its number without a label until about 2010: `DVVO-U-2360406`, `CZ/IZ-2345678`. */
const unlabelled = /^(?<number>\p{Lu}{1,6}(?:[/-]\p{Lu}{1,6}){1,3}[-/ ]\d{6,7})$/du
/** `Uw kenmerk` / `Datum 19 juni 2023 2022D15078`: a dump has the line of the date run into that of the value. */
const behindDate = /^Datum:? \d{1,2} \p{L}{3,9} \d{4} (?<number>\d{4}[ZD]\d{5})$/du
/** Financiën has a letter behind its number: `FM/2012/699 M`. */
const value = new RegExp(`^(?<number>${KENMERK}(?: \\p{Lu}(?=$))?)(?=$|[ ,;)])`, 'du')
/** A value line holds the number and little else: no date, phone, postcode or the KIX code of an address (`2513AA22XA`). */
const otherNumber =
  /^(?:\d{4}[A-Z]{2}\d{1,5}(?:X[A-Z\d]{1,6})?|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:0|\+31|\(0)[\d ()-]{8,}|\d{4} ?[A-Z]{2}\b.*|(?:19|20)\d{2})$/

export const isOtherNumber = (text: string): boolean => otherNumber.test(text)

export const kenmerkFacts: FactFinder = function* (document, sofar) {
  const lines = headLines(document)
  const seen = new Set<string>()
  for (const { span, number, role } of sideBySide(lines)) {
    seen.add(`${role} ${number}`)
    yield factAt(span, `kenmerk/${role}`, { field: 'kenmerk', number, role })
  }
  for (const [at, line] of lines.entries())
    for (const { role, pattern } of labels) {
      const label = pattern.exec(line.text)
      if (!label) continue
      const found = valueFrom(lines, at, label[0].length) ?? (role === 'own' ? valueAbove(lines, at) : null)
      // `Kenmerk 33820, nr. 2` names a Kamerstuk.
      if (
        !found ||
        /^\d{5}(?:-[IVXA-Z]+)?,? nr\. /.test(line.text.slice(label[0].length)) ||
        seen.has(`${role} ${found.number}`)
      )
        continue
      seen.add(`${role} ${found.number}`)
      yield factAt(found.span, `kenmerk/${role}`, { field: 'kenmerk', number: found.number, role })
    }
  for (const [at, line] of lines.entries()) {
    const label = labelBehind.exec(line.text)?.groups!.label
    const next = lines[at + 1]
    if (
      label === undefined ||
      !next ||
      line.block.type === 'paragraph' ||
      !valueAlone.test(next.text) ||
      isOtherNumber(next.text)
    )
      continue
    const role = /^uw/i.test(label) ? 'your' : 'own'
    if (seen.has(`${role} ${next.text}`)) continue
    seen.add(`${role} ${next.text}`)
    yield factAt(next, `kenmerk/${role}`, { field: 'kenmerk', number: next.text, role })
  }
  if ([...seen].some((key) => key.startsWith('own '))) return
  const repeated = repeatedBelow(document)
  if (repeated) {
    yield repeated
    return
  }
  const inRow = labelRow(lines)?.number
  if (inRow) {
    yield factAt(inRow.span, 'kenmerk/label-row', { field: 'kenmerk', number: inRow.text, role: 'own' })
    return
  }
  const addressee = sofar.find((fact) => fact.value.field === 'addressee')
  if (!addressee) return
  for (const line of lines) {
    const match = unlabelled.exec(line.text)
    if (!match) continue
    const { number } = match.groups!
    yield factAt(line, 'kenmerk/unlabelled', { field: 'kenmerk', number: number!, role: 'own' }, [idOf(addressee)])
    return
  }
}

/** The head of a second page, which a dump has between two paragraphs: `Onze referentie 28461099` (OCW, 2021). */
const ownAlone = new RegExp(`^(?:Onze referentie|Ons kenmerk):? (?<number>${KENMERK})$`, 'du')
function repeatedBelow(document: Document): Fact | null {
  for (const line of linesIn(document, ['paragraph', 'heading'])) {
    const match = line.text.length < 80 ? ownAlone.exec(line.text) : null
    if (!match || isOtherNumber(match.groups!.number!)) continue
    const [from, to] = match.indices!.groups!.number!
    const value = { field: 'kenmerk', number: match.groups!.number!, role: 'own' } as const
    return factAt({ start: line.start + from, end: line.start + to }, 'kenmerk/repeated', value)
  }
  return null
}

function sideBySide(lines: readonly TextLine[]): { span: Span; number: string; role: 'own' | 'your' }[] {
  for (const [at, line] of lines.entries()) {
    const label = pair.exec(line.text)
    if (!label) continue
    const from = label.index + label[0].length
    const values = from < line.text.length ? { text: line.text.slice(from), start: line.start + from } : lines[at + 1]
    const match = values && pairValues.exec(values.text)
    if (!values || !match) return []
    return (['own', 'your'] as const).flatMap((role) => {
      const number = match.groups![role]
      if (number === undefined || number === '-' || isOtherNumber(number)) return []
      const [start, end] = match.indices!.groups![role]!
      return [{ span: { start: values.start + start, end: values.start + end }, number, role }]
    })
  }
  return []
}

function valueAbove(lines: readonly TextLine[], at: number): { number: string; span: Span } | null {
  const above = aboveLabel(lines, at)
  return above && valueAlone.test(above.text) && !isOtherNumber(above.text) ? { number: above.text, span: above } : null
}

/** Behind the label on its line, else in one of the next lines: dumps put lines of the address between. */
function valueFrom(lines: readonly TextLine[], at: number, labelLength: number): { number: string; span: Span } | null {
  const line = lines[at]!
  const rest = line.text.slice(labelLength)
  const candidates = rest !== '' ? [{ text: rest, start: line.start + labelLength }] : lines.slice(at + 1, at + 4)
  for (const candidate of candidates) {
    // `uw kenmerk` without a value, and `ons kenmerk` below it.
    if (rest === '' && labels.some(({ pattern }) => pattern.test(candidate.text))) return null
    const match =
      spaced.exec(candidate.text) ??
      value.exec(candidate.text) ??
      (rest === '' ? behindDate.exec(candidate.text) : null)
    if (!match || isOtherNumber(candidate.text)) continue
    const number = match.groups!.number!
    const [from, to] = match.indices!.groups!.number!
    return { number, span: { start: candidate.start + from, end: candidate.start + to } }
  }
  return null
}
