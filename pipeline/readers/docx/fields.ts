/**
 * Fields: an instruction, and the result that was last printed. Only results are words of the letter; a field inside an
 * instruction (`if {…} = "1"`) prints nothing.
 *
 *   begin  DOCPROPERTY datum  separate  18 oktober 2023  end
 *          instruction                  result
 */
import { attribute, elementsOf, type MarkupElement } from '../markup/tree.ts'

export interface Fields {
  readonly open: { instruction: string; isResult: boolean }[]
  /** How many of the open ones are still at their instruction. */
  hidden: number
  /** Every field that begins here also ends here; otherwise fields are not believed and all text is shown. */
  readonly isSound: boolean
}

/** The fields of a part, a text box or a note: they may run over paragraphs, never out of it. */
export function newFields(container: MarkupElement): Fields {
  let open = 0
  let isSound = true
  const count = (element: MarkupElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:fldChar') {
        const type = attribute(child, 'w:fldCharType')
        if (type === 'begin') open++
        else if (type === 'end' && --open < 0) isSound = false
      } else if (child.name !== 'w:txbxContent') count(child)
    }
  }
  count(container)
  return { open: [], hidden: 0, isSound: isSound && open === 0 }
}

export const isShown = ({ isSound, hidden }: Fields): boolean => !isSound || hidden === 0

/** @returns the instruction whose result begins here, else null */
export function fieldSign(fields: Fields, sign: MarkupElement): string | null {
  const type = attribute(sign, 'w:fldCharType')
  const field = fields.open.at(-1)
  if (type === 'begin') {
    fields.open.push({ instruction: '', isResult: false })
    fields.hidden++
  } else if (field && (type === 'end' || type === 'separate')) {
    if (!field.isResult) fields.hidden--
    field.isResult = true
    if (type === 'separate') return field.instruction
    fields.open.pop()
  }
  return null
}

export function addInstruction({ open }: Fields, text: string): void {
  const field = open.at(-1)
  if (field && !field.isResult && field.instruction.length < 200) field.instruction += text
}

export const isPageNumber = (instruction: string): boolean =>
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Z])/i.test(instruction)
