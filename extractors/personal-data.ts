/**
 * Personal data of officials and citizens, which an archive may have to leave out of what it publishes:
 *   T 070 340 79 11 · M 06-12345678 · +31 (0)6 1234 5678 · j.jansen@minvws.nl · NL91 ABNA 0417 1643 00
 *   the name under `Contactpersoon`, `Behandeld door`, `Inlichtingen bij`, `Steller`
 * None: a kenmerk, a dossier, a sum, the mailbox of an office (info@, griffie@). A telephone number does not tell whether
 * one person or a whole ministry answers it, so all are tagged, but for those that say so: `T 070 379 89 11 (algemeen)`.
 */
import { z } from 'zod'
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { linesIn } from './letter/parts.ts'
import { matches, pattern } from './patterns.ts'

/** `text` as printed. */
export const personalDataValue = z.strictObject({
  kind: z.enum(['name', 'phone', 'email', 'iban']),
  text: z.string(),
})
export type PersonalData = z.infer<typeof personalDataValue>

const emailPattern = pattern(
  '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+-]{0,62}[\\p{L}\\p{N}_])?@[\\p{L}\\p{N}-]{1,62}(?:\\.[\\p{L}\\p{N}-]{1,62}){0,4}\\.\\p{L}{2,12}(?![\\p{L}\\p{N}@])',
)
/** Mailboxes of an office, not of a person. */
const office =
  /^(?:info|post|postbus|contact|secretariaat|communicatie|pers|voorlichting|helpdesk|servicedesk|griffie|cie|woo|wob|archief|loket|klachten|no-?reply|dg|dir|directie|bureau|programma)[\p{L}.\d_-]{0,30}@/iu

/** Dutch numbers have ten digits, or nine behind +31: mobile (06), two or three digits of an area. */
const phonePattern = pattern(
  '(?<![\\p{L}\\p{N}+/.,€-]|€ |[A-Z]{4} )(?<label>(?:[TMF]|[Tt]el|[Tt]elefoon|[Mm]obiel|[Ff]ax)\\.?:?[ \\t]{1,4})?(?<number>(?:(?:\\+|00)31[ -]?(?:\\(0\\)[ -]?)?|\\(?0)(?:6(?:[ -]?\\d){8}|[1-57-9]\\d{1,2}\\)?(?:[ -]{0,3}\\d){6,7}))(?![\\p{N}]|[-/]\\d)',
)
const ibanPattern = pattern('(?<![\\p{L}\\p{N}])NL\\d{2} ?[A-Z]{4}(?: ?\\d){10}(?![\\p{N}])')

const LABEL =
  /^(?:Contactpersoon|Behandeld door|Inlichtingen(?: bij)?|Steller|Opsteller|Auteur|Behandelend ambtenaar|Doorkiesnummer van)\s?:?\s*/u
const PERSON =
  /^(?:(?:de heer|mevrouw|mw\.|dhr\.|ing\.|ir\.|mr\.|drs?\.|prof\.)\s?)*(?:\p{Lu}\p{Ll}?\.[ -]?){1,5}(?:(?:van|de|der|den|ten|ter|te|el|'t|’t)\s){0,3}\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)?(?: (?:MA|MSc|BSc|LLM|MPA|MBA))?$/u

export const personalData: Extractor<'personalData', PersonalData> = {
  type: 'personalData',
  value: personalDataValue,
  *find(document) {
    const { text } = document
    for (const match of text.includes('@') ? matches(emailPattern, text) : [])
      if (!office.test(match[0])) yield found(match.index, match[0], 'email')
    for (const match of matches(phonePattern, text)) {
      const { label, number } = match.groups!
      const isOfAll = /^\s*\(algemeen\)/iu.test(text.slice(match.index + match[0].length))
      if (!isOfAll && isPhone(number!, label !== undefined))
        yield found(match.index + (label?.length ?? 0), number!, 'phone')
    }
    for (const match of matches(ibanPattern, text)) if (isIban(match[0])) yield found(match.index, match[0], 'iban')
    yield* names(document)
  },
}

const found = (start: number, text: string, kind: PersonalData['kind']): Annotation<'personalData', PersonalData> => ({
  type: 'personalData',
  start,
  end: start + text.length,
  value: { kind, text },
  by: `personal-data/${kind}`,
  basis: 'stated',
  because: [],
})

/** Ten digits, and printed as a number that is called: with its label, its country, or a gap behind the area. */
function isPhone(number: string, labelled: boolean): boolean {
  const digits = number
    .replace(/\(0\)/, '')
    .replace(/^\+31|^0031/, '0')
    .replace(/\D/g, '')
  return digits.length === 10 && (labelled || /^\+|^00|^\(?0\d{1,3}\)?[ -]/.test(number) || digits.startsWith('06'))
}

/** ISO 13616: with the first four signs behind, and letters as numbers from 10, the whole leaves 1 when divided by 97. */
function isIban(printed: string): boolean {
  const signs = printed.replace(/\s/g, '')
  const digits = [...signs.slice(4), ...signs.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

/** On the line of the label, or the line under it. */
function* names(document: Document): Iterable<Annotation<'personalData', PersonalData>> {
  const lines = linesIn(document, ['letterhead', 'paragraph', 'signature'])
  for (const [index, line] of lines.entries()) {
    const label = LABEL.exec(line.text)
    if (!label) continue
    const rest = line.text.slice(label[0].length)
    if (PERSON.test(rest)) yield found(line.start + label[0].length, rest, 'name')
    else {
      const below = lines[index + 1]
      if (rest === '' && below && PERSON.test(below.text)) yield found(below.start, below.text, 'name')
    }
  }
}
