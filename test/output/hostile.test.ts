/** A folder of everything that goes wrong: the good letter gets in, each other says what is wrong and what to do. */
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { openFolder } from '../../corpus/store/folder.ts'
import { all, filled, letterText, temporaryFolder } from '../corpus/folders.ts'
import { kamerbrief } from './run.ts'

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([595, 842]).drawText('Geachte voorzitter, dit is een brief.', { x: 80, y: 700, size: 11, font })
  return document.save()
}

/** A PDF that asks for a password: its dictionary of encryption fits no password, the empty one included. */
function encryptedPdf(): string {
  const hash = (digit: string) => `<${digit.repeat(64)}>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${hash('a')} /U ${hash('b')} /P -44 >>`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const id = `[${hash('c').slice(0, 33)}>${hash('c').slice(0, 33)}>]`
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID ${id} >>`
  return `${body}xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`
}

/** Every byte value, again and again, in no order. */
const noise = (length: number): Uint8Array => {
  let state = 12345
  return Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) >> 16)
}

test('ingest and extract', async () => {
  const dir = temporaryFolder()
  chmodSync(dir, 0o755)
  const from = filled(join(dir, 'letters'), {
    'afgebroken.pdf': (await pdf()).subarray(0, 600),
    'goed.txt': letterText(1),
    'groot.txt': 'x',
    'leeg.txt': '',
    'ruis.txt': noise(5000),
    'versleuteld.pdf': encryptedPdf(),
    'verboden.txt': letterText(2),
    'verboden/brief.txt': letterText(3),
  })
  truncateSync(join(from, 'groot.txt'), 200_000_000)
  writeFileSync(Buffer.concat([Buffer.from(`${from}/`), Buffer.from('reünie.txt', 'latin1')]), letterText(4))
  chmodSync(join(from, 'verboden.txt'), 0)
  chmodSync(join(from, 'verboden'), 0)
  const corpus = join(dir, 'corpus')
  mkdirSync(corpus)
  chmodSync(corpus, 0o777)
  // Root may read everything: as root, nobody runs it.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

  const { code, out, err } = kamerbrief(['ingest', from, '--corpus', corpus], nobody)
  chmodSync(join(from, 'verboden'), 0o755)
  expect([code, err]).toEqual([1, ''])
  expect(out).not.toMatch(/^\s+at /m)
  expect(out).toMatch(/9 files: 1 new, 0 known, 8 failed/)
  const failures = await all(openFolder(corpus).failures())
  const reasons = failures.map(({ name, reason }) => `${name} ${reason}`).sort()
  expect(reasons).toEqual([
    'afgebroken.pdf damaged',
    'groot.txt too-large',
    'leeg.txt empty',
    're\\xFCnie.txt bad-name',
    'ruis.txt unknown-type',
    'verboden no-permission',
    'verboden.txt no-permission',
    'versleuteld.pdf encrypted',
  ])
  for (const { path, message, advice } of failures) {
    expect(path.startsWith(from)).toBe(true)
    expect(message.length, path).toBeGreaterThan(10)
    expect(advice.length, path).toBeGreaterThan(10)
    expect(out).toContain(`${path}: ${message}; ${advice}`)
  }

  const extracted = kamerbrief(['extract', join(from, 'ruis.txt'), join(from, 'goed.txt'), '--max-bytes', '100'])
  expect(extracted.code).toBe(1)
  expect(
    extracted.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).reason),
  ).toEqual(['too-large', 'too-large'])
})
