/** Help texts, made from the table of commands and options. */
import type { Option } from './arguments.ts'
import type { Command } from './command-table.ts'

type Options = Readonly<Record<string, Option>>

export const programHelp = (commands: readonly Command[], options: Options): string =>
  [
    'kamerbrief: Dutch parliamentary letters in, JSON records out, each finding with its quote and its place.',
    '',
    'Usage: kamerbrief COMMAND [OPTION…]',
    '',
    'Commands:',
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands.name}`.trim(), summary])),
    '',
    'Options:',
    ...optionLines(options),
    '',
    'See kamerbrief COMMAND --help for the options of a command.',
    '',
    exitCodes,
  ].join('\n')

export const commandHelp = ({ name, operands, summary, about }: Command, options: Options): string =>
  [
    `kamerbrief ${name}: ${summary}.`,
    '',
    `Usage: ${['kamerbrief', name, '[OPTION…]', operands.name].filter(Boolean).join(' ')}`,
    ...(about.length > 0 ? ['', ...about] : []),
    '',
    'Options:',
    ...optionLines(options),
    '',
    exitCodes,
  ].join('\n')

const exitCodes = 'Exit code: 0 all well, 1 some documents failed, 2 wrong use.'

const optionLines = (options: Options): string[] =>
  columns(
    Object.entries(options).map(([name, { value, short, help }]) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      help,
    ]),
  )

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
