/** The story corpus of test/stories, read and related as a user would, and its gold. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Link } from '../../corpus/links/link.ts'
import type { Work } from '../../corpus/register/knowledge.ts'
import type { RegisteredMotie } from '../../corpus/register/motie.ts'
import { openKnowledge } from '../../corpus/register/open-knowledge.ts'
import type { RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import { root } from '../gold.ts'

const STORIES = `${root}test/stories`

/** A sentence of the gold: its file and how it begins, white space collapsed. */
export interface GoldMention {
  readonly file: string
  readonly starts: string
}

export interface GoldLink {
  readonly from: string
  /** A file, or the official id of a document that the corpus does not have. */
  readonly to: string
  readonly type: string
  readonly certain: boolean
}

export interface GoldToezegging {
  readonly key: string
  readonly ministry: string
  readonly madeOn: string | null
  readonly deadline: { readonly latest: string | null; readonly words: string } | null
  readonly status: string
  readonly fulfilledBy: string | null
  readonly mentions: readonly (GoldMention & { readonly status: string })[]
  readonly isWijzigingVan: string | null
  readonly isAanvullingOp: string | null
}

export interface GoldMotie {
  readonly id: string | null
  readonly movers: readonly string[]
  readonly status: string
  readonly executedBy: string | null
  readonly mentions: readonly GoldMention[]
}

export interface GoldWork {
  readonly work: string
  readonly letters: readonly string[]
}

const goldOf = <Entry>(name: string): readonly Entry[] =>
  JSON.parse(readFileSync(`${STORIES}/gold/${name}.json`, 'utf8')) as Entry[]

/** What the program made of the stories, letters by the names of their files. */
export interface Stories {
  readonly links: readonly Link[]
  readonly toezeggingen: readonly RegisteredToezegging[]
  readonly moties: readonly RegisteredMotie[]
  readonly works: readonly Work[]
  /** The file that the gold names for a letter: of a work, its first. */
  fileOf(letter: string): string
  readonly gold: {
    readonly links: readonly GoldLink[]
    readonly toezeggingen: readonly GoldToezegging[]
    readonly moties: readonly GoldMotie[]
    readonly works: readonly GoldWork[]
  }
}

export async function readStories(): Promise<Stories> {
  const corpus = mkdtempSync(join(tmpdir(), 'kamerbrief-stories-'))
  try {
    const program = `${root}output/kamerbrief.js`
    execFileSync(process.execPath, [program, 'ingest', `${STORIES}/letters`, '--corpus', corpus], { stdio: 'pipe' })
    const { knowledge, close } = openKnowledge(corpus)
    try {
      const works = goldOf<GoldWork>('works')
      const firsts = new Map(works.flatMap(({ letters }) => letters.map((file) => [file, letters[0]!])))
      const known = [...knowledge.letters(), ...[...knowledge.works()].flatMap(({ renditions }) => renditions)]
      const names = new Map(known.map(({ id, name }) => [id, firsts.get(name) ?? name]))
      return {
        links: [...knowledge.links()],
        toezeggingen: [...knowledge.toezeggingen()],
        moties: [...knowledge.moties()],
        works: [...knowledge.works()],
        fileOf: (letter) => names.get(letter) ?? letter,
        gold: {
          links: goldOf('links'),
          toezeggingen: goldOf('toezeggingen'),
          moties: goldOf('moties'),
          works,
        },
      }
    } finally {
      close()
    }
  } finally {
    rmSync(corpus, { recursive: true, force: true })
  }
}
