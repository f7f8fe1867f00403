/** kamerbrief schema */
import { recordJsonSchema } from '../../corpus/record.ts'
import type { Run } from '../command-table.ts'
import { print } from '../terminal.ts'

export const run: Run = async () => {
  await print(JSON.stringify(recordJsonSchema(), null, 2))
  return 0
}
