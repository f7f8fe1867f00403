/**
 * The text run: what the layout steps know of a PDF. Only open.ts knows the library it comes from, so that another
 * source of runs can stand beside it.
 */
import type { PageTable } from './table.ts'

/**
 * A stretch of text in one font on one baseline, in points. A run is seen upright: where the text runs up or down the
 * page, `turn` says so, and x and y count in the page turned until the text reads from left to right.
 *
 *      ┌──────────────┐  y - ascent · size
 *      │ Geachte heer │
 *      └──────────────┘  y - descent · size     (descent is below zero)
 *      x              x + width
 */
export interface Run {
  readonly text: string
  readonly x: number
  /** The baseline, from the top. */
  readonly y: number
  readonly width: number
  readonly size: number
  /** The size along the line: a scan's text layer stretches each run to fit. */
  readonly em: number
  readonly font: string
  readonly ascent: number
  readonly descent: number
  readonly turn: Turn
  /** A space was printed behind it. */
  readonly spaceAfter: boolean
  /** The marked content that it was drawn in, as the structure tree names it; ARTIFACT; null outside of any. */
  readonly mark: string | null
  /** Of a run that stands for a whole table: the table. */
  readonly table?: PageTable
}

/** The mark of what belongs to the page and not to the letter. */
export const ARTIFACT = 'Artifact'

/** Quarter turns against the clock by which the text is turned on its page; slanted is anything between. */
export type Turn = 0 | 1 | 2 | 3 | 'slanted'

export interface PageRuns {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** The structure tree of a tagged PDF, as far as it is on this page. */
  readonly tags: Tag | null
}

/** A node of the structure tree: `Table`, `TR`, `TD`, `H2`, `Note`; its leaves are the marks of runs. */
export interface Tag {
  readonly role: string
  readonly children: readonly (Tag | string)[]
  /** Of a table's cell: how many columns and rows it takes. */
  readonly columns: number
  readonly rows: number
}

export const rightOf = (run: Run): number => run.x + run.width

/** How much a run may differ from its double, in points: the foot of ministry letters is printed twice, .12 apart. */
const DOUBLE = 1.5

/**
 * Runs without those that are printed twice on top of themselves (`Pagina 3 van 8`, bold made by printing twice).
 * A leader of dots has the same text side by side, so a short run may move by no more than a third of its width.
 */
export function withoutDoubles(runs: readonly Run[]): Run[] {
  // By text and by strips of the page, so that a page full of dots is not compared dot by dot.
  const strips = new Map<string, Run[]>()
  return runs.filter((run) => {
    const near = Math.min(DOUBLE, run.width / 3)
    const strip = Math.floor(run.x / DOUBLE)
    const isDouble = (other: Run): boolean =>
      other.turn === run.turn && Math.abs(other.x - run.x) <= near && Math.abs(other.y - run.y) <= DOUBLE
    if ([strip - 1, strip, strip + 1].some((at) => strips.get(`${at} ${run.text}`)?.some(isDouble))) return false
    const own = strips.get(`${strip} ${run.text}`)
    if (own) own.push(run)
    else strips.set(`${strip} ${run.text}`, [run])
    return true
  })
}
