/** A generated letter as a flat ODT: real footnotes, a margin column in the header of every page. */
import type { GeneratedCell, GeneratedLetter, GeneratedPage, GeneratedTable, Item } from '../generated-letters.ts'

const NAMESPACES = ['office', 'style', 'text', 'table', 'drawing:draw', 'xsl-fo-compatible:fo', 'svg-compatible:svg']
  .map((name) => {
    const [long, short = long] = name.split(':')
    return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${long}:1.0"`
  })
  .join(' ')

const fontOf = (name: string): string => `style:font-name="${name}" fo:font-family="&apos;${name}&apos;"`
const paragraphStyle = (name: string, text: string, paragraph = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`

export function letterToFodt(letter: GeneratedLetter): string {
  const tables = letter.pages.flatMap((page) => page.items.filter((item) => item.type === 'table'))
  const styles = [
    `<style:default-style style:family="paragraph"><style:text-properties ${fontOf(letter.font)}/></style:default-style>`,
    paragraphStyle('Standard', 'fo:font-size="9pt"', 'fo:margin-bottom="12pt" fo:line-height="12.5pt"'),
    paragraphStyle(
      'Footnote',
      'fo:font-size="7pt"',
      'fo:margin-bottom="0pt" fo:margin-left="10pt" fo:text-indent="-10pt"',
    ),
    paragraphStyle('Small', 'fo:font-size="6.5pt"', 'fo:margin-bottom="0pt"'),
    paragraphStyle(
      'SmallBold',
      'fo:font-size="6.5pt" fo:font-weight="bold"',
      'fo:margin-bottom="0pt" fo:margin-top="8pt"',
    ),
    `<style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0pt"/><style:text-properties fo:font-size="9pt" fo:font-weight="bold"/></style:style>`,
    ...(['left', 'right', 'center'] as const).flatMap((side) => [
      paragraphStyle(`Cell_${side}`, 'fo:font-size="8pt"', `fo:margin-bottom="0pt" fo:text-align="${side}"`),
      paragraphStyle(
        `Head_${side}`,
        'fo:font-size="8pt" fo:font-weight="bold"',
        `fo:margin-bottom="0pt" fo:text-align="${side}"`,
      ),
    ]),
    '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" fo:border="none" fo:padding="0pt"/></style:style>',
    '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-style-name="Footnote" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>',
    '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0pt" text:min-label-width="14pt"/></text:list-level-style-bullet></text:list-style>',
  ]
  const automatic = [
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="28mm" fo:margin-right="49.35mm" fo:margin-top="30mm" fo:margin-bottom="22mm"/><style:header-style><style:header-footer-properties fo:min-height="10mm"/></style:header-style></style:page-layout>',
    paragraphStyle(
      'Break',
      'fo:font-size="9pt"',
      'fo:break-before="page" fo:margin-bottom="12pt" fo:line-height="12.5pt"',
    ),
    '<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    ...tables.flatMap((table, index) => tableStyles(table, index, letter.padding)),
  ]
  let index = 0
  const body = letter.pages.map((page, number) =>
    page.items
      .map((item, at) => itemToXml(item, page, number > 0 && at === 0, item.type === 'table' ? index++ : 0))
      .join(''),
  )
  const fields = letter.margin.map(
    ({ label, lines }) =>
      `<text:p text:style-name="SmallBold">${escaped(label)}</text:p>${lines.map((line) => `<text:p text:style-name="Small">${escaped(line)}</text:p>`).join('')}`,
  )
  const frame = `<draw:frame draw:style-name="Frame" draw:name="Marge" text:anchor-type="paragraph" svg:x="166mm" svg:y="45mm" svg:width="38mm" draw:z-index="0"><draw:text-box fo:min-height="30mm">${fields.join('')}</draw:text-box></draw:frame>`
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls><style:font-face style:name="${letter.font}" svg:font-family="&apos;${letter.font}&apos;"/></office:font-face-decls><office:styles>${styles.join('')}</office:styles><office:automatic-styles>${automatic.join('')}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="Small">${frame}</text:p></style:header></style:master-page></office:master-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document>`
}

function itemToXml(item: Item, page: GeneratedPage, breaks: boolean, index: number): string {
  if (item.type === 'heading')
    return `<text:h text:style-name="Heading_20_1" text:outline-level="1">${marked(item.text, page)}</text:h>`
  if (item.type === 'paragraph')
    return `<text:p text:style-name="${breaks ? 'Break' : 'Standard'}">${marked(item.text, page)}</text:p>`
  if (item.type === 'list')
    return `<text:list text:style-name="Dots">${item.items.map((text) => `<text:list-item><text:p text:style-name="Standard">${marked(text, page)}</text:p></text:list-item>`).join('')}</text:list>`
  if (item.type === 'pairs') {
    const rows = item.rows.map(
      (row) =>
        `<table:table-row>${row.map((text) => `<table:table-cell><text:p text:style-name="Cell_left">${escaped(text)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    return `<table:table table:name="P"><table:table-column table:number-columns-repeated="2"/>${rows.join('')}</table:table>`
  }
  return tableToXml(item, page, index)
}

function tableStyles({ widths, ruling }: GeneratedTable, index: number, padding: number): string[] {
  const width = widths.reduce((sum, w) => sum + w, 0)
  const border = {
    grid: 'fo:border="0.5pt solid #000000"',
    lines: 'fo:border-bottom="0.5pt solid #000000"',
    none: 'fo:border="none"',
  }
  return [
    `<style:style style:name="T${index}" style:family="table"><style:table-properties style:width="${width}pt" table:align="left" fo:margin-bottom="12pt" table:border-model="collapsing"/></style:style>`,
    ...widths.map(
      (w, c) =>
        `<style:style style:name="T${index}.${c}" style:family="table-column"><style:table-column-properties style:column-width="${w}pt"/></style:style>`,
    ),
    `<style:style style:name="T${index}.cell" style:family="table-cell"><style:table-cell-properties fo:padding="${padding}pt" fo:padding-left="4pt" fo:padding-right="4pt" ${border[ruling]}/></style:style>`,
  ]
}

function tableToXml({ header, rows, widths, align }: GeneratedTable, page: GeneratedPage, index: number): string {
  const covered: number[] = widths.map(() => 0)
  const rowToXml = (row: readonly GeneratedCell[], isHead: boolean): string => {
    let out = ''
    let next = 0
    for (let c = 0; c < widths.length; ) {
      if (covered[c]! > 0) {
        covered[c++]!--
        out += '<table:covered-table-cell/>'
        continue
      }
      const { text, columns = 1, rows: down = 1 } = row[next++]!
      const side = columns > 1 ? (isHead ? 'center' : 'left') : align[c]
      out += `<table:table-cell table:style-name="T${index}.cell" table:number-columns-spanned="${columns}" table:number-rows-spanned="${down}"><text:p text:style-name="${isHead ? 'Head' : 'Cell'}_${side}">${marked(text, page)}</text:p></table:table-cell>`
      out += '<table:covered-table-cell/>'.repeat(columns - 1)
      for (const end = c + columns; c < end; c++) covered[c] = down - 1
    }
    return `<table:table-row>${out}</table:table-row>`
  }
  const cols = widths.map((_, c) => `<table:table-column table:style-name="T${index}.${c}"/>`).join('')
  return `<table:table table:name="T${index}" table:style-name="T${index}">${cols}<table:table-header-rows>${header.map((row) => rowToXml(row, true)).join('')}</table:table-header-rows>${rows.map((row) => rowToXml(row, false)).join('')}</table:table>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const marked = (text: string, { notes }: GeneratedPage): string =>
  escaped(text).replace(/\^(\d+)\^/g, (_, marker: string) => {
    const note = notes.find((one) => one.marker === marker)!
    return `<text:note text:id="n${marker}" text:note-class="footnote"><text:note-citation>${marker}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escaped(note.text)}</text:p></text:note-body></text:note>`
  })
