/** A record as it is read back: one that was cut off or written over must not take the others with it. */
import { RECORD_SCHEMA } from '../identity.ts'
import type { LetterRecord } from '../record.ts'

/** The record in a file, or in words what is the matter with it: `is damaged: …`. */
export function understood(text: string): LetterRecord | string {
  let record: Partial<LetterRecord> | null
  try {
    record = JSON.parse(text)
  } catch (error) {
    return `is damaged: ${(error as Error).message}`
  }
  if (typeof record !== 'object' || record === null) return 'is damaged: it is no JSON object'
  if (record.schema !== RECORD_SCHEMA) return `is of another version (${record.schema}, not ${RECORD_SCHEMA})`
  return isWhole(record) ? record : 'is damaged: parts of it are missing'
}

/** Whether what every reader relies on is there; `kamerbrief verify` holds a record against all of its schema. */
function isWhole(record: Partial<LetterRecord>): record is LetterRecord {
  const { id, source, letter, text, findings, notices } = record
  return (
    [id, text, source?.sha256, source?.name, letter?.kind].every((value) => typeof value === 'string') &&
    [findings, notices, letter?.identifiers, letter?.signatories, letter?.pagesMissing].every(Array.isArray) &&
    typeof letter?.sender === 'object' &&
    letter.sender !== null
  )
}
