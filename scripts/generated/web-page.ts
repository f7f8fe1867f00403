/** A generated letter as a web page: one flow of text, its notes at the end with links both ways. */
import type { GeneratedCell, Item } from '../generated-letters.ts'
import type { StoryLetter } from './story.ts'

export function letterToWebPage({ margin, pages, subject }: StoryLetter): string {
  const head = margin.map(({ label, lines }) => `<p><b>${escaped(label)}</b><br>${lines.map(escaped).join('<br>')}</p>`)
  const notes = pages.flatMap((page) =>
    page.notes.map(
      ({ marker, text }) =>
        `<p class="footnote" id="noot${marker}"><a href="#terug${marker}"><sup>${marker}</sup></a> ${escaped(text)}</p>`,
    ),
  )
  const body = pages.flatMap(({ items }) => items.map(itemToHtml))
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body><nav><a href="/">Home</a> <a href="/zoeken">Zoeken</a></nav>
<main>
${[...head, ...body, '<hr>', ...notes].join('\n')}
</main>
<footer>Over deze site</footer></body></html>
`
}

function itemToHtml(item: Item): string {
  switch (item.type) {
    case 'heading':
      return `<h2>${marked(item.text)}</h2>`
    case 'paragraph':
      return `<p>${marked(item.text)}</p>`
    case 'list':
      return `<ul>${item.items.map((text) => `<li>${marked(text)}</li>`).join('')}</ul>`
    case 'pairs':
      return `<table>${item.rows
        .map((row) =>
          rowToHtml(
            row.map((text) => ({ text })),
            'td',
          ),
        )
        .join('')}</table>`
    case 'table':
      return `<table><thead>${item.header.map((row) => rowToHtml(row, 'th')).join('')}</thead><tbody>${item.rows
        .map((row) => rowToHtml(row, 'td'))
        .join('')}</tbody></table>`
  }
}

const rowToHtml = (row: readonly GeneratedCell[], tag: 'th' | 'td'): string =>
  `<tr>${row
    .map(({ text, columns = 1, rows = 1 }) => `<${tag} colspan="${columns}" rowspan="${rows}">${marked(text)}</${tag}>`)
    .join('')}</tr>`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const marked = (text: string): string =>
  escaped(text).replace(/\^(\d+)\^/g, '<a href="#noot$1" id="terug$1"><sup>$1</sup></a>')
