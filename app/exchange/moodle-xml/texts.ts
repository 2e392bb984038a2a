import type { Findings } from '#app/exchange/moodle/findings.ts'
import type { TextFormat } from '#app/exchange/moodle/plain-text.ts'
import type { Weighted } from '#app/exchange/moodle/weighted.ts'
import { childOf, childrenOf, wordOf, type XmlNode } from './tree.ts'

const FORMATS: Record<string, TextFormat> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
}

/** The format that an element says its text is in, or the one that holds otherwise. */
export function formatOf(node: XmlNode | undefined, otherwise: TextFormat): TextFormat {
  return FORMATS[node?.attributes.format ?? ''] ?? otherwise
}

/** The text of an element such as `<feedback format="html"><text>…`, plain; empty where there is none. */
export function textOf(
  node: XmlNode | undefined,
  otherwise: TextFormat,
  findings: Findings,
): string {
  if (!node) return ''
  const inner = childOf(node, 'text')
  const raw = inner?.text ?? node.text
  if (childOf(node, 'file')) findings.leave('an attached file')
  return findings.text(raw, formatOf(node, otherwise), inner?.line ?? node.line)
}

/** The answers of a question with their percentages; texts in the format given. */
export function answersOf(
  question: XmlNode,
  formats: { answer: TextFormat; feedback: TextFormat },
  findings: Findings,
): Weighted[] {
  return childrenOf(question, 'answer').map((answer) => ({
    text: textOf(answer, formats.answer, findings),
    percent: percentOf(answer, findings),
    feedback: textOf(childOf(answer, 'feedback'), formats.feedback, findings),
    line: answer.line,
  }))
}

function percentOf(answer: XmlNode, findings: Findings): number {
  const old = wordOf(answer, 'fraction')
  const percent = old === '' ? Number(answer.attributes.fraction ?? 0) : Number(old) * 100
  if (!Number.isFinite(percent)) findings.refuse('unreadable-key', answer.line)
  return percent
}
