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
  const pages = asKamerstuk(letter).map((page, at, all) =>
    at < all.length - 1
      ? page
      : { ...page, items: [...page.items, ...names.map((text) => ({ type: 'paragraph', text }) as const)] },
  )
  return typed([...head, addressee, `Den Haag, ${date}`, ...pagesToText(pages)])
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

function wrapped(text: string, width = WIDTH): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const GAP = '   '
/** Characters of a cell; the rest goes on below it. */
const CELL_WIDTH = 56

/** The label at the left, figures at the right of their column; a merged cell once, in the middle of a head it spans. */
function tableToText(table: GeneratedTable): string {
  const wide = new Set(
    [...table.header, ...table.rows].flat().flatMap(({ text, columns = 1 }) => (columns > 1 ? text : [])),
  )
  const widths = table.widths.map((_, c) =>
    Math.max(...spreadOut(table).map((row) => (wide.has(row[c]!) ? 0 : Math.min(CELL_WIDTH, row[c]!.length)))),
  )
  const covered = widths.map(() => 0)
  return [...table.header, ...table.rows]
    .map((row) => {
      const left = [...row]
      const cells: string[][] = []
      for (let c = 0; c < widths.length; ) {
        const { text, columns = 1, rows = 1 } = covered[c]! > 0 ? { text: '' } : left.shift()!
        const width = widths.slice(c, c + columns).reduce((sum, next) => sum + next + GAP.length, -GAP.length)
        const isRight = table.align[c] === 'right'
        cells.push(
          wrapped(text, columns > 1 ? text.length : CELL_WIDTH)
            .split('\n')
            .map((line) =>
              columns > 1
                ? centred(line, columns === widths.length ? 0 : width).padEnd(width)
                : isRight
                  ? line.padStart(width)
                  : line.padEnd(width),
            ),
        )
        for (const end = c + columns; c < end; c++) covered[c] = Math.max(0, covered[c]! - 1, rows - 1)
      }
      const lines = Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, at) =>
        cells
          .map((cell) => cell[at] ?? ' '.repeat(cell[0]!.length))
          .join(GAP)
          .trimEnd(),
      )
      return lines.join('\n')
    })
    .join('\n')
}

const centred = (text: string, width: number): string => text.padStart(Math.floor((width + text.length) / 2))
