/** That a letter was withdrawn, in words. */
import type { Withdrawal } from '../corpus/store/changes.ts'
import { oneLine } from './terminal.ts'

export const withdrawalWords = ({ reason, on, by }: Withdrawal): string =>
  oneLine(`withdrawn ${on}${by === null ? '' : ` by ${by}`}: ${reason}`)

/** What JSON says of it, beside the letter that it is about. */
export const withdrawalJson = ({ reason, on, by }: Withdrawal) => ({ reason, on, by })
