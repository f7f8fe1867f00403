/**
 * A generated letter as a Kamerstuk in the XML of officielebekendmakingen.nl. What a Kamerstuk does not print of a letter
 * is not in it: the margin column, but for place and date.
 */
import type { GeneratedCell, GeneratedPage, GeneratedTable, Item } from '../generated-letters.ts'
import { sendersOf } from './plain-text.ts'
import { asKamerstuk, type StoryLetter } from './story.ts'

export function letterToKamerstuk(letter: StoryLetter): string {
  const { dossier, number, signatures, vergaderjaar } = letter
  const id = `kst-${dossier.replace(' ', '')}-${number}`
  const body = asKamerstuk(letter).flatMap((page) => page.items.map((item) => itemToXml(item, page)))
  const signed = signatures.map(
    ({ role, initials, name }) =>
      `<ondertekening><functie>${escaped(role)}</functie><naam><voornaam>${initials}</voornaam><achternaam>${name}</achternaam></naam></ondertekening>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/${id}/metadata.xml" /></metadata>
<kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar ${vergaderjaar}</tekstregel><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="kamernummer">2</tekstregel><tekstregel inhoud="documenttype">Kamerstukken</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>${dossier}</dossiernr></dossiernummer><titel>${escaped(letter.subject)}</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr>
<titel>BRIEF VAN ${escaped(sendersOf(letter))}</titel>
<algemeen><vrije-tekst><tekst status="goed">
<al>${letter.addressee}</al>
<al>Den Haag, ${letter.date}</al>
${body.join('\n')}
</tekst></vrije-tekst>
<tekst-sluiting>${signed.join('')}</tekst-sluiting>
</algemeen></stuk></kamerstuk></officiele-publicatie>
`
}

function itemToXml(item: Item, page: GeneratedPage): string {
  switch (item.type) {
    case 'heading':
      return `<tussenkop kopopmaak="vet">${marked(item.text, page)}</tussenkop>`
    case 'paragraph':
      return `<al>${marked(item.text, page)}</al>`
    case 'list':
      return `<lijst type="expliciet">${item.items.map((text) => `<li><li.nr>•</li.nr><al>${marked(text, page)}</al></li>`).join('')}</lijst>`
    case 'pairs':
      return item.rows.map((row) => `<al>${escaped(row.join(' '))}</al>`).join('')
    case 'table':
      return tableToCals(item, page)
  }
}

function tableToCals({ widths, header, rows }: GeneratedTable, page: GeneratedPage): string {
  const specs = widths.map((width, c) => `<colspec colnum="${c + 1}" colname="col${c + 1}" colwidth="${width}*" />`)
  const covered = widths.map(() => 0)
  const rowToXml = (row: readonly GeneratedCell[]): string => {
    let c = 0
    const entries = row.map(({ text, columns = 1, rows: down = 1 }) => {
      while (covered[c]! > 0) covered[c++]!--
      const columnsOf = columns > 1 ? `namest="col${c + 1}" nameend="col${c + columns}"` : `colname="col${c + 1}"`
      for (let x = c; x < c + columns; x++) covered[x] = down - 1
      c += columns
      return `<entry ${columnsOf}${down > 1 ? ` morerows="${down - 1}"` : ''}><al>${marked(text, page)}</al></entry>`
    })
    for (; c < covered.length; c++) if (covered[c]! > 0) covered[c]!--
    return `<row>${entries.join('')}</row>`
  }
  return `<table frame="topbot"><tgroup cols="${widths.length}">${specs.join('')}<thead>${header.map(rowToXml).join('')}</thead><tbody>${rows.map(rowToXml).join('')}</tbody></tgroup></table>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const marked = (text: string, { notes }: GeneratedPage): string =>
  escaped(text).replace(/\^(\d+)\^/g, (_, marker: string) => {
    const note = notes.find((one) => one.marker === marker)!
    return `<noot id="n${marker}" type="voet"><noot.nr>${marker}</noot.nr><noot.al>${escaped(note.text)}</noot.al></noot>`
  })
