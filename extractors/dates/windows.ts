/** Where it is worth looking: around the words and digits that every expression holds one of. */
import type { Span } from '../../pipeline/document.ts'

// Literals only: this pattern passes over the whole text. It may say yes too often, never no too often.
const anchor =
  /janua|ianuari|febr|feb\b|maart|rnaart|mrt|april|aprll|apri1|apr\b|mei|rnei|juni|junl|jun\b|juli|jull|ju1i|jul\b|augu|aug\b|sept|sep\b|[o0]kt|oct|nove|nov\b|dece|dec\b|[12][0189]\d\d|\d[-/.]\d\d\b|kwartaal|trimester|\b[qk][1-4]\b|helft|halfjaar|zomer|najaar|voorjaar|winter|herfst|lente|reces|week|maand|jaar|dag|pasen|pinkster|hemelvaart|kerst|sinterklaas|dodenher/gi

/** Longest stretch of an expression before its anchor, and behind the start of it. */
const BEFORE = 72
const AFTER = 80

/** Stretches in which a match may start, in text order, none overlapping another. */
export function* windowsOf(text: string): Iterable<Span> {
  let start = -1
  let end = -1
  anchor.lastIndex = 0
  for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
    if (start < 0 || match.index - BEFORE > end) {
      if (start >= 0) yield { start, end }
      start = Math.max(0, match.index - BEFORE)
    }
    end = match.index + AFTER
    anchor.lastIndex = Math.max(anchor.lastIndex, match.index + 1)
  }
  if (start >= 0) yield { start, end }
}
