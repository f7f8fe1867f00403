/** A source's identity: hash, name, and its media type, which the bytes tell and not the name. */
import { createHash } from 'node:crypto'
import type { MediaType, Source } from './document.ts'
import { decode } from './encoding.ts'
import { UnreadableSource } from './notice.ts'

/**
 * @param name file name without its folder
 * @throws UnreadableSource when the bytes are empty or of no kind that a reader knows
 */
export function identify(name: string, bytes: Uint8Array): Source {
  if (bytes.length === 0)
    throw new UnreadableSource('empty', 'the file is empty (0 bytes)', 'fetch it again from where it was published')
  return { sha256: sha256(bytes), bytes: bytes.length, mediaType: mediaType(bytes), name, url: null, pages: null }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** First bytes of what may be handed in but has no reader, to be able to say what it is. */
const known: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old binary Office file (DOC, XLS, MSG)'],
  ['{\\rtf', 'an RTF file'],
  ['GIF8', 'a GIF picture'],
  ['II+\0', 'a TIFF picture of more than 4 GB (BigTIFF)'],
  ['MM\0+', 'a TIFF picture of more than 4 GB (BigTIFF)'],
  ['\x1f\x8b', 'a gzip file'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['%!PS', 'a PostScript file'],
]

function mediaType(bytes: Uint8Array): MediaType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024))
  const latin = head.toString('latin1')
  // PDF readers allow up to 1024 bytes of something else in front of the header.
  if (latin.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (latin.startsWith('\x89PNG\r\n')) return 'image/png'
  if (latin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (latin.startsWith('II*\0') || latin.startsWith('MM\0*')) return 'image/tiff'
  if (latin.startsWith('PK\x03\x04')) return wordDocument(bytes)
  if (latin.startsWith('\xd0\xcf\x11\xe0') && holds(bytes, 'EncryptedPackage', 'utf16le'))
    throw new UnreadableSource(
      'encrypted',
      'this is an Office file under a password',
      'open it in Word, take the password off and save it again',
    )
  const other = known.find(([magic]) => latin.startsWith(magic))
  if (other) throw unknownType(`this is ${other[1]}`)
  const text = decode(head.subarray(0, completeUtf8(head))).text
  const start = text.slice(0, 4096).replace(/^(?:ï»¿)?\s*(?:<!--[\s\S]*?-->\s*)*/, '')
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(start)) return 'text/html'
  if (/^<(?:\?xml\s|!doctype\s|officiele-publicatie[\s>])/i.test(start)) return 'application/xml'
  if (/^<(?:head|body|article|main|section|div|p|h1|h2|table|ul|meta|title)[\s>]/i.test(start)) return 'text/html'
  if (!looksLikeText(text)) throw unknownType('the bytes are neither text nor a known document format')
  return isMarkdown(text) ? 'text/markdown' : 'text/plain'
}

const unknownType = (what: string): UnreadableSource =>
  new UnreadableSource(
    'unknown-type',
    what,
    'hand in PDF, DOCX, HTML, Markdown or plain text, or a scan as PDF, TIFF, PNG or JPEG',
  )

/** Names stand in a ZIP as they are, so they tell what it holds before anything is unpacked. */
function wordDocument(bytes: Uint8Array): MediaType {
  if (holds(bytes, 'word/document', 'latin1'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const others = [
    ['xl/workbook', 'a spreadsheet (XLSX)'],
    ['ppt/presentation', 'a presentation (PPTX)'],
    ['application/vnd.oasis.opendocument', 'an OpenDocument file (ODT, ODS)'],
  ] as const
  const other = others.find(([name]) => holds(bytes, name, 'latin1'))
  if (other) throw unknownType(`this is ${other[1]}`)
  throw new UnreadableSource(
    'unknown-type',
    'this is a ZIP container without a Word document in it',
    'take a dump of letters in with kamerbrief ingest; hand in single letters as PDF, DOCX, HTML, Markdown or text',
  )
}

const holds = (bytes: Uint8Array, words: string, encoding: 'latin1' | 'utf16le'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 0, encoding)

/** Length of the head without a UTF-8 character that the cut at its end broke. */
function completeUtf8(head: Uint8Array): number {
  let end = head.length
  while (end > 0 && head.length - end < 3 && (head[end - 1]! & 0xc0) === 0x80) end--
  return end > 0 && head[end - 1]! >= 0xc0 && head.length >= 64 * 1024 ? end - 1 : head.length
}

/** Letters and white space with at most one control character or hole in a hundred. */
function looksLikeText(whole: string): boolean {
  // The first pages tell; the rest is not worth the time.
  const text = whole.slice(0, 16 * 1024)
  return text.length - without(text, oddSigns) <= text.length / 100 && !isMostlyOther(text)
}

const oddSigns = /[\0-\x08\x0e-\x1b\x7f\ufffd\x80-\x9f]+/g
const without = (text: string, signs: RegExp): number =>
  text.search(signs) < 0 ? text.length : text.replace(signs, '').length

function isMostlyOther(text: string): boolean {
  // Letters of the alphabet and spaces alone are half of nearly every text: nothing else need be counted then.
  let plain = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= 97 && unit <= 122) || unit === 32) plain++
  }
  return plain < text.length / 2 && text.replace(/[\p{L}\p{N}\s.,;:()'"-]+/gu, '').length > text.length / 2
}

/** Headings with # and at least one other sign of Markdown: a lone # is a number sign in a letter. */
function isMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0
  const other = /\*\*[^*\n]+\*\*|\*\*[^*]+ {2}\n|\[[^\]\n]+\]\([^)\s]+\)|^\|.*\|\s*$/m.test(text)
  const hasPipeTable = /^\|.*\|[ \t]*\r?\n\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*\r?$/m.test(text)
  return hasPipeTable || headings >= 2 || (headings === 1 && other)
}
