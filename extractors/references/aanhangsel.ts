/**
 * References to written questions with their answers:
 *
 *   Aanhangsel van de Handelingen, vergaderjaar 2020–2021, nr. 1028      Aanhangsel Handelingen II 2022/23, nr. 12; 2021/22, nr. 5
 */
import { BEFORE_LONE } from './handelingen.ts'
import { type Head, readQualifiers } from './head.ts'
import { readMore } from './numbers.ts'
import { type Citation, CLOSES, COUNTS_ELSE, DASH, type Found, NR, part, read, sep, WS } from './parts.ts'
import { chamberCode, parliamentaryUrl, referenceOf, yearCode } from './reference.ts'

/** `, nr. 1028` · ` 3235` (only where it closes the citation) */
const QUESTION = part(
  `(?:${sep(',;:')}\\(?(?<nr>${NR})${WS}|${BEFORE_LONE})(?<number>\\d{1,4})(?![\\p{L}\\p{N}]|${DASH}\\d)(?!${COUNTS_ELSE})(?:(?<closed>${CLOSES})|)`,
)

const NEXT_YEAR = part(`${WS}(?:;|,?${WS}en)${WS}(?=(?:[Vv]ergaderjaar${WS})?(?:19|20)\\d\\d)`)

type Context = Pick<Head, 'chamber' | 'vergaderjaar'>

/** What follows `Aanhangsel (van de) Handelingen …`. */
export function readAanhangsel(text: string, head: Head): Citation | null {
  const found: Found[] = []
  let [start, at] = [head.start, head.end]
  let context: Context = head
  for (;;) {
    const questions = readQuestions(text, start, at, context)
    if (!questions) break
    for (const one of questions) found.push(one)
    const joint = read(NEXT_YEAR, text, found.at(-1)!.end)
    if (!joint) break
    const next = readQualifiers(text, joint.end, context)
    if (next.kinds.size > 0) break
    context = { chamber: next.chamber, vergaderjaar: next.vergaderjaar }
    start = joint.end
    at = next.end
  }
  const last = found.at(-1)
  if (last && isFoot(text, head.start, last.end)) return null
  return last ? { rule: 'aanhangsel', start: head.start, end: last.end, found } : null
}

/** `Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1` alone on its line: the foot of a page, and its number. */
const FOOT = /\n(?:Tweede|Eerste) Kamer, vergaderjaar [\d–-]{7,9}, Aanhangsel +\d{1,3}\n$/u
/** Characters in front of `vergaderjaar`, at most. */
const FOOT_HEAD = 20

const isFoot = (text: string, start: number, end: number): boolean =>
  end - start < 80 &&
  FOOT.test(`${start < FOOT_HEAD ? '\n' : ''}${text.slice(Math.max(0, start - FOOT_HEAD), end)}${text[end] ?? '\n'}`)

/** The questions of one vergaderjaar, which may stand behind the number. */
function readQuestions(text: string, start: number, at: number, context: Context): Found[] | null {
  const question = read(QUESTION, text, at)
  if (!question || (question.groups.nr === undefined && question.groups.closed === undefined)) return null
  const { number = '', nr, plural } = question.groups
  const first = {
    number,
    start: question.end - number.length,
    end: question.end,
    style: nr === undefined ? 'comma' : 'nr',
    plural: plural !== undefined,
  } as const
  const numbers = [{ ...first, start }, ...readMore(text, first)]
  const behind = context.vergaderjaar === undefined ? readQualifiers(text, numbers.at(-1)!.end, context) : context
  const { chamber, vergaderjaar } = behind
  if (vergaderjaar === undefined) return null
  return numbers.map(({ number, start, end }): Found => {
    const id = `ah-${chamberCode(chamber)}-${yearCode(vergaderjaar)}-${number}`
    return {
      start,
      end,
      value: referenceOf(id, 'aanhangsel', parliamentaryUrl(id, vergaderjaar), { number, vergaderjaar, chamber }),
    }
  })
}
