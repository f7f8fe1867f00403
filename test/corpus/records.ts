/** Records made by hand, and corpora of them: what an index holds can be told beforehand. */
import { RECORD_SCHEMA, recordId } from '../../corpus/identity.ts'
import type { Finding, Letter, LetterRecord } from '../../corpus/record.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import type { Values } from '../../corpus/values.ts'
import { sha256 } from '../../pipeline/source.ts'

export const run = { program: 'test', started: '2021-02-03T00:00:00.000Z' }

/** A finding of the given words where they first stand in the text. */
export interface Told<Type extends keyof Values = keyof Values> {
  readonly type: Type
  readonly quote: string
  readonly value: Values[Type]
}

export const told = <Type extends keyof Values>(type: Type, quote: string, value: Values[Type]): Told => ({
  type,
  quote,
  value,
})

export const promise = (status: Values['toezegging']['status'], latest: string | null): Values['toezegging'] => ({
  status,
  promisor: null,
  addressee: null,
  act: null,
  about: null,
  deadline: latest === null ? null : { edtf: `/${latest}`, earliest: null, latest, words: 'dan' },
  madeOn: null,
  madeAt: null,
  recurring: false,
})

export const kamerstuk = (dossier: string, number: string): Values['reference'] => ({
  id: `kst-${dossier}-${number}`,
  system: 'kamerstuk',
  url: null,
  dossier,
  number,
})

export interface Sketch {
  readonly text: string
  readonly day?: string | null
  readonly ministry?: string
  readonly letter?: Partial<Letter>
  readonly findings?: readonly Told[]
  /** The id comes from this where two letters have the same text. */
  readonly bytes?: string
}

export function recordOf({ text, day = null, ministry, letter, findings = [], bytes = text }: Sketch): LetterRecord {
  const hash = sha256(new TextEncoder().encode(bytes))
  return {
    schema: RECORD_SCHEMA,
    id: recordId(hash),
    source: { sha256: hash, bytes: bytes.length, mediaType: 'text/plain', name: 'brief.txt', url: null, pages: null },
    letter: {
      kind: 'kamerbrief',
      identifiers: [],
      subject: null,
      place: null,
      date: day === null ? null : { edtf: day, earliest: day, latest: day, basis: 'stated' },
      kenmerk: null,
      yourKenmerk: null,
      dossier: null,
      number: null,
      vergaderjaar: null,
      chamber: null,
      sender: { ministry: ministry ?? null, ministryId: null, department: null },
      addressee: null,
      signatories: [],
      pagesMissing: [],
      ...letter,
    },
    text,
    offsetUnit: 'utf16',
    blocks: [],
    findings: findings.map(({ type, quote, value }) => {
      const start = text.indexOf(quote)
      const end = start + quote.length
      return {
        id: `${type}-${start}`,
        type,
        start,
        end,
        quote,
        prefix: '',
        suffix: '',
        place: { in: 'text', start, end },
        by: `${type}/test`,
        confidence: null,
        basis: 'stated',
        value,
      } as Finding
    }),
    notices: [],
  }
}

/** Keeps records in a corpus folder as a run does; gives their ids. */
export function keep(dir: string, records: readonly LetterRecord[]): string[] {
  const corpus = openFolderForWriting(dir)
  for (const record of records) {
    const { sha256, name } = record.source
    const path = new TextEncoder().encode(`/${record.id}`)
    corpus.keep({ name, from: name, path, sha256, stated: [] }, new Uint8Array([1]), JSON.stringify(record))
  }
  corpus.close(run)
  return records.map(({ id }) => id)
}
