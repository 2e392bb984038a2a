import { raisedDigits } from '#app/exchange/raised-digits.ts'
import type { Attributes } from './xml-events.ts'

/**
 * Collects the text of a string in a workbook (ECMA-376 part 1, CT_Rst), told element by element: its runs
 * one after the other, raised and lowered digits as the characters that look so (m² stays m²), without the
 * readings that East Asian text may carry.
 */
export class RichText {
  value = ''
  #isText = false
  #isReading = false
  #raised: string | undefined

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#isText = true
    else if (name === 'rPh') this.#isReading = true
    else if (name === 'r') this.#raised = undefined
    else if (name === 'vertAlign') this.#raised = attributes.val
  }

  text(text: string): void {
    if (this.#isText && !this.#isReading) this.value += raisedDigits(text, this.#raised)
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    else if (name === 'rPh') this.#isReading = false
  }
}

/** A text with the escapes of workbooks, such as _x000D_, undone. */
export function unescapedText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
