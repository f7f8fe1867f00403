/** Links and registers follow from the letters alone: not from the order in which they came, or how often one looks. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LetterRecord } from '../../../corpus/record.ts'
import { relate } from '../../../corpus/register/relate.ts'
import { printed, printedMotie, type Related, recordsOf, relatedRecords, sent } from '../related.ts'

const BODY =
  'De proef met waterfietsen op de Waddenzee is in april begonnen en duurt een jaar. Er varen er veertig tussen de eilanden, ieder met een schipper die het wad kent. In de zomer waren er op drukke dagen driehonderd reizigers, twee keer zoveel als verwacht. Bij mist vaart er niets, en bij windkracht vijf of meer evenmin. De reddingmaatschappij is elf keer uitgevaren, meestal voor een gebroken trapas. Rijkswaterstaat plaatst daarom langs de geul boeien met een lamp en een nummer. Een waterfiets kost per jaar evenveel als een bus in een uur. De eilanden betalen een derde, de provincie een derde en het Rijk de rest.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.'

const files = {
  'sent.txt': sent({ day: '3 oktober 2022', kenmerk: 'WF-2022/17345', text: BODY }),
  'printed.txt': printed({ day: '3 oktober 2022', dossier: '29 999', number: '12', text: BODY }),
  'motie.txt': printedMotie({
    day: '7 november 2022',
    dossier: '29 999',
    number: '17',
    movers: 'VAN HET LID VEERMAN',
    names: ['Veerman'],
    asks: 'op waterfietsen een helm verplicht te stellen',
  }),
  'later.txt': sent({
    day: '12 mei 2023',
    kenmerk: 'WF-2023/20001',
    subject: 'Voortgang op het water',
    text: 'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen te sturen. Dat is niet haalbaar.\n\nIk stuur uw Kamer de evaluatie van de proef met waterfietsen uiterlijk 1 december 2023.\n\nDe motie van het lid Veerman (Kamerstuk 29 999, nr. 17) is aangenomen.',
  }),
  'buren.txt': sent({
    day: '12 mei 2023',
    ministry: 'Financiën',
    kenmerk: 'FIN-2023/5512',
    text: 'Over de btw heb ik met de eilanden gesproken (Kamerstuk 29 999, nr. 12 en nr. 3).\n\nIk stuur uw Kamer voor 1 december 2023 de evaluatie van de btw op waterfietsen.',
  }),
  'met.txt': sent({
    day: '20 november 2023',
    subject: 'Uitkomsten op het water',
    text: 'Met deze brief voldoe ik aan de toezegging uit mijn brief van 12 mei 2023 over de evaluatie van de waterfietsen. De motie van het lid Veerman verzoekt op waterfietsen een helm te verplichten. De motie is hiermee uitgevoerd.',
  }),
}

let records: LetterRecord[] = []
let all: Related
beforeAll(async () => {
  records = await recordsOf(files)
  all = relatedRecords(records)
})

const TABLES = [
  'known_names',
  'known_letters',
  'known_bands',
  'known_stems',
  'links',
  'toezeggingen',
  'moties',
  'works',
]
const rowsOf = ({ database }: Related): Record<string, unknown[]> =>
  Object.fromEntries(
    TABLES.map((table) => [
      table,
      database
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(row)),
    ]),
  )
/** As rows say it, but for the order of tables that have none. */
const sortedRowsOf = (related: Related): Record<string, unknown[]> =>
  Object.fromEntries(Object.entries(rowsOf(related)).map(([table, rows]) => [table, rows.toSorted()]))

test('the letters say something', () => {
  expect(all.works).toEqual(['printed.txt = sent.txt'])
  expect(all.links).toEqual(
    expect.arrayContaining(['buren.txt cites printed.txt', 'met.txt fulfils later.txt', 'met.txt executes motie.txt']),
  )
  expect(all.toezeggingen).toHaveLength(3)
  expect(all.moties).toHaveLength(1)
})

test('related twice, the same rows', () => {
  const before = rowsOf(all)
  expect(relate(all.database)).toBe(false)
  all.database.exec(`update meta set value = '' where key = 'knowledge.letters'`)
  expect(relate(all.database)).toBe(true)
  expect(rowsOf(all)).toEqual(before)
})

describe('whatever the order', () => {
  test('in which letters came, the same links and registers', () => {
    const orders = fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length })
    fc.assert(
      fc.property(orders, (order) => {
        expect(sortedRowsOf(relatedRecords(order))).toEqual(sortedRowsOf(all))
      }),
      { numRuns: 25 },
    )
  })

  test('and in however many runs', () => {
    const orders = fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length })
    fc.assert(
      fc.property(orders, fc.nat(records.length), (order, at) => {
        const related = relatedRecords(order.slice(0, at), order.slice(at))
        expect(sortedRowsOf(related)).toEqual(sortedRowsOf(all))
      }),
      { numRuns: 25 },
    )
  })
})

test('a letter that is extracted anew is related anew', () => {
  const anew = records.map((record) =>
    record.source.name === 'met.txt'
      ? { ...record, findings: record.findings.filter(({ type }) => type !== 'toezegging') }
      : record,
  )
  const { toezeggingen } = relatedRecords(records, anew.slice(-1))
  expect(toezeggingen.map(({ status }) => status)).not.toContain('voldaan')
})
