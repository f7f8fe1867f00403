/** What to say where there is nothing to print: an empty answer should not be taken for a program that did not run. */
import type { Arguments } from './arguments.ts'
import { commandLine, corpusFolder } from './settings.ts'

/** Names of ministries that are told where one is not among them. */
const MOST_MINISTRIES = 12

/**
 * @param one what is looked for: `letter`, `toezegging`
 * @param ministries of all that there is
 */
export function noMinistry(one: string, given: string, dir: string, ministries: readonly string[]): string {
  const shown = ministries.slice(0, MOST_MINISTRIES).join('; ')
  const more = ministries.length > MOST_MINISTRIES ? `; and ${ministries.length - MOST_MINISTRIES} more` : ''
  const there = ministries.length === 0 ? 'none has a known ministry' : `there are: ${shown}${more}`
  return `no ${one} in ${dir} is of a ministry ${JSON.stringify(given)}; ${there}`
}

/** @param kind of one and of more: `motie`, `moties`; @param count how many there are without the filters; @param where `in corpus-data` */
export const noEntry = (kind: { readonly one: string; readonly all: string }, count: number, where: string): string => {
  if (count === 0) return `there are no ${kind.all} ${where}`
  return count === 1
    ? `the one ${kind.one} ${where} does not pass the filters`
    : `none of the ${count} ${kind.all} ${where} passes the filters`
}

export const emptyCorpus = (args: Arguments): string =>
  `there are no letters in ${corpusFolder(args)}; take them in with: ${commandLine(args, 'ingest', 'PATH')}`
