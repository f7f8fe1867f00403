/** Which headers and footers stand on the first page, and which only on later ones. */
import { attribute, childOf, descendants, elementsOf, type MarkupElement } from '../markup/tree.ts'
import type { Part, WordPackage } from './package.ts'
import { isOn } from './styles.ts'

export interface Heads {
  /** The header of the first page. */
  readonly first: readonly Part[]
  /** Footers, and headers of later pages and sections. */
  readonly running: readonly Part[]
}

export function headsOf({ document, heads, settings }: WordPackage): Heads {
  const evenToo = isOnIn(settings?.root, 'w:evenAndOddHeaders')
  const references = descendants(document.root, 'w:sectPr').flatMap((section, i) => {
    const hasTitlePage = isOnIn(section, 'w:titlePg')
    return elementsOf(section)
      .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
      .flatMap((reference) => {
        const part = heads.get(attribute(reference, 'r:id'))
        const type = attribute(reference, 'w:type') || 'default'
        // Word keeps headers that no page shows.
        if (!part || (type === 'even' && !evenToo) || (type === 'first' && !hasTitlePage)) return []
        const isHeader = reference.name === 'w:headerReference'
        return [{ part, isFirst: i === 0 && isHeader && type === (hasTitlePage ? 'first' : 'default') }]
      })
  })
  const first = new Set(references.filter(({ isFirst }) => isFirst).map(({ part }) => part))
  const running = new Set(references.map(({ part }) => part).filter((part) => !first.has(part)))
  return { first: [...first], running: [...running] }
}

function isOnIn(element: MarkupElement | undefined, name: string): boolean {
  const property = element && childOf(element, name)
  return property !== undefined && isOn(property)
}
