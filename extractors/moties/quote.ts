/** The words of a motion that are quoted: its name, without what the writer says of it. */
import type { Span } from '../../pipeline/document.ts'
import type { Phrase } from './phrase.ts'

/** What became of it: `ingediende motie van het lid Smit`; but a `gewijzigde motie` is another than the first. */
const STATE =
  /^(?:ingediende|voorgestelde|aangenomen|verworpen|aangehouden|openstaande|(?:eerder)?genoemde)\s+(?=motie[\s-])/iu
/** `motie-Smit (ABC)`; where each of several has a party, they stay. */
const PARTY = /^(?<named>[^()]+?)\s?\([^()]{2,40}\)$/u

export function quoteOf({ start, end, rule, movers }: Phrase, text: string): Span {
  const words = text.slice(start, end)
  if (movers.length === 0 || rule === 'printed') return { start, end }
  const lead = STATE.exec(words)?.[0].length ?? 0
  const named = PARTY.exec(words)?.groups!.named
  return { start: start + lead, end: named === undefined ? end : start + named.length }
}
