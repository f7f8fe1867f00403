/** Which stars, underscores and tildes are emphasis: CommonMark's delimiter runs, a little more generous for stars. */
import type { Span } from '../../document.ts'

interface Run {
  readonly char: string
  /** What is left of it: openers are used up from the right, closers from the left. */
  start: number
  end: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
  previous: Run | null
  next: Run | null
}

/** A run of one delimiter at [start, end) of a text. */
export function delimiterRun(text: string, start: number, end: number): Run {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const char = text[start]!
  const leftOpen = !/\s/.test(after)
  const rightOpen = !/\s/.test(before)
  // `**Datum:**18 mei` closes for a person and not for CommonMark; `5*3` is a product, `a_b` a file name.
  const isProduct = /\d/.test(before) && /\d/.test(after) && end - start === 1
  const isWord = (around: string): boolean => /[\p{L}\p{N}]/u.test(around)
  const canOpen = leftOpen && !isProduct && (char !== '_' || !isWord(before))
  const canClose = rightOpen && !isProduct && (char !== '_' || !isWord(after))
  return { char, start, end, length: end - start, canOpen, canClose, previous: null, next: null }
}

/** The delimiters that pair up, as stretches to take out. */
export function pairedDelimiters(runs: readonly Run[]): Span[] {
  const used: Span[] = []
  runs.forEach((run, i) => {
    run.previous = runs[i - 1] ?? null
    run.next = runs[i + 1] ?? null
  })
  // Below these no opener is left for a closer of that kind: each run is looked at a bounded number of times.
  const bottoms = new Map<string, Run | null>()
  let closer = runs[0] ?? null
  while (closer) {
    if (!closer.canClose) {
      closer = closer.next
      continue
    }
    const kind = `${closer.char}${closer.canOpen}${closer.length % 3}`
    const bottom = bottoms.get(kind) ?? null
    let opener = closer.previous
    while (opener && opener !== bottom && !matches(opener, closer)) opener = opener.previous
    if (!opener || opener === bottom) {
      bottoms.set(kind, closer.previous)
      const next: Run | null = closer.next
      if (!closer.canOpen) unlink(closer)
      closer = next
      continue
    }
    const count = closer.char === '~' || (opener.end - opener.start >= 2 && closer.end - closer.start >= 2) ? 2 : 1
    used.push({ start: opener.end - count, end: opener.end }, { start: closer.start, end: closer.start + count })
    opener.end -= count
    closer.start += count
    opener.next = closer
    closer.previous = opener
    if (opener.start === opener.end) unlink(opener)
    if (closer.start === closer.end) {
      unlink(closer)
      closer = closer.next
    }
  }
  return used
}

function matches(opener: Run, closer: Run): boolean {
  if (opener.char !== closer.char || !opener.canOpen) return false
  if (closer.char === '~') return opener.end - opener.start === 2 && closer.end - closer.start === 2
  // CommonMark's rule of three keeps `**a*b**` apart.
  const isBoth = opener.canClose || closer.canOpen
  return !(isBoth && (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0))
}

function unlink(run: Run): void {
  if (run.previous) run.previous.next = run.next
  if (run.next) run.next.previous = run.previous
}
