declare module 'edtf' {
  /** Throws for what is not EDTF. */
  export default function edtf(text: string): unknown
}
