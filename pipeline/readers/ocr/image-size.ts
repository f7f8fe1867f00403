/** How many pixels a picture has, by its header: a picture of a few kilobytes may unpack to gigabytes. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** @returns null where the header does not tell */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 24) return null
  return view.getUint8(0) === 0x89 ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view)
}

/**
 * A JPEG is a row of segments; the frame among them has the size.
 *
 *   FF D8 | FF E0 length … | FF DB length … | FF C0 length bits height width …
 */
function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // Any number of FF may fill up the room in front of a marker.
    if (marker === 0xff) at++
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** C0 to CF, but for the tables among them: Huffman (C4), arithmetic (CC), and an extension (C8). */
const isFrame = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xcf && marker % 4 !== 0) || marker === 0xc0
