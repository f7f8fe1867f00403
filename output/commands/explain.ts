/** kamerbrief explain FILE */
import { fileAt, readBytes } from '../../corpus/walk.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Run } from '../command-table.ts'
import { explain } from '../explaining/explain.ts'
import { findingLines, noticeLine } from '../finding-lines.ts'
import { limitsOf } from '../settings.ts'
import { oneLine, print, say, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const [path] = args.operands
  const file = fileAt(path!)
  const limits = limitsOf(args)
  try {
    const { findings, notices, missed } = await explain(file.name, await readBytes(file, limits), limits)
    if (args.on.has('json')) {
      for (const { by, id, start, end, quote, value } of findings)
        await print(JSON.stringify({ found: id, rule: by, start, end, quote, value }))
      for (const { rule, type, start, end, quote, why } of missed)
        await print(JSON.stringify({ missed: type, rule, start, end, quote, why }))
      return 0
    }
    await section(
      `Found (${findings.length})`,
      findings.map((finding) => findingLines(finding).join('\n')),
    )
    await section(
      `Nearly (${missed.length})`,
      missed.map(({ type, rule, start, quote, why }) => {
        const head = `${styled('bold', `${type} at ${start}`)}  ${styled('gray', rule)}`
        return `${head}  [${shortened(oneLine(quote), 160)}]\n  ${why}`
      }),
    )
    await section(`Notices (${notices.length})`, notices.map(noticeLine))
    return 0
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    say(`${path}: ${error.message}; ${error.advice}`)
    return 1
  }
}

async function section(title: string, entries: readonly string[]): Promise<void> {
  await print(`${styled('underline', title)}\n`)
  for (const entry of entries) await print(`${entry}\n`)
}
