/**
 * Sixty patterns as somebody would write them who searches parliamentary letters with patterns alone: what text letters
 * are timed against. They find places and no values; none of them is the program's own.
 */
const MONTHS = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)'

export const barePatterns: readonly RegExp[] = [
  // Dates.
  new RegExp(`\\b\\d{1,2} ${MONTHS} \\d{4}\\b`, 'gi'),
  /\b\d{1,2} (?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.? \d{4}\b/gi,
  new RegExp(`\\b\\d{1,2} ${MONTHS} (?:jl|jongstleden|a\\.s|aanstaande)\\b`, 'gi'),
  new RegExp(`\\b${MONTHS} \\d{4}\\b`, 'gi'),
  new RegExp(`\\b(?:begin|medio|eind) ${MONTHS}(?: \\d{4})?\\b`, 'gi'),
  /\b\d{1,2}-\d{1,2}-\d{4}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b(?:begin|medio|eind) \d{4}\b/gi,
  /\b(?:eerste|tweede|derde|vierde) kwartaal(?: van)? \d{4}\b/gi,
  /\bQ[1-4] \d{4}\b/g,
  /\b(?:voor|na) de zomer\b/gi,
  /\b(?:voorjaar|zomer|najaar|herfst|winter)(?: van)? \d{4}\b/gi,
  /\bweek \d{1,2}\b/gi,
  /\b(?:eerste|tweede) helft van \d{4}\b/gi,
  /\b(?:zomer|kerst|herfst|mei|voorjaars|krokus)reces\b/gi,
  /\b(?:vorig|dit|volgend|komend) jaar\b/gi,
  // Kenmerken.
  /\b(?:ons|uw) kenmerk:?\s*(\S+)/gi,
  /\bkenmerk:?\s*([A-Z0-9][\w\-/.]+)/gi,
  /\bonze referentie:?\s*(\S+)/gi,
  /\b\d{7}-\d{6,7}-[A-Z]{2,6}\b/g,
  /\b20\d{2}-0000\d{6}\b/g,
  /\b[A-Z]{2,6}(?:-[A-Z]+)? ?\/ ?\d{4,9}\b/g,
  // References.
  /\bKamerstuk(?:ken)?(?: I{1,2})?,? (\d{2} ?\d{3})(?:[- ][IVX]+)?,? nr\.? ?(\d+)/gi,
  /\bKamerstukken I{1,2} \d{4}\/\d{2,4}, \d{2} ?\d{3}/gi,
  /\bTK \d{4}[-–]\d{4}, \d{2} ?\d{3}/g,
  /\b\d{2} ?\d{3}(?:[- ][IVX]+)?, nr\. ?\d+/g,
  /\bvergaderjaar \d{4}[-–]\d{4}/gi,
  /\bHandelingen (?:II|I|TK|EK) \d{4}/g,
  /\bAanhangsel(?: van de)? Handelingen\b/gi,
  /\bnrs?\. \d+(?:(?:,| en) \d+)*/gi,
  /\b20\d{2}[DZ]\d{5}\b/g,
  /\bkst-\d{5}(?:-[IVX]+)?-\d+/g,
  /\bStb\. \d{4}, \d+/g,
  /\bStcrt\. \d{4}, (?:nr\. )?\d+/g,
  /\bStaatsblad \d{4}/gi,
  /\bTZ20\d{4}-\d{3}\b/g,
  /\bT0\d{4}\b/g,
  /https?:\/\/\S+/gi,
  /\bwww\.[a-z0-9.-]+\.nl\S*/gi,
  /\bECLI:NL:\w+:\d{4}:\d+/g,
  // Moties.
  /\bmotie(?:-| van (?:het lid|de leden) )([A-Z][\w'-]+)/g,
  /\bmotie [A-Z][\w-]+ c\.s\./g,
  /\b(?:gewijzigde|aangehouden|nader gewijzigde) motie\b/gi,
  /\b(?:deze|de) motie (?:is|wordt|beschouw)/gi,
  /\bmotie\b[^.]{0,80}\b(?:aangenomen|verworpen|afgedaan|uitgevoerd)\b/gi,
  /\bverzoekt de regering\b/gi,
  // Toezeggingen.
  /\b(?:ik|wij|we) (?:zal|zullen)\b[^.]{0,120}\b(?:uw|de) Kamer\b/gi,
  /\b(?:uw|de) Kamer\b[^.]{0,80}\b(?:informeren|geïnformeerd|berichten|toesturen|toezenden)\b/gi,
  /\btoegezegd\b/gi,
  /\btoezegging(?:en)?\b/gi,
  /\bzegt? toe\b/gi,
  /\bkomt? (?:ik|hij|zij|het kabinet) (?:hier|daar)op terug\b/gi,
  /\b(?:voor|uiterlijk) (?:het|de)? ?einde? van\b/gi,
  // The letter itself.
  /^Geachte (?:voorzitter|heer|mevrouw)[^\n]*,/gim,
  /^(?:Datum|Betreft|Onderwerp):?\s*(.+)$/gim,
  /\b(?:minister|staatssecretaris) (?:van|voor) [A-Z]\w+(?:(?:,| en) [A-Z]\w+)*/g,
  /^Pagina \d+ van \d+$/gim,
  /\bPostbus \d{5}\b/gi,
  // Money and shares.
  /€ ?\d[\d.]*(?:,\d+)?(?: (?:miljoen|miljard|mln|mld))?/gi,
  /\b\d+(?:,\d+)?(?: procent\b|%)/gi,
]

/** How many places the patterns find: each is run over the whole text, one by one. */
export function barePlaces(text: string): number {
  let places = 0
  for (const pattern of barePatterns) for (const _ of text.matchAll(pattern)) places++
  return places
}
