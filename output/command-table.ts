/** The commands: what each is called, takes and does. The help is made from it. */
import type { Arguments } from './arguments.ts'
import { type options, reading } from './options.ts'

/** A command carries out its arguments and gives the exit code. */
export type Run = (args: Arguments) => Promise<number>

export interface Command {
  readonly name: string
  /** What stands for its operands in the help, and how many there must be. */
  readonly operands: { readonly name: string; readonly least: number; readonly most: number }
  /** Its operands are words of a query, of which `-word` is one. */
  readonly words?: true
  readonly summary: string
  /** The rest of what a person should know, in paragraphs. */
  readonly about: readonly string[]
  readonly options: readonly (keyof typeof options)[]
  /** What an option stands for here, where that is something else than with other commands. */
  readonly says?: { readonly [Name in keyof typeof options]?: string }
  /** Imported only when it runs: the help should not wait for the PDF reader. */
  readonly load: () => Promise<{ run: Run }>
}

/** What `ID` may be where it is that of a letter. */
const idOfLetter = [
  'ID is the id of a letter, its first characters, an official name (kst-30573-207, 2024D12345) or a kenmerk, as long as',
  'only one letter is meant; where several are, they are listed.',
]

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
      'kamerbrief/failure/1 in its place, which says why and what to do. So does a folder: ingest takes in what is in it.',
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
      ...idOfLetter,
      '',
      'With --pdf, --png or --html the letter is written there to look at, its findings in colours, and only the paths are',
      'printed. A file that is there already is written over with --force alone, and nothing is written inside a corpus.',
    ],
    options: ['corpus', 'version', 'json', 'pdf', 'png', 'html', 'force'],
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'search',
    operands: { name: '[WORD…]', least: 0, most: Infinity },
    words: true,
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
      'the folder index/ of the corpus and is made from the records alone: it can be thrown away. Links and registers are',
      'made with it.',
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
      'With the id of a letter, its first characters, an official name (kst-30573-207) or a kenmerk, the links from and to',
      'that letter, and with the name of a document that the corpus does not have, the links to it: probable ones too,',
      'marked as such. Without, the certain ones of all letters. Each shows the words that it rests on, and the rule.',
    ],
    options: ['corpus', 'type', 'candidates', 'json', 'csv'],
    load: () => import('./commands/links.ts'),
  },
  {
    name: 'works',
    operands: none,
    summary: 'letters that the corpus has in more than one form, and where their forms disagree',
    about: [
      'Under each letter its forms, the best first; with --disagreements only those whose forms say something else, and',
      'what. --csv has a row for each form, or for each thing that forms say. See docs/registers.md.',
    ],
    options: ['corpus', 'disagreements', 'json', 'csv'],
    load: () => import('./commands/works.ts'),
  },
  {
    name: 'explain',
    operands: { name: 'FILE', least: 1, most: 1 },
    summary: 'tell which rule found what in a file, and what nearly matched',
    about: ['FILE need not be in a corpus, and nothing is kept. Notices tell what was repaired, removed or doubted.'],
    options: ['json', 'max-bytes', 'max-pages', 'max-seconds', 'max-memory', 'max-depth', 'ocr', 'doubtful'],
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
      '',
      ...idOfLetter,
    ],
    options: ['corpus', 'dry-run', 'json', ...reading],
    load: () => import('./commands/update.ts'),
  },
  {
    name: 'versions',
    operands: { name: 'ID', least: 1, most: 1 },
    summary: 'list the versions of a record: what made each, and what differs',
    about: [
      ...idOfLetter,
      '',
      'The last one is the record of now. An earlier one is shown with kamerbrief show ID --version NUMBER.',
    ],
    options: ['corpus', 'json'],
    load: () => import('./commands/versions.ts'),
  },
  {
    name: 'withdraw',
    operands: { name: 'ID', least: 1, most: 1 },
    summary: 'mark a letter as taken back by its publisher',
    about: [
      ...idOfLetter,
      '',
      'The letter, its source and its findings stay; list and show tell that it was withdrawn, when and why. What rests on',
      'it in links and registers says so too.',
    ],
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
