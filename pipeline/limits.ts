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
  /** Milliseconds more for each page whose picture is looked at: a long scan takes long, and nothing is wrong with it. */
  readonly perPicture: number
  /** Bytes of memory that one source may take while it becomes a record; held to in a batch. */
  readonly memory: number
  /** Nesting depth of markup. */
  readonly depth: number
  readonly ocr: OcrMode
  /** Whether findings of rules that were often wrong in gold letters are kept. */
  readonly doubtful: boolean
  /** Called before the picture of a page is looked at: what watches the time from outside must know. */
  readonly onPicture?: () => void
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  pages: 2_000,
  milliseconds: 120_000,
  perPicture: 20_000,
  memory: 1024 * 1024 * 1024,
  depth: 512,
  ocr: 'auto',
  doubtful: false,
}
