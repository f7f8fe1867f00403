/** The command line: one table of commands and options, which also makes the help. */
import packageJson from '../package.json' with { type: 'json' }
import { type Arguments, type Option, parseArguments, suggestion, UsageError } from './arguments.ts'
import { commandHelp, programHelp } from './help.ts'
import { complain, print, stopOnClosedPipe } from './terminal.ts'

/** A command carries out its arguments and gives the exit code. */
export type Run = (args: Arguments) => Promise<number>

export interface Command {
  readonly name: string
  /** What stands for its operands in the help, and how many there must be. */
  readonly operands: { readonly name: string; readonly least: number; readonly most: number }
  readonly summary: string
  /** The rest of what a person should know, in paragraphs. */
  readonly about: readonly string[]
  readonly options: readonly (keyof typeof options)[]
  /** Imported only when it runs: the help should not wait for the PDF reader. */
  readonly load: () => Promise<{ run: Run }>
}

export const options = {
  corpus: { value: 'DIR', help: 'the corpus folder (default: ./corpus-data)' },
  manifest: { value: 'FILE', help: 'a CSV or JSON Lines file that tells of each file: file, url, date, identifiers' },
  json: { help: 'print JSON, one object a line' },
  pdf: { value: 'FILE', help: 'write a copy of a PDF letter with a box over each finding' },
  png: { value: 'DIR', help: 'write the pages of a PDF letter as pictures with a box over each finding' },
  html: { value: 'FILE', help: 'write the text of a letter as a web page with each finding marked' },
  root: { value: 'DIR', help: 'the folder from which gold files name their letters (default: the one above theirs)' },
  misses: { help: 'list what is wrong, missed and extra' },
  rules: { help: 'list how often each rule was right' },
  'max-bytes': { value: 'NUMBER', number: true, help: 'a larger file is a failure (default: 67108864, 64 MiB)' },
  'max-pages': { value: 'NUMBER', number: true, help: 'a longer document is a failure (default: 2000)' },
  'max-seconds': {
    value: 'NUMBER',
    number: true,
    help: 'a document that takes longer is stopped (default: 120; 20 more for each page that is a picture)',
  },
  'max-memory': { value: 'MIB', number: true, help: 'a document that takes more memory is stopped (default: 1024)' },
  'max-depth': { value: 'NUMBER', number: true, help: 'markup nested deeper is a failure (default: 512)' },
  ocr: {
    value: 'auto|off|force',
    help: 'recognise text in pictures of pages: where needed (auto, the default), never, all',
  },
  doubtful: { help: 'keep also what rules found that were often wrong in gold letters' },
  workers: { value: 'NUMBER', number: true, help: 'documents worked on at once (default: 2, or 1 on one core)' },
  help: { short: 'h', help: 'show this help' },
  version: { help: 'show the version' },
} as const satisfies Record<string, Option>

/** What may be said of how documents are read, many at once. */
const reading = [
  'max-bytes',
  'max-pages',
  'max-seconds',
  'max-memory',
  'max-depth',
  'ocr',
  'doubtful',
  'workers',
] as const

const none = { name: '', least: 0, most: 0 }

export const commands: readonly Command[] = [
  {
    name: 'ingest',
    operands: { name: 'PATH…', least: 1, most: Infinity },
    summary: 'take letters into a corpus folder',
    about: [
      'Reads files, folders to the bottom, and ZIP archives with the archives in them, and keeps for each letter its',
      'source and its record. A letter that is there already is known by its bytes and changes nothing. A file that',
      'cannot be read is kept as a failure with its reason, and tried again next time. Inside folders and archives,',
      'hidden files are passed by; symbolic links are not followed.',
      '',
      'A manifest.csv or manifest.jsonl at the top of a folder or archive tells where its files come from (columns file,',
      'url, date, identifiers; others are kept as they are), and so does the file given with --manifest.',
    ],
    options: ['corpus', 'manifest', ...reading],
    load: () => import('./commands/ingest.ts'),
  },
  {
    name: 'extract',
    operands: { name: 'FILE…', least: 1, most: Infinity },
    summary: 'print the record of each file, one JSON line a file; nothing is kept',
    about: [
      'The lines come in the order of the files. A file that cannot be read gives a line with schema',
      'kamerbrief/failure/1 in its place, which says why and what to do.',
    ],
    options: [...reading],
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'list',
    operands: none,
    summary: 'list the letters of a corpus, and the files that failed',
    about: [],
    options: ['corpus', 'json'],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'show',
    operands: { name: 'ID', least: 1, most: 1 },
    summary: 'show a letter and its findings in their context',
    about: [
      'ID is the id of a letter, or its first characters, as long as only one letter begins with them. With --pdf, --png',
      'or --html the letter is written there to look at, its findings in colours, and only the paths are printed.',
    ],
    options: ['corpus', 'json', 'pdf', 'png', 'html'],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'explain',
    operands: { name: 'FILE', least: 1, most: 1 },
    summary: 'tell which rule found what in a file, and what nearly matched',
    about: [],
    options: ['json', 'max-bytes', 'max-pages', 'max-depth', 'ocr', 'doubtful'],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'verify',
    operands: none,
    summary: 'read the stored sources again and prove every quote and place',
    about: ['Names each letter whose source or record has changed, and the findings that are touched.'],
    options: ['corpus', 'json'],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'score',
    operands: { name: 'GOLD…', least: 1, most: Infinity },
    summary: 'hold what is found in letters against what a careful reader found',
    about: [
      'GOLD is a gold file or a folder of them: JSON that names a letter and lists what is to be found in it. The kinds',
      'that it has (letter, dates, kenmerken, references, moties, toezeggingen, tables) are counted: right, wrong value,',
      'missed, extra. Entries with "optional": true may be found or not. See docs/accuracy.md.',
    ],
    options: ['root', 'misses', 'rules', 'json', ...reading],
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'schema',
    operands: none,
    summary: 'print the JSON Schema (2020-12) of the record',
    about: [],
    options: [],
    load: () => import('./commands/schema.ts'),
  },
]

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
  const command = commands.find(({ name }) => name === first)
  if (!command) return withoutCommand(args)
  const own = Object.fromEntries([...command.options, 'help' as const].map((name) => [name, options[name]]))
  const parsed = parseArguments(rest, own)
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
  return (await command.load()).run(parsed)
}

async function withoutCommand(args: readonly string[]): Promise<number> {
  const { help, version } = options
  const parsed = parseArguments(args, { help, version })
  if (parsed.on.has('version')) {
    await print(packageJson.version)
    return 0
  }
  const [name] = parsed.operands
  if (name !== undefined) {
    const near = suggestion(
      name,
      commands.map((command) => command.name),
    )
    throw new UsageError(`unknown command ${JSON.stringify(name)}${near || '; see kamerbrief --help'}`)
  }
  const text = programHelp(commands, { help, version })
  if (parsed.on.has('help')) {
    await print(text)
    return 0
  }
  process.stderr.write(`${text}\n`)
  return 2
}
