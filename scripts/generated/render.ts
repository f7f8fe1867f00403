/** Generated letters to PDF and DOCX files, by the programs of scripts/test-services.sh. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GeneratedLetter } from '../generated-letters.ts'
import { letterToFodt } from './fodt.ts'
import { letterToHtml } from './html.ts'

export type Rendering = 'chromium-tagged' | 'chromium-untagged' | 'libreoffice-tagged' | 'libreoffice-untagged'

const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
]

/**
 * @param folder where the PDFs go
 * @returns the PDF of each letter, in their order
 */
export function render(letters: readonly GeneratedLetter[], rendering: Rendering, folder: string): string[] {
  const out = join(folder, rendering)
  mkdirSync(out, { recursive: true })
  const profile = mkdtempSync(join(tmpdir(), 'kamerbrief-profile-'))
  const tagged = rendering.endsWith('-tagged')
  const pdfs = letters.map(({ name }) => join(out, `${name}.pdf`))
  if (rendering.startsWith('chromium')) {
    for (const [index, letter] of letters.entries()) {
      const html = join(out, `${letter.name}.html`)
      writeFileSync(html, letterToHtml(letter))
      const tags = tagged ? '--export-tagged-pdf' : '--disable-pdf-tagging'
      const own = [`--user-data-dir=${profile}`, tags, `--print-to-pdf=${pdfs[index]}`, `file://${html}`]
      execFileSync('chromium', [...CHROMIUM, ...own], { stdio: 'ignore', timeout: 60_000 })
    }
    return pdfs
  }
  const options = JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(tagged) } })
  convert(letters, `pdf:writer_pdf_Export:${options}`, out, profile)
  return pdfs
}

/**
 * @param folder where the DOCX files go
 * @returns the DOCX of each letter, in their order
 */
export function renderDocx(letters: readonly GeneratedLetter[], folder: string): string[] {
  const out = join(folder, 'docx')
  mkdirSync(out, { recursive: true })
  convert(letters, 'docx:MS Word 2007 XML', out, mkdtempSync(join(tmpdir(), 'kamerbrief-profile-')))
  return letters.map(({ name }) => join(out, `${name}.docx`))
}

/** All letters in one run of LibreOffice: its start takes longest. */
function convert(letters: readonly GeneratedLetter[], filter: string, out: string, profile: string): void {
  const sources = letters.map((letter) => {
    const source = join(out, `${letter.name}.fodt`)
    writeFileSync(source, letterToFodt(letter))
    return source
  })
  const own = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', out]
  execFileSync('soffice', [...own, ...sources], { stdio: 'ignore', timeout: 240_000 })
}
