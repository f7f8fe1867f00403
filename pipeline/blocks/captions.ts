/** Captions of tables that their source does not mark: the text right above one that begins `Tabel 3: …`. */
import { type Block, contains } from '../document.ts'

/** `Tabel 3` `Tabel 3: Uitgaven` `Tabel 2.1 Uitgaven` `Tabel 4a – uitgaven`; not `Tabel 3 laat zien dat …`. */
const caption = /^Tabel \d+(?:\.\d+)*\p{Ll}?(?:$| ?[:.–-]|\s+[\p{Lu}(€])/u
const MAX_CAPTION = 300

/** @param blocks of which a table without a caption takes the text right above it as its own */
export const withCaptions = (blocks: readonly Block[], text: string): Block[] =>
  blocks.map((block, i) => {
    if (block.type !== 'table' || block.caption !== undefined) return block
    const above = bodyAbove(blocks, i)
    if (above?.type !== 'paragraph' && above?.type !== 'heading') return block
    if (!text.startsWith('Tabel ', above.start)) return block
    const own = textOf(above, blocks, text)
    return own.length <= MAX_CAPTION && caption.test(own) ? { ...block, caption: own } : block
  })

/** At the foot of a page its notes stand between a caption and the table with which the next page begins. */
function bodyAbove(blocks: readonly Block[], i: number): Block | undefined {
  let at = i - 1
  while (blocks[at]?.type === 'footnote') at--
  return blocks[at]
}

/** A marker of a note is no part of what a caption says. */
function textOf(block: Block, blocks: readonly Block[], text: string): string {
  const markers = blocks
    .flatMap(({ anchors = [] }) => anchors)
    .filter((anchor) => contains(block, anchor) && /^(?:\d{1,3}|\*{1,3})$/.test(text.slice(anchor.start, anchor.end)))
  const starts = [block.start, ...markers.map(({ end }) => end)]
  const ends = [...markers.map(({ start }) => start), block.end]
  return starts
    .map((start, i) => text.slice(start, ends[i]))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
