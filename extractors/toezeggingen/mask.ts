/**
 * A sentence as the tagger is to see it: of the same length, so that offsets stay true, with what would mislead it
 * blanked out.
 */

/** `de Kamer van Koophandel`, `de Grote Kamer van het Hof`: other Kamers, and rooms. */
const OTHER_KAMERS =
  /Kamers?(?=\s(?:van\s(?:Koophandel|Toezicht)|voor\s(?:het\sNotariaat|Koophandel)))|(?<=(?:[Gg]rote|[Mm]eervoudige|[Ee]nkelvoudige)\s)[Kk]amer|(?<![\p{L}-])(?<!(?:tweede|eerste|[Uu]w)\s)(?<!(?:[Dd]e|aan\sde|met\sde)\s(?=kamer(?:\shier|\sdaar|\sten\s|\sop\sde\shoogte|\s(?:te\s)?informeren|\snader)))kamers?(?!\p{L})/gu
/** The name of a series of papers, not of an addressee. */
const CITATION = /(?:Tweede|Eerste)\sKamer(?=\s?,\s?(?:vergaderjaar|\d{4}))/gu
/** What others said, and asides. */
const QUOTED =
  /“[^”]{1,600}”|«[^»]{1,600}»|„[^”“]{1,600}[”“]|"[^"]{1,600}"|‘(?!s-|[st]\s)[^‘’]{1,300}’(?!\p{L})|\([^()]{1,300}\)/gu
const ENDS = /[.?!;:…\n\r\t]/gu
/** `de onlangs aan uw Kamer gestuurde nota`: it was sent. */
const SENT =
  /(?:aan|met|bij|naar)\s(?:[Uu]w|de|beide)\s(?:Tweede\s|Eerste\s)?Kamers?(?=\s(?:(?:toe|door)?gestuurde|(?:toe|door|ver)?gezonden|verzonden|verstuurde|aangeboden|verstrekte|gedeelde|voorgelegde|gerichte|ingediende)\s(?!wordt|worden|zal|zullen|is|zijn|kan|en|dan|ter|nadat|zodra|met|in|op|na|door|voor|v[óò][óò]r|via|om)\p{L}+\s(?!wordt(?!\p{L}[^.]*zal)|zodra))/gu
const YOU = /(?<![\p{L}\p{N}-])[uU](?![\p{L}\p{N}-])/gu

/** `ge ïnformeerd`, as some dumps break the word at its diaeresis. */
const BROKEN = /(?<!\p{L})ge\s(?=ïnformeerd)/gu

const blank = (words: string): string => 'x'.repeat(words.length)
/** One long word in the place of many, with its brackets, so that it is a single word to the tagger. */
const blankInside = (words: string): string => `${words[0]}${'x'.repeat(Math.max(0, words.length - 2))}${words.at(-1)}`

export function masked(sentence: string, youAreKamer: boolean): string {
  const words = sentence
    .replace(BROKEN, ' ge')
    .replace(SENT, blank)
    .replace(QUOTED, blankInside)
    .replace(CITATION, blank)
    .replace(OTHER_KAMERS, blank)
    .replace(ENDS, (end) => (/\s/u.test(end) ? ' ' : ','))
  return youAreKamer ? words : words.replace(YOU, 'x')
}
