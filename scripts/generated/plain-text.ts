/** A generated letter as typed text: lines of 78 characters, columns of spaces, notes at the foot of their page. */
import { type GeneratedPage, type GeneratedTable, type Item, spreadOut } from '../generated-letters.ts'
import { asKamerstuk, type StoryLetter } from './story.ts'

const WIDTH = 78

export const letterToText = ({ margin, pages }: StoryLetter): string =>
  typed([...margin.map(({ label, lines }) => [label, ...lines].join('\n')), ...pagesToText(pages)])

/** The same words as `letterToKamerstuk`, as they are printed: a masthead, no margin column. */
export function letterToPrintedKamerstuk(letter: StoryLetter): string {
  const { vergaderjaar, dossier, subject, number, signatures, addressee, date } = letter
  const nr = `Nr. ${number} BRIEF VAN ${sendersOf(letter)}`
  const head = ['Tweede Kamer der Staten-Generaal', '2', `Vergaderjaar ${vergaderjaar}`, `${dossier} ${subject}`, nr]
  const names = signatures.flatMap(({ role, initials, name }) => [role, `${initials} ${name}`])
  return typed([...head, addressee, `Den Haag, ${date}`, ...pagesToText(asKamerstuk(letter)), ...names])
}

/** `DE MINISTER VAN … EN DE STAATSSECRETARIS VAN …` */
export const sendersOf = ({ signatures }: StoryLetter): string =>
  signatures.map(({ role }) => role.replace(/,$/, '').toUpperCase()).join(' EN ')

const typed = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`

const pagesToText = (pages: readonly GeneratedPage[]): string[] =>
  pages.flatMap(({ items, notes }) => [
    ...items.map(itemToText),
    ...notes.map(({ marker, text }) => wrapped(`${marker} ${text}`)),
  ])

function itemToText(item: Item): string {
  switch (item.type) {
    case 'table':
      return tableToText(item)
    case 'list':
      return item.items.map((text) => wrapped(`• ${unmarked(text)}`)).join('\n')
    case 'pairs':
      return item.rows.map((row) => row.join('    ')).join('\n')
    default:
      return wrapped(unmarked(item.text))
  }
}

const unmarked = (text: string): string => text.replace(/\^(\d+)\^/g, '$1')

function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

/** The label at the left, figures at the right of their column. */
function tableToText(table: GeneratedTable): string {
  const rows = spreadOut(table)
  const widths = table.widths.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)))
  return rows
    .map((row) =>
      row
        .map((text, c) => (table.align[c] === 'right' ? text.padStart(widths[c]!) : text.padEnd(widths[c]!)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}
