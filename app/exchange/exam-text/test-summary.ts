import { readExamText } from './read-exam-text.ts'

/** For tests: one line per item read (kind, key, stem, options), then problems as `line code`. */
export function read(text: string): string[] {
  const { items, problems } = readExamText(text)
  return [
    ...items.map(({ kind, key, stem, options }) => {
      const shown = options.map((option) => `${option.label} ${option.text}`)
      return [`${kind[0]} ${key.join('')}`, stem, ...shown].join(' | ')
    }),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ]
}

export const AB = 'A. 先听完\nB. 先解释'
export const HEARD = 's A | 客户抱怨时应当 | A 先听完 | B 先解释'

/** For tests: the items without their lines, then problems as `line code`. */
export function readWhole(text: string): unknown[] {
  const { items, problems } = readExamText(text)
  const shown = items.map(({ line: _, ...item }) => item)
  return [...shown, ...problems.map(({ line, code }) => `${line} ${code}`)]
}

/** What items answered in words have of a choice. */
export const noChoice = { options: [], key: [] }
