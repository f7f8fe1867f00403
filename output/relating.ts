/** Opens what a corpus knows for a command. Apart from the search, which does not wait for what only links need. */
import type { Index } from '../corpus/index/open.ts'
import { knowledgeIn, type OpenedKnowledge, relateLetters } from '../corpus/register/open-knowledge.ts'
import { fingerprintOfModule } from './program.ts'
import { openedIndex, refreshed, tellProblems } from './refreshing.ts'

/** Relates the letters of an index that is up to date: links and registers, made anew where letters have changed. */
export const related = (index: Index): boolean => relateLetters(index, fingerprintOfModule('corpus/register/relate'))

/** What a corpus knows, brought up to date. */
export function openedKnowledge(dir: string): OpenedKnowledge {
  const index = openedIndex(dir)
  try {
    const known = new Set(refreshed(index).problems.map(({ id }) => id))
    related(index)
    // Only now are records looked at again that were sound when they were indexed.
    tellProblems(index.problems().filter(({ id }) => !known.has(id)))
    return { knowledge: knowledgeIn(index.database), close: () => index.close() }
  } catch (error) {
    index.close()
    throw error
  }
}
