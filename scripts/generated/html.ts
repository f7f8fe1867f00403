/** A generated letter as HTML that Chromium prints: A4, a margin column and notes at fixed places on every page. */
import type { GeneratedCell, GeneratedLetter, GeneratedPage, GeneratedTable, Item } from '../generated-letters.ts'

const STYLE = `
@page { size: A4; margin: 0 }
body { margin: 0; font: 9pt/12pt var(--font); color: #000 }
.page { position: relative; width: 210mm; height: 296mm; break-after: page; overflow: hidden }
.page:last-child { break-after: auto }
.text { position: absolute; left: 28mm; top: 30mm; width: 376pt }
.margin { position: absolute; left: 166mm; top: 45mm; width: 38mm; font-size: 6.5pt; line-height: 9pt }
.margin p { margin: 0 0 9pt } .margin b { display: block }
.notes { position: absolute; left: 28mm; bottom: 14mm; width: 376pt; font-size: 7pt; line-height: 9pt }
.notes hr { width: 140pt; margin: 0 0 4pt; border: 0; border-top: .5pt solid #000; text-align: left }
.notes p { margin: 0 } .notes sup { font-size: 4.5pt }
.foot { position: absolute; left: 166mm; bottom: 8mm; font-size: 6.5pt }
sup { font-size: 6pt; line-height: 0; vertical-align: super }
h2 { font-size: 9pt; margin: 0 } p, ul { margin: 0 0 12.5pt } ul { padding-left: 14pt }
table { border-collapse: collapse; margin: 0 0 12.5pt; table-layout: fixed; font-size: 8pt; line-height: 10pt }
td, th { padding: var(--padding) 4pt; vertical-align: top; text-align: left } th { font-weight: bold }
.r { text-align: right } .c { text-align: center }
.grid td, .grid th { border: .5pt solid #000 }
.lines tr { border-bottom: .5pt solid #000 }`

export const letterToHtml = (letter: GeneratedLetter): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${letter.name}</title><style>:root { --font: "${letter.font}"; --padding: ${letter.padding}pt }${STYLE}</style></head><body>${letter.pages
    .map((page, index) => pageToHtml(letter, page, index))
    .join('')}</body></html>`

function pageToHtml({ margin, pages }: GeneratedLetter, { items, notes }: GeneratedPage, index: number): string {
  const fields = margin.map(({ label, lines }) => `<p><b>${escaped(label)}</b>${lines.map(escaped).join('<br>')}</p>`)
  const feet = notes.map(({ marker, text }) => `<p><sup>${marker}</sup> ${escaped(text)}</p>`)
  return `<div class="page"><div class="margin">${fields.join('')}</div><div class="text">${items.map(itemToHtml).join('')}</div>${
    feet.length > 0 ? `<div class="notes"><hr>${feet.join('')}</div>` : ''
  }<div class="foot">Pagina ${index + 1} van ${pages.length}</div></div>`
}

function itemToHtml(item: Item): string {
  if (item.type === 'heading') return `<h2>${marked(item.text)}</h2>`
  if (item.type === 'paragraph') return `<p>${marked(item.text)}</p>`
  if (item.type === 'list') return `<ul>${item.items.map((text) => `<li>${marked(text)}</li>`).join('')}</ul>`
  if (item.type === 'pairs') {
    const rows = item.rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    return `<table style="width:376pt">${rows.join('')}</table>`
  }
  return tableToHtml(item)
}

function tableToHtml({ header, rows, widths, align, ruling }: GeneratedTable): string {
  const covered: number[] = widths.map(() => 0)
  const rowToHtml = (row: readonly GeneratedCell[], tag: 'th' | 'td'): string => {
    let c = 0
    const cells = row.map(({ text, columns = 1, rows: down = 1 }) => {
      while (covered[c]! > 0) covered[c++]!--
      const side = columns > 1 && tag === 'th' ? 'c' : columns === 1 && align[c] === 'right' ? 'r' : ''
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
      for (let x = c; x < c + columns; x++) covered[x] = down - 1
      c += columns
      return `<${tag} class="${side}"${spans}>${marked(text)}</${tag}>`
    })
    for (; c < covered.length; c++) if (covered[c]! > 0) covered[c]!--
    return `<tr>${cells.join('')}</tr>`
  }
  const cols = widths.map((width) => `<col style="width:${width}pt">`).join('')
  const width = widths.reduce((sum, w) => sum + w, 0)
  return `<table class="${ruling}" style="width:${width}pt"><colgroup>${cols}</colgroup><thead>${header
    .map((row) => rowToHtml(row, 'th'))
    .join('')}</thead><tbody>${rows.map((row) => rowToHtml(row, 'td')).join('')}</tbody></table>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const marked = (text: string): string => escaped(text).replace(/\^(\d+)\^/g, '<sup>$1</sup>')
