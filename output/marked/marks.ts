/** What is drawn over the pages of a letter to look at its findings: coloured boxes, their ids, and a legend. */
import type { Finding } from '../../corpus/record.ts'
import type { Box } from '../../pipeline/source-map.ts'

/** Draws in points from the top left of a page as a person sees it. */
export interface Brush {
  /** A frame with a thin wash of its colour. */
  readonly box: (box: Box, colour: Colour) => void
  /** Small words in Helvetica or the like, their baseline at y. */
  readonly words: (words: string, x: number, y: number, size: number, colour: Colour) => void
}

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** Dark enough to read a label in, and told apart in print too. */
const colours: Readonly<Record<string, Colour>> = {
  date: [200, 30, 40],
  kenmerk: [130, 60, 170],
  reference: [20, 90, 200],
  amount: [150, 100, 0],
  motie: [0, 125, 125],
  toezegging: [20, 130, 40],
  table: [90, 90, 90],
  letterFact: [190, 30, 130],
  law: [70, 70, 190],
  organisation: [110, 90, 20],
  person: [190, 80, 20],
  personalData: [160, 0, 60],
}

/** A type without a colour of its own here (a new extractor's) is black. */
export const colourOf = (type: string): Colour => colours[type] ?? [0, 0, 0]

export interface Mark {
  readonly id: string
  readonly type: string
  /** One a line. */
  readonly boxes: readonly Box[]
}

/** The boxes of all findings, page by page, those of a finding that runs over a page break on each of its pages. */
export function findingsToMarks(findings: readonly Pick<Finding, 'id' | 'type' | 'place'>[]): Map<number, Mark[]> {
  const marks = findings.flatMap(({ id, type, place }) =>
    place.in === 'pdf'
      ? [place, ...(place.more ?? [])].map(({ page, boxes }) => ({ page, mark: { id, type, boxes } }))
      : [],
  )
  return new Map(
    [...Map.groupBy(marks, ({ page }) => page)].map(([page, list]) => [page, list.map(({ mark }) => mark)]),
  )
}

const LABEL = 4.5
const LEGEND = 7
/** How wide a character of a label is at most, in parts of its size. */
const CHARACTER = 0.56

export function drawMarks(marks: readonly Mark[], height: number, brush: Brush): void {
  // The large ones first, so that what stands inside them is drawn over them.
  const largeFirst = marks.toSorted((a, b) => areaOf(b) - areaOf(a))
  for (const { type, boxes } of largeFirst) for (const box of boxes) brush.box(box, colourOf(type))
  for (const { id, type, x, y } of labelsOf(marks)) brush.words(id, x, y, LABEL, colourOf(type))
  let x = LEGEND
  for (const [type, list] of Map.groupBy(marks, (mark) => mark.type)) {
    const words = `${type} ${list.length}`
    brush.words(words, x, height - LEGEND, LEGEND, colourOf(type))
    x += (words.length + 2) * LEGEND * CHARACTER
  }
}

const areaOf = ({ boxes }: Mark): number =>
  boxes.reduce((sum, [left, top, right, bottom]) => sum + (right - left) * (bottom - top), 0)

interface Label {
  readonly id: string
  readonly type: string
  readonly x: number
  /** Its baseline. */
  readonly y: number
}

/** Each id over the left end of its first box; one that another stands in the way of moves to the right. */
function labelsOf(marks: readonly Mark[]): Label[] {
  const labels: (Label & { readonly right: number })[] = []
  const inOrder = marks
    .flatMap(({ id, type, boxes }) => (boxes[0] ? [{ id, type, x: boxes[0][0], y: boxes[0][1] }] : []))
    .sort((a, b) => a.x - b.x)
  for (const { id, type, x, y } of inOrder) {
    const beside = labels.filter((other) => Math.abs(other.y - y) < LABEL && other.right > x)
    const free = Math.max(x, ...beside.map(({ right }) => right))
    labels.push({ id, type, x: free, y, right: free + (id.length + 1) * LABEL * CHARACTER })
  }
  return labels
}
