/** Everything that someone may put into a dump to hurt whoever reads it: a failure each, and the letters come through. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { openFolder } from '../../corpus/store/folder.ts'
import { all, filled, letterText, temporaryFolder } from '../corpus/folders.ts'
import { zipOf } from '../corpus/zips.ts'
import { launcher } from './run.ts'

const MIB = 1024 * 1024

/** As 42.zip: sixteen archives in each of sixteen archives …, and files of nothing at the bottom. */
function zipBomb(levels: number): Buffer {
  let data = zipOf([{ name: '0.bin', data: Buffer.alloc(40 * MIB) }])
  for (let level = 0; level < levels; level++)
    data = zipOf(Array.from({ length: 16 }, (_, i) => ({ name: `${level}-${i}.zip`, data })))
  return data
}

/** Files that all share one stretch of packed bytes: the directory claims what the bytes never held. */
function overlappingBomb(): Buffer {
  const packed = zipOf([{ name: 'a.bin', data: Buffer.alloc(8 * MIB) }])
  const start = packed.readUInt32LE(packed.length - 6)
  const directory = packed.subarray(start, packed.length - 22)
  const entries = 1000
  const end = Buffer.from(packed.subarray(packed.length - 22))
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(directory.length * entries, 12)
  return Buffer.concat([packed.subarray(0, start), ...Array<Buffer>(entries).fill(directory), end])
}

/** A node of the page tree that is its own child. */
function loopingPdf(): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 3 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`
  return `${body}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

async function longPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([595, 842])
  return document.save()
}

const entityBomb = [
  '<?xml version="1.0"?>',
  '<!DOCTYPE kamerstuk [<!ENTITY a0 "lol">',
  ...Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`),
  ']><kamerstuk><al>&a9;</al></kamerstuk>',
].join('\n')

const externalEntity =
  '<?xml version="1.0"?><!DOCTYPE kamerstuk [<!ENTITY x SYSTEM "file:///etc/passwd">]><kamerstuk><al>&x;</al></kamerstuk>'

const docxBomb = () =>
  zipOf([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', data: Buffer.alloc(150 * MIB, ' ') },
  ])

/** Writes the most memory that the program ever took, in KiB, to a file. */
const witness = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from 'node:fs'
    import { isMainThread } from 'node:worker_threads'
    if (isMainThread)
      process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`)}`

test('each is a failure that says what and why; the letters around it come in', async () => {
  const dir = temporaryFolder()
  const from = filled(join(dir, 'in/diep/genoeg'), {
    '0 goed.txt': letterText(1),
    'bom-42.zip': zipBomb(3),
    'bom-overlap.zip': overlappingBomb(),
    'bom.docx': docxBomb(),
    'bom.xml': entityBomb,
    'diep.html': `<!doctype html><html><body>${'<div>'.repeat(10_000)}brief${'</div>'.repeat(10_000)}</body></html>`,
    'extern.xml': externalEntity,
    'foto.pdf': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
    'lang.pdf': await longPdf(3000),
    'lus.pdf': loopingPdf(),
    'slip.zip': zipOf([
      { name: '../../../kwaad.txt', data: letterText(2) },
      { name: '/tmp/kwaad.txt', data: letterText(3) },
      { name: 'link', data: '/etc/passwd', mode: 0o120777 },
      { name: 'goed.txt', data: letterText(4) },
    ]),
    'z goed.txt': letterText(5),
  })
  const corpus = join(dir, 'corpus')
  const peak = join(dir, 'peak')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      witness(peak),
      launcher,
      'ingest',
      from,
      '--corpus',
      corpus,
      '--max-memory',
      '256',
      '--max-seconds',
      '20',
    ],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).not.toMatch(/^\s+at /m)
  expect(stdout).toMatch(/: 3 new, 0 known, \d+ failed; corpus/)
  const failures = await all(openFolder(corpus).failures())
  const name = (path: string) => path.slice(from.length + 1)
  expect(failures.map(({ path, reason }) => `${name(path)} ${reason}`).sort()).toEqual([
    'bom-42.zip too-large',
    'bom-overlap.zip too-large',
    'bom.docx too-large',
    expect.stringMatching(/^bom\.xml (?:damaged|too-large|no-text)$/),
    expect.stringMatching(/^diep\.html (?:damaged|too-large)$/),
    expect.stringMatching(/^extern\.xml (?:damaged|no-text)$/),
    expect.stringMatching(/^foto\.pdf (?:damaged|unknown-type)$/),
    'lang.pdf too-many-pages',
    expect.stringMatching(/^lus\.pdf (?:damaged|no-text)$/),
    'slip.zip!../../../kwaad.txt bad-name',
    'slip.zip!/tmp/kwaad.txt bad-name',
    'slip.zip!link unknown-type',
  ])
  for (const { path, message, advice } of failures) {
    expect(message.length, path).toBeGreaterThan(10)
    expect(advice.length, path).toBeGreaterThan(10)
    expect(stdout).toContain(`${path}: ${message}; ${advice}`)
  }
  expect(existsSync(join(dir, 'kwaad.txt'))).toBe(false)
  expect(existsSync('/tmp/kwaad.txt')).toBe(false)
  // Two documents at a time, and the program around them.
  expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(2 * 256 + 300)
}, 120_000)
