/**
 * How high the lines of each font are. pdf.js takes that from the font's own file where there is one, and the two seldom
 * agree (Calibri .75 and -.25 in its file, .952 and -.269 in what Acrobat says of it); other programs go by what the PDF
 * says, its font descriptors. pdf.js does not hand those out, so they are looked up in the bytes.
 *
 *   << /Type /FontDescriptor /FontName /ABCDEF+Calibri /Ascent 952 /Descent -269 … /FontFile2 12 0 R >>
 */
import { inflateSync } from 'node:zlib'

/** From the baseline to the top and, below zero, to the bottom of the line, in parts of the size. */
export interface Height {
  readonly ascent: number
  readonly descent: number
}

export interface LineHeights {
  /**
   * What is known of a font by the height that pdf.js makes of it (NaN where it makes none).
   * @returns null where descriptors differ, and only the name of the font can tell
   */
  readonly ofStyle: (style: Height) => Height | null
  /** @param name as the descriptor has it: `ABCDEF+Verdana-Bold` */
  readonly ofName: (name: string) => Height | null
}

interface Descriptor {
  readonly name: string
  /** As they stand there: 0, missing (NaN) and with the wrong sign as well. */
  readonly stated: Height
  readonly height: Height
}

/** Of a font that says nothing. */
const USUAL: Height = { ascent: 0.95, descent: -0.35 }

/** The fonts that a PDF need not carry; of what it says of them other programs believe nothing. */
const STANDARD: readonly { readonly name: RegExp; readonly height: Height }[] = [
  { name: /^(?:Arial|Helvetica)(?![A-Z]?[a-z])/, height: { ascent: 0.718, descent: -0.207 } },
  { name: /^Times(?:-|NewRoman)/, height: { ascent: 0.683, descent: -0.217 } },
  { name: /^Courier(?:New)?(?![A-Z]?[a-z])/, height: { ascent: 0.629, descent: -0.157 } },
]

/** pdf.js reads .9053 in a font of which the descriptor says 905. */
const SAME = 0.0015

const isSame = (a: Height, b: Height): boolean =>
  Math.abs(a.ascent - b.ascent) <= SAME && Math.abs(a.descent - b.descent) <= SAME

/** @param bytes of the PDF; looked at when first asked for */
export function lineHeights(bytes: Uint8Array): LineHeights {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const plain = lazy(() => descriptorsIn(file))
  // Most programs write them plain; what is packed is unpacked only where those do not tell.
  const all = lazy(() => [...plain(), ...objectStreams(file).flatMap(descriptorsIn)])
  return {
    ofStyle: (style) => {
      if (Number.isNaN(style.ascent)) return believed(style)
      if (STANDARD.some(({ height }) => isSame(height, style))) return style
      const alike = (list: readonly Descriptor[]): Height | null =>
        common(list.filter(({ stated }) => isSame(stated, style)))
      return alike(plain()) ?? alike(all()) ?? (all().length > 0 ? common(all()) : believed(style))
    },
    ofName: (name) => all().findLast((one) => one.name === name)?.height ?? null,
  }
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The height that all of them have; null where they differ, or there are none. */
function common(list: readonly Descriptor[]): Height | null {
  const first = list[0]?.height
  return first && list.every(({ height }) => isSame(height, first)) ? first : null
}

/** Signs put right; of nothing (0, NaN) and of what no font is (three times its size) the usual is made. */
export const believed = ({ ascent, descent }: Height): Height => ({
  ascent: isHeight(ascent) ? Math.abs(ascent) : USUAL.ascent,
  descent: isHeight(descent) ? -Math.abs(descent) : USUAL.descent,
})

const isHeight = (value: number): boolean => value !== 0 && Math.abs(value) < 3

/** Bytes of a descriptor on either side of its type, at most; and how many are looked at: no document has more fonts. */
const REACH = 2000
const MOST_FOUND = 10_000

function descriptorsIn(file: Buffer): Descriptor[] {
  const found: Descriptor[] = []
  let left = MOST_FOUND
  for (let at = file.indexOf(TYPE); at >= 0 && left > 0; at = file.indexOf(TYPE, at + TYPE.length)) {
    left--
    const before = file.toString('latin1', Math.max(0, at - REACH), at)
    // Not the reference of a font to its descriptor: `/FontDescriptor 12 0 R`.
    if (!/\/Type\s*$/.test(before)) continue
    const descriptor = toDescriptor(dictionaryAround(before, file.toString('latin1', at, at + REACH)))
    if (descriptor) found.push(descriptor)
  }
  return found
}
const TYPE = '/FontDescriptor'

/** What stands between the `<<` and `>>` around a place. */
function dictionaryAround(before: string, behind: string): string {
  const opened = unpaired([...before.matchAll(/<<|>>/g)].reverse(), '<<')
  const closed = unpaired([...behind.matchAll(/<<|>>/g)], '>>')
  return before.slice(opened?.index ?? 0) + behind.slice(0, closed?.index)
}

function unpaired(marks: readonly RegExpExecArray[], sought: '<<' | '>>'): RegExpExecArray | undefined {
  let depth = 0
  return marks.find(([mark]) => (mark === sought ? depth-- === 0 : ++depth < 0))
}

function toDescriptor(text: string): Descriptor | null {
  const name = /\/FontName\s*\/(?<name>[^\s/<>[\]()]+)/.exec(text)?.groups?.name
  if (name === undefined) return null
  const stated = { ascent: numberOf(text, 'Ascent'), descent: numberOf(text, 'Descent') }
  const standard = /\/FontFile[23]?\b/.test(text) ? undefined : STANDARD.find((font) => font.name.test(name))
  return {
    name: name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    stated,
    height: standard?.height ?? believed(stated),
  }
}

/** In parts of the size; NaN where it is missing or stands elsewhere (`12 0 R`). */
function numberOf(text: string, key: string): number {
  const value = new RegExp(`/${key}\\s+(-?\\d*\\.?\\d+)(?!\\d*\\s+\\d+\\s+R)`).exec(text)?.[1]
  return Number(value ?? Number.NaN) / 1000
}

/** Bytes of all packed objects together, at most, and of what says how they are packed. */
const MOST_UNPACKED = 32_000_000
const HEAD = 500

/** Packed objects, unpacked; those that cannot be (encrypted, damaged) are left out. */
function objectStreams(file: Buffer): Buffer[] {
  const streams: Buffer[] = []
  let room = MOST_UNPACKED
  let at = file.indexOf('/ObjStm')
  while (at >= 0 && room > 0) {
    const begin = /stream\r?\n/.exec(file.toString('latin1', at, at + HEAD))
    const from = at + (begin ? begin.index + begin[0].length : 1)
    const end = begin ? file.indexOf('endstream', from) : from
    if (end < 0) break
    const stream = begin && inflated(file.subarray(from, end), room)
    room -= stream?.length ?? 0
    if (stream?.includes(TYPE)) streams.push(stream)
    at = file.indexOf('/ObjStm', end)
  }
  return streams
}

function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch {
    return null
  }
}
