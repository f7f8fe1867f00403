/** What is drawn on a page beside its text: ruling lines, and the names of the fonts and how wide their glyphs are. */
import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFOperatorList, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { type Matrix, multiply } from './matrix.ts'

/** A line across or down the page, in points from the top left: y and the x of its ends, or x and the y of its ends. */
export interface Rule {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
  /** Nothing is drawn here, but other rows or columns show that one cell ends: what runs on over it is of the cell above. */
  readonly implied?: boolean
  /** The fills of the picture show that the header ends here. */
  readonly closesHead?: boolean
}

export interface Drawing {
  readonly rules: readonly Rule[]
  /** The name of each font: `ABCDEF+Verdana-Bold`. */
  readonly fonts: ReadonlyMap<string, string>
  /** How wide the characters of each font are that are drawn on this page, and how much closer pairs are, in parts of its size. */
  readonly widths?: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The largest part of the page that one picture may cover, by the room that is made for it. */
  readonly pictured?: number
}

type Point = readonly [number, number]

/** A line is no thicker than this, in points; shorter ones are dots and dashes. */
const THICK = 2.5
const SHORT = 4
/** A drawing has more: no table does. */
const MOST_RULES = 20_000

export function drawingOf(list: PDFOperatorList, ops: typeof OPS, page: PDFPageProxy): Drawing {
  const rules: Rule[] = []
  const fonts = new Map<string, string>()
  const widths = new Map<string, Map<string, number>>()
  let font = ''
  let matrix = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const { width, height } = page.getViewport({ scale: 1 })
  let room = 0
  const saved: Matrix[] = []
  const save = (): void => void saved.push(matrix)
  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index] as unknown[]
    if (operator === ops.save) save()
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === ops.transform) {
      matrix = multiply(matrix, args as unknown as Matrix)
      // A picture fills a square of one by one, made larger: pictures themselves are left out where none is drawn.
      room = Math.max(room, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    } else if (operator === ops.paintFormXObjectBegin) {
      save()
      if (args[0]) matrix = multiply(matrix, args[0] as Matrix)
    } else if (operator === ops.setFont) {
      font = args[0] as string
      nameFont(font, page, fonts)
    } else if (operator === ops.showText) measure(args[0] as readonly (Glyph | number)[], font, widths)
    else if (operator === ops.constructPath && rules.length < MOST_RULES) {
      const [paint, data] = args as [number, [ArrayLike<number> | null]]
      if (paint !== ops.endPath && data[0]) rules.push(...pathToRules(data[0], matrix, !filling(ops).has(paint)))
    }
  }
  return { rules, fonts, widths, pictured: room / Math.max(1, width * height) }
}

const filling = (ops: typeof OPS): ReadonlySet<number> => new Set([ops.fill, ops.eoFill])

function nameFont(id: string, page: PDFPageProxy, fonts: Map<string, string>): void {
  if (fonts.has(id) || !page.commonObjs.has(id)) return
  const font: unknown = page.commonObjs.get(id)
  if (font && typeof font === 'object' && 'name' in font && typeof font.name === 'string') fonts.set(id, font.name)
}

/** What pdf.js draws: a character and its width in thousandths of the size; numbers between them move the pen. */
interface Glyph {
  readonly unicode: string
  readonly width: number
}

/** A pair of letters that are set closer or wider (`LT`) has the difference under both; gaps between words vary. */
function measure(glyphs: readonly (Glyph | number)[], font: string, widths: Map<string, Map<string, number>>): void {
  let own = widths.get(font)
  if (!own) widths.set(font, (own = new Map()))
  let last = ''
  let moved = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') moved -= glyph / 1000
    else if (glyph) {
      const { unicode, width } = glyph
      if (!own.has(unicode)) own.set(unicode, width / 1000)
      if (moved !== 0 && last.trim() && unicode.trim() && !own.has(last + unicode)) own.set(last + unicode, moved)
      last = unicode
      moved = 0
    }
  }
}

/** The thin rectangles of a path that is filled, the straight lines of one that is stroked. */
function pathToRules(data: ArrayLike<number>, matrix: Matrix, stroked: boolean): Rule[] {
  return subpaths(data, matrix).flatMap((points) => {
    if (!stroked) return boxToRule(points)
    return points.slice(1).flatMap((point, index) => boxToRule([points[index]!, point]))
  })
}

/** pdf.js writes a path as 0 x y (move), 1 x y (line), 2 and three points, 3 and two (curves), 4 (close). */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const out: Point[][] = []
  const at = (index: number): Point => {
    const [x, y] = [data[index]!, data[index + 1]!]
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let index = 0; index < data.length; ) {
    const kind = data[index]!
    const open = out.at(-1)
    if (kind === 0) out.push([at(index + 1)])
    else if (kind === 1) open?.push(at(index + 1))
    else if (kind === 4 && open) open.push(open[0]!)
    // A curve is no rule: what it is part of is dropped by the points that it adds.
    else if (kind === 2) open?.push(at(index + 1), at(index + 3), at(index + 5))
    else if (kind === 3) open?.push(at(index + 1), at(index + 3))
    index += [3, 3, 7, 5, 1][kind] ?? data.length
  }
  return out
}

function boxToRule(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THICK && right - left >= SHORT)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }]
  if (right - left <= THICK && bottom - top >= SHORT)
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }]
  return []
}
