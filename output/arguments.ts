/** Reads a command's arguments by its line in the table; what does not fit becomes a UsageError that says what would. */
import { parseArgs } from 'node:util'

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
 * @throws UsageError
 */
export function parseArguments(args: readonly string[], options: Readonly<Record<string, Option>>): Arguments {
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
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
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

function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value)
  throw new UsageError(`${name} needs a whole number above zero, not ${JSON.stringify(value)}`)
}

/** Two edits: one wrong letter, or two that changed places. */
const NEAR = 2

/** `: did you mean --corpus?`, or nothing when no name is near. */
export function suggestion(given: string, names: readonly string[], before = ''): string {
  const near = names
    .map((name) => ({ name, edits: distance(given.toLowerCase(), name) }))
    .filter(({ edits }) => edits <= NEAR)
    .sort((a, b) => a.edits - b.edits)[0]
  return near ? `: did you mean ${before}${near.name}?` : ''
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  // Nobody mistypes a name by a hundred letters.
  if (a.length > 100) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
