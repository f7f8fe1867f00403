/** Tables in the picture of a page: the lines that it shows, and what its words and fills tell beside them. */
import type { Rule } from '../pdf/drawing.ts'
import { type Grid, rulesToGrids } from '../pdf/ruled-tables.ts'
import type { Run } from '../pdf/runs.ts'
import { type ColourOf, coloursOf, endOfHead } from './fills.ts'
import { flattened } from './flatten.ts'
import { withImplied } from './implied-rules.ts'
import { type Picture, sheet } from './picture.ts'
import { pictureRules } from './picture-rules.ts'
import { pictureToRaster } from './raster.ts'

export interface PictureTables {
  /** As they lie on the straight page, in points. */
  readonly grids: readonly Grid[]
  /** Radians, with the clock, by which the page lies askew in its picture. */
  readonly askew: number
  readonly colourOf: ColourOf
}

/** @returns null where the picture shows no table */
export function pictureTables(picture: Picture): PictureTables | null {
  const raster = pictureToRaster(picture)
  const { rules, askew } = pictureRules(raster)
  const grids = rulesToGrids(rules)
  return grids.length > 0 ? { grids, askew, colourOf: coloursOf(raster, askew) } : null
}

/** @param runs what stands on the straight page */
export function tablesToRules({ grids, colourOf }: PictureTables, page: Picture, runs: readonly Run[]): Rule[] {
  const paper = colourOf(0, 0, page.width, page.height)
  return grids.flatMap((grid) => {
    const end = endOfHead(grid, colourOf, paper)
    return withImplied(grid, runs).map((rule) =>
      rule.across && rule.at === end ? { ...rule, closesHead: true } : rule,
    )
  })
}

/** The page set straight, its tables dark on white: for the recogniser. */
export function readablePage(picture: Picture, { grids, askew }: PictureTables): Picture {
  const { canvas, width, height } = picture
  const { canvas: straight, pen } = sheet(canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate(-askew)
  pen.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  pen.resetTransform()
  const scale = canvas.width / width
  for (const grid of grids) {
    const flat = flattened(picture, grid, askew, { dpi: 72 * scale, keepsPaper: true })
    pen.drawImage(flat.canvas, Math.round(flat.left * scale), Math.round(flat.top * scale))
  }
  return { canvas: straight, width, height }
}
