/**
 * Sentences that name a promise: made before, met now, or made with so many words.
 *
 *   earlier     heb ik toegezegd uw Kamer te informeren · Uw Kamer is toegezegd dat … · de toezegging aan het lid X om …
 *   fulfilled   doe ik die toezegging gestand · Met deze brief voldoe ik aan … · Zoals toegezegd ben ik in gesprek gegaan
 *   partly      Hiermee voldoe ik gedeeltelijk aan de toezegging
 *   new         zeg ik uw Kamer toe dat … · Ik kan toezeggen dat …
 *
 * Not: money and goods (`de toegezegde middelen`), what others promised (`zegden de lidstaten EUR 140 mln. toe`), headings
 * (`Toezeggingen`), overviews of `moties en toezeggingen`, and what is not promised (`kan ik niet toezeggen`).
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { edge } from '../patterns.ts'
import { CABINET, NAMED_ROLE, ONE_OF_THEM, ROLE_PHRASE } from './cabinet.ts'
import { FOREIGN } from './checks.ts'
import { NOW } from './cues.ts'
import { DETERMINER, isFollowing, NOUN } from './following.ts'
import { GIVING } from './giving.ts'
import { motieMet } from './motie-met.ts'
import { BOTH, ITEM, isSurvey, NOMINAL, OTHER_KINDS, OVERVIEW, SURVEY } from './nouns.ts'
import { isLapsed, isOutstanding } from './outstanding.ts'
import { prospectIn } from './prospects.ts'
import { metBehind, partlyOr, SHALL, type Status, statusByMain } from './statuses.ts'

export interface Mention {
  readonly status: Status
  readonly rule: string
  /** Where the promising word stands in the sentence. */
  readonly at: number
}

export interface MentionSituation {
  readonly youAreKamer: boolean
  /** A date in the sentence lies after the letter's. */
  readonly future: boolean
  /** The sentence before, of words that a margin cut off from it. */
  readonly lead?: string
  /** Said in a debate. */
  readonly oral?: boolean
  /** The sentence before names a minister, whom `hij` and `zij` may mean. */
  readonly afterMinister: boolean
}

/** The cheap look. */
const CANDIDATE = gated(
  /toe(?:ge|te\s)?ze?g|toegze|zeg(?:t|gen|de|den)?(?!\p{L})[^;]{0,300}?\stoe(?!\p{L})|toe\ste\szeggen|beloofd?(?!\p{L})/iu,
)

/** `Mijn ambtsvoorganger, de minister voor Oevers, heeft …` */
const APPOSITION = '(?:,\\s(?:de\\s)?(?:toenmalige?\\s)?(?:minister|staatssecretaris)\\s[^;]{2,100}?,)?'
/** `toezegd` is a common slip of the pen, and so are the others. */
const TOEGEZEGD = '(?:toegezegd|toezegd|toegezegt|toegezged|toegezgd|toegzegd)'
const PROMISED = `(?<word>${TOEGEZEGD}|beloofd)`

/** Kamer, debate or member: what shows that a promise was made to the Kamer. */
const PARLIAMENTARY = edge(
  '(?:uw\\s|de\\s|Tweede\\s|Eerste\\s)?Kamer(?:commissie|debat|lid|leden|s)?|parlement|Staten-Generaal|\\p{L}*debat|(?:Algemeen|Algemene|plenair|wetgevings|nota|commissie|mondeling|schriftelijk|(?!bestuurlijk)\\p{L}*)\\s?(?<!bestuurlijk\\s)overleg(?:gen)?|V?AO|WGO|NAO|VSO|SO|\\p{L}*behandeling|vragenuur|vaste\\scommissie|commissie\\svoor|het\\slid|de\\sleden|(?:K|k)amerlid|motie|Kamerbrief|brief|TZ\\d+|T\\d{5}',
)
const YOU = edge('u', 'u')
/** In a debate: `Ik zeg mevrouw Visser toe` */
const TO_MEMBER = edge('(?:de\\sheer|mevrouw|meneer|het\\slid)\\s\\p{L}+')

const NEGATED = edge(
  '(?:geen|niet|nooit|noch)\\s(?:\\p{L}{1,16}\\s){0,3}?(?:toezegging\\p{L}*|toegezegd|toezeggen|toe\\ste\\szeggen|toe)',
)

