/** How a source is to be read, where there is a choice. */

/** auto: pages without a usable text layer are recognised from their picture; off: none; force: all. */
export const ocrModes = ['auto', 'off', 'force'] as const
export type OcrMode = (typeof ocrModes)[number]

export interface ReadOptions {
  readonly ocr: OcrMode
}

export const defaultReadOptions: ReadOptions = { ocr: 'auto' }
