/**
 * Parts of the patterns of one expression. All are matched in lower case (scan.ts): with the flag `i` every class of
 * letters would have to be closed under case, which took longer at the start than all letters of a small corpus.
 */
import { monthAbbreviations, monthMisreadings, monthNames, weekdays } from '../dutch/calendar.ts'
import { anyOf } from '../patterns.ts'

/** Letters of Dutch in lower case, for use in a class. A raised ² or ³ is none: it marks a footnote. */
export const L = 'a-zß-öø-ɏ'
export const END = `(?![${L}\\d])`

export const D = '(?:3[01]|[12]\\d|0?[1-9])'
/** Not the decimals of `3.12`, the tail of `2023-12` or the 4 of `€ 2.014`. */
export const NUMBER_START = '(?<!\\d[.,:/-]|€\\s?)'
/** But a day behind the year of another: `1 juli 2024/1 januari 2025`. */
export const DAY_START = '(?<!\\d[.,:-]|(?<!\\s20\\d)\\d/|€\\s?)'
export const WEEKDAY = `(?:${anyOf(weekdays)}|(?:ma|di|wo|do|vr|za|zo)\\.?)`
export const FULL_WEEKDAY = anyOf(weekdays)
/** The marker of a footnote, run into what it hangs on: `5 februari1 jongstleden`, `afgelopen april2`. */
const MARKER = `\\d{1,2}(?![${L}\\d]|[.,:/-]\\d)`
export const MONTH_NAME = `(?:${anyOf([...monthNames, ...monthMisreadings])}|${anyOf(monthAbbreviations)}\\.?)(?![${L}]|(?!${MARKER})\\d)`
export const BARE_MONTH = `${anyOf(monthNames)}(?![${L}]|\\d{3}|\\d{1,2}(?:[${L}]|[.,:/-]\\d))`
export const ABBREVIATED_MONTH = `${anyOf(monthAbbreviations)}\\.?`
export const Y = '(?:20\\d\\d|1[89]\\d\\d|2100)'
/** Not the year of `2019-123`, `2016/679`, `2023Z01234`, `2024.pdf`, `2.019,50`; but that of `2021–oktober`, `2024/begin`. */
export const YEAR_END = `(?![${L}\\d_]|[.,:/]\\d|,-|[-–—]\\d|-(?!${anyOf(monthNames)})[${L}]|\\.[${L}])`
/** Behind a month there is no other number: `1 november 20221` and `3 mei 2019.2` end in the marker of a footnote,
 * and in `1 juli 2024/1 januari 2025` another day follows. */
export const MARKED_YEAR_END = `(?:${YEAR_END}|(?=[.,;:]?${MARKER})|(?=/\\d{1,2}\\s[${L}]))`
/** The marker behind a lone year, which needs more to be one: `rond 20302, mits`, `in 2019.3 Dat`. */
export const YEAR_MARKER = `\\.?[1-9]\\d?(?=\\s|[.,;:)]+(?:\\s|$)|$)`
export const DASH = '\\s?[-–—‒]\\s?'
export const THIS_YEAR = `(?<shift>dit|vorig|volgend|komend|aankomend)\\s+(?:lopende?\\s+)?(?:kalender|begrotings)?jaar`
const THE_YEAR = '(?:het|dit)\\s+(?:lopende\\s+)?(?<theyear>jaar)'
/** `augustus uit het voorgaande jaar`: of a year that is counted from another than the letter's. */
const OTHER =
  '(?:voorgaande?|voorafgaande?|daaropvolgende?|daaraan\\s+voorafgaande?|daarop\\s+volgende?|(?:des)?betreffende?)'
const OTHER_YEAR = `(?:van|uit|in)\\s+(?:het|een|elk|ieder)\\s+${OTHER}\\s+(?<every>(?:kalender|boek)?jaar)`
/** `1 februari van het kalenderjaar`, `van elk jaar`: a day of every year. */
const EVERY_YEAR = '(?:het|elk|ieder|enig|een|dat)\\s+(?<every>kalenderjaar|jaar)'
export const YEAR = `(?:\\s*,)?\\s+(?:(?:in|van)\\s+)?(?:het\\s+jaar\\s+)?(?<year>${Y})${MARKED_YEAR_END}`
const OF_THIS_YEAR = `\\s+(?:van\\s+)?${THIS_YEAR}${END}`
export const OF_YEAR = `(?:${YEAR}|${OF_THIS_YEAR}|\\s+van\\s+${EVERY_YEAR}${END}|\\s+${OTHER_YEAR}${END})`
/** After a half, a quarter or a part, `het jaar` is the letter's own. */
export const OF_ANY_YEAR = `(?:${YEAR}|${OF_THIS_YEAR}|\\s+van\\s+${THE_YEAR}${END}|\\s+${OTHER_YEAR}${END})`
/** `winter 2023-2024`, `jaarwisseling 2024/25`: the year in which it begins. */
export const OVER_YEARS = `\\s+(?:van\\s+)?(?<year>${Y})\\s?[-–—/]\\s?(?:${Y}|\\d\\d)(?!\\d)`
const PAST = '(?<past>jl\\.?|j\\.\\s?l\\.?|l\\.\\s?l\\.|jongst\\s?leden|laatstleden)'
const FUTURE = '(?<future>a\\.\\s?s\\.?|as\\.|aanstaande?|eerstkomende?)'
/** `22 mei jl.1`: with the marker of a footnote behind it, or before it. */
export const MARK = `(?:(?:${MARKER})?\\s*,?\\s?(?:${PAST}|${FUTURE})(?![${L}]|\\d{3}))`
export const DEICTIC =
  '(?<deictic>afgelopen|jongstleden|aankomende?|komende?|eerstkomende?|aanstaande?|volgende?|vorige?|deze|dit)\\s+'
export const PART = `(?<part>begin|medio|half|halverwege|midden|eind|einde|primo|ultimo)\\s+(?:van\\s+)?(?:(?:de|het)\\s+(?=[${L}]))?(?:maand\\s+)?`
export const ORDINAL = '(?<ordinal>eerste|tweede|derde|vierde|laatste|1\\s?e|2\\s?e|3\\s?e|4\\s?e|1ste|2de|3de|4de)'
const AND = '(?:\\s*,\\s*|\\s+(?:en|of)\\s+|\\s?[-–—‒/]\\s?|\\s+tot\\s+en\\s+met\\s+|\\s+(?:tot|t/m|tm)\\s+)'
/** `2 en 3`, `14, 15 en`, `4 tot`: days that share the month that follows; at most four before the last. */
export const LEADING_DAYS = `(?<days>(?:${D}${AND}(?:(?:${WEEKDAY}),?\\s+)?(?=${D}(?:${AND}|e|ste|de|\\s|\\.))){1,4})`
