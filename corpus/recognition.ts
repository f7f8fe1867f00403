/** How the pages of a record were read, so that its source can be read again the same way. */
import type { OcrMode } from '../pipeline/limits.ts'
import type { LetterRecord } from './record.ts'

/** Some pages or tables recognised and others not: that comes of `auto`. None, or all but blank ones: that is `off`, or `force`. */
export function ocrModeOf({ source, notices }: LetterRecord): OcrMode {
  const recognised = pagesWith('ocr/page', notices)
  // Words of a scan's tables may have been read anew beside its own layer.
  if (recognised.size === 0) return notices.some(({ rule }) => rule === 'ocr/table') ? 'auto' : 'off'
  const blank = pagesWith('pdf/page-without-text', notices)
  return recognised.size + blank.size >= (source.pages ?? 1) ? 'force' : 'auto'
}

const pagesWith = (rule: string, notices: LetterRecord['notices']): ReadonlySet<number> =>
  new Set(notices.flatMap((notice) => (notice.rule === rule && notice.place.in === 'pdf' ? [notice.place.page] : [])))
