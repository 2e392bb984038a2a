import { printableText } from './printable-text.ts'

/**
 * A text as a CSV cell that every spreadsheet leaves alone. What it would take for a formula begins
 * with an apostrophe (OWASP, CSV Injection); what it would take for a number, date or time (002617,
 * an 18-digit id, 1-2, MAR3) ends in a tab, which nobody sees and a reader strips.
 */
export function spreadsheetText(text: string): string {
  const clean = printableText(text)
  if (startsFormula.test(clean)) return `'${clean}`
  return otherThanText.some((form) => form.test(clean)) ? `${clean}\t` : clean
}

// Full-width signs start a formula too where Chinese or Japanese is typed, and so does a sign after a space.
const startsFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const otherThanText = [
  /^(?=.*\p{Nd})[\p{Nd}\s.,:/\-+%()年月日时分秒¥$€£．：／－]+$/u,
  /^\s*\d*\.?\d+e[+-]?\d+\s*$/i,
  /^\s*\d[\d:\s]*[ap]m?\s*$/i,
  new RegExp(String.raw`^(?=.*\d)[\d\s.,/\-]*(?:${months})[\d\s.,/\-]*$`, 'i'),
  /^\s*(?:true|false)\s*$/i,
]
