/** Fields whose code is what they show, and which have no text that stands for it. */
const DRAWN = /^\s*(?:EQ|SYMBOL)\b/i

/** Fields within fields go no deeper, but where they are broken. */
const DEEPEST = 32

/** The fields that are open at a place of a document: of their code nothing is shown, only their result. */
export class Fields {
  private open: { code: string; isCode: boolean }[] = []

  /** Whether what comes is the code of a field, or a field within it. */
  get areCode(): boolean {
    return this.open.some(({ isCode }) => isCode)
  }

  code(text: string): void {
    const field = this.open.at(-1)
    if (field?.isCode) field.code += text
  }

  /** Takes the beginning, the middle or the end of a field; true where it shows a formula that is no text. */
  take(type: string | undefined): boolean {
    if (this.open.length === DEEPEST) this.open = []
    if (type === 'begin') this.open.push({ code: '', isCode: true })
    else if (type === 'separate' && this.open.length > 0) this.open.at(-1)!.isCode = false
    else if (type === 'end') {
      const field = this.open.pop()
      return field !== undefined && field.isCode && DRAWN.test(field.code)
    }
    return false
  }

  /** Code stands in one paragraph: a field that is broken hides no more. */
  endParagraph(): void {
    this.open = this.open.filter(({ isCode }) => !isCode)
  }
}
