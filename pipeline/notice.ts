/** What was repaired, removed or doubted; and the error of a source that cannot be read at all. */

/** `before` stands in the reader's text from `rawStart` to `rawEnd` (UTF-16 offsets, half-open). */
export interface Notice {
  readonly kind: 'repaired' | 'removed' | 'doubted'
  /** The step and the rule in it: `furniture/page-number`, `hyphens/line-end`. */
  readonly rule: string
  readonly rawStart: number
  readonly rawEnd: number
  readonly before: string
  /** What stands there now; the empty string where it was taken out, null where nothing was changed. */
  readonly after: string | null
  /** For a person, in English: why, and what to look at. */
  readonly message: string
}

/** A doubt about the document as a whole: it has no stretch of the text of its own. */
export const doubted = (rule: string, message: string): Notice => ({
  kind: 'doubted',
  rule,
  rawStart: 0,
  rawEnd: 0,
  before: '',
  after: null,
  message,
})

export type UnreadableReason =
  | 'empty'
  | 'unknown-type'
  | 'too-large'
  | 'too-many-pages'
  | 'timeout'
  | 'memory'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'no-permission'
  | 'bad-name'
  | 'not-found'

/** A source that cannot become a record. The message says what is wrong, the advice what to do about it. */
export class UnreadableSource extends Error {
  readonly reason: UnreadableReason
  readonly advice: string
  constructor(reason: UnreadableReason, message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableSource'
    this.reason = reason
    this.advice = advice
  }
}
