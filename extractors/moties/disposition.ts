/** What the letter says became of a motion, and what the motion is about. */
export const dispositions = ['mentioned', 'executed', 'answered', 'settled', 'adopted', 'rejected', 'held'] as const
export type Disposition = (typeof dispositions)[number]

const EDGE = '(?<![\\p{L}])'
const word = (source: string): RegExp => new RegExp(`${EDGE}(?:${source})(?![\\p{L}])`, 'iu')

/** In order: what is said last about a motion's life wins over what came before it. */
const signs: readonly (readonly [Disposition, RegExp])[] = [
  ['settled', word('afgedaan|afgedane|afdoening|afgehandeld|als voldaan')],
  // `verworden` is a slip seen in print.
  ['rejected', word('verworpen|verworden')],
  ['held', word('aangehouden|ontraden|ontraad')],
  [
    'executed',
    word(
      'uitvoering|uitgevoerd|uitvoer|(?:invulling|gevolg|gehoor|vorm) (?:te geven|gegeven|gaf|geef|geeft|geven)|(?:geef|geeft|geven|gaf|gegeven|gevolg|invulling) .{0,60}?(?:invulling|gevolg|gehoor|gegeven|aan)|tegemoet',
    ),
  ],
  ['answered', word('reactie|reageer|reageert|reageren|kabinetsreactie|in antwoord op|appreciatie')],
  ['adopted', word('aangenomen|aanvaard|aanvaarde')],
]

/**
 * Read from the sentence of the mention; `adopted` only where nothing says what was done with it after that.
 * A letter about the motion may say it in its subject: the whole sentence is that subject then.
 */
export function dispositionOf(sentence: string): Disposition {
  return signs.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'mentioned'
}

/** `over het dragen van uniformen`, `om de regeling te verlengen`, `, waarin de regering wordt verzocht …` */
const ABOUT =
  /^\s*,?\s*(?:\d{1,2}\s*)?,?\s*(?<about>(?:over|om|inzake|betreffende|aangaande|met betrekking tot|m\.b\.t\.|ten aanzien van|t\.a\.v\.|voor|tot)\s[^.,;:()[\]«»\n]{3,240})/u
/** The verb of the main clause, where the words about the motion stop. */
const MAIN_VERB =
  /\s(?:is|was|wordt|werd|heeft|heb|hebben|ben|zijn|worden|geef|geeft|beschouw|verzoekt|vraagt|roept|aangenomen|verworpen|uitgevoerd|ingediend)(?!\p{L})/u

/** What a motion is about, from the words right behind its mention; null where they do not tell. */
export function aboutOf(behind: string): string | null {
  const about = ABOUT.exec(behind)?.groups?.about
  if (about === undefined) return null
  const stop = MAIN_VERB.exec(about)
  return about.slice(0, stop?.index ?? about.length).trim()
}
