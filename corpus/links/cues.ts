/** Words that tell what a sentence does with a promise that was made before. */

const edged = (...words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')

/** `die toezegging`, `hiermee`, `met het bovenstaande`: the promise that was spoken of just before. */
const BACK = edged(
  '(?:die|deze|dit|dat|genoemde|bedoelde|bovengenoemde|voornoemde|laatstgenoemde)\\s(?:toezegging|belofte|brief|rapport\\p{L}*|evaluatie|onderzoek|overzicht|analyse|gesprekken|uitkomsten?|resultaten)',
  'hiermee',
  'daarmee',
  'hieronder',
  'hierna',
  'hieraan',
  'daaraan',
  'alsnog',
  'met\\s(?:het\\s)?bovenstaande',
  '(?:de|mijn|zijn|haar|onze)\\stoezegging',
)
export const pointsBack = (words: string): boolean => BACK.test(words)

/** `De uitkomst van deze gesprekken stuur ik …`: what it is about was said just before. */
const THAT = edged('die', 'deze', 'dit', 'dat', 'hier(?:over|van|op)', 'daar(?:over|van|op)')
export const goesOn = (words: string): boolean => THAT.test(words)

const HERE = edged(
  'hierbij',
  'bijgaand',
  'bijgevoegd',
  'hieronder',
  'hiermee',
  'vandaag',
  '(?:met|in|bij)\\sdeze\\sbrief',
  'als\\sbijlage',
  'in\\sde\\sbijlage',
  'ligt\\s(?:thans\\s|nu\\s)?voor\\su',
)
const TELLS = edged('informeer', 'bericht', 'meld', 'geef', 'ga\\sik', 'deel\\sik')
const GIVES = edged(
  'stuur(?:\\sik)?',
  'zend(?:\\sik)?',
  'bied(?:\\sik)?',
  'doe(?:\\sik)?',
  'ontvangt',
  'treft',
  'vindt',
  'gaat',
  'leg\\sik',
  'bijgevoegd',
  'voor\\su',
  'toegevoegd',
)
const NOT = edged('niet', 'geen', 'ingetrokken', 'vervallen')
/** `Dat overzicht treft u hieronder aan.`, `Vandaag stuur ik u de uitkomsten …`: the letter gives something by being sent. */
export const gives = (words: string): boolean => HERE.test(words) && GIVES.test(words) && !NOT.test(words)
/** `Met deze brief informeer ik u over …` */
export const tells = (words: string): boolean => HERE.test(words) && TELLS.test(words) && !NOT.test(words)

/** A new day for what was to be there earlier. */
const PUT_OFF = edged(
  'uitgesteld',
  'uitstel',
  'later\\sdan',
  'vertraging',
  'vertraagd',
  'niet\\s(?:meer\\s)?haalbaar',
  'niet\\s(?:gelukt|gehaald|gered)',
  'niet\\slukken',
  'meer\\stijd',
  'verschuift',
  'opgeschoven',
  'doorgeschoven',
  'in\\splaats\\svan',
  'pas\\s(?:in|na|aan|medio|eind|begin)',
  'nog\\sniet\\s(?:gereed|klaar|afgerond|beschikbaar|ontvangen|voltooid)',
  'niet\\s(?:tijdig|eerder)',
)
export const putsOff = (words: string): boolean => PUT_OFF.test(words)

const ADDS = edged('aanvullend', 'in\\saanvulling', 'ter\\saanvulling', 'opnemen\\sin', 'neem[^.;]{0,60}op\\sin')
export const addsTo = (words: string): boolean => ADDS.test(words)

const CARRYING_OUT = '(?:uitgevoerd|uitvoer(?:en|ing)?|uit\\ste\\svoeren|gevolg|invulling|voldaan|voldoen)'
const NOT_YET = edged(
  `(?:zal|zullen|voornemens|van\\splan)\\s[^,;:]{0,120}?(?<!\\p{L})${CARRYING_OUT}`,
  `(?:niet|geen)\\s(?:\\p{L}{1,14}\\s){0,2}?${CARRYING_OUT}`,
)
const NOW = edged('hiermee', 'daarmee', '(?:met|in)\\sdeze\\sbrief')
/** `De motie zal worden uitgevoerd`, `is nog niet uitgevoerd`: said of a motie, but nothing is done yet. */
const isStillToDo = (words: string): boolean => NOT_YET.test(words) && !NOW.test(words)

/** What others asked, and what was told before: of twenty real letters, half spoke of an `uitvoering` that was none. */
const SPOKEN_OF = edged(
  'stand\\svan\\szaken',
  'voortgang\\p{L}*',
  'wijze\\s(?:van|waarop)',
  'geïnformeerd\\sover',
  'interpelleren',
  'opmerkingen\\svoorgelegd',
  'commissie\\s[^.;]{0,120}?(?:verzocht|gevraagd)',
  '(?:de|een)\\sbrief\\svan\\s(?:de\\s)?(?:minister|staatssecretaris)[^.;]{0,120}?\\sd\\.\\s?d\\.?',
)
const HEREWITH = edged('hiermee', 'daarmee')
/** Whether a sentence about the uitvoering of a motie says no more than that there is one, or will be. */
export const isNotCarriedOut = (words: string): boolean =>
  isStillToDo(words) || (SPOKEN_OF.test(words) && !HEREWITH.test(words))

const DROPPED = edged(
  '(?<!niet\\s)vervallen',
  'achterhaald',
  'niet\\slanger\\s(?:opportuun|nodig|zinvol|aan\\sde\\sorde)',
  'zie\\sik\\s[^.;]{0,40}(?:van\\s)?af',
  'kan\\sik\\s[^.;]{0,80}niet\\s(?:meer\\s)?(?:gestand\\sdoen|nakomen)',
)
/** `de regels die zijn vervallen` are no promise. */
const PROMISE = /(?<!\p{L})(?:toezegging|belofte|toegezegde)(?!\p{L})/iu
export const drops = (words: string): boolean => DROPPED.test(words) && PROMISE.test(words)
