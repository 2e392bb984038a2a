import type { Block } from './block.ts'
import type { StatedKind } from './facts.ts'

/** The heading of a section, for a text that has one item of it alone. */
const HEADINGS: Partial<Record<StatedKind, string>> = {
  'single-choice': '单选题',
  'multiple-choice': '多选题',
  'true-false': '判断题',
  choice: '选择题',
  'fill-in': '填空题',
  'short-answer': '简答题',
  essay: '论述题',
  calculation: '计算题',
  matching: '匹配题',
  ordering: '排序题',
}

/**
 * Of the lines of a whole text those of one item as its author wrote them, under the heading of its section, so that they can be
 * put right and read by themselves. What an answer sheet says of it elsewhere is not in it.
 */
export function sourceOf({ opening, lines, section }: Block, whole: readonly string[]): string {
  const numbers = [opening.line, ...lines.map(({ piece }) => piece.line)]
  const own = whole.slice(Math.min(...numbers) - 1, Math.max(...numbers)).join('\n')
  const heading = section.kind && HEADINGS[section.kind]
  return `${heading ? `一、${heading}\n` : ''}${own.trim()}`
}
