/** Words that tell when something is done: by this letter, or later. All are looked for in one sentence. */

const edge = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

const PAPER =
  '(?:\\p{L}{0,24}brief|\\p{L}{0,20}rapportage|nota|notitie|beantwoording|antwoorden|antwoord|stuk|document|verslag|schrijven|memorie|bijlagen?|reactie|\\p{L}{0,12}agenda|paragraaf|appreciatie)'
const THIS =
  '(?:deze|dit|onderhavige|voorliggende|bijgaande|bijgevoegde|de\\s(?:voorliggende|onderhavige|bijgaande|bijgevoegde)|mijn\\sbijgaande)'

const now = [
  ...[
    'hierbij',
    'bijgaand',
    'bijgaande',
    'bijgevoegd',
    'bijgevoegde',
    'bijgesloten',
    'hiermee',
    'hierna',
    'hieronder',
    'onderstaand',
    'onderstaande',
  ],
  ...[
    'navolgend',
    'navolgende',
    'verderop',
    'middels\\sdit\\sschrijven',
    'treft\\su',
    'treft\\suw\\sKamer',
    'vindt\\su',
    'in\\shet\\svolgende',
    'als\\sbijlage',
  ],
  ...[
    'in\\sde\\sbijlage',
    'in\\sbijlage',
    'in\\shet\\santwoord\\sop',
    'in\\santwoord\\sop',
    'bij\\sde\\sbeantwoording\\svan',
    'met\\sbovenstaande',
    'met\\sbovenstaand',
  ],
  `(?:in|met|bij|via|per|door|middels|door\\smiddel\\svan|bij\\swege\\svan|als\\sbijlage\\sbij)\\s${THIS}\\s(?:\\p{L}{1,16}\\s)?${PAPER}`,
]
/** The letter itself does it. */
export const NOW = edge(now.join('|'))
/** `Uw Kamer ontvangt deze brief`: for the present tense any word about this letter will do. */
export const THIS_PAPER = edge(`${THIS}\\s${PAPER}`)

const later = [
  ...[
    'zodra',
    'binnenkort',
    'op\\s(?:zeer\\s|de\\s)?korte(?:re)?\\stermijn',
    'te\\szijner\\stijd',
    't\\.z\\.t',
    'te\\sgelegener\\stijd',
    'op\\stermijn',
  ],
  ...[
    'nader',
    'separaat',
    'separate',
    'afzonderlijk',
    'afzonderlijke',
    'aparte',
    'vervolgens',
    'daarna',
    'nadien',
    'later',
    'waarna',
    'wanneer',
    'indien',
    'mocht',
    'mochten',
  ],
  ...[
    '(?:zo\\s)?spoedig(?:\\smogelijk)?',
    'zo\\ssnel\\smogelijk',
    'in\\sde\\sloop\\svan',
    'tijdig',
    'uiterlijk',
    'eerstvolgende',
    'komende',
    'aankomende',
    'aanstaande',
  ],
  ...[
    'volgende\\s(?:\\p{L}{0,20}(?:brief|rapportage|verslag)|week|maand|kwartaal|jaar|keer|update|voortgang\\p{L}*|stand)',
    'nadat',
    'na\\s(?:afronding|afloop|ommekomst|ontvangst|besluitvorming|publicatie|oplevering|de\\szomer|het\\s\\p{L}{0,12}reces)',
  ],
  ...[
    'voor\\s(?:de\\szomer|het\\s\\p{L}{0,12}reces)',
    'dan(?=\\s(?:zal|ook|informeer|stuur|kom|nader|uw|de\\sKamer|wordt|ontvangt|bericht|zend))',
    'toekomst',
    'nog',
    'dit\\s(?:voorjaar|najaar|kwartaal)',
    'medio',
    'begin',
    'eind',
  ],
]
const recurring = [
  ...[
    'periodiek',
    'periodieke',
    '(?:half)?jaarlijks',
    '(?:half)?jaarlijkse',
    'maandelijks',
    'maandelijkse',
    'wekelijks',
    'regelmatig',
    'doorlopend',
    'met\\senige\\sregelmaat',
  ],
  ...[
    '(?:ieder|elk|elke|iedere)\\s(?:half\\s?)?(?:jaar|kwartaal|maand|week|zes\\smaanden|drie\\smaanden|keer)',
    '(?:één|een|twee|drie|vier)(?:maal|\\s(?:keer|maal))\\sper\\s(?:jaar|kwartaal)',
    'per\\skwartaal',
    'per\\shalf\\s?jaar',
  ],
]
/** It is done after this letter, whatever the tense. */
export const LATER = edge([...later, ...recurring].join('|'))
export const RECURRING = edge(recurring.join('|'))

/** Another's promise or rule: a norm for all letters is no promise. */
export const NORM = edge(
  'op\\sgrond\\svan\\sartikel|artikel\\s\\d+[a-z]?|wettelijk|wet\\sschrijft|gebruikelijk(?:e)?|standaard|dient\\ste\\sworden|moet\\sworden|behoort',
)
