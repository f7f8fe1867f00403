/**
 * The papers with which civil servants put a decision before a minister, as they are since 2021 sent along with letters:
 *   TER BESLUITVORMING · Nota actief openbaar · nota Wetsvoorstel … · Aan: MOCW · Geadviseerd besluit
 */
import { letterheadLabel } from '../../pipeline/blocks/letterhead.ts'
import type { Document } from '../../pipeline/document.ts'
import { linesIn, type TextLine } from './parts.ts'

/** What it is for, or what it is, on a line of its own. */
const purpose =
  /^(?:(?:TER|Ter) (?:BESLISSING|BESLUITVORMING|ONDERTEKENING|INFORMATIE|GOEDKEURING|ACCORDERING|ADVISERING|beslissing|besluitvorming|ondertekening|informatie|goedkeuring|accordering|advisering)|Nota actief openbaar|[Nn]ota|NOTA)$/u
/** Members of the cabinet, by their office or by what their ministry calls them (`MOCW`, `SCM`). */
const toMinister =
  /^Aan:? (?:(?:de|onze|beide) )?(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|[Bb]ewindspersonen|MP)(?!\p{L})(?! [^.]*\.$)|^Aan: ?\p{Lu}{2,6}(?: en \p{Lu}{2,6})?$/u
/** What is asked of the minister: the heading of a section. */
const decision =
  /^(?:\d\.? )?(?:(?:Geadviseerde?|Gevraagde?) (?:besluit(?:en)?|beslissing(?:en)?|actie)|Beslispunt(?:en)?|Te nemen besluit)$/u
const core = /^(?:\d\.? )?Kern(?:punten)?$/u
const section =
  /^(?:\d\.? )?(?:Aanleiding|Inleiding|Kern(?:punten)?|Toelichting|Samenvatting|(?:Geadviseerde?|Gevraagde?) .{4,20}|Beslispunt(?:en)?)$/u
/** Lines in front of which a nota shows what it is. */
const HEAD = 40

/** The lines of the head of a nota; null where too little shows that it is one. */
export function notaHead(document: Document): readonly TextLine[] | null {
  const lines = linesIn(document, ['letterhead', 'subject', 'heading', 'paragraph', 'listItem']).slice(0, HEAD)
  const isHere = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text))
  const headings = [...lines, ...linesIn(document, ['heading'])]
  const asks = headings.some(({ text }) => decision.test(text))
  const hasCore = asks && headings.some(({ text }) => core.test(text))
  const signs = [isHere(purpose), isHere(toMinister), asks, hasCore].filter(Boolean).length
  const greets = document.blocks.some(({ type }) => type === 'salutation')
  return signs >= 2 && !greets ? lines : null
}

/** `nota Wetsvoorstel oevers`: the word that OCW prints large in front of the title. */
const titled = /^[Nn]ota (?=\p{Lu}\p{Ll})/du
const words = /^\p{Lu}(?=.{14,159}$)\S*(?: \S+){2,}[^.:;,]$/u
const lowWord = / \p{Ll}{3,}/u
const notTitle =
  /^(?:Ministerie|Directie|Directoraat|Postbus|Programma|Afdeling|Nota actief|Ter |Opgesteld|Afgestemd|Samengewerkt)/u
const breaksOff = / (?:en|of|de|het|een|van|voor|over|op|met|in|aan|bij|tot|inzake|naar)$/u
/** Above the title, where the names of those who wrote it are taken out. */
const writtenBy = /^Opgesteld door$/u
const otherLabel = /^(?:Samengewerkt met|Afgestemd met|Beslistermijn|Deadline)(?!\p{L})/u
const MOST_TITLE_LINES = 3

/** Its title: behind `nota`, else the one line below its purpose that can be nothing else; null where there are more. */
export function notaTitle(head: readonly TextLine[]): { start: number; end: number; text: string } | null {
  for (const { text, start, end } of head) {
    const lead = titled.exec(text)?.[0].length
    if (lead !== undefined && !purpose.test(text) && !/^[Nn]ota (?:Actief|Openbaar)/u.test(text))
      return { start: start + lead, end, text: text.slice(lead) }
  }
  const written = head.findIndex(({ text }) => writtenBy.test(text))
  const below = written < 0 ? null : titleBelow(head.slice(written + 1))
  if (below) return below
  const from = head.findIndex(({ text }) => purpose.test(text))
  const to = head.findIndex(({ text }) => section.test(text))
  if (from < 0 || to < from) return null
  const titles = head
    .slice(from, to)
    .filter(({ text }) => words.test(text) && lowWord.test(text) && !letterheadLabel.test(text) && !notTitle.test(text))
  return titles.length === 1 && !breaksOff.test(titles[0]!.text) ? titles[0]! : null
}

/** The lines right below, to the next label or section. */
function titleBelow(lines: readonly TextLine[]): { start: number; end: number; text: string } | null {
  const own = lines.filter(({ text }) => !/^[\p{P}\s]+$/u.test(text))
  const end = own.findIndex(
    ({ text }) => letterheadLabel.test(text) || otherLabel.test(text) || section.test(text) || /^[\d-]+$/.test(text),
  )
  const title = own.slice(0, Math.max(end, 0))
  const text = title.map((line) => line.text).join(' ')
  const isOne = title.length <= MOST_TITLE_LINES && words.test(title[0]?.text ?? '') && !breaksOff.test(text)
  return isOne ? { start: title[0]!.start, end: title.at(-1)!.end, text } : null
}
