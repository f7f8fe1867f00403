/** What a corpus knows beyond its single letters: works, links, and the registers of toezeggingen and moties. */
import type { Link } from '../links/link.ts'
import type { RegisteredMotie } from './motie.ts'
import type { RegisteredToezegging } from './toezegging.ts'

/** A letter in a list: what tells a person which one it is. */
export interface KnownLetter {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** ISO day, or null where unknown. */
  readonly day: string | null
  readonly ministry: string | null
  readonly subject: string | null
  readonly kenmerk: string | null
  readonly identifiers: readonly string[]
  /** The dossier that it is printed in, and those of the Kamerstukken that it cites. */
  readonly dossiers: readonly string[]
  /** Its publisher took it back; what it says still stands where it did. */
  readonly withdrawn: boolean
}

/** One letter in several forms. */
export interface Work {
  /** The id of its best rendition. */
  readonly id: string
  /** The best first. */
  readonly renditions: readonly KnownLetter[]
}

export interface Knowledge {
  letter(id: string): KnownLetter | null
  /** By day; each work once, by its best rendition. */
  letters(): Iterable<KnownLetter>
  /** Works of more than one rendition. */
  works(): Iterable<Work>
  /** The work that a letter is a rendition of. */
  work(id: string): Work | null
  /** All links, or those from and to one letter. */
  links(letter?: string): Iterable<Link>
  toezeggingen(): Iterable<RegisteredToezegging>
  moties(): Iterable<RegisteredMotie>
}
