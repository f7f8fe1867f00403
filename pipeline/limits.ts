/**
 * Which pages are recognised from their picture (OCR), by far the dearest step. auto: those without a usable text layer;
 * off: none, so that a scan is a failure; force: all.
 */
export const ocrModes = ['auto', 'off', 'force'] as const
export type OcrMode = (typeof ocrModes)[number]

/** What one document may cost, and how it is read. A document over a limit becomes a failure that names the limit. */
export interface Limits {
  /** Bytes of the source. */
  readonly bytes: number
  /** Pages of a paged source. */
  readonly pages: number
  /** Milliseconds for one source. Readers check it between pages; in a batch, a timer ends what does not look. */
  readonly milliseconds: number
  /** Bytes of memory that one source may take while it becomes a record; held to in a batch. */
  readonly memory: number
  /** Nesting depth of markup. */
  readonly depth: number
  readonly ocr: OcrMode
  /** Whether findings of rules that were often wrong in gold letters are kept. */
  readonly doubtful: boolean
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  pages: 2_000,
  milliseconds: 120_000,
  memory: 1024 * 1024 * 1024,
  depth: 512,
  ocr: 'auto',
  doubtful: false,
}
