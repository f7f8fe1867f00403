/** What HTML elements are for reading: blocks, things without text of the letter, things that are not shown. */
import { attribute, classes, type PageElement } from './page.ts'

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)
export const isBlockElement = (name: string): boolean => blockNames.has(name)

/** They hold program, pictures or controls, never words of the letter. */
const withoutWords = new Set(
  (
    'script style noscript template head title iframe object embed video audio canvas svg img picture map input button ' +
    'select textarea label datalist progress meter'
  ).split(' '),
)

/** Text for screen readers only. */
const unseenClass =
  /^(?:(?:u-)?visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|assistive|offscreen|element-invisible|print-only|hidden)$/i

/** True for what a browser does not show as text. */
export function isUnseen(element: PageElement): boolean {
  if (withoutWords.has(element.name)) return true
  if ('hidden' in element.attribs && attribute(element, 'hidden') !== 'until-found') return true
  if (element.name === 'dialog' && !('open' in element.attribs)) return true
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style'))) return true
  const names = classes(element)
  // `hidden md:block` is hidden on telephones only.
  return names.some((name) => unseenClass.test(name)) && !names.some((name) => name.includes(':'))
}

/** 1-6 of a heading, else 0. */
export function headingLevel(element: PageElement): number {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return Number(level)
  if (attribute(element, 'role') === 'heading') return clampLevel(Number(attribute(element, 'aria-level')) || 2)
  // officielebekendmakingen.nl: a heading between paragraphs is a paragraph of a class.
  if (
    element.name === 'p' &&
    classes(element).some((name) => /^(?:tussenkop|tuskop|stuktitel|dossiertitel)$/i.test(name))
  )
    return 4
  return 0
}

const clampLevel = (level: number): number => Math.min(6, Math.max(1, Math.trunc(level)))
