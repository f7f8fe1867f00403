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
  /** What an option stands for here, where that is something else than with other commands. */
  readonly says?: { readonly [Name in keyof typeof options]?: string }
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
  csv: { help: 'print CSV (RFC 4180)' },
  kind: { value: 'KIND', help: 'letters of this kind: kamerbrief, beslisnota, antwoorden, …' },
  ministry: { value: 'NAME', help: 'of this ministry: a part of its name, its abbreviation (VWS, BZK) or its TOOI id' },
  from: { value: 'DAY', help: 'from this day, month or year on, as in 2024-01-26, 2024-01 or 2024' },
  to: { value: 'DAY', help: 'up to this day, month or year' },
  dossier: { value: 'NUMBER', help: 'letters of this dossier, as in 30573 or 35300-VI' },
  finding: { value: 'TYPE', help: 'with a finding of this type: toezegging, motie, reference, table, …' },
  status: { value: 'STATUS', help: 'with a toezegging that is new, earlier, fulfilled or partly' },
  'deadline-before': { value: 'DAY', help: 'with a toezegging whose term ends before this day' },
  'deadline-after': { value: 'DAY', help: 'with a toezegging whose term ends after this day' },
  cites: { value: 'ID', help: 'that cite this publication, as in kst-30573-207, or anything of this dossier' },
  sort: { value: 'relevance|date', help: 'the order (default: relevance; without words: date, the latest first)' },
  limit: { value: 'NUMBER', number: true, help: 'how many are shown (default: 10)' },
  page: { value: 'NUMBER', number: true, help: 'show the second so many, the third, …' },
  renditions: { help: 'show every rendition of a letter by itself, not only the best' },
  rebuild: { help: 'throw the index away and build it anew' },
  open: { help: 'what is not done yet' },
  overdue: { help: 'toezeggingen whose term was over on the day of --as-of, and that are not met' },
  'as-of': { value: 'DAY', help: 'the day on which to look, as in 2024-01-26: for terms, and for names of ministries' },
  promisor: { value: 'NAME', help: 'made by this minister or staatssecretaris: a part of the office' },
  'due-before': { value: 'DAY', help: 'with a term that ends before this day, as in 2024-01-26' },
  'open-data': { help: "print JSON with the fields of the chambers' own registers; see docs/registers.md" },
  mover: { value: 'NAME', help: 'put by this member: a part of the name' },
  type: { value: 'TYPE', help: 'cites, answers, followsUp, executes, fulfils, beslisnotaOf or attachmentOf' },
  candidates: { help: 'also links that are probable only, marked as such' },
  disagreements: { help: 'works whose renditions say something else, and what' },
  doubtful: { help: 'keep also what rules found that were often wrong in gold letters' },
  'dry-run': { help: 'show what would change, and keep nothing' },
  reason: { value: 'TEXT', help: 'why the letter was withdrawn' },
  on: { value: 'DAY', help: 'when it was, as in 2024-01-26 (default: today)' },
  by: { value: 'PUBLISHER', help: 'who withdrew it' },
  undo: { help: 'take the mark away again' },
  version: { value: 'NUMBER', number: true, help: 'an earlier version of the record; see kamerbrief versions' },
  workers: { value: 'NUMBER', number: true, help: 'documents worked on at once (default: 2, or 1 on one core)' },
  help: { short: 'h', help: 'show this help' },
} as const satisfies Record<string, Option>

