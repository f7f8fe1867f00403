/** kamerbrief links [ID] */
import { type Evidence, type Link, linkTypes } from '../../corpus/links/link.ts'
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Corpus } from '../../corpus/store/store.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { choiceOption } from '../filters.ts'
import { idThatBegins, lettersNamed, noLetter, severalLetters } from '../letter-id.ts'
import { noEntry } from '../nothing.ts'
import { letterWords, quoteLine, surenessWords, withdrawnAmong } from '../registers/entry.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { type Column, dataLines, formOf } from '../table.ts'
import { oneLine, print, say, styled } from '../terminal.ts'

const kind = { one: 'link', all: 'links' }

export const run: Run = async (args) => {
  const type = choiceOption(args, 'type', linkTypes)
  const form = formOf(args)
  const dir = corpusFolder(args)
  const corpus = openFolder(dir)
  const [given] = args.operands
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const all = given === undefined ? knowledge.links() : await linksOfOne(given, corpus, args, knowledge)
    const isListed = (link: Link): boolean =>
      (type === undefined || link.type === type) && (link.certain || given !== undefined || args.on.has('candidates'))
    const passed = { listed: 0, others: 0 }
    const links = listed(all, isListed, passed)
    if (form === 'table') for (const link of links) for (const line of linkLines(link, knowledge)) await print(line)
    else
      for (const line of dataLines(links, columns(knowledge), form, (link) => linkJson(link, knowledge)))
        await print(line)
    if (passed.listed === 0) say(noLinks(passed.others, given, args))
  } finally {
    close()
  }
  return 0
}

/** @param passed counts what is listed and what is not */
function* listed(
  links: Iterable<Link>,
  isListed: (link: Link) => boolean,
  passed: { listed: number; others: number },
): Iterable<Link> {
  for (const link of links)
    if (isListed(link)) {
      passed.listed++
      yield link
    } else passed.others++
}

/** @param others links that were left out: of another type, or probable only */
function noLinks(others: number, given: string | undefined, args: Arguments): string {
  const where = given === undefined ? `in ${corpusFolder(args)}` : `from or to ${given}`
  const hint = others > 0 && given === undefined && !args.on.has('candidates')
  return `${noEntry(kind, others, where)}${hint ? '; --candidates adds the probable ones' : ''}`
}

/**
 * The links from and to a letter, by its id or its name; or to a document outside the corpus.
 * @throws UsageError where several letters are meant, CorpusError where there is no such letter or document
 */
async function linksOfOne(
  given: string,
  corpus: Corpus,
  args: Arguments,
  knowledge: Knowledge,
): Promise<Iterable<Link>> {
  const id = await idThatBegins(given, corpus)
  if (id !== null) return knowledge.links(id)
  const named = lettersNamed(given, knowledge)
  // All renditions of a letter have the same links.
  const works = new Set(named.map((letter) => knowledge.work(letter.id)?.id ?? letter.id))
  if (works.size > 1) throw severalLetters(given, named)
  if (named[0]) return knowledge.links(named[0].id)
  const outside = [...knowledge.links()].filter(({ to }) => to.letter === null && to.id === given)
  if (outside.length > 0) return outside
  throw noLetter(given, args)
}

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
