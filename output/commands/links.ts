/** kamerbrief links [ID] */
import { type Evidence, type Link, type LinkType, linkTypes } from '../../corpus/links/link.ts'
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Corpus } from '../../corpus/store/store.ts'
import { UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { onlyId } from '../letter-id.ts'
import { letterWords, oneOf, quoteLine, surenessWords, withdrawnAmong } from '../registers/entry.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { type Column, dataLines, formOf } from '../table.ts'
import { oneLine, print, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const type = oneOfTypes(args.text.type)
  const form = formOf(args)
  const dir = corpusFolder(args)
  const corpus = openFolder(dir)
  const [given] = args.operands
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const all = given === undefined ? knowledge.links() : await linksOfOne(given, corpus, dir, knowledge)
    const isListed = (link: Link): boolean =>
      (type === undefined || link.type === type) && (link.certain || given !== undefined || args.on.has('candidates'))
    const links = listed(all, isListed)
    if (form === 'table') for (const link of links) for (const line of linkLines(link, knowledge)) await print(line)
    else
      for (const line of dataLines(links, columns(knowledge), form, (link) => linkJson(link, knowledge)))
        await print(line)
  } finally {
    close()
  }
  return 0
}

/** `beslisnotaof` is as good as `beslisnotaOf`. @throws UsageError */
function oneOfTypes(given: string | undefined): LinkType | undefined {
  const small = oneOf(
    given,
    linkTypes.map((type) => type.toLowerCase()),
    'type',
  )
  return linkTypes.find((type) => type.toLowerCase() === small)
}

function* listed(links: Iterable<Link>, isListed: (link: Link) => boolean): Iterable<Link> {
  for (const link of links) if (isListed(link)) yield link
}

const HEXADECIMAL = /^[0-9a-f]{1,64}$/i

/**
 * The links from and to a letter, by its id or its official name; or to a document outside the corpus.
 * @throws UsageError where there is no such letter or document
 */
async function linksOfOne(given: string, corpus: Corpus, dir: string, knowledge: Knowledge): Promise<Iterable<Link>> {
  // The number of a dossier is hexadecimal too, but names no letter.
  if (HEXADECIMAL.test(given)) return knowledge.links(await onlyId(corpus, dir, given))
  const named = [...knowledge.letters()].find(({ id }) => namesOf(id, knowledge).includes(given))
  if (named) return knowledge.links(named.id)
  const outside = [...knowledge.links()].filter(({ to }) => to.letter === null && to.id === given)
  if (outside.length > 0) return outside
  throw new UsageError(
    `no letter in ${dir} is ${JSON.stringify(given)}, or cites it; give an id or an official name as in kst-30573-207, and see the letters with: kamerbrief list`,
  )
}

const namesOf = (id: string, knowledge: Knowledge): readonly string[] =>
  (knowledge.work(id)?.renditions ?? [knowledge.letter(id)]).flatMap((letter) => letter?.identifiers ?? [])

function linkLines(
  { from, to, type, basis, certain, score, by, confidence, evidence }: Link,
  knowledge: Knowledge,
): string[] {
  const target =
    to.letter === null ? oneLine([to.id, to.url].filter(Boolean).join(' ')) : letterWords(to.letter, knowledge)
  const counted = confidence ? ` (${confidence.right} of ${confidence.counted} right)` : ''
  const how = [
    certain ? surenessWords(certain, score) : score !== null && `score ${score.toFixed(2)}`,
    basis,
    `${by}${counted}`,
  ]
    .filter(Boolean)
    .join('  ')
  return [
    `${letterWords(from, knowledge)}  ${styled('cyan', certain ? type : `probably ${type}`)}  ${target}  ${styled('gray', how)}`,
    ...evidence.flatMap((passage) => evidenceLines(passage)),
  ]
}

const evidenceLines = ({ letter, finding, start, end, quote }: Evidence): string[] => [
  quoteLine(quote),
  styled('gray', `  ${letter} ${finding ?? `${start}-${end}`}`),
]

/** As it stands in the index, with the names and days of the letters. */
const linkJson = (link: Link, knowledge: Knowledge) => ({
  ...link,
  fromLetter: brief(link.from, knowledge),
  toLetter: brief(link.to.letter, knowledge),
})

function brief(id: string | null, knowledge: Knowledge) {
  const letter = id === null ? null : knowledge.letter(id)
  if (letter === null) return null
  const { name, kind, day, subject, withdrawn } = letter
  return { id: letter.id, name, kind, day, subject, withdrawn }
}

const columns = (knowledge: Knowledge): Column<Link>[] => [
  { name: 'from', of: ({ from }) => from },
  { name: 'fromName', of: ({ from }) => knowledge.letter(from)?.name ?? null },
  { name: 'fromDay', of: ({ from }) => knowledge.letter(from)?.day ?? null },
  { name: 'type', of: ({ type }) => type },
  { name: 'to', of: ({ to }) => to.letter ?? to.id },
  { name: 'toName', of: ({ to }) => (to.letter === null ? null : (knowledge.letter(to.letter)?.name ?? null)) },
  { name: 'toDay', of: ({ to }) => (to.letter === null ? null : (knowledge.letter(to.letter)?.day ?? null)) },
  { name: 'url', of: ({ to }) => (to.letter === null ? to.url : null) },
  { name: 'basis', of: ({ basis }) => basis },
  { name: 'certain', of: ({ certain }) => String(certain) },
  { name: 'score', of: ({ score }) => score },
  { name: 'by', of: ({ by }) => by },
  { name: 'withdrawn', of: ({ from, to }) => withdrawnAmong([from, to.letter], knowledge).join('; ') || null },
  { name: 'evidenceLetter', of: ({ evidence }) => evidence[0]?.letter ?? null },
  { name: 'evidence', of: ({ evidence }) => evidence[0]?.quote ?? null },
]
