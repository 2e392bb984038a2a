import type { Findings } from '#app/exchange/moodle/findings.ts'
import type { TextFormat } from '#app/exchange/moodle/plain-text.ts'
import { TEXT_FORMATS } from '#app/exchange/moodle/plain-text.ts'
import type { Weighted } from '#app/exchange/moodle/weighted.ts'
import { unmask } from './escapes.ts'

/** A part of a question: its masked text, the line it begins on, and the format that holds for it. */
export type GiftPart = { text: string; line: number }

/** The parts of a text, each with the line that its first word stands on. */
export function splitPart({ text, line }: GiftPart, divider: string | RegExp): GiftPart[] {
  const parts: GiftPart[] = []
  let at = line
  for (const part of text.split(divider)) {
    parts.push({
      text: part.trim(),
      line: at + linesIn(part.slice(0, part.length - part.trimStart().length)),
    })
    at += linesIn(part)
  }
  return parts
}

/** How many line breaks a text has. */
export function linesIn(text: string): number {
  return text.split('\n').length - 1
}

/** The format that a text names in front, such as `[html]`, and the text without it. */
export function formatOf(
  text: string,
  otherwise: TextFormat,
): { format: TextFormat; text: string } {
  const trimmed = text.trim()
  const named = TEXT_FORMATS.find((format) => trimmed.startsWith(`[${format}]`))
  if (named === undefined) return { format: otherwise, text: trimmed }
  return { format: named, text: trimmed.slice(named.length + 2) }
}

/** A masked part of a question as plain text. */
export function textOf(part: GiftPart, otherwise: TextFormat, findings: Findings): string {
  const { format, text } = formatOf(part.text, otherwise)
  return findings.text(unmask(text), format, part.line)
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d{0,10})?)%/

/** An answer: a weight perhaps, its text, and after `#` what is said to somebody who gave it. */
export function weightedOf(
  part: GiftPart,
  usual: number,
  format: TextFormat,
  findings: Findings,
): Weighted {
  const weight = WEIGHT.exec(part.text)
  const rest = weight ? part.text.slice(weight[0].length) : part.text
  const mark = rest.indexOf('#')
  const answer = { text: mark < 0 ? rest : rest.slice(0, mark), line: part.line }
  const feedback = mark < 0 ? '' : rest.slice(mark + 1)
  const feedbackLine = part.line + linesIn(rest.slice(0, mark + 1))
  return {
    percent: weight ? Number(weight[1]) : usual,
    text: textOf(answer, format, findings),
    feedback: textOf({ text: feedback, line: feedbackLine }, format, findings),
    line: part.line,
  }
}

/** Far more than any item may have; no time is spent on the rest. */
const MOST_ANSWERS = 60

/** The answers that begin with a sign; what stands before the first counts as one, if anything does. */
export function answersAt(sign: '=' | '~', part: GiftPart, findings: Findings): GiftPart[] {
  const parts = splitPart(part, sign)
  if (parts[0]!.text === '') parts.shift()
  if (parts.length > MOST_ANSWERS) findings.refuse('too-many-options', part.line)
  return parts.slice(0, MOST_ANSWERS)
}
