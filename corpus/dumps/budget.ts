/** What one dump may hold, with all archives in it. A dump over it is a bomb, or better handed in as a folder. */
import { UnreadableSource } from '../../pipeline/notice.ts'

/** Archives in archives in archives in an archive. */
export const DEEPEST = 4
/** Members and nested archives, all together. */
const MOST_ENTRIES = 500_000
/** Bytes that all members claim to have, unpacked. */
const MOST_BYTES = 256 * 1024 ** 3
/** Plain text shrinks to a tenth, a hundred copies of a page to a hundredth; 42.zip is a hundred thousand to one. */
const MOST_RATIO = 250
/** Below this many bytes in one archive, and in all archives of a dump, the ratio harms nobody. */
const SMALL = 16 * 1024 ** 2
const SMALL_IN_ALL = 256 * 1024 ** 2
/** Archives that are nested too deep: people make none, bombs thousands. */
const MOST_TOO_DEEP = 16

/** The whole dump is given up: not one member of it alone is at fault. */
export class DumpRefused extends UnreadableSource {}

export interface Budget {
  /**
   * Counts what the directory of an archive claims, before anything of it is unpacked.
   * @param size bytes of the archive as it is
   * @throws DumpRefused
   */
  claim(entries: number, bytes: number, size: number): void
  /** @throws DumpRefused */
  tooDeep(): void
}

/** @param dumpSize bytes of the outermost archive as it is */
export function newBudget(dumpSize: number): Budget {
  let entries = 0
  let bytes = 0
  let deep = 0
  return {
    claim(moreEntries, moreBytes, size) {
      entries += moreEntries
      bytes += moreBytes
      if (entries > MOST_ENTRIES) throw refused(`holds over ${MOST_ENTRIES} files`)
      if (bytes > MOST_BYTES) throw refused(`would take over ${gib(MOST_BYTES)} unpacked`)
      if (moreBytes > SMALL && moreBytes > size * MOST_RATIO)
        throw refused(`is a bomb: ${size} bytes in it claim to be ${moreBytes} unpacked`)
      if (bytes > SMALL_IN_ALL && bytes > dumpSize * MOST_RATIO)
        throw refused(`is a bomb: its ${dumpSize} bytes claim to be over ${bytes} unpacked`)
    },
    tooDeep() {
      if (++deep > MOST_TOO_DEEP) throw refused(`is a bomb: archives nested over ${DEEPEST} deep, again and again`)
    },
  }
}

const gib = (bytes: number): string => `${bytes / 1024 ** 3} GiB`

const refused = (what: string): DumpRefused =>
  new DumpRefused('too-large', `the archive ${what}`, 'if it can be trusted, unpack it and ingest its folder')
