/** What the elements of a publication of officielebekendmakingen.nl are for reading. */
import { isElement, isText, type MarkupElement } from '../markup/tree.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** About the publication, or pictures: never words of it. */
export const withoutWords = names(
  'metadata meta plaatje illustratie figuur bijschrift colspec spanspec redactionele-tekst',
)

/** Inside a line. What is not named here, and stands beside blocks, is a block. */
const inlineNames = names(
  'nadruk extref intref inf sup sub datum naam voornaam voorletters achternaam tussenvoegsel voorvoegsel voorvoegsels ' +
    'titulatuur politiek noot nootref ondernummer dossiernr dossiernummer begrotingshoofdstuk organisatie ' +
    'kamervraagonderwerp afkorting term unl br ol cur vet',
)
export const isInline = (element: MarkupElement): boolean => inlineNames.has(element.name)

/** Their parts are set apart by a space, whether the source has white space there or not. */
export const spaced = names('naam spreker kop dossier dossiernummer stuknr noot li.nr')

/** Parts of the text that number its headings. */
export const isDivision = (element: MarkupElement): boolean =>
  /^(?:divisie|hoofdstuk|afdeling|paragraaf|artikel|bijlage|wijzig-artikel|circulaire\.divisie|tekst-divisie)$/.test(
    element.name,
  )

/** True for an element that is one run of words: it has words of its own, or only elements that stand in a line. */
export function holdsWords(element: MarkupElement): boolean {
  const inner = element.children.filter(isElement)
  return (
    element.children.some((child) => isText(child) && child.data.trim() !== '') ||
    (inner.length > 0 && inner.every(isInline))
  )
}

/** True for a run of words in which lists or tables stand. */
export const holdsBlocks = (element: MarkupElement): boolean =>
  element.children.some((child) => isElement(child) && /^(?:lijst|table|al|al-groep|citaat)$/.test(child.name))
