/** pdf.js behind a small door: the runs of a page, and what is drawn on it. */
import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { type Drawing, drawingOf } from './drawing.ts'
import { folder, openDocument } from './library.ts'
import { believed, type Height, type LineHeights, lineHeights } from './line-heights.ts'
import { type Matrix, multiply } from './matrix.ts'
import { ARTIFACT, type PageRuns, type Run, type Tag, type Turn, withoutDoubles } from './runs.ts'
import { shareOf } from './widths.ts'

export interface OpenPdf {
  /** Pages that the page tree promises. */
  readonly pages: number
  /**
   * The runs of a page in the order in which they were drawn, without white space.
   * @param number from 1
   * @throws whatever pdf.js makes of a page that is not there or not readable
   */
  readonly runs: (number: number) => Promise<PageRuns>
  /** The lines drawn on a page and the fonts used on it. It costs as much as the runs: ask only where they matter. */
  readonly drawing: (number: number) => Promise<Drawing>
  readonly close: () => Promise<void>
}

/** @throws UnreadableSource encrypted or damaged */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Images are not looked at, so none need be decoded. No files for the fonts that a PDF may leave out either (Helvetica,
  // Times): they have the height of others, which stand in for them where they are drawn.
  const { document, close } = await openDocument(bytes, {
    maxImageSize: 1,
    useWasm: false,
    // pdf.js takes its decoders from where the first document says, also for the one that is opened to be drawn: without
    // this, JPEG 2000 is decoded in plain JavaScript, ten times as slow.
    wasmUrl: folder('wasm'),
  })
  // A Map, whatever its type says.
  const isTagged = ((await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null)?.get('Marked') === true
  let drawn: { readonly number: number; readonly drawing: Drawing } | null = null
  const draw = async (page: PDFPageProxy, number: number): Promise<Drawing> => {
    if (drawn?.number !== number) drawn = { number, drawing: drawingOf(await page.getOperatorList(), OPS, page) }
    return drawn.drawing
  }
  const heights = new Map<string, Height>()
  const known = lineHeights(bytes)
  return {
    pages: document.numPages,
    runs: async (number) => {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const content = await page.getTextContent({ includeMarkedContent: isTagged })
      await addHeights(heights, content.styles, known, () => draw(page, number))
      const tags = isTagged ? await tagsOf(page) : null
      page.cleanup()
      const runs = withoutDoubles(itemsToRuns(content, viewport, heights))
      return { width: viewport.width, height: viewport.height, runs, tags }
    },
    drawing: async (number) => {
      const page = await document.getPage(number)
      const drawing = await draw(page, number)
      page.cleanup()
      return drawing
    },
    close,
  }
}

/** Adds the fonts of a page; it is drawn only where the name of a font must tell which of several it is. */
async function addHeights(
  heights: Map<string, Height>,
  styles: TextContent['styles'],
  known: LineHeights,
  draw: () => Promise<Drawing>,
): Promise<void> {
  const unknown = Object.entries(styles).filter(([font]) => !heights.has(font))
  const byStyle = unknown.map(([font, style]) => ({ font, style, height: known.ofStyle(style) }))
  // What cannot be drawn can be read all the same.
  const drawing = byStyle.some(({ height }) => height === null) ? await draw().catch(() => null) : null
  for (const { font, style, height } of byStyle)
    heights.set(font, height ?? known.ofName(drawing?.fonts.get(font) ?? '') ?? believed(style))
}

/** A tree that cannot be read is none: the text is there without it. */
async function tagsOf(page: PDFPageProxy): Promise<Tag | null> {
  try {
    const tree: unknown = await page.getStructTree()
    return tree ? tagOf(tree as TreeNode) : null
  } catch {
    return null
  }
}

/** What pdf.js gives; its type leaves the spans out. */
interface TreeNode {
  readonly role: string
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[]
  readonly colSpan?: number
  readonly rowSpan?: number
}

const tagOf = ({ role, children, colSpan = 1, rowSpan = 1 }: TreeNode): Tag => ({
  role,
  children: children.map((child) => ('id' in child ? child.id : tagOf(child))),
  columns: Math.min(colSpan, MOST_SPANNED),
  rows: Math.min(rowSpan, MOST_SPANNED),
})

/** No cell takes more columns or rows than this, whatever a hostile file says. */
const MOST_SPANNED = 100

/** What a font without a table of characters leaves behind. */
// biome-ignore lint/complexity/useRegexLiterals: control characters are unreadable as a literal
const CONTROL = new RegExp('[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ufeff\\ufffe\\uffff]', 'gu')

function itemsToRuns({ items }: TextContent, viewport: PageViewport, heights: ReadonlyMap<string, Height>): Run[] {
  const runs: Run[] = []
  const view = viewport.transform as unknown as Matrix
  const scale = Math.hypot(view[0], view[1])
  const marks: (string | null)[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      // Marked content without a name of its own (a language, a replacement) belongs to what it stands in.
      else marks.push((item as { tag?: string }).tag === ARTIFACT ? ARTIFACT : (item.id ?? marks.at(-1) ?? null))
      continue
    }
    if (item.str === '') continue
    const text = item.str.replace(CONTROL, '')
    if (text.trim() === '') {
      // White space comes as an item of its own, behind the run that it follows.
      const last = runs.at(-1)
      if (last) runs[runs.length - 1] = { ...last, spaceAfter: true }
      continue
    }
    const matrix = multiply(view, item.transform as unknown as Matrix)
    if (!isOnPage(matrix[4], matrix[5], viewport)) continue
    const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1])
    const turn = turnOf(matrix)
    const width = item.width * scale
    const ahead = width * shareOf(text, text.length - text.trimStart().length)
    const behind = width * (1 - shareOf(text, text.trimEnd().length))
    runs.push({
      text: text.trim(),
      ...upright(turn, matrix[4], matrix[5], viewport, ahead),
      width: Math.max(0, width - ahead - behind),
      size,
      em: Math.hypot(matrix[0], matrix[1]) || size,
      font: item.fontName,
      ...heights.get(item.fontName)!,
      turn,
      spaceAfter: text !== text.trimEnd(),
      mark: marks.at(-1) ?? null,
    })
  }
  return runs
}

/** Nobody sees what is printed beside the page; nor does a number that is none have a place on it. */
const isOnPage = (x: number, y: number, { width, height }: PageViewport): boolean =>
  x >= -1 && x <= width + 1 && y >= -1 && y <= height + 1

/** Degrees by which a scanned line may slant and still be a line. */
const SLANT = 10

function turnOf(matrix: Matrix): Turn {
  // Down the page is positive here, so a text that runs up has a negative second number.
  const degrees = (-Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - 90 * quarter) > SLANT) return 'slanted'
  return (((quarter % 4) + 4) % 4) as Turn
}

/** Where a run starts in its upright page. */
function upright(
  turn: Turn,
  x: number,
  y: number,
  { width, height }: PageViewport,
  ahead: number,
): { x: number; y: number } {
  if (turn === 1) return { x: height - y + ahead, y: x }
  if (turn === 2) return { x: width - x + ahead, y: height - y }
  if (turn === 3) return { x: y + ahead, y: width - x }
  return { x: x + ahead, y }
}
