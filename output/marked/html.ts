/** The text of a letter as a web page that stands on its own, its findings marked; for letters of any medium. */
import type { Finding, LetterRecord } from '../../corpus/record.ts'
import { oneLine, shortened } from '../terminal.ts'
import { valueWords } from '../value-words.ts'
import { colourOf } from './marks.ts'

const LONGEST_TITLE = 300

export function markedHtml({ id, source, text, findings }: LetterRecord): string {
  const types = Map.groupBy(findings, ({ type }) => type)
  const legend = [...types].map(([type, list]) => `<mark class="${type}">${type}</mark> ${list.length}`)
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>${escaped(`${source.name} ${id}`)}</title>
<style>
body { font: 16px/1.7 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em }
main { white-space: pre-wrap; overflow-wrap: anywhere }
mark { color: inherit; background: none; border-bottom: 2px solid; padding: 1px 0 }
${[...types.keys()].map(typeRule).join('\n')}
</style>
<header><h1>${escaped(source.name)}</h1><p>${legend.join(' &nbsp; ')}</p></header>
<main>${markedText(text, findings)}</main>
</html>
`
}

function typeRule(type: string): string {
  const colour = colourOf(type).join(', ')
  return `mark.${type} { border-color: rgb(${colour}); background: rgba(${colour}, .12) }`
}

/**
 * Findings may lie in or across each other, and elements may only lie in each other:
 *
 *   toezegging  |---------------------|
 *   date               |------------------|        the text is cut at each edge, and a mark
 *   pieces      |  t   |     t, d     | d |        is put around each piece for all that hold it
 */
function markedText(text: string, findings: readonly Finding[]): string {
  const edges = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const waiting = findings.toSorted((a, b) => a.start - b.start)
  let open: Finding[] = []
  const pieces = edges.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start)
    while (waiting[0] && waiting[0].start <= start) open.push(waiting.shift()!)
    // The longest outermost.
    const around = open.toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return around.reduce(marked, escaped(text.slice(start, edges[index + 1])))
  })
  return pieces.join('')
}

function marked(html: string, finding: Finding): string {
  const title = `${finding.id} (${finding.by}): ${shortened(oneLine(valueWords(finding)), LONGEST_TITLE)}`
  return `<mark class="${finding.type}" title="${escaped(title)}">${html}</mark>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!)
