/**
 * The words of one expression, as one pattern; points.ts tells what each match of it says.
 *
 *   26 januari 2024 · donderdag 1 maart · 2 en 3 oktober jl. · 14, 15 en 16 maart · 22 APR. 2026 · 21-02-2023 · 2023-02
 *   week van 23 juni · week 23 · eind maart · september · afgelopen februari · medio dit jaar · 2016-2018 · in 2020
 *   derde kwartaal van 2024 · Q3 2024 · tweede helft van 2026 · deze zomer · zomerreces · Pasen · vorige week
 */
import { feasts, monthAbbreviations, monthMisreadings, monthNames, seasonStarts, weekdays } from '../dutch/calendar.ts'
import { anyOf, pattern, WORD_END } from '../patterns.ts'

// Two digits by which OCR breaks a stamped day: `2 2 APR. 2026`.
const STAMPED = '(?<tens>[0-3])\\s(?=\\d\\s?(?-i:[A-Z]{3}))'
const D = '(?:3[01]|[12]\\d|0?[1-9])'
// Not the decimals of `3.12`, the tail of `2023-12` or the 4 of `€ 2.014`.
const NUMBER_START = '(?<!\\d[.,:/-]|€\\s?)'
const WEEKDAY = `(?:${anyOf(weekdays)}|(?:ma|di|wo|do|vr|za|zo)\\.?)`
const FULL_WEEKDAY = anyOf(weekdays)
const MONTH = `(?:${anyOf([...monthNames, ...monthMisreadings])}|${anyOf(monthAbbreviations)}\\.?)${WORD_END}`
// Also with the marker of a footnote behind it, where the reader of the page lost its raised place: `afgelopen april2`
const BARE_MONTH = `${anyOf(monthNames)}(?!\\p{L}|\\d{3}|\\d{1,2}(?:\\p{L}|[.,:/-]\\d))`
const Y = '(?:20\\d\\d|1[89]\\d\\d|2100)'
// Not the year of `2019-123`, `2016/679`, `2023Z01234`, `2024.pdf`, `2.019,50`; but that of `2021–oktober`, `2024/begin`.
const YEAR_END = `(?![\\p{L}\\p{N}_]|[.,:/]\\d|,-|[-–—]\\d|-(?!${anyOf(monthNames)})\\p{L}|\\.\\p{L})`
// Behind a month there is no other number: `1 november 20221` is 2022 and the marker of a footnote.
const MARKED_YEAR_END = `(?:${YEAR_END}|(?=\\d{1,2}(?![\\p{L}\\p{N}]|[.,:/-]\\d)))`
const DASH = '\\s?[-–—‒]\\s?'
const THIS_YEAR = '(?<shift>dit|vorig|volgend|komend|aankomend)\\s+(?:lopende?\\s+)?(?:kalender|begrotings)?jaar'
const THE_YEAR = '(?:het|dit)\\s+(?:lopende\\s+)?(?<theyear>jaar)'
// `1 februari van het kalenderjaar`, `van elk jaar`: a day of every year.
// `augustus uit het voorgaande jaar`: of a year that is counted from another than the letter's.
const OTHER =
  '(?:voorgaande?|voorafgaande?|daaropvolgende?|daaraan\\s+voorafgaande?|daarop\\s+volgende?|(?:des)?betreffende?)'
const OTHER_YEAR = `(?:van|uit|in)\\s+(?:het|een|elk|ieder)\\s+${OTHER}\\s+(?<every>(?:kalender|boek)?jaar)`
const EVERY_YEAR = '(?:het|elk|ieder|enig|een|dat)\\s+(?<every>kalenderjaar|jaar)'
const YEAR = `(?:\\s*,)?\\s+(?:(?:in|van)\\s+)?(?:het\\s+jaar\\s+)?(?<year>${Y})${MARKED_YEAR_END}`
const OF_YEAR = `(?:${YEAR}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END}|\\s+van\\s+${EVERY_YEAR}${WORD_END}|\\s+${OTHER_YEAR}${WORD_END})`
// `winter 2023-2024`, `jaarwisseling 2024/25`: the year in which it begins
const OVER_YEARS = `\\s+(?:van\\s+)?(?<year>${Y})\\s?[-–—/]\\s?(?:${Y}|\\d\\d)(?!\\d)`
// After a half, a quarter or a part, `het jaar` is the letter's own.
const OF_ANY_YEAR = `(?:${YEAR}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END}|\\s+van\\s+${THE_YEAR}${WORD_END}|\\s+${OTHER_YEAR}${WORD_END})`
const PAST = '(?<past>jl\\.?|j\\.\\s?l\\.?|l\\.\\s?l\\.|jongst\\s?leden|laatstleden)'
const FUTURE = '(?<future>a\\.\\s?s\\.?|as\\.|aanstaande?|eerstkomende?)'
// `22 mei jl.1`: with the marker of a footnote
const MARK = `(?:\\s*,?\\s?(?:${PAST}|${FUTURE})(?!\\p{L}|\\d{3}))`
const DEICTIC =
  '(?<deictic>afgelopen|jongstleden|aankomende?|komende?|eerstkomende?|aanstaande?|volgende?|vorige?|deze|dit)\\s+'
