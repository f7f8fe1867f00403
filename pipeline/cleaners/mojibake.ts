/**
 * UTF-8 that was once read as another encoding: `β€œ` `â€™` `Ã«` `ge├»nvesteerd`. A table from what is seen to what was
 * meant, since a round trip through an encoder loses letters (design/stack.md).
 */

import type { Cleaner, Repair } from '../edit.ts'
import { matchesOf } from '../gates/gated.ts'

/** What Dutch official texts hold beyond ASCII. */
const meant =
  '–—‘’“”„‚…•‒−é è ë ê ï í ì î ö ó ò ô ü ú ù û ä á à â ç ñ ß ø å É È Ë Ï Ö Ü Á À Ç € « » ° § ½ ¼ ± ² ³ · × ş ğ ć č š ž ı'.replaceAll(
    ' ',
    '',
  )

/** The high halves of the encodings in which UTF-8 gets misread: 0x80 to 0xff, a dot where a byte has no character. */
const dos437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const dos850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const high = (label: string): string => {
  const decoder = new TextDecoder(label)
  const western = new TextDecoder('windows-1252')
  // A byte that an encoding leaves open is shown as windows-1252 has it: `β€œ` is windows-1253 but for its œ (seed 002).
  return Array.from({ length: 128 }, (_, i) => {
    const char = decoder.decode(Uint8Array.of(128 + i))
    return /[\x80-\x9f\ufffd]/.test(char) ? western.decode(Uint8Array.of(128 + i)) : char
  }).join('')
}
const misreadings = [high('windows-1252'), high('windows-1253'), high('macintosh'), dos437, dos850]

const misread = (text: string, table: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => (byte < 128 ? String.fromCharCode(byte) : table[byte - 128]!)).join('')

function seenToMeant(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const table of misreadings)
    for (const char of [...meant, '\u00a0']) {
      const once = misread(char, table)
      if (once.includes('\ufffd')) continue
      pairs.set(once, char)
      // Twice through windows-1252: `Ã¢â‚¬â„¢`.
      if (table === misreadings[0]) pairs.set(misread(once, table), char)
    }
  // The last byte of ” (0x9d) and of other marks has no character in windows-1252 and is often lost on the way.
  pairs.set('â€\u009d', '”')
  return pairs
}

const table = seenToMeant()
const escaped = [...table.keys()]
  .sort((a, b) => b.length - a.length)
  .map((seen) => seen.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const leads = new RegExp(`[${[...new Set([...table.keys()].map((seen) => seen[0]!))].join('')}][^\\0-\\x7f]`)
const seen = new RegExp(escaped.join('|'), 'g')

/**
 * Some fonts of PDFs draw an accent as a sign of its own behind its letter: `Kostic´`, `Yes¸ilgöz`. Letters that Dutch
 * itself writes with an accent are left alone: in `foto´s` the sign is an apostrophe.
 */
const looseAccent = /(?<letter>[cnszCNSZ](?=´)|[cstCST](?=¸)|[cszCSZ](?=ˇ)|[gG](?=˘))(?<accent>[´¸ˇ˘])/g
const combining: Readonly<Record<string, string>> = { '´': '\u0301', '¸': '\u0327', ˇ: '\u030c', '˘': '\u0306' }

function* looseAccents(text: string): Iterable<Repair> {
  if (!/[´¸ˇ˘]/.test(text)) return
  for (const match of matchesOf(looseAccent, text)) {
    const good = `${match.groups!.letter}${combining[match.groups!.accent!]}`.normalize('NFC')
    yield {
      start: match.index,
      end: match.index + match[0].length,
      text: good,
      rule: 'mojibake/loose-accent',
      notice: { kind: 'repaired', message: `"${match[0]}" is "${good}" with its accent set apart` },
    }
  }
}

export const mojibake: Cleaner = function* (text) {
  yield* looseAccents(text)
  // One cheap look: nearly every text is clean.
  if (!leads.test(text)) return
  for (const match of matchesOf(seen, text)) {
    const good = table.get(match[0])!
    yield {
      start: match.index,
      end: match.index + match[0].length,
      text: good,
      rule: 'mojibake/utf-8-misread',
      notice: { kind: 'repaired', message: `"${match[0]}" is "${good}" read in the wrong encoding` },
    }
  }
}
