/** A text without the control characters and broken halves of characters that no file format holds. */
export function printableText(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}
