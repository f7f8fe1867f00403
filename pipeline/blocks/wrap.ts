/** Which lines of a dump belong together: the line was full and broken by a margin, or its author ended it there. */
import type { Line } from '../lines.ts'

/** How a text was set: the width of a full line in characters, or null where a line is a whole paragraph. */
export function lineWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    // A line with columns tells nothing of how wide the text is set.
    .filter((line) => !/\S {3,}\S/.test(line.text))
    .map((line) => line.text.length)
    .filter((length) => length > 30)
    .sort((a, b) => a - b)
  if (lengths.length < 3) return (lengths.at(-1) ?? 0) > 140 ? null : 80
  const width = lengths[Math.floor(lengths.length * 0.9)]!
  return width > 140 ? null : width
}

/** Signs of a list item: bullets, `1.` `2)` `a.` `–op welk moment`, but no number that goes on a sentence. */
export const listMarker =
  /^(?:[•▪●○◦·*>§\uf0b7\uf0a7]\s*|[-–—o]\s+(?=\S)|[-–—](?=\p{L}{2})|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,4})[.)]\s+(?=\S))/u

/** `Vraag 3`, `Antwoord op vraag 4 en 5`, `Vragen 1 en 2:` stand on a line of their own. */
export const questionHeading =
  /^(?:Vraag|Vragen|Antwoord|Antwoorden)(?: (?:op )?(?:de )?(?:vraag|vragen))?(?: \d{1,3}(?:,? ?(?:en|t\/m|tot en met|-|–|,) ?\d{1,3})*)?[.:]?$/i

/** Labels of a list of decisions: each opens a line of its own. */
const formLabel =
  /^(?:Zaak|Besluit|Noot|Agendapunt|Document|Volgcommissie(?:\(s\))?|Voortouwcommissie|Datum|Onderwerp|Betreft|Rapporteur|Stafnotitie): |^(?:Voorgesteld|Ontvangen|Vastgesteld|Uitgebracht) \d{1,2} \p{L}+ \d{4}$/u

/** Labels of a letterhead that never begin a sentence as they stand here. */
const headLabel =
  /^(?:(?:Datum|Ons kenmerk|Uw kenmerk|Kenmerk|Onze referentie|Uw referentie|Bijlagen?|Bijlage\(n\)|Contactpersoon|In afschrift aan|Uw brief(?: van| \(kenmerk\))?)\s*:?$|(?:Datum|Ons kenmerk|Uw kenmerk|Onderwerp|Betreft)(?: *:| \d))/

/** Sections of the nota that goes with a letter: a full line above does not go on with them. */
const notaSection = /^(?:\d\. {0,5})?(?:Geadviseerd besluit|Gevraagd besluit|Kernpunten)$/

/** The number of a printed paper: `Nr. 80`, `Nr. 269 BRIEF VAN DE MINISTER`. */
const paperNumber = /^[Nn]r\. ?\d{1,5}(?:$| \p{Lu}{3})/u

/** Lines of the head of a printed letter, which a dump may set one below the other without a blank line (kst-25229-69). */
const paperHead = /^(?:BRIEF VAN (?:DE |HET )|Aan de (?:Voorzitters?|leden) van de )/u
/** `Den Haag, 18 april 2006`, `7 november 2011`: nothing goes on behind it. */
const dateline =
  /^(?:(?:Den Haag|[’'‘]s-Gravenhage), )?\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:19|20)\d{2}$/u

/** `Geachte voorzitter,` right below the subject, without a blank line between (ezk, 2023). */
const greeting = /^Geachte \p{L}[^.]{2,60},$/u

/** Whatever stands above, this line begins something of its own. */
const opens = (text: string): boolean =>
  listMarker.test(text) ||
  questionHeading.test(text) ||
  formLabel.test(text) ||
  headLabel.test(text) ||
  notaSection.test(text) ||
  paperNumber.test(text) ||
  paperHead.test(text) ||
  greeting.test(text) ||
  dateline.test(text)

const subjectLine = /^(?:Onderwerp|Betreft)(?:\s|:)/u
/** The first words of a letter without a salutation, right below its subject: `Op 12 en 13 januari jl. heb ik op …` (BZK, 2023). */
const opensLetter =
  /^(?:Op|In|Met|Hierbij|Bijgaand|Tijdens|Naar|Zoals|Bij|Dit|Deze|Hiermee|Het|Ik|U|Uw|Namens|Conform|Graag|Onlangs|Mede|Vorig)\s(?=.{20}).{0,70}?(?<!\p{L})(?:heb|heeft|hebben|ben|is|zijn|was|wordt|worden|informeer|stuur|zend|bied|ontvangt|treft|doe|geef|bericht|vond|sprak)(?!\p{L})/u

/** Ends a sentence, perhaps with a closing mark or a note's number behind it. */
export const endsSentence = (text: string): boolean => /[.!?:;…](?:[)\]»”’"'])?\d{0,3}$/u.test(text)

/**
 * Does the next line go on where this one stops? No blank line stands between them.
 * @param width of a full line, null where every line is a paragraph
 */
export function goesOn(line: Line, next: Line, width: number | null): boolean {
  if (dateline.test(line.text) || greeting.test(line.text)) return false
  // Where lines are whole paragraphs, a line that begins low still goes on one that does not end.
  if (width === null)
    return !opens(next.text) && !endsSentence(line.text) && /^\p{Ll}{2}/u.test(next.text) && line.text.length > 60
  if (/[\p{Ll}][-‐]$/u.test(line.text)) return true
  if (opens(next.text) || questionHeading.test(line.text)) return false
  if (subjectLine.test(line.text) && opensLetter.test(next.text)) return false
  const startsLow = /^[\p{Ll}(«"“‘'&€\d]/u.test(next.text)
  const firstWord = /^\S+/.exec(next.text)![0].length
  const would = line.text.length + 1 + firstWord
  if (endsSentence(line.text)) return would > width * 0.9
  if (startsLow && !/^\d/.test(next.text)) return true
  return would > width * 0.75
}

/**
 * Does the text go on after a gap: blank lines, a page's edge, a footnote?
 * @param isSeam the gap is the edge of a page
 */
export function flowsOver(line: Line, next: Line, width: number | null, isSeam: boolean): boolean {
  if (endsSentence(line.text) || opens(next.text) || dateline.test(line.text)) return false
  const isFull = width === null || line.text.length > width * 0.7
  if (!isFull || /^(?:\p{Lu}\p{Ll}*\.?,? ?){1,100}$/u.test(line.text)) return false
  // A figure of two digits or more goes on a sentence: `In de periode` / `2016-2018 nam de instroom toe` (seed 003).
  return (
    /^(?:\p{Ll}|\d{2,}(?:[-–.]\d+)? \p{Ll})/u.test(next.text) ||
    (isSeam && /^[\p{L}(«]/u.test(next.text) && /[\p{Ll},–-]$/u.test(line.text))
  )
}
