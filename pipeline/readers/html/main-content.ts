/**
 * The part of a page that is the letter. Landmarks decide (main, article, the text column of officielebekendmakingen.nl);
 * a page without any, and without menus, is the letter itself. In doubt more is kept, and the doubt is told.
 */

import type { TextSpans } from '../markup/places.ts'
import { headingLevel, isUnseen } from './elements.ts'
import type { Notes } from './notes.ts'
import { textOf } from './notes.ts'
import { attribute, classes, isElement, type Page, type PageElement, parentOf, select } from './page.ts'

export interface MainContent {
  /** In document order, none inside another. */
  readonly roots: readonly PageElement[]
  /** True for what is left out, with all that it holds. */
  readonly isLeftOut: (element: PageElement) => boolean
  /** Why the choice is doubtful, else null. */
  readonly doubt: string | null
}

/** In order of trust. `#content`, `.content` and the like stand on older ministry sites without landmarks. */
const landmarks = [
  '#broodtekst',
  'main, [role=main]',
  'article, [role=article]',
  '#content, #main, #main-content, .article.content',
]

const furnitureRoles =
  /^(?:navigation|search|banner|contentinfo|complementary|dialog|alertdialog|menu|menubar|toolbar)$/
/** Parts of class names and ids, cut at dashes, underscores and capitals: `article__share`, `cookieBar`. */
const furnitureWords = new Set(
  (
    'cookie cookies cookiebar cookiebanner cookiewall cookiemelding consent breadcrumb breadcrumbs kruimelpad share sharing ' +
    'social socials socialmedia addthis skiplink skiplinks skip pagination pager paging related gerelateerd readspeaker ' +
    'toolbar pagetools feedback newsletter menu submenu nav navbar navigation sidebar'
  ).split(' '),
)
/** What sites put between the words of a page; compared with the whole text of a link or heading. */
const furnitureText = new Set([
  'deel deze pagina',
  'delen',
  'vergroot afbeelding',
  'ga direct naar inhoud',
  'ga direct naar de inhoud',
  'ga naar inhoud',
  'direct naar inhoud',
  'naar boven',
  'terug naar boven',
  'print deze pagina',
  'lees voor',
])

export function findMainContent(page: Page, body: PageElement, spans: TextSpans, notes: Notes): MainContent {
  const lengthOf = (element: PageElement): number => spans.end.get(element)! - spans.start.get(element)!
  const holdsNote = ancestorsOf(notes.markers.keys())
  const candidates = landmarks.flatMap((selector) => {
    const found = select(page, selector).filter((element) => isShown(element, spans))
    const largest = found.sort((a, b) => lengthOf(b) - lengthOf(a))[0]
    return largest ? [largest] : []
  })
  const hasMenus = select(page, 'nav, [role=navigation]').length > 0
  // A letter made by hand: all of its body, headers and footers too.
  const isPlain = candidates.length === 0 && !hasMenus

  const isLeftOut = (element: PageElement): boolean => {
    if (isUnseen(element)) return true
    if (
      /^(?:note-close|footnote-backref)$/.test(attribute(element, 'class')) ||
      attribute(element, 'role') === 'doc-backlink'
    )
      return true
    if (isPlain || element === body || holdsNote.has(element)) return false
    if (/^(?:nav|aside|footer)$/.test(element.name) || furnitureRoles.test(attribute(element, 'role'))) return true
    // A class can speak of the page's state (`has-cookie-bar` on its wrapper): never leave out much by it.
    const length = lengthOf(element)
    if (length > Math.max(600, lengthOf(body) * 0.3)) return false
    if (furnitureParts(element).some((part) => furnitureWords.has(part))) return !holdsHeading(element, 1)
    return (
      length <= 40 && (element.name === 'a' || headingLevel(element) > 1) && furnitureText.has(plain(textOf(element)))
    )
  }

  const [root = body, ...others] = candidates
  const small = root !== body && isTooSmall(lengthOf(root), lengthOf(body))
  const larger = small ? others.find((other) => !isTooSmall(lengthOf(other), lengthOf(body))) : undefined
  const chosen = small ? (larger ?? body) : root
  const doubt =
    isPlain || (!small && root !== body)
      ? null
      : small
        ? 'the marked main content of the page is far smaller than the page: more was kept'
        : 'the page does not mark its main content: all but menus was kept'
  return { roots: withTitleAndNotes(page, chosen, body, isLeftOut, spans, notes), isLeftOut, doubt }
}

/** Scripts count here too, hence the low share. */
const isTooSmall = (part: number, whole: number): boolean => part < 200 && part < whole / 20

/** The chosen element, with the page's title in front and footnotes behind where these stand outside it. */
function withTitleAndNotes(
  page: Page,
  chosen: PageElement,
  body: PageElement,
  isLeftOut: MainContent['isLeftOut'],
  spans: TextSpans,
  notes: Notes,
): PageElement[] {
  const isSeen = (element: PageElement): boolean => {
    for (let up: PageElement | null = element; up && up !== body; up = parentOf(up)) if (isLeftOut(up)) return false
    return true
  }
  const roots = [chosen]
  const titles = select(page, 'h1').filter((h1) => isShown(h1, spans) && textOf(h1).trim() !== '')
  const title = titles[0]
  if (title && titles.length === 1 && !isInside(title, chosen) && isSeen(title)) roots.push(title)
  for (const note of notes.markers.keys()) if (!isInside(note, chosen) && isSeen(note)) roots.push(note)
  const all = new Set(roots)
  const outermost = [...all].filter((root) => {
    for (let up = parentOf(root); up; up = parentOf(up)) if (all.has(up)) return false
    return true
  })
  return outermost.sort((a, b) => spans.start.get(a)! - spans.start.get(b)!)
}

function isInside(element: PageElement, outer: PageElement): boolean {
  for (let up: PageElement | null = element; up; up = parentOf(up)) if (up === outer) return true
  return false
}

function ancestorsOf(elements: Iterable<PageElement>): Set<PageElement> {
  const ancestors = new Set<PageElement>()
  for (const element of elements)
    for (let up: PageElement | null = element; up && !ancestors.has(up); up = parentOf(up)) ancestors.add(up)
  return ancestors
}

/** Neither it nor what it stands in is hidden; what stands in a template has no place in the page's text. */
function isShown(element: PageElement, spans: TextSpans): boolean {
  for (let up: PageElement | null = element; up; up = parentOf(up)) if (isUnseen(up)) return false
  return spans.start.has(element)
}

const furnitureParts = (element: PageElement): string[] =>
  [...classes(element), attribute(element, 'id')].flatMap((name) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/),
  )

const holdsHeading = (element: PageElement, level: number): boolean =>
  headingLevel(element) === level || element.children.some((child) => isElement(child) && holdsHeading(child, level))

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
