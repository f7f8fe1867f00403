/** What one document may cost. A document over a limit becomes a failure that names the limit. */
export interface Limits {
  /** Bytes of the source. */
  readonly bytes: number
  /** Pages of a paged source. */
  readonly pages: number
  /** Milliseconds for reading one source; checked between pages, not a timer. */
  readonly milliseconds: number
  /** Nesting depth of markup. */
  readonly depth: number
}

export const defaultLimits: Limits = { bytes: 64 * 1024 * 1024, pages: 2_000, milliseconds: 120_000, depth: 512 }
