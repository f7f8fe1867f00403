/** Letters of our own in every form that the program reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { zip } from '../../test/zip.ts'
import { letterToKamerstuk } from '../generated/kamerstuk.ts'
import { letterToText } from '../generated/plain-text.ts'
import { storyLetters } from '../generated/story.ts'
import { letterToWebPage } from '../generated/web-page.ts'
import { root } from '../gold.ts'

export interface Letter {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = `${root}test/letters/`
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Text, Markdown, HTML, XML, DOCX and PDF; no scan: recognising one takes longer than all the others. */
export function lettersOfAllForms(): Letter[] {
  const samples = readdirSync(folder)
    .filter((name) => /^[\w-]+\.(?:txt|md|html|pdf)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }))
  const generated = storyLetters(4).flatMap((letter, index) => [
    { name: `${index}.txt`, bytes: encode(letterToText(letter)) },
    { name: `${index}.xml`, bytes: encode(letterToKamerstuk(letter)) },
    { name: `${index}.html`, bytes: encode(letterToWebPage(letter)) },
    { name: `${index}.docx`, bytes: textToDocx(letterToText(letter)) },
  ])
  return [...samples, ...generated]
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`

/** Lines as paragraphs; those with wide gaps in them as rows of a table. */
export function textToDocx(text: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => (/\S {3,}\S/.test(line) ? `<w:tbl>${row(line.trim().split(/ {3,}/))}</w:tbl>` : paragraph(line)))
  return zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body.join('')}</w:body></w:document>`,
    },
  ])
}
