/** The letter that a person means: by its id, the beginning of it, an official name, or its kenmerk. */
import type { Knowledge, KnownLetter } from '../corpus/register/knowledge.ts'
import { type Corpus, CorpusError } from '../corpus/store/store.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { openedKnowledge } from './relating.ts'
import { commandLine, corpusFolder } from './settings.ts'
import { oneLine } from './terminal.ts'

const HEXADECIMAL = /^[0-9a-f]{1,64}$/i
/** Hexadecimal digits of an id. */
const ID = 16
/** Letters that are told where several are meant. */
const MOST = 5

/**
 * The one letter that is meant. Names stand in the index, which is opened only where no id begins so.
 * @throws UsageError where several are, CorpusError where none is
 */
export async function onlyId(given: string, corpus: Corpus, args: Arguments): Promise<string> {
  const id = await idThatBegins(given, corpus)
  if (id !== null) return id
  // Of a whole id nothing else can be meant: a name would be found in vain.
  const letters = HEXADECIMAL.test(given) && given.length >= ID ? [] : lettersNamedIn(given, corpusFolder(args))
  if (letters.length > 1) throw severalLetters(given, letters)
  if (letters[0]) return letters[0].id
  throw noLetter(given, args)
}

/**
 * The letter whose id begins with these digits, or null; the hash of its source does too, so they may be more than an
 * id has.
 * @throws UsageError where several do
 */
export async function idThatBegins(given: string, corpus: Corpus): Promise<string | null> {
  if (!HEXADECIMAL.test(given)) return null
  const ids: string[] = []
  for await (const id of corpus.ids(given.toLowerCase().slice(0, ID))) {
    ids.push(id)
    if (ids.length > 3) break
  }
  if (ids.length > 1)
    throw new UsageError(`several letters begin with ${given} (${ids.slice(0, 3).join(', ')}); give more of the id`)
  return ids[0] ?? null
}

function lettersNamedIn(given: string, dir: string): KnownLetter[] {
  const { knowledge, close } = openedKnowledge(dir)
  try {
    return lettersNamed(given, knowledge)
  } finally {
    close()
  }
}

/** The letters that give themselves this official name; where none does, those with this kenmerk. */
export function lettersNamed(given: string, knowledge: Knowledge): KnownLetter[] {
  const meant = plain(given)
  if (meant === '') return []
  const letters = everyLetter(knowledge)
  const named = letters.filter(({ identifiers }) => identifiers.some((name) => plain(name) === meant))
  return named.length > 0 ? named : letters.filter(({ kenmerk }) => kenmerk !== null && plain(kenmerk) === meant)
}

/** Each rendition of each work, the best first. */
function everyLetter(knowledge: Knowledge): KnownLetter[] {
  const letters = new Map([...knowledge.letters()].map((letter) => [letter.id, letter]))
  for (const { renditions } of knowledge.works()) for (const letter of renditions) letters.set(letter.id, letter)
  return [...letters.values()]
}

/** `DGKE-W / 46118902` and `dgke-w/46118902` are one name. */
const plain = (name: string): string => name.replace(/\s+/g, '').toLowerCase()

export function severalLetters(given: string, letters: readonly KnownLetter[]): UsageError {
  const shown = letters.slice(0, MOST).map(({ id, name }) => `${id} ${oneLine(name)}`)
  const more = letters.length > MOST ? `, and ${letters.length - MOST} more` : ''
  return new UsageError(`several letters are called ${given} (${shown.join(', ')}${more}); give the id of one`)
}

export function noLetter(given: string, args: Arguments): CorpusError {
  const why = HEXADECIMAL.test(given)
    ? `has an id that begins with ${given}, or that name`
    : `is called ${JSON.stringify(given)}`
  return new CorpusError(
    `no letter in ${corpusFolder(args)} ${why}`,
    `give the beginning of an id, an official name as in kst-30573-207, or a kenmerk, and see them with: ${commandLine(args, 'list')}`,
  )
}
