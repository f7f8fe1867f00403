/** Places on recognised pages: where the words stand on the page as it is, and how sure they are. */
import type { Span } from '../../document.ts'
import type { Place, SourceMap } from '../../source-map.ts'
import { firstAfter } from '../pdf/place.ts'
import type { Placed, PlacedText } from '../pdf/text.ts'
import type { PageReading } from './picture-to-page.ts'
import { isRecognised } from './words-to-runs.ts'

/**
 * @param place places as if every page lay straight
 * @param recognised the pages with words that were recognised, and the way back to how they lie
 */
export function recognisedPlaces(
  place: SourceMap['place'],
  { placed }: PlacedText,
  recognised: ReadonlyMap<number, Pick<PageReading, 'toPage'>>,
): SourceMap['place'] {
  if (recognised.size === 0) return place
  const onPage = <P extends { readonly page: number; readonly boxes: readonly Box[] }>(part: P): P => {
    const reading = recognised.get(part.page)
    return reading ? { ...part, boxes: part.boxes.map((box) => rounded(reading.toPage(box))) } : part
  }
  return (raws) => {
    const straight = place(raws)
    if (straight.in !== 'pdf') return straight
    const confidence = leastConfidence(placed, raws)
    return {
      ...onPage(straight),
      ...(straight.more && { more: straight.more.map(onPage) }),
      ...(confidence !== null && { ocr: { confidence } }),
    }
  }
}

type Box = Extract<Place, { in: 'pdf' }>['boxes'][number]

/** To hundredths of a point, as in other PDFs. */
const rounded = (box: Box): Box => box.map((value) => Math.round(value * 100) / 100) as unknown as Box

/** That of the least certain word: a reference with one wrong figure is a wrong reference. */
function leastConfidence(placed: readonly Placed[], raws: readonly Span[]): number | null {
  const touched = raws.flatMap((raw) => runsIn(placed, raw)).filter(({ run }) => isRecognised(run))
  if (touched.length === 0) return null
  return Math.round(
    touched.reduce((least, { run }) => (isRecognised(run) ? Math.min(least, run.confidence) : least), 100),
  )
}

function runsIn(placed: readonly Placed[], { start, end }: Span): readonly Placed[] {
  const found: Placed[] = []
  for (let at = firstAfter(placed, start); at < placed.length && placed[at]!.start < end; at++) found.push(placed[at]!)
  return found
}