/** Others who promise; the cabinet's own words (`van mij`, `van de minister`, `van 3 mei`) are let through. */
const OCCASION =
  '(?:het|de|een|dit|dat)\\s(?:\\p{L}+\\s){0,3}?(?:\\p{L}*debat|V?AO|WGO|NAO|VSO|\\p{L}*overleg|\\p{L}*behandeling|\\p{L}*brief|vragenuur)'
const OWN = `mij(?!\\p{L})|ons(?!\\p{L})|mijn|onze|uw|${ROLE_PHRASE}|${OCCASION}|\\d|(?:het|de)\\s(?:vorig|huidig)e\\skabinet`
const OF_OTHERS = gated(
  new RegExp(`toezegging(?:en)?\\s(?:van|door|uit)\\s(?!${OWN})(?:de\\s|het\\s|een\\s)?\\p{L}`, 'iu'),
)
const BY_OTHERS = gated(
  new RegExp(
    `(?<!\\p{L})door\\s(?!${OWN}|middel)(?:de|het|een)?\\s?\\p{L}[^,]{0,60}?\\s(?:is|zijn|was|waren|werd|werden)?\\s?toegezegd`,
    'iu',
  ),
)

/** `heb ik … toegezegd`, `ik heb … toegezegd`, `de Minister van X heeft … toegezegd`, `heeft mijn ambtsvoorganger toegezegd`. */
const INVERTED = edge(`(?:heb|hebben|had|hadden|heeft)\\s(?:${CABINET})(?!\\p{L})[^;]{0,500}?(?<!\\p{L})${PROMISED}`)
const STRAIGHT = edge(
  `(?:(?:ik|wij|we)\\s(?:heb|hebben|had|hadden)|(?:${ROLE_PHRASE}|${ONE_OF_THEM}|${NAMED_ROLE})(?:\\s(?:van|voor)\\s[^,;]{2,90}?)?(?:\\s\\([^()]{1,60}\\))?${APPOSITION}\\s(?:heeft|had|hebben|hadden))(?!\\p{L})[^;]{0,500}?(?<!\\p{L})${PROMISED}`,
)
/** In papers for a minister `u` is that minister: `heeft u toegezegd de Kamer te informeren`. */
const YOU_PROMISED = edge(
  `(?:heeft|hebt|had)\\su(?!\\p{L})[^;]{0,400}?(?<!\\p{L})toegezegd|(?<!\\p{L})u\\s(?:heeft|hebt|had)(?!\\p{L})[^;]{0,400}?(?<!\\p{L})toegezegd|(?:zoals|die|dat|welke)\\su(?!\\p{L})[^,;]{0,160}?(?<!\\p{L})(?:heeft\\s)?toegezegd`,
)
/** Subordinate: `zoals ik u heb toegezegd`, `die de minister tijdens het debat heeft toegezegd`, `later dan ik had toegezegd`. */
const SUBORDINATE = edge(
  `(?:zoals|(?:later|eerder|anders)\\sdan|als|gelijk|die|dat|welke|wat|waarover|waarvan|hetgeen)\\s${CABINET}(?!\\p{L})[^,;]{0,160}?(?<!\\p{L})(?:(?:heb|heeft|hebben|had)\\s)?${PROMISED}`,
)
/** `zoals toegezegd in het debat`, `Zoals tijdens het debat aan uw Kamer toegezegd`, `conform toegezegd`. */
const ELLIPTIC = edge(`(?:zoals|als|conform|gelijk|overeenkomstig)\\s(?:[\\p{L}\\d.()-]{1,24}\\s){0,14}?${PROMISED}`)
/** `Uw Kamer is toegezegd dat …`, `is aan het lid X toegezegd`, `toegezegd is` */
const PASSIVE = edge(
  `(?:(?:is|zijn|was|waren|werd|werden)(?!\\p{L})[^;]{0,300}?(?<!\\p{L})toegezegd|toegezegd\\s(?:is|zijn|was|waren|werd|werden))`,
)
/** `Eerder is toegezegd de campagne te beginnen`, where the Kamer is not named. */
const PASSIVE_ACT =
  /^(?:eerder|ook|tevens|daarbij|toen|daarnaast)\s(?:is|was|werd)\s[^;]{0,60}?toegezegd,?\s(?:(?:dat|om)\s|[^;]{1,120}?\ste\s\p{L}+)/iu
