/** Writing for people: lines, colours, a progress bar, and errors in one line each. */
import { once } from 'node:events'
import { styleText } from 'node:util'
import { CorpusError } from '../corpus/store/store.ts'
import { UsageError } from './arguments.ts'
import { isSystemError, refusalWords } from './system-errors.ts'

type Style = Parameters<typeof styleText>[0]

/** Coloured on a terminal, plain elsewhere and where NO_COLOR is set. */
export const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout })

/** Prints a line, and waits when the reader of a pipe is slower. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Says something beside what is printed: on stderr, so that what a program reads stays clean. */
export const say = (line: string): void => void process.stderr.write(`kamerbrief: ${oneLine(line)}\n`)

/** A reader that has seen enough, such as head, closes the pipe: that is no error. */
export function stopOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
}

/**
 * Text of a letter or a file name on one line. Control characters are shown as `\x1B`, so that no letter can steer
 * the terminal; so are the marks that turn the direction of writing.
 */
export const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase()
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code}`
  })

/** At most this many characters, with a mark where the rest was. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** Says what went wrong, in one line unless the fault is the program's own; gives the exit code. */
export function complain(error: unknown): number {
  if (error instanceof UsageError) say(error.message)
  else if (error instanceof CorpusError) say(`${error.message}; ${error.advice}`)
  else if (isSystemError(error)) {
    const { message, advice, isWrongUse } = refusalWords(error)
    say(`${message}; ${advice}`)
    return isWrongUse ? 2 : 1
  } else {
    say('this is a fault of kamerbrief; please report it with what follows')
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
  return 2
}

/** A bar on the last line of the terminal; lines can be printed above it. */
export class ProgressBar {
  #total: number
  #done = 0
  #drawn = 0

  /** @param total how many there are, or about */
  constructor(total: number) {
    this.#total = total
  }

  /** One more is done; `doing` is shown behind the bar. Drawn at most twenty times a second. */
  step(doing: string): void {
    this.#done++
    this.#total = Math.max(this.#total, this.#done)
    const now = performance.now()
    if (now - this.#drawn < 50 && this.#done < this.#total) return
    this.#drawn = now
    const wide = 24
    const full = Math.round((wide * this.#done) / Math.max(1, this.#total))
    const bar = styled('green', '█'.repeat(full)) + styled('gray', '░'.repeat(wide - full))
    const counts = `${this.#done} of ${this.#total}`
    const room = Math.max(0, (process.stdout.columns ?? 80) - wide - counts.length - 5)
    process.stdout.write(`\r\x1b[2K${bar} ${counts}  ${shortened(doing, room)}`)
  }

  /** Takes the bar away, so that a line can be printed; the next step draws it again. */
  clear(): void {
    this.#drawn = 0
    process.stdout.write('\r\x1b[2K')
  }
}
