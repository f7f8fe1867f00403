/** Folders for tests: letters of our own invention, and a picture of a whole tree to compare. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kamerbrief-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A letter as a ministry could write it; each number gives another one. */
export const letterText = (number: number): string =>
  [
    '> Retouradres Postbus 99999 2500 ZZ Den Haag',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    'Datum 3 februari 2021',
    `Betreft Voortgang van proef ${number} met waterfietsen`,
    '',
    'Geachte voorzitter,',
    '',
    `Op 12 januari jl. heb ik uw Kamer geïnformeerd over proef ${number} (Kamerstuk 29 999, nr. ${number + 1}). De inzet van`,
    'waterfietsen op de veren vraagt om nadere uitwerking. Ik zal uw Kamer voor 1 juli 2021 over de uitkomsten infor-',
    'meren.',
    '',
    'De Minister van Infrastructuur en Waterstaat,',
    'A. Voorbeeld',
    '',
  ].join('\n')

/** Writes files below a folder and gives the folder back. */
export function filled(dir: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

/** Every file below a folder with its hash; runs/ is left out, since it holds the clock, and the count of runs. */
export function tree(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .filter((path) => !path.startsWith('runs/') && path !== 'generation')
    .sort()
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(dir, path)))
          .digest('hex')}`,
    )
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
