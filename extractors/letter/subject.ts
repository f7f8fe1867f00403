/** What the letter is about: its `Onderwerp` or `Betreft`; the title of a nota or a page that has neither. */
import { letterheadLabel, opensText } from '../../pipeline/blocks/letterhead.ts'
import { subjectBelowLabels } from './label-rows.ts'
import { notaHead, notaTitle } from './nota.ts'
import { aboveLabel, type Fact, type FactFinder, factAt, headLines, type TextLine } from './parts.ts'

const label = /^(?:onderwerp|betreft|betr\.)(?!\p{L})\s*:?\s*/iu
const title =
  /^(?:\([^()]{2,30}\) )?(?:Beslisnota|Oplegnota|Aanbiedingsnota|Contourennota|Startnota|Hoofdlijnennota|Voortgangsrapportage|Nota)(?! actief openbaar) (?:bij|inzake|over|intrekking|voor|\p{L})/u

/** The last label of a letterhead of Verkeer en Waterstaat that a dump has in one line: `Ons kenmerk Uw kenmerk DAB/1 - Onderwerp`. */
const labelAtEnd = /\s(?:Onderwerp|Betreft)$(?<=(?:Datum|kenmerk)\s.*\s(?:Onderwerp|Betreft))/i

/** Headings that stand first and are no title: what the paper is, when it was dealt with, numbers of agenda items. */
const noTitle =
  /^(?:Nr\.|Vastgesteld|Voorgesteld|Ontvangen|Noot|Noten|Kerngegevens|Brief regering|Kamerstuk|Bijlage|Vraag|Antwoord|Tweede Kamer|Eerste Kamer|\d)|[’']s-Gravenhage|^\P{Ll}{1,400}$/u

export const subjectFacts: FactFinder = function* (document, sofar) {
  const [first, ...rest] = subjectBelowLabels(headLines(document))
  if (first) {
    const span = { start: first.start, end: rest.at(-1)?.end ?? first.end }
    const words = [first, ...rest].map((line) => line.text).join(' ')
    yield factAt(span, 'subject/label-row', { field: 'subject', text: oneLine(words) })
    return
  }
  const block = document.blocks.find((b) => b.type === 'subject')
  if (block) {
    const text = document.text.slice(block.start, block.end)
    const lead = label.exec(text)?.[0].length ?? 0
    if (text.length > lead) {
      yield factAt({ start: block.start + lead, end: block.end }, 'subject/label', {
        field: 'subject',
        text: oneLine(text.slice(lead)),
      })
      return
    }
  }
  const labelled = labelledLines(headLines(document))
  const nota = labelled ? null : notaHead(document)
  const titled = nota && notaTitle(nota)
  if (labelled) yield labelled
  else if (titled) yield factAt(titled, 'subject/nota', { field: 'subject', text: oneLine(titled.text) })
  else yield* titleFacts(document, sofar)
}

/** `onderwerp` on a line among other labels of the letterhead, and its text behind or below it (LNV until 2003). */
function labelledLines(lines: readonly TextLine[]): Fact | null {
  const at = lines.findIndex(({ text }) => label.test(text) || labelAtEnd.test(text))
  if (at < 0) return null
  const line = lines[at]!
  const lead = label.exec(line.text)?.[0].length ?? line.text.length
  if (lead < line.text.length)
    return factAt({ start: line.start + lead, end: line.end }, 'subject/label', {
      field: 'subject',
      text: oneLine(line.text.slice(lead)),
    })
  const below = lines[at + 1]
  const value = below && opensText.test(below.text) ? aboveLabel(lines, at) : below
  if (!value || letterheadLabel.test(value.text)) return null
  return factAt(value, 'subject/label', { field: 'subject', text: oneLine(value.text) })
}

const titleFacts: FactFinder = function* (document, sofar): Iterable<Fact> {
  const lines = headLines(document)
  const at = lines.findIndex((line) => title.test(line.text) && line.text.length <= 250)
  if (at >= 0) {
    const named = lines[at]!
    // A title goes on over the lines of its block: the first seed nota breaks it in two. Labels may stand below it.
    const below = lines.slice(at + 1, at + 4)
    const stop = below.findIndex((line) => line.block !== named.block || letterheadLabel.test(line.text))
    const last = below[(stop < 0 ? below.length : stop) - 1] ?? named
    const span = { start: named.start, end: last.end }
    yield factAt(span, 'subject/title', { field: 'subject', text: oneLine(document.text.slice(span.start, span.end)) })
    return
  }
  const isPaper = ({ value }: Fact): boolean => value.field === 'kamerstuk' && value.dossier !== null
  if (sofar.some((fact) => fact.value.field === 'addressee' || isPaper(fact))) return
  const first = document.blocks[0]
  if (!first) return
  const text = document.text.slice(first.start, first.end)
  // A dump of pages may put the month of publication before the title (seed 002).
  const lead = /^date \d{4}(?:-\d{2}){0,2} /.exec(text)?.[0].length ?? 0
  if (lead === 0 && (first.type !== 'heading' || noTitle.test(text))) return
  yield factAt({ start: first.start + lead, end: first.end }, 'subject/heading', {
    field: 'subject',
    text: oneLine(text.slice(lead)),
  })
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
