/**
 * Names of laws as letters print them. A name of one word tells itself (`Omgevingswet`, `Visumcode`); of a name of
 * several words nothing in the words tells where it ends (`de Wet open overheid geldt`), so those are listed, or must
 * be followed by their abbreviation (`de Wet gemeentelijk toezicht (Wgt)`).
 */
import { anyOf, WORD_END } from '../patterns.ts'

/** What `Wet` may go on with, from the titles (citeertitels) at wetten.overheid.nl. */
const wetTails = [
  ...[
    'open overheid',
    'openbaarheid van bestuur',
    'publieke gezondheid',
    'langdurige zorg',
    'marktordening gezondheidszorg',
  ],
  ...[
    'maatschappelijke ondersteuning(?: 2015)?',
    'zorg en dwang',
    'verplichte geestelijke gezondheidszorg',
    'toelating zorginstellingen',
  ],
  ...[
    'kwaliteit, klachten en geschillen zorg',
    'op de beroepen in de individuele gezondheidszorg',
    'op de orgaandonatie',
    'afbreking zwangerschap',
  ],
  ...[
    'op de zorgtoeslag',
    'op het primair onderwijs',
    'op het voortgezet onderwijs',
    'voortgezet onderwijs 2020',
    'op de expertisecentra',
  ],
  ...[
    'op het hoger onderwijs en wetenschappelijk onderzoek',
    'educatie en beroepsonderwijs',
    'studiefinanciering 2000',
    'kinderopvang',
  ],
  ...[
    'inkomstenbelasting 2001',
    'op de inkomstenbelasting 2001',
    'op de loonbelasting 1964',
    'op de omzetbelasting 1968',
  ],
  ...[
    'op de vennootschapsbelasting 1969',
    'waardering onroerende zaken',
    'op de accijns',
    'op het financieel toezicht',
  ],
  ...[
    'ter voorkoming van witwassen en financieren van terrorisme',
    'toezicht trustkantoren 2018',
    'op het notarisambt',
  ],
  ...[
    'werk en zekerheid',
    'arbeid vreemdelingen',
    'werk en inkomen naar arbeidsvermogen',
    'arbeidsmarkt in balans',
    'flexibel werken',
  ],
  ...[
    'op de ondernemingsraden',
    'minimumloon en minimumvakantiebijslag',
    'banenafspraak',
    'inburgering(?: 2013| 2021)?',
    'suwi',
  ],
  ...[
    'structuur uitvoeringsorganisatie werk en inkomen',
    'toekomst pensioenen',
    'verbetering poortwachter',
    'arbeid en zorg',
  ],
  ...[
    'natuurbescherming',
    'milieubeheer',
    'ruimtelijke ordening',
    'bodembescherming',
    'geluidhinder',
    'dieren',
    'ammoniak en veehouderij',
  ],
  ...[
    'stikstofreductie en natuurverbetering',
    'versterking regie volkshuisvesting',
    'algemene bepalingen omgevingsrecht',
  ],
  ...[
    'kwaliteitsborging voor het bouwen',
    'betaalbare huur',
    'goed verhuurderschap',
    'collectieve warmte(?:voorziening)?',
    'luchtvaart',
  ],
  ...[
    'personenvervoer 2000',
    'beveiliging netwerk- en informatiesystemen',
    'bescherming persoonsgegevens',
    'digitale overheid',
  ],
  ...[
    'basisregistratie personen',
    'gemeenschappelijke regelingen',
    'normering topinkomens',
    'financiering decentrale overheden',
  ],
  ...[
    'op het Nederlanderschap',
    'terugkeer en vreemdelingenbewaring',
    'raadgevend referendum',
    'op de parlementaire enquête(?: 2008)?',
  ],
  ...[
    'op de inlichtingen- en veiligheidsdiensten(?: 2002| 2017)?',
    "veiligheidsregio[’']?s",
    'wapens en munitie',
    'op de economische delicten',
  ],
  ...[
    'op de rechtsbijstand',
    'op de rechterlijke organisatie',
    'justitiële en strafvorderlijke gegevens',
    'politiegegevens',
  ],
  ...[
    'gegevensverwerking door samenwerkingsverbanden',
    'tijdelijk huisverbod',
    'bibob',
    'Bibob',
    'bestuur en toezicht rechtspersonen',
  ],
  ...[
    'markt en overheid',
    'implementatie EU-richtlijnen energie-efficiëntie',
    'op de kansspelen',
    'windenergie op zee',
    'donorgegevens kunstmatige bevruchting',
  ],
  ...[
    'openbare lichamen Bonaire, Sint Eustatius en Saba',
    'financiën openbare lichamen Bonaire, Sint Eustatius en Saba',
  ],
]

