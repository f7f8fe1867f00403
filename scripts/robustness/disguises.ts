/** The same letter as dumps disfigure it: what is found should not change. */
import { randomFrom } from '../random.ts'

export interface Disguise {
  readonly name: string
  readonly about: string
  readonly apply: (text: string, seed: number) => string
}

/** `informeren , zoals toegezegd .`: as language tools write their tokens. */
const tokenized = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N})\]»”’"])([.,;:!?)\]])(?=\s|$)/gu, ' $1')
    .replace(/(?<=\s|^)([([«“])(?=[\p{L}\p{N}])/gu, '$1 ')

/** Words of more letters are split at a line end, as narrow columns do. */
const LONG = 9
const WIDTH = 60

function hyphenated(text: string): string {
  const paragraph = (line: string): string => {
    const out: string[] = ['']
    for (const word of line.split(' ')) {
      const last = out.at(-1)!
      const whole = last === '' ? word : `${last} ${word}`
      const room = WIDTH - last.length - 2
      if (whole.length <= WIDTH) out[out.length - 1] = whole
      else if (/^\p{Ll}+$/u.test(word) && word.length > LONG && room >= 4 && word.length - room >= 3) {
        out[out.length - 1] = `${last} ${word.slice(0, room)}-`
        out.push(word.slice(room))
      } else out.push(word)
    }
    return out.join('\n')
  }
  return text
    .split('\n')
    .map((line) => (line.length > WIDTH + 20 && !/ {3}/.test(line) ? paragraph(line) : line))
    .join('\n')
}

/** Letters that recognition takes for one another. */
const misread: Readonly<Record<string, string>> = {
  l: '1',
  o: '0',
  e: 'c',
  i: 'l',
  a: 'o',
  u: 'v',
  n: 'r',
  0: 'O',
  1: 'l',
  5: 'S',
}

const noisy =
  (share: number) =>
  (text: string, seed: number): string => {
    const random = randomFrom(seed)
    return text.replace(/[\p{L}\p{N}]/gu, (sign) => (random() < share ? (misread[sign] ?? sign) : sign))
  }

export const disguises: readonly Disguise[] = [
  { name: 'tokenized', about: 'a space in front of each full stop and comma', apply: tokenized },
  { name: 'hyphenated', about: 'lines of 60 characters, long words split', apply: hyphenated },
  { name: 'capitals', about: 'every letter a capital', apply: (text) => text.toUpperCase() },
  { name: 'OCR noise', about: 'one letter or figure in a hundred misread', apply: noisy(0.01) },
]
