import { foldLookAlikes } from '#app/exchange/exam-text/look-alikes.ts'

/** Characters that nobody sees: zero-width ones, marks of direction, soft hyphens, controls. */
const UNSEEN =
  /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** A cell's text as a reader sees it: without unseen characters and space around it, lines ended by \n. */
export function cleanText(text: string): string {
  return foldLookAlikes(text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '')).trim()
}

/** A text by which words are compared: width, case, and space of every kind folded. */
export function shapeOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