/** `U ontvangt hierbij de rapporten die aan uw Kamer zijn toegezegd.` */
const GIVEN_NOW =
  /^[^;]{0,60}?(?<!\p{L})(?:hierbij|bijgaand|bijgevoegd|met\sdeze\sbrief)(?!\p{L})[^;]*?\s(?:die|dat|welke)\s[^,;]*?toegezegd/iu
/** `De Europese Commissie heeft toegezegd`: an active perfect, and none of the above found the cabinet in it. */
const ACTIVE = edge(
  '(?:heeft|hebben|had|hadden)(?!\\p{L})[^;]{0,300}?(?<!\\p{L})toegezegd|toegezegd\\s(?:heeft|hebben|had)',
)
/** `stuurde ik u het rapport en zegde u toe`: of the same `ik`. */
const AND_PROMISED =
  '(?:(?:zegde|zegden)\\s(?:u|(?:uw|de)\\sKamer|daarbij|toen)(?:\\s[^;]{0,300}?)?\\stoe|(?:heb|hebben)\\s(?:(?:u|(?:uw|de)\\sKamer|daarbij|toen)\\s){1,2}[^;]{0,160}?toegezegd)'
const PAST = edge(
  `(?:zegde|zegden)\\s${CABINET}(?!\\p{L})[^;]{0,300}?\\stoe|${CABINET}\\s(?:zegde|zegden)\\s[^;]{0,300}?\\stoe|${CABINET}[^,;]{0,80}\\stoezegden?|(?:ik|wij)\\s[^;]{0,300}?\\sen\\s${AND_PROMISED}`,
)

/** In an account to the Kamer: `De minister zegt, naar aanleiding van vragen van het lid Jansen, toe …` */
const REGISTERED =
  /(?<!\p{L})zegt(?!\p{L})[^;]{0,60}?(?:naar\saanleiding\svan|n\.\s?a\.\s?v\.)\s[^;]{0,60}?(?:vra(?:ag|gen)|opmerking(?:en)?|verzoek|inbreng)|^De\s(?:minister|staatssecretaris)\s(?:van|voor)\s[^,;]{2,80}?\szegt\sde\s(?:Tweede\s|Eerste\s)?Kamer\s/iu
const SELF = edge('ik|wij|we|mijn|onze')
/** `U vraagt of ik kan toezeggen dat` */
const ASKED_TO = edge(
  '(?:vraagt|vragen|vroeg|vroegen|gevraagd)\\s[^;]{0,80}?(?<!\\p{L})of\\s[^;]{0,80}?toe(?:zeggen|\\ste\\szeggen|zegg?t)',
)

const THING =
  '(?:brief|Kamerbrief|reactie|kabinetsreactie|informatie|rapportage|overzicht|rapport|evaluatie|onderzoek|analyse|plan\\svan\\saanpak|notitie|stukken|antwoorden|beantwoording|terugkoppeling|uitwerking|cijfers|toelichting|verkenning|technische\\sbriefing|update|inventarisatie|stand\\svan\\szaken|nadere\\s\\p{L}+|schriftelijke\\s\\p{L}+|voortgangs\\p{L}+)'
/** `de toegezegde brief`; `de toegezegde middelen` promise the Kamer nothing. */
const ADJECTIVE = edge(`${TOEGEZEGD}e\\s(?:\\p{L}{1,20}\\s)?(?:evaluatie|vervolg|voortgangs|beleids)?${THING}`)

