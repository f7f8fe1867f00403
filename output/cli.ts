/** The command line: finds the command in the table, reads its arguments, runs it. */
import { suggestion } from '../corpus/near-name.ts'
import { CorpusError } from '../corpus/store/store.ts'
import packageJson from '../package.json' with { type: 'json' }
import { type Arguments, type Option, parseArguments, UsageError } from './arguments.ts'
import { type Command, commands } from './command-table.ts'
import { commandHelp, programHelp } from './help.ts'
import { options } from './options.ts'
import { shellWord } from './shell-word.ts'
import { complain, print, stopOnClosedPipe } from './terminal.ts'

/** What may be asked without a command. */
const ofProgram = { help: options.help, version: { help: 'show the version' } }

/**
 * Runs the command line.
 * @returns the exit code: 0 all well, 1 some documents failed, 2 wrong use
 */
export async function main(args: readonly string[]): Promise<number> {
  stopOnClosedPipe()
  try {
    return await dispatch(args)
  } catch (error) {
    return complain(error)
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  if (first === 'help') return dispatch(helpOf(rest))
  const command = commands.find(({ name }) => name === first)
  if (!command) return withoutCommand(args)
  const own = Object.fromEntries([...command.options, 'help' as const].map((name) => [name, optionOf(command, name)]))
  const parsed = parseArguments(rest, own, command.words)
  if (parsed.on.has('help')) {
    await print(commandHelp(command, own))
    return 0
  }
  const { name, operands } = command
  const see = `; see kamerbrief ${name} --help`
  if (parsed.operands.length < operands.least) throw new UsageError(`${name} needs ${operands.name}${see}`)
  if (parsed.operands.length > operands.most)
    throw new UsageError(
      operands.most === 0 ? `${name} takes no ${parsed.operands[0]}${see}` : `${name} takes one ${operands.name}${see}`,
    )
  try {
    return await (await command.load()).run(parsed)
  } catch (error) {
    throw onSameCorpus(error, parsed)
  }
}

/** `help list` is `list --help`. */
function helpOf(args: readonly string[]): string[] {
  const names = args.filter((arg) => arg !== '--help' && arg !== '-h')
  if (names.length > 1) throw new UsageError('help takes one COMMAND; see kamerbrief --help')
  return [...names.filter((name) => name !== 'help'), '--help']
}

/** What reads and writes a corpus advises commands without their options: they are meant for the corpus given here. */
function onSameCorpus(error: unknown, { text: { corpus } }: Arguments): unknown {
  if (corpus === undefined || !(error instanceof CorpusError)) return error
  const { message, advice } = error
  if (!/: kamerbrief [^;]+$/.test(advice) || advice.includes('--corpus')) return error
  return new CorpusError(message, `${advice} --corpus ${shellWord(corpus)}`, { cause: error })
}

const optionOf = ({ says }: Command, name: keyof typeof options): Option => ({
  ...options[name],
  ...(says?.[name] !== undefined && { help: says[name] }),
})

async function withoutCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, ofProgram)
  if (parsed.on.has('version')) {
    await print(packageJson.version)
    return 0
  }
  const [name] = parsed.operands
  if (name !== undefined) {
    const near = suggestion(name, [...commands.map((command) => command.name), 'help'])
    throw new UsageError(`unknown command ${JSON.stringify(name)}${near || '; see kamerbrief --help'}`)
  }
  const text = programHelp(commands, ofProgram)
  if (parsed.on.has('help')) {
    await print(text)
    return 0
  }
  process.stderr.write(`${text}\n`)
  return 2
}
