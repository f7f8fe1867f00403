/** Documents that are named by their official identifier. */
import type { Sentence } from '../../../extractors/dutch/sentences.ts'
import type { LetterRecord } from '../../record.ts'
import { ofType } from '../../values.ts'
import { actIn, type Citation, citationAt, passageAt } from './citation.ts'

/** A dossier alone names no document. */
const DOSSIER_ALONE = /^kst-\d{5}(?:-[\dA-Z-]+)?$/u
const SYSTEMS = new Set(['kamerstuk', 'handelingen', 'aanhangsel', 'document', 'zaak', 'bijlage', 'web'])

export function* citedById(
  { text, blocks, findings }: LetterRecord,
  sentences: readonly Sentence[],
): Iterable<Citation> {
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
    yield { ...citationAt(passage, actIn(passage.quote, anchor - passage.start)), id, url }
  }
}

const REPLACES = /gedrukt\sonder\snr\.\s(?<number>\d{1,4})/iu

/** `GEWIJZIGDE MOTIE … TER VERVANGING VAN DIE GEDRUKT ONDER NR. 17`: of the same dossier. */
export function* replacedMotie({ letter, text }: LetterRecord): Iterable<Citation> {
  const match = REPLACES.exec(text)
  if (!match || letter.kind !== 'motie' || letter.dossier === null) return
  const id = `kst-${letter.dossier}-${match.groups!.number}`
  const passage = { finding: null, start: match.index, end: match.index + match[0].length, quote: match[0] }
  yield { ...citationAt(passage, 'cites'), id, url: `https://zoek.officielebekendmakingen.nl/${id}.html` }
}
