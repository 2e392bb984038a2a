import type { Fields } from './refusal.ts'

/** What of a row has a line of its own in exam text, and how that begins. */
const LINES: readonly (readonly [name: string, label: string])[] = [
  ['options', ''],
  ['matches', ''],
  ['key', '答案：'],
  ['model', '答案：'],
  ['criteria', '评分标准：'],
  ['rationale', '解析：'],
  ['difficulty', '难度：'],
  ['points', '分值：'],
  ['competency', '知识点：'],
  ['id', '题目编号：'],
]

/** A row that was refused, set as exam text, so that it can be put right and read again by itself. */
export function rowSource(fields: Fields): string {
  const kind = fields.get('kind')
  const options = [...fields].flatMap(([name, text]) => {
    const [, label] = /^option ([A-Z])$/.exec(name) ?? []
    return label ? [`${label}. ${text}`] : []
  })
  const others = LINES.flatMap(([name, label]) => {
    const text = fields.get(name)
    return text === undefined ? [] : [label + text]
  })
  const heading = kind === undefined ? [] : [`一、${kind}`]
  return [...heading, `1. ${fields.get('stem') ?? ''}`, ...options, ...others].join('\n')
}
