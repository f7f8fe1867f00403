/** Inline Markdown of one block: which characters stay, which go, where lines break and footnote markers hang. */
import type { Span } from '../../document.ts'
import { delimiterRun, pairedDelimiters } from './emphasis.ts'
import { entityText } from './entities.ts'

/** A stretch of the source that stays, or with `text` what stands in its place, or a line break between two. */
export interface Item extends Span {
  readonly text?: string
  /** Of a line break: `soft` is white space in Markdown, `hard` was meant. */
  readonly lineBreak?: 'soft' | 'hard'
  /** Of a footnote's marker: its label, and whether it is Markdown's own or a raised number. */
  readonly mark?: { readonly label: string; readonly raised: boolean }
}

const pattern = new RegExp(
  [
    '(?<escaped>\\\\[!-/:-@[-`{-~])',
    '(?<newline>\\\\?\\n)',
    '(?<space>[^\\S\\n]+)',
    '(?<code>`+)',
    '(?<note>\\[\\^(?<noteLabel>[^\\]\\s]{1,50})\\](?!:))',
    // Converters of scans raise numbers as HTML, TeX or pandoc do.
    '(?<raised><sup>\\s{0,3}\\[?(?<htmlLabel>\\d{1,3}|[*†‡])\\]?\\s{0,3}</sup>|\\$\\s?\\^\\{?\\s?(?<texLabel>\\d{1,3})\\s?\\}?\\s?\\$|\\^(?<pandocLabel>\\d{1,3})\\^)',
    '(?<lineTag><br\\s{0,3}/?>)',
    '<(?<address>(?:https?://|mailto:|www\\.)[^\\s<>]{1,2000})>',
    '(?<tag></?(?:a|b|big|center|div|em|font|i|img|mark|p|s|small|span|strong|sub|sup|u|table|thead|tbody|tfoot|tr|td|th|caption|hr|ul|ol|li|h[1-6])(?:\\s[^<>\\n]{0,500})?/?>)',
    '(?<entity>&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)',
    '(?<image>!\\[)',
    '(?<open>\\[)',
    '(?<close>\\])',
    '(?<run>\\*+|_+|~~)',
  ].join('|'),
  'gu',
)

/**
 * @param source the text, comments blanked out
 * @param ranges lines of the block without their prefixes, in order
 * @param definitions labels of link definitions, in lower case
 */
export function inlineItems(source: string, ranges: readonly Span[], definitions: ReadonlySet<string>): Item[] {
  const content = ranges.map((range) => source.slice(range.start, range.end)).join('\n')
  const found = scan(content, definitions)
  return toItems(content, found, offsetsInSource(ranges))
}

/** What is not plain text, as stretches of the content. */
interface Found {
  /** Taken out. */
  readonly gone: Span[]
  /** Changed, breaks and marks; in order, none inside a gone stretch. */
  readonly special: Item[]
}

function scan(content: string, definitions: ReadonlySet<string>): Found {
  const gone: Span[] = []
  const special: Item[] = []
  const runs: ReturnType<typeof delimiterRun>[] = []
  const brackets: { readonly start: number; readonly end: number; readonly isImage: boolean }[] = []
  const unclosed = new Set<number>()
  pattern.lastIndex = 0
  for (let match = pattern.exec(content); match; match = pattern.exec(content)) {
    const groups = match.groups!
    const start = match.index
    const end = start + match[0].length
    const label = groups.noteLabel ?? groups.htmlLabel ?? groups.texLabel ?? groups.pandocLabel
    if (groups.escaped !== undefined) gone.push({ start, end: start + 1 })
    else if (groups.newline !== undefined)
      special.push({ start, end, lineBreak: isHard(content, start, match[0]) ? 'hard' : 'soft' })
    else if (groups.lineTag !== undefined) special.push({ start, end, lineBreak: 'hard' })
    else if (label !== undefined) {
      const at = start + match[0].indexOf(label)
      gone.push({ start, end: at }, { start: at + label.length, end })
      special.push({ start: at, end: at + label.length, mark: { label, raised: groups.note === undefined } })
    } else if (groups.entity !== undefined) {
      const text = entityText(groups.entity)
      if (text === '') gone.push({ start, end })
      else if (text !== null) special.push({ start, end, text })
    } else if (groups.tag !== undefined) {
      // A table in HTML, as converters of scans write it: cells may not run into each other.
      if (/^<\/?t[dh]\b/i.test(groups.tag)) special.push({ start, end, text: ' ' })
      else if (/^<\/?(?:caption|center|div|h[1-6]|hr|li|ol|p|t[a-z]+|ul)\b/i.test(groups.tag))
        special.push({ start, end, lineBreak: 'hard' })
      else gone.push({ start, end })
    } else if (groups.address !== undefined) gone.push({ start, end: start + 1 }, { start: end - 1, end })
    else if (groups.run !== undefined) runs.push(delimiterRun(content, start, end))
    else if (groups.image !== undefined || groups.open !== undefined)
      brackets.push({ start, end, isImage: groups.image !== undefined })
    else if (groups.close !== undefined) {
      const opener = brackets.pop()
      if (!opener) continue
      const tail = linkTail(content, opener.end, start, definitions)
      if (tail === null) continue
      pattern.lastIndex = tail
      if (opener.isImage) gone.push({ start: opener.start, end: tail })
      else gone.push({ start: opener.start, end: opener.end }, { start, end: tail })
    } else if (groups.code !== undefined && !unclosed.has(groups.code.length)) {
      const close = closingTicks(content, end, groups.code)
      if (close < 0) unclosed.add(groups.code.length)
      else {
        gone.push({ start, end }, { start: close, end: close + groups.code.length })
        // Code keeps its signs, but its lines are lines like others.
        for (let at = content.indexOf('\n', end); at >= 0 && at < close; at = content.indexOf('\n', at + 1))
          special.push({ start: at, end: at + 1, lineBreak: 'soft' })
        pattern.lastIndex = close + groups.code.length
      }
    }
  }
  return { gone: [...gone, ...pairedDelimiters(runs)], special }
}

