/** Bytes of marked-up text to text: what the markup says of its encoding is weighed against the bytes. */
import { decode } from '../../encoding.ts'

export interface DecodedMarkup {
  readonly text: string
  /** What the markup declares, where its bytes say otherwise. */
  readonly contradicted: string | null
}

/**
 * Byte order mark, then what the markup declares, then pipeline/encoding.ts. A declaration that the bytes contradict does
 * not count: sound UTF-8 with letters beyond ASCII is no accident, and unsound UTF-8 is not UTF-8.
 */
export function decodeMarkup(bytes: Uint8Array): DecodedMarkup {
  const guess = decode(bytes)
  const declared = declaredEncoding(bytes)
  if (guess.mark > 0 || guess.encoding.startsWith('utf-16') || declared === null)
    return { text: guess.text, contradicted: null }
  if (declared === 'utf-8') return { text: guess.text, contradicted: guess.encoding === 'utf-8' ? null : declared }
  if (guess.encoding === 'utf-8' && /[^\0-\x7f]/.test(guess.text)) return { text: guess.text, contradicted: declared }
  return { text: new TextDecoder(declared).decode(bytes), contradicted: null }
}

/** The encoding that a meta element or an XML declaration in the first 1024 bytes names, by its standard name. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const label =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page whose bytes let this be read as ASCII is not UTF-16 (WHATWG, prescan a byte stream).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
