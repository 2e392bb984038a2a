import type { Block } from './block.ts'
import type { StatedKind } from './facts.ts'

/** The heading of a section, for a text that has one item of it alone; in the language of the item. */
const HEADINGS: Partial<Record<StatedKind, { zh: string; en: string }>> = {
  'single-choice': { zh: '单选题', en: 'Single choice' },
  'multiple-choice': { zh: '多选题', en: 'Multiple response' },
  'true-false': { zh: '判断题', en: 'True or false' },
  choice: { zh: '选择题', en: 'Multiple choice' },
  'fill-in': { zh: '填空题', en: 'Fill in the blanks' },
  'short-answer': { zh: '简答题', en: 'Short answer' },
  essay: { zh: '论述题', en: 'Essay' },
  calculation: { zh: '计算题', en: 'Calculation' },
  matching: { zh: '匹配题', en: 'Matching' },
  ordering: { zh: '排序题', en: 'Ordering' },
}

/**
 * Of the lines of a whole text those of one item as its author wrote them, under the heading of its section, so that they can be
 * put right and read by themselves. What an answer sheet says of it elsewhere is not in it.
 */
export function sourceOf({ opening, lines, section }: Block, whole: readonly string[]): string {
  const numbers = [opening.line, ...lines.map(({ piece }) => piece.line)]
  const own = whole.slice(Math.min(...numbers) - 1, Math.max(...numbers)).join('\n')
  const heading = section.kind && HEADINGS[section.kind]
  const isChinese = /\p{Script=Han}/u.test(own)
  const said = heading && (isChinese ? `一、${heading.zh}` : `I. ${heading.en}`)
  return `${said ? `${said}\n` : ''}${own.trim()}`
}