const others = [
  ...[
    'Algemene wet bestuursrecht',
    'Algemene wet inzake rijksbelastingen',
    'Algemene wet inkomensafhankelijke regelingen',
  ],
  ...[
    'Algemene wet gelijke behandeling',
    'Algemene Ouderdomswet',
    'Algemene nabestaandenwet',
    'Algemene Kinderbijslagwet',
  ],
  ...[
    'Algemene verordening gegevensbescherming',
    'Algemene Verordening Gegevensbescherming',
    'Algemene wet op het binnentreden',
  ],
  ...[
    'Burgerlijk Wetboek',
    'Wetboek van Strafrecht',
    'Wetboek van Strafvordering',
    'Wetboek van Burgerlijke Rechtsvordering',
  ],
  ...[
    'Wetboek van Koophandel',
    'Algemeen Rijksambtenarenreglement',
    'Archiefbesluit 1995',
    'Besluit kwaliteit leefomgeving',
  ],
  ...[
    'Besluit bouwwerken leefomgeving',
    'Besluit activiteiten leefomgeving',
    'Besluit bijstandverlening zelfstandigen 2004',
  ],
  ...[
    'Reglement van Orde van de Tweede Kamer',
    'Statuut voor het Koninkrijk der Nederlanden',
    'Vreemdelingenbesluit 2000',
  ],
  ...[
    'Europees Verdrag voor de Rechten van de Mens',
    'Verdrag betreffende de werking van de Europese Unie',
    'Verdrag betreffende de Europese Unie',
  ],
  ...[
    'Rijkswet op het Nederlanderschap',
    'Invoeringswet Omgevingswet',
    'Tijdelijke wet maatregelen covid-19',
    'Tijdelijke wet Groningen',
  ],
]

/** `Omgevingswet`, `Vreemdelingenwet 2000`, `Grondwet`; those that say only what kind of law it is are none. */
const KINDS =
  'Wet|Rijkswet|Kaderwet|Noodwet|Spoedwet|Initiatiefwet|Invoeringswet|Verzamelwet|Reparatiewet|Begrotingswet|Herstelwet|Wijzigingswet|Uitvoeringswet|Implementatiewet|Basiswet|Veegwet|Slotwet|Raamwet|Steunwet|Goedkeuringswet|Machtigingswet|Novelle'
const ONE_WORD = `(?!(?:${KINDS})${WORD_END})(?:Grondwet|\\p{Lu}\\p{Ll}{2,32}wet(?: (?:19|20)\\d{2})?)`
/** Only behind an article: alone, `Visumcode` and `Bouwbesluit` may be anything. */
const ONE_WORD_OTHER = '\\p{Lu}\\p{Ll}{2,32}(?:code|besluit|regeling|verordening|reglement)(?: (?:19|20)\\d{2})?'

const spaced = (name: string): string => name.replaceAll(' ', '\\s+')
const WORD = "[\\p{L}\\p{N}'’-]{1,30}"
const YEAR = '(?:19|20)\\d{2}'

/** `verordening (EU) 2016/679`, `Richtlijn 2004/38/EG`, `Verordening (EG) nr. 883/2004`. */
export const EU_ACT = `(?<act>(?:[Uu]itvoerings|[Gg]edelegeerde\\s)?(?:[Vv]erordening|[Rr]ichtlijn|[Kk]aderbesluit|[Bb]esluit))\\s+(?:\\((?:EU|EG|EEG|EGKS|GBVB|JBZ|Euratom|, ?)+\\)\\s?)?(?:[Nn]r\\.?\\s?)?(?<first>\\d{1,4})/(?<second>\\d{1,4})(?:/(?:EU|EG|EEG|GBVB|JBZ|Euratom)(?!\\p{L}))?(?![\\d/])`

/** `Wet gemeentelijk toezicht (Wgt)`: whatever stands between, its abbreviation closes it, and begins with its letter. */
export const DEFINED = `(?<defined>(?:(?:Wet|Rijkswet|Tijdelijke\\s+wet)(?:\\s+${WORD},?){1,12}?))\\s+\\((?:hierna:?\\s+)?(?:de\\s+)?[‘'“"]?(?<short>[WRT]\\p{L}{1,10}(?:\\s${YEAR})?)[’'”"]?\\)`

/** `Wet toelating en uitzetting BES`: laws of Bonaire, Sint Eustatius and Saba end in that, and are laws of their own. */
const OF_THE_BES = `Wet(?:\\s+(?!(?:is|was|zijn|wordt|worden|geldt|gelden|heeft|hebben|zal|zullen|kan|die|dat)\\s)${WORD},?){1,8}?\\s+BES(?!-)`

export const NAMED = `(?<named>${OF_THE_BES}|(?:[Ww]et\\s+${anyOf(wetTails.map(spaced))}|${anyOf(others.map(spaced))}|${ONE_WORD})(?:\\s+BES(?![\\p{L}\\p{N}-]))?)${WORD_END}`

/** Behind an article: any of these, or an abbreviation (`BW`, `Awb`, `VWEU`, `ARAR`). */
export const BEHIND_ARTICLE = `(?:${EU_ACT}|${NAMED.replace('<named>', '<namedBehind>')}|(?<other>${ONE_WORD_OTHER})${WORD_END}|(?<wet>Wet\\s+${WORD}(?:\\s+${WORD}){0,2}?)(?=[.,;:)\\n]|\\s+\\()|(?<abbreviation>(?:\\p{Lu}[\\p{Lu}\\p{N}]{1,7}|Awb|Awr|Awir|Wob|Woo|Wmo|Wlz|Zvw|Wpg|Wvo|Wft|Wwft|Wlz|Wvggz|Wzd|Wkkgz|Vw|Vb|Sr|Sv|Rv|Wtza|Gw|Wiv|Wabo|Wnb|Wm|Wro|Wvw|Wbp|Wgr|Wnt|Uavg|Participatiewet)(?:\\s${YEAR})?)${WORD_END})`