/** `**Datum**` alone on its line: a label of a letterhead, with or without Markdown's two spaces behind it. */
const labelLine = /^\s{0,9}\*\*[^*\n]{1,40}\*\*:?\s{0,9}$/u
const labelStart = /^\s{0,9}\*\*[^*\n]{1,40}(?::\*\*|\*\*\s?:)/u

function isHard(content: string, at: number, newline: string): boolean {
  if (newline.startsWith('\\') || (content[at - 1] === ' ' && content[at - 2] === ' ')) return true
  const before = content.slice(Math.max(content.lastIndexOf('\n', at - 1) + 1, at - 100), at)
  const next = content.slice(at + newline.length, at + newline.length + 100).split('\n', 1)[0]!
  return labelLine.test(before) || labelLine.test(next) || labelStart.test(next)
}

function closingTicks(content: string, from: number, ticks: string): number {
  for (let at = content.indexOf(ticks, from); at >= 0; ) {
    let end = at + ticks.length
    while (content[end] === '`') end++
    if (end - at === ticks.length) return at
    at = content.indexOf(ticks, end)
  }
  return -1
}

const inlineTail =
  /\(\s{0,3}(?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,3})(?:\s{1,3}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,3}\)/y
const referenceTail = /\[([^[\]\n]{0,100})\]/y

/** Where a link that begins with [text] ends, or null where the brackets are just brackets. */
function linkTail(
  content: string,
  textStart: number,
  textEnd: number,
  definitions: ReadonlySet<string>,
): number | null {
  inlineTail.lastIndex = textEnd + 1
  if (inlineTail.test(content)) return inlineTail.lastIndex
  if (definitions.size === 0 || textEnd - textStart > 200) return null
  const text = content.slice(textStart, textEnd).toLowerCase()
  referenceTail.lastIndex = textEnd + 1
  const reference = referenceTail.exec(content)
  if (reference && definitions.has(reference[1]!.toLowerCase() || text)) return textEnd + 1 + reference[0].length
  return definitions.has(text) ? textEnd + 1 : null
}

/** The content without what is gone, white space runs single, none at the ends of lines. */
function toItems(content: string, { gone, special }: Found, toSource: (offset: number) => number): Item[] {
  const items: Item[] = []
  const isGone = new Uint8Array(content.length)
  for (const span of gone) isGone.fill(1, span.start, span.end)
  let kept: { start: number; end: number } | null = null
  let space = -1
  let isLineEmpty = true
  const keep = (item: Item): void => {
    items.push({ ...item, start: toSource(item.start), end: toSource(item.end - 1) + 1 })
  }
  const close = (): void => {
    if (kept) keep(kept)
    kept = null
  }
  const closeSpace = (): void => {
    if (space >= 0 && !isLineEmpty) {
      if (kept && kept.end === space && content[space] === ' ') kept.end++
      else {
        close()
        keep({ start: space, end: space + 1, ...(content[space] === ' ' ? {} : { text: ' ' }) })
      }
    }
    space = -1
    isLineEmpty = false
  }
  let next = 0
  for (let at = 0; at < content.length; ) {
    while (next < special.length && special[next]!.start < at) next++
    const item = special[next]
    if (isGone[at]) at++
    else if (item && item.start === at) {
      if (item.lineBreak) {
        close()
        keep(item)
        space = -1
        isLineEmpty = true
      } else if (item.text !== undefined && item.text.trim() === '') {
        if (space < 0) space = at
      } else {
        closeSpace()
        close()
        keep(item)
      }
      at = item.end
    } else if (/\s/.test(content[at]!)) {
      if (space < 0) space = at
      at++
    } else {
      closeSpace()
      if (kept && (kept as Span).end === at) (kept as { end: number }).end++
      else {
        close()
        kept = { start: at, end: at + 1 }
      }
      at++
    }
  }
  close()
  return items
}

/** Offset in the content, its lines joined by line feeds, to offset in the source. */
function offsetsInSource(ranges: readonly Span[]): (offset: number) => number {
  const starts: number[] = []
  let at = 0
  for (const range of ranges) {
    starts.push(at)
    at += range.end - range.start + 1
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return ranges[low]!.start + offset - starts[low]!
  }
}
