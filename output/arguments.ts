/** Reads a command's arguments by its line in the table; what does not fit becomes a UsageError that says what would. */
import { parseArgs } from 'node:util'
import { suggestion } from '../corpus/near-name.ts'

/** The command was not used as it can be: exit code 2. The message says what to do instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export interface Option {
  /** What stands for its value in the help; an option without is a switch. */
  readonly value?: string
  /** One letter that stands for it: `-h`. */
  readonly short?: string
  /** Its value is a whole number above zero. */
  readonly number?: true
  readonly help: string
}

/** What a command gets: its operands, and the options that were given. */
export interface Arguments {
  readonly operands: readonly string[]
  readonly text: Readonly<Record<string, string>>
  readonly number: Readonly<Record<string, number>>
  readonly on: ReadonlySet<string>
}

/**
 * @param options those that may be given, by name
 * @param words operands are words of a query, of which `-word` is one
 * @throws UsageError
 */
export function parseArguments(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
  words = false,
): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
      ]),
    ),
    strict: false,
    tokens: true,
  })
  const operands: string[] = []
  const text: Record<string, string> = {}
  const number: Record<string, number> = {}
  const on = new Set<string>()
  // `-foo` comes as the letters f, o and o, of one argument.
  let spelled = -1
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option' || token.index === spelled) continue
    const given = args[token.index]!
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!given.startsWith('--') && (given !== token.rawName || !option)) {
      spelled = token.index
      operands.push(wordOf(given, options, words))
      continue
    }
    if (!option)
      throw new UsageError(`unknown option ${token.rawName}${suggestion(token.name, Object.keys(options), '--')}`)
    if (!option.value) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
      on.add(token.name)
    } else if (token.value === undefined || token.value === '') {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`)
    } else if (option.number) number[token.name] = wholeNumber(token.rawName, token.value)
    else text[token.name] = token.value
  }
  return { operands, text, number, on }
}

/** The operand that begins with one hyphen. @throws UsageError where it is none, or may be meant as an option */
function wordOf(given: string, options: Readonly<Record<string, Option>>, words: boolean): string {
  const word = given.slice(1)
  if (!words) throw new UsageError(`unknown option ${given}${suggestion(word, Object.keys(options), '--')}`)
  if (!Object.hasOwn(options, word)) return given
  throw new UsageError(`${given} may be an option, or a word that must not occur: write -${given}, or NIET ${word}`)
}

function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value)
  throw new UsageError(`${name} needs a whole number above zero, not ${JSON.stringify(value)}`)
}
