/** All links of a corpus: an ordered list of rules, each of which reads one letter and looks others up. */
import { belongingLinks } from './belongs.ts'
import type { Catalogue } from './catalogue.ts'
import { citationLinks } from './cites.ts'
import { type Link, mergedLinks } from './link.ts'
import { motieLinks, printedMoties } from './moties.ts'

/** The links that letters tell by themselves, letter by letter in the order of their days. */
export function* linksOf(catalogue: Catalogue): Iterable<Link> {
  const moties = printedMoties(catalogue)
  for (const facts of catalogue.letters())
    yield* mergedLinks([
      ...citationLinks(facts, catalogue),
      ...motieLinks(facts, moties, catalogue),
      ...belongingLinks(facts, catalogue),
    ])
}
