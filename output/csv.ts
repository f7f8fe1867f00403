/** Lines of CSV as RFC 4180 has them. */

/** Without its line feed, which the printer adds: a row of CSV ends in CRLF. What is not known is an empty field. */
export const csvLine = (fields: readonly (string | number | boolean | null)[]): string =>
  `${fields.map((field) => csvField(field === null ? '' : String(field))).join(',')}\r`

const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