const MEETS = [
  `toezegging(?:en)?[^;]{0,240}?(?:gestand|afgedaan|nagekomen|ingelost|voldaan|uitgevoerd|afgehandeld|invulling\\sgegeven|uitvoering\\sgegeven|gevolg\\sgegeven)`,
  `(?:gestand|voldoe|voldoen|voldaan|nakoming|voldoening|inlossing)[^;]{0,90}?${NOUN}`,
  `(?:geef|geven|geeft|gegeven|kom|komen|los|lossen|doe|doen|wordt|is)\\s[^;]{0,120}?(?:invulling|gevolg|uitvoering|gehoor|opvolging|tegemoet|gestand)\\s(?:gegeven\\s)?(?:aan\\s)?[^;]{0,200}?${NOUN}`,
  `(?:kom|komen|komt)\\s[^;]{0,80}?terug\\sop\\s[^;]{0,120}?${NOUN}`,
  `(?:geef|geven|geeft)\\s[^;]{0,160}?${NOUN}[^;]{0,160}?(?:invulling|gevolg|uitvoering|gehoor)`,
  `(?:ga|gaan|gaat)\\s(?:ik|wij|we|hij|zij|${ROLE_PHRASE})\\s[^;]{0,80}?\\s?in\\sop\\s[^;]{0,60}?${NOUN}`,
  `(?:kom|komen)\\s(?:ik|wij)\\s[^;]{0,90}?${NOUN}[^;]{0,160}?\\sna`,
  `(?:ik|wij)\\s(?:kom|komen)\\s[^;]{0,60}?${NOUN}[^;]{0,160}?\\sna(?=[.,!\\s]*$|[.,]?\\s(?:en|die)\\s)`,
  `waarmee\\s(?:ik|wij|we)\\s(?:\\p{L}{1,12}\\s){0,3}?(?:invulling|uitvoering|gevolg|gehoor)\\s(?:geef|geven)\\saan\\s[^;]{0,60}?${NOUN}`,
  `(?:ter|als)\\s(?:voldoening|uitvoering|nakoming|invulling|opvolging|inlossing)\\s(?:aan|van)\\s(?:${DETERMINER})?${NOUN}`,
  `(?:invulling|uitvoering|afdoening)\\s(?:van|aan)\\s(?:${DETERMINER})?${NOUN}\\s(?:heeft|is|vond)\\s[^;]{0,60}?(?:plaats(?:gevonden)?|geschied)`,
  `(?:hiermee|hierbij|daarmee|met\\sdeze\\sbrief)[^;]{0,120}?${NOUN}\\s(?:is\\s|wordt\\s)?(?:afgedaan|nagekomen|ingelost|gestand|uitgevoerd)`,
]
const FULFIL = edge(MEETS.join('|'))
const DONE = edge(`${NOUN}[^;]{0,200}?(?:gedaan|deed|gedane)|(?:gedane|gedaan|deed)\\s(?:\\p{L}{1,14}\\s){0,4}${NOUN}`)
const DEFINITE = edge(`(?:de|deze|die|mijn|onze|eerdere|een|haar|zijn|diens)\\s(?:\\p{L}{1,20}\\s)?toezegging`)
/** @param sentence its words as printed @returns how it speaks of a promise to the Kamer, or null */
export function mentionIn(sentence: string, situation: MentionSituation): Mention | null {
  const motie = motieMet(sentence, () => situation.future)
  const promise = promiseIn(sentence, situation) ?? prospectIn(sentence, situation)
  if (promise) return isOutstanding(sentence, promise.status) ? { ...promise, status: 'earlier' } : promise
  return motie < 0 ? null : { status: partlyOr('fulfilled', sentence), rule: 'motie', at: motie }
}

function promiseIn(sentence: string, situation: MentionSituation): Mention | null {
  if (!CANDIDATE.test(sentence) || sentence.endsWith('?') || NEGATED.test(sentence) || OTHER_KINDS.test(sentence))
    return null
  const toKamer =
    PARLIAMENTARY.test(sentence) ||
    (situation.youAreKamer && YOU.test(sentence)) ||
    (situation.oral === true && TO_MEMBER.test(sentence))
  if (toKamer && ADDS.test(sentence) && !NOW.test(sentence))
    return { status: 'new', rule: 'aanvulling', at: at(sentence) }
  return inVerb(sentence, toKamer, situation) ?? inNoun(sentence, toKamer, situation)
}

/** `Aanvullend op wat ik u heb toegezegd, zal ik u in mei ook de cijfers sturen`: a promise besides the one before. */
const ADDS =
  /^(?:aanvullend\sop|in\saanvulling\sop|naast|bovenop)\s[^;]{0,240}?toe(?:gezegd|zegging)(?:[^;]{0,120}?,)?\s(?:zal|zullen)\s(?:ik|wij|het\skabinet)(?!\p{L})/iu

