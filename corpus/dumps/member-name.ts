/** The name of a ZIP member: decoded from bytes that need not say how, and kept from leading anywhere. */
import { isUtf8 } from 'node:buffer'
import { type Entry, getFileNameLowLevel } from 'yauzl'
import { UnreadableSource } from '../../pipeline/notice.ts'

/** The second half of code page 437, in which ZIP files write names unless they say UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const UTF8 = 0x800
const UNICODE_PATH = 0x7075

type NameFields = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>

/**
 * A member's path with `/` between its parts. Where the archive does not say UTF-8, the bytes tell:
 *
 *   c3 ab     sound UTF-8 that some programs write without saying so       ë
 *   eb        all bytes above ASCII are letters in Latin-1                 ë   (in code page 437: δ)
 *   89        code page 437, as the format has it                          ë   (in Latin-1: a control character)
 */
export function memberName({ fileNameRaw, generalPurposeBitFlag, extraFields }: NameFields): string {
  const told = (generalPurposeBitFlag & UTF8) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  const name = told ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false) : '\ufffd'
  const decoded = name.includes('\ufffd') ? undeclared(fileNameRaw) : name
  // Windows programs have written backslashes.
  return decoded.replaceAll('\\', '/')
}

function undeclared(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  const latin = bytes.toString('latin1')
  if (!/[\x80-\xbf]/.test(latin)) return latin
  return latin.replace(/[\x80-\xff]/g, (byte) => CP437[byte.charCodeAt(0) - 0x80]!)
}

/** File systems allow no more in one part of a path. */
const LONGEST_PART = 255

/** Why a member of this name is not taken; null where nothing is wrong with it. Nothing is ever written under it. */
export function nameProblem(name: string): UnreadableSource | null {
  const parts = name.split('/')
  if (name.includes('\0')) return trick('has a NUL character in it')
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return trick('is an absolute path')
  if (parts.includes('..')) return trick('leads out of the archive')
  if (parts.some((part) => Buffer.byteLength(part) > LONGEST_PART)) return trick('is longer than a file name can be')
  return null
}

const trick = (what: string): UnreadableSource =>
  new UnreadableSource(
    'bad-name',
    `its name in the archive ${what}`,
    'check where the archive comes from; hand in the letter itself',
  )

/** As in folders: hidden files, and what macOS puts beside the files of an archive. */
export const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.'))