const PART =
  '(?<part>begin|medio|half|halverwege|midden|eind|einde|primo|ultimo)\\s+(?:van\\s+)?(?:(?:de|het)\\s+(?=\\p{L}))?(?:maand\\s+)?'
const ORDINAL = '(?<ordinal>eerste|tweede|derde|vierde|laatste|1\\s?e|2\\s?e|3\\s?e|4\\s?e|1ste|2de|3de|4de)'
const AND = '(?:\\s*,\\s*|\\s+(?:en|of)\\s+|\\s?[-–—‒/]\\s?|\\s+tot\\s+en\\s+met\\s+|\\s+(?:tot|t/m|tm)\\s+)'
const ON_WEEKDAY = `(?:(?:${WEEKDAY}),?\\s+)?`
// `2 en 3`, `14, 15 en`, `4 tot`: days that share the month that follows; at most four before the last.
const LEADING_DAYS = `(?<days>(?:${D}${AND}${ON_WEEKDAY}(?=${D}(?:${AND}|e|ste|de|\\s|\\.))){1,4})`

const alternatives = [
  // 2023-02-21, 2023-02; not 2009-12, which may be two years, unless `date` says so
  `${NUMBER_START}(?<isoYear>${Y})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?(?![\\p{L}\\p{N}_]|[-–/:.,]\\d|-)`,
  // 21-02-2023, 1/12/2023, 21.02.2023
  `${NUMBER_START}(?<day>${D})(?<sign>[-–/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<year>(?:20|19)\\d\\d)(?![\\p{L}\\p{N}_]|[-–/.:]\\d)`,
  // d.d. 12-03-19: only there are two digits a year
  `(?<=(?:d\\.?\\s?d\\.?|datum):?\\s{1,3})(?<day>${D})(?<sign>[-/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<shortYear>\\d\\d)(?![\\p{L}\\p{N}_/-])`,
  // d.d. 18/04: only there has a day no year
  `(?<=d\\.?\\s?d\\.?:?\\s{1,3})(?<day>${D})/(?<number>0[1-9]|1[0-2])(?![\\p{L}\\p{N}/-]|[.,]\\d)`,
  // week van 23 juni, donderdag 1 maart, 2 en 3 oktober jl., 22 APR. 2026, 1 mei dit jaar
  `(?:(?:${DEICTIC})?(?:(?<weekOf>week)\\s+van\\s+)?(?:(?<weekday>${WEEKDAY}),?\\s+)?)?` +
    `${NUMBER_START}(?:${STAMPED}|${LEADING_DAYS})?(?<day>${D})\\s?(?:e|ste|de)?\\s?(?<month>${MONTH})` +
    `(?:-(?=\\d{4}))?(?:${OF_YEAR}|\\s?(?<year>${Y})${MARKED_YEAR_END})?${MARK}?`,
  // week 23 van 2024; not `week 24 van de zwangerschap`
  `week\\s+(?<week>[1-5]?\\d)(?![\\p{N}-])(?!\\s+(?:van\\s+(?:de|het|een)|na|oud))(?:${OF_YEAR})?`,
  // eerste helft van maart
  `${ORDINAL}\\s+helft\\s+(?:van\\s+)?(?:de\\s+maand\\s+)?(?<halfMonth>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
  // eerste helft (van) 2026, tweede halfjaar 2024, tweede jaarhelft
  `${ORDINAL}\\s+(?:(?<half>helft|half\\s?jaar|jaarhelft)(?:${OF_ANY_YEAR})|(?<loneHalf>jaarhelft|halfjaar)${WORD_END})`,
  // derde kwartaal (van) 2024, vierde kwartaal; Q3 2024
  `${ORDINAL}(?:\\s+(?:en|of)\\s+(?<secondOrdinal>tweede|derde|vierde))?\\s+(?<quarter>kwartaal)${WORD_END}(?:${OF_ANY_YEAR})?`,
  `${NUMBER_START}(?<year>${Y})\\s?-?\\s?(?<q>Q[1-4])(?![\\p{L}\\p{N}])`,
  `(?<q>Q[1-4])(?![\\p{L}\\p{N}])(?:(?:${DASH}|\\s*/\\s*)(?<secondQ>Q[1-4])(?!\\p{N}))?(?:\\s*[-/]?\\s*(?:van\\s+)?(?<year>${Y})${YEAR_END}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END})?`,
  // deze zomer, eind van de zomer, najaar van 2011, winter 2023-2024
  `(?:${PART})?(?:${DEICTIC})?(?<season>${anyOf(Object.keys(seasonStarts))})${WORD_END}(?![-–]\\s?\\p{L})(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  // aanstaande zomerreces, zomerreces 2023
  `(?:${DEICTIC})?(?<recess>zomer|kerst|herfst|voorjaars|krokus|mei)\\s?-?reces(?:periode)?${WORD_END}(?:${OF_YEAR})?${MARK}?`,
  // Pasen, Prinsjesdag 2024, komende kerst, jaarwisseling 2024-2025
  `(?:${DEICTIC})?(?<feast>${anyOf(feasts.keys())})${WORD_END}(?![-–]\\p{L})(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  // eind maart/begin april, medio september 2019, afgelopen februari, november
  `(?:${PART})?(?:${DEICTIC})?(?<bareMonth>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
  `(?:${PART})?(?<bareMonth>${anyOf(monthAbbreviations)}\\.?)(?<=[a-z.])${YEAR}`,
  // medio dit jaar, einde van het jaar, begin 2024
  `${PART}(?:${THIS_YEAR}|(?<!half\\s+)(?<theyear>(?:kalender)?jaar))${WORD_END}`,
  `${THIS_YEAR}${WORD_END}`,
  `${PART}(?:jaar\\s+)?(?<year>${Y})${YEAR_END}`,
  // schooljaar 2023/2024; elsewhere two years with a slash are a vergaderjaar
  `(?<=(?:schooljaar|studiejaar|collegejaar|seizoen|teeltjaar)\\s+)(?<year>${Y})/(?<yearTo>${Y}|\\d\\d)(?!\\d)`,
  // 2016-2018, 2020
  `${NUMBER_START}(?<year>${Y})(?:${DASH}(?<yearTo>${Y})|)${YEAR_END}`,
  // afgelopen donderdag, maandag a.s.
  `(?:${DEICTIC}(?<lone>${FULL_WEEKDAY})${WORD_END}|(?<lone>${FULL_WEEKDAY})${MARK})`,
  // vorige week, eind deze maand, volgend kwartaal
  `(?:${PART})?(?<offset>deze|dit|vorige?|volgende?|komende?|aankomende?)\\s+(?<unit>week|maand|kwartaal)${WORD_END}`,
]

// What an expression may begin with: most words of a text are turned down here, before any alternative is tried.
const FIRST_WORD = `(?=\\d|q[1-4]|0ktober|${anyOf([
  ...monthNames,
  ...monthMisreadings.filter((name) => !/^\d/.test(name)),
  ...monthAbbreviations.map((name) => `${name}[.\\s]`),
  ...weekdays,
  '(?:ma|di|wo|do|vr|za|zo)[.,]?\\s\\d',
  ...Object.keys(seasonStarts),
  ...feasts.keys(),
  'krokus',
  'week\\s',
  'afgelopen',
  'jongstleden',
  'aankomend',
  'komend',
  'eerstkomend',
  'aanstaand',
  'volgend',
  'vorig',
  'deze\\s',
  'dit\\s',
  'begin\\s',
  'medio\\s',
  'half',
  'midden\\s',
  'einde?\\s',
  'primo\\s',
  'ultimo\\s',
  'eerste\\s',
  'tweede\\s',
  'derde\\s',
  'vierde\\s',
  'laatste\\s',
])})`

export const expression = pattern(`(?<![\\p{L}\\p{N}_])${FIRST_WORD}(?:${anyOfInOrder(alternatives)})`, 'i')

/** The first that fits wins: the order above is from the most to the least particular. */
function anyOfInOrder(parts: readonly string[]): string {
  return parts.map((part) => `(?:${part})`).join('|')
}
