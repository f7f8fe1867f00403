/**
 * What a PDF sample is drawn from: its pages, each a list of items from top to bottom, in the words of the page.
 * In every text `^1` is a raised note marker and a soft hyphen is a place where the line may break.
 */

export interface Layout {
  /** File name without `.pdf`. */
  readonly name: string
  readonly title: string
  /** Of the metadata: the same bytes need the same day. */
  readonly made: string
  /** Left and right edge of the body, in points. */
  readonly body: readonly [number, number]
  readonly pages: readonly PageLayout[]
}

export interface PageLayout {
  /** Lines with a place of their own: letterhead, margin column, page number. */
  readonly fixed: readonly Fixed[]
  /** Top of the body, in points from the top of the page. */
  readonly top: number
  readonly items: readonly Item[]
  readonly notes?: readonly Note[]
}

export interface Fixed {
  readonly x: number
  /** Of the first base line, from the top of the page. */
  readonly y: number
  readonly lines: readonly string[]
  readonly size?: number
  readonly bold?: boolean
  /** How often it is drawn on top of itself, as the letters of the ministries do with their page number. */
  readonly times?: number
}

export interface Note {
  readonly marker: string
  readonly text: string
}

export type Item =
  | { readonly type: 'paragraph' | 'heading'; readonly text: string; readonly indent?: number }
  | { readonly type: 'listItem'; readonly sign: string; readonly text: string; readonly indent?: number }
  | { readonly type: 'space'; readonly points: number }
  | TableItem

export interface TableItem {
  readonly type: 'table'
  /** Width of each column, in points. */
  readonly widths: readonly number[]
  /** The header first. */
  readonly rows: readonly (readonly string[])[]
  readonly ruled: boolean
}