/** `mijn toezegging`, `de toezegging die ik deed`; a bare `de toezegging` may be anyone's. */
const OWN_NOUN = edge(
  `(?:mijn|onze|deze|die)\\s(?:\\p{L}{1,20}\\s)?${NOUN}|${NOUN}[^,;]{0,60},?\\s(?:die|welke)\\s${CABINET}|(?:ik|wij|we)\\s[^;]{0,120}?${NOUN}[^;]{0,60}?(?:gedaan|gestand|nagekomen|na|voldaan|afgedaan)|(?:heb|hebben|had)\\s(?:ik|wij)\\s[^;]{0,160}?${NOUN}|${NOUN}\\svan\\s(?:mij|ons|${ROLE_PHRASE})`,
)

const at = (sentence: string): number => {
  const index = sentence.search(/toe(?:ge)?ze?g|toegzeg|beloofd/iu)
  return index < 0 ? 0 : index
}

/** `het rapport dat ik heb toegezegd`: the words of a main clause in a clause about a paper. */
const OF_PAPER =
  /(?<!\p{L})(?:zoals|die|welke|(?:rapport|onderzoek|overzicht|plan|advies|verslag|antwoord|standpunt|voorstel|document|stuk|aan|toe)\sdat)\s$/iu
const mainOf = (match: RegExpExecArray | null, sentence: string): RegExpExecArray | null =>
  match && OF_PAPER.test(sentence.slice(Math.max(0, match.index - 40), match.index)) ? null : match

/** `Hij heeft daarbij de Kamer toegezegd …`, behind a sentence about a minister. */
const HE = edge(
  '(?:(?:hij|zij)\\s(?:heeft|had)|(?:heeft|had)\\s(?:hij|zij))(?!\\p{L})[^;]{0,300}?(?<!\\p{L})toegezegd|(?:(?:hij|zij)\\szegde|zegde\\s(?:hij|zij))\\s[^;]{0,160}?\\stoe',
)

/** `Daarbij heeft hij ook toegezegd …`: at the same occasion as what the sentence in front tells. */
const ALSO_HE = /^(?:daarbij|daarnaast|toen|ook|tevens|verder|bovendien)\sheeft\s(?:hij|zij)(?!\p{L})/iu

/** `heeft de minister een bijdrage toegezegd van € 2 miljoen` */
const MONEY =
  /(?<!\p{L})(?:bijdrage|subsidie|bedrag|miljoen|miljard|mln|middelen|euro|financiering|budget)\.?\s(?:toegezegd|toe\ste\szeggen)(?!\p{L})/iu

function inVerb(sentence: string, toKamer: boolean, situation: MentionSituation): Mention | null {
  const mention = (status: Status, rule: string): Mention => ({
    status,
    rule,
    at: at(sentence),
  })
  if (MONEY.test(sentence)) return null
  if (BY_OTHERS.test(sentence) || (FOREIGN.test(sentence) && !SELF.test(sentence))) return null
  if (GIVING.test(sentence) && !ASKED_TO.test(sentence) && !toOthers(sentence, toKamer))
    return situation.youAreKamer && REGISTERED.test(sentence)
      ? mention('earlier', 'register')
      : mention('new', 'toezeggen')
  if (!situation.youAreKamer && YOU_PROMISED.test(sentence))
    return toOthers(sentence, toKamer) ? null : mention('earlier', 'toegezegd')
  const subordinate = SUBORDINATE.exec(sentence) ?? ELLIPTIC.exec(sentence)
  const main = INVERTED.exec(sentence) ?? mainOf(STRAIGHT.exec(sentence), sentence)
  const word = (main ?? subordinate)?.groups?.word
  // `zoals beloofd` is said to anyone.
  if (word === 'beloofd' && !toKamer) return null
  if (main && (!subordinate || subordinate.index < main.index || subordinate.index > main.index + main[0].length)) {
    if (toOthers(sentence, toKamer)) return null
    return mention(metBehind(sentence.slice(main.index + main[0].length)) ? 'fulfilled' : 'earlier', 'toegezegd')
  }
  if (subordinate) {
    const rest = `${sentence.slice(0, subordinate.index)} ${sentence.slice(subordinate.index + subordinate[0].length)}`
    return mention(statusByMain(`${situation.lead ?? ''} ${rest}`.trimStart(), situation), 'zoals-toegezegd')
  }
  if (PAST.test(sentence) && !toOthers(sentence, toKamer)) return mention('earlier', 'zegde-toe')
  if (ADJECTIVE.test(sentence) && (toKamer || /(?<!\p{L})ik(?!\p{L})/iu.test(sentence)))
    return mention(statusByMain(sentence, situation), 'toegezegde')
  if (
    situation.afterMinister &&
    HE.test(sentence) &&
    (toKamer || (ALSO_HE.test(sentence) && !toOthers(sentence, toKamer)))
  )
    return mention('earlier', 'toegezegd')
  if (ACTIVE.test(sentence)) return null
  if (
    PASSIVE.test(sentence) &&
    (toKamer || (situation.youAreKamer && PASSIVE_ACT.test(sentence) && !OTHERS.test(sentence)))
  )
    return mention(GIVEN_NOW.test(sentence) ? 'fulfilled' : 'earlier', 'is-toegezegd')
  return null
}