/** What may be asked without a command. */
const ofProgram = { help: options.help, version: { help: 'show the version' } }

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
    options: ['corpus', 'version', 'json', 'pdf', 'png', 'html'],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'search',
    operands: { name: '[WORD…]', least: 0, most: Infinity },
    summary: 'search the letters of a corpus, with counts and the passages that match',
    about: [
      'All words must occur, each in any of its Dutch forms. A "phrase" in quotation marks is taken as it stands, toezeg*',
      'is the beginning of a word, -word or NIET word must not occur, OF stands between alternatives, and parentheses group.',
      'Put the whole in single quotes, so that the shell leaves it as it is:',
      'kamerbrief search \'"de motie" (veer OF brug) -tunnel\' --from 2023. Without words, all letters that pass the filters.',
      'The index is brought up to date first. See docs/search.md.',
    ],
    options: [
      'corpus',
      'kind',
      'ministry',
      'from',
      'to',
      'dossier',
      'finding',
      'status',
      'deadline-before',
      'deadline-after',
      'cites',
      'sort',
      'limit',
      'page',
      'renditions',
      'json',
      'csv',
    ],
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'index',
    operands: none,
    summary: 'bring the search index of a corpus up to date',
    about: [
      'Search does so by itself; this looks at every record, also at files that were put there by hand. The index stands in',
      'the folder index/ of the corpus and is made from the records alone: it can be thrown away.',
    ],
    options: ['corpus', 'rebuild', 'json'],
    load: () => import('./commands/index.ts'),
  },
  {
    name: 'toezeggingen',
    operands: { name: '[ID]', least: 0, most: 1 },
    summary: 'the register of toezeggingen: what was promised, by whom, until when, and whether it was met',
    about: [
      'Each promise once, with all that letters say of it. With an ID, its number, or the beginning of its ID: everything',
      'about one, with the quotes that it rests on. --overdue needs --as-of: the answer depends on the corpus and on the day',
      'that you give, never on the clock. See docs/registers.md.',
    ],
    options: [
      'corpus',
      'open',
      'overdue',
      'as-of',
      'status',
      'ministry',
      'promisor',
      'dossier',
      'from',
      'to',
      'due-before',
      'json',
      'csv',
      'open-data',
    ],
    says: {
      open: 'those that are not met, or in part',
      status: 'openstaand, deels voldaan, voldaan or vervallen',
      ministry: 'of this ministry, or one that took its work over by the day of --as-of: part of a name, or VWS',
      dossier: 'told of in letters of this dossier, or that cite it, as in 30573 or 35300-VI',
      from: 'made from this day, month or year on, as in 2024-01-26, 2024-01 or 2024',
      to: 'made up to this day, month or year',
    },
    load: () => import('./commands/toezeggingen.ts'),
  },
  {
    name: 'moties',
    operands: { name: '[ID]', least: 0, most: 1 },
    summary: 'the register of moties: who put each, what became of it, and where letters say so',
    about: ['With an ID (kst-30573-200), or its beginning: all about one motie, with quotes. See docs/registers.md.'],
    options: ['corpus', 'open', 'status', 'mover', 'dossier', 'json', 'csv'],
    says: {
      open: 'those that are not executed, settled or rejected',
      status: 'ingediend, aangehouden, verworpen, aangenomen, uitgevoerd or afgedaan',
      dossier: 'of this dossier, as in 30573 or 35300-VI',
    },
    load: () => import('./commands/moties.ts'),
  },
  {
    name: 'dossier',
    operands: { name: 'NUMBER', least: 1, most: 2 },
    summary: 'the time line of a dossier: its letters, promises made and met, moties',
    about: ['NUMBER is 30573, "30 573" or 35300-VI. Letters that cite a Kamerstuk of the dossier belong to it.'],
    options: ['corpus', 'json', 'csv'],
    load: () => import('./commands/dossier.ts'),
  },
  {
    name: 'links',
    operands: { name: '[ID]', least: 0, most: 1 },
    summary: 'how letters hang together: what each cites, answers, executes, fulfils',
    about: [
      'With an ID or an official name (kst-30573-207), the links from and to that letter, probable ones too, marked as',
      'such; without, the certain ones of all letters. Each shows the words that it rests on, and the rule.',
    ],
    options: ['corpus', 'type', 'candidates', 'json', 'csv'],
    load: () => import('./commands/links.ts'),
  },
  {
    name: 'works',
    operands: none,
    summary: 'letters that the corpus has in more than one form, and where their forms disagree',
    about: [],
    options: ['corpus', 'disagreements', 'json'],
    load: () => import('./commands/works.ts'),
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
    about: [
      'Names each letter whose source or record has changed, and the findings that are touched. Earlier versions of',
      'records are held against their own text.',
    ],
    options: ['corpus', 'json'],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'update',
    operands: { name: '[ID…]', least: 0, most: Infinity },
    summary: 'extract again the letters that a changed program touches',
    about: [
      'Of each record it is known which program made it. A letter is extracted again where the reader of its medium, the',
      'structure, an extractor or what makes the record is another now, and read as it was read before, unless --ocr or',
      '--doubtful asks otherwise. What differs is shown, and the earlier record stays: see kamerbrief versions. A letter',
      'that cannot be read any more keeps its record and is told of. Without ID, all letters are looked at.',
    ],
    options: ['corpus', 'dry-run', 'json', ...reading],
    load: () => import('./commands/update.ts'),
  },
  {
    name: 'versions',
    operands: { name: 'ID', least: 1, most: 1 },
    summary: 'list the versions of a record: what made each, and what differs',
    about: ['The last one is the record of now. An earlier one is shown with kamerbrief show ID --version NUMBER.'],
    options: ['corpus', 'json'],
    load: () => import('./commands/versions.ts'),
  },
  {
    name: 'withdraw',
    operands: { name: 'ID', least: 1, most: 1 },
    summary: 'mark a letter as taken back by its publisher',
    about: ['The letter, its source and its findings stay; list and show tell that it was withdrawn, when and why.'],
    options: ['corpus', 'reason', 'on', 'by', 'undo'],
    load: () => import('./commands/withdraw.ts'),
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
  const own = Object.fromEntries([...command.options, 'help' as const].map((name) => [name, optionOf(command, name)]))
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
    const near = suggestion(
      name,
      commands.map((command) => command.name),
    )
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