/** `In die brief zal worden voorgesteld de toezegging hiermee als voldaan te beschouwen` */
const IN_LATER = /^in\s(?:die|dat|de\svolgende|een\svolgende)\s\p{L}*(?:brief|rapportage|reactie)\s(?:zal|zullen)\s/iu

function inNoun(sentence: string, toKamer: boolean, situation: MentionSituation): Mention | null {
  if (!/toezegging/iu.test(sentence) || OF_OTHERS.test(sentence)) return null
  const mention = (status: Status, rule: string): Mention => ({
    status,
    rule,
    at: at(sentence),
  })
  const lapsed = isLapsed(sentence)
  if (lapsed && toOthers(sentence, toKamer)) return null
  const own =
    toKamer ||
    (OWN_NOUN.test(sentence) && !FOREIGN.test(sentence)) ||
    (situation.youAreKamer && (lapsed || TAKES_IN.test(sentence)))
  if (OVERVIEW.test(sentence) && SURVEY.test(sentence)) return null
  if (FULFIL.test(sentence)) {
    if (toOthers(sentence, toKamer) && !own && !NOW.test(sentence)) return null
    const later = (SHALL.test(sentence) || situation.future) && (!NOW.test(sentence) || IN_LATER.test(sentence))
    return mention(later ? 'earlier' : partlyOr('fulfilled', sentence), later ? 'toezegging' : 'gestand')
  }
  if (OVERVIEW.test(sentence) || isSurvey(sentence)) return null
  if (isFollowing(sentence)) return mention(statusByMain(sentence, situation), 'conform')
  if (ITEM.test(sentence) && !toOthers(sentence, toKamer)) return mention('earlier', 'nominal')
  if (!own) return null
  if (NOMINAL.test(sentence)) return mention('earlier', 'nominal')
  const plural = /toezeggingen/iu.test(sentence)
  if (NOW.test(sentence) && (plural ? BOTH.test(sentence) && !SURVEY.test(sentence) : DEFINITE.test(sentence)))
    return mention('fulfilled', 'now')
  if (DONE.test(sentence)) return mention(NOW.test(sentence) ? 'fulfilled' : 'earlier', 'gedaan')
  return DEFINITE.test(sentence) && !plural ? mention('earlier', 'toezegging') : null
}

/** `Hierbij betrek ik de toezegging om ook de oevers te bezien` */
const TAKES_IN = edge(
  `(?:betrek|betrekken|neem|nemen)\\s(?:ik|wij|we)\\s(?:[\\p{L}]{1,14}\\s){0,3}?de\\s${NOUN}\\s(?:om|dat|aan)`,
)

/** The Kamer is not in it, and someone else is, or money: `heb ik gemeenten toegezegd`. */
const OTHERS = edge(
  'gemeenten?|provincies?|VNG|IPO|sector|werkgevers|werknemers|Europese\\sCommissie|burgemeesters?|bewoners|inwoners|partijen|ouders|slachtoffers|Oekraïne|medeoverheden|ondernemers|boeren|scholen|instellingen|bedrijven|gedupeerden|lidstaten|EUR|euro|miljoen|miljard|mln|mld',
)
const toOthers = (sentence: string, toKamer: boolean): boolean =>
  !toKamer && (sentence.includes('€') || OTHERS.test(sentence))
