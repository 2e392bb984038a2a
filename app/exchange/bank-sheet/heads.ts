import { cleanText, shapeOf } from './clean-text.ts'
import type { Cell, GridRow } from './grid.ts'

/** What a column of a sheet holds. `number` is a running number of rows, which says nothing of an item. */
export type Meaning = keyof typeof WORDS

/** The words that name a column, in small letters without spaces; the first is the machine's name. */
const WORDS = {
  kind: 'kind 题型 类型 试题类型 题目类型 题目题型 题类 题目类别 type questiontype itemtype question_type',
  id: 'id 编号 题号 试题编号 题目编号 题目id 试题id code itemid questionid externalid',
  stem: 'stem 题干 题目 试题 问题 题目内容 试题内容 题干内容 题目名称 试题题干 试题名称 题面 question questiontext questionstem text',
  options: 'options 选项 备选项 备选答案 选项内容 候选项 全部选项 choices answeroptions',
  matches: 'matches 匹配项 右侧选项 右项 配对项 对应项 matchingoptions righthand',
  key: 'key 答案 正确答案 标准答案 正确选项 参考答案/正确答案 答案/正确答案 试题答案 题目答案 answer answers correctanswer correctanswers correct rightanswer correctoption answerkey',
  tolerance: 'tolerance 允差 误差 允许误差 误差范围 容差',
  unit: 'unit 单位 计量单位',
  model: 'model 参考答案 参考要点 答案要点 答题要点 modelanswer sampleanswer referenceanswer',
  criteria: 'criteria 评分标准 评分要点 评分细则 采分点 得分点 rubric gradingcriteria',
  rationale:
    'rationale 解析 答案解析 试题解析 题目解析 参考解析 分析 解释 说明 答案说明 试题说明 详解 explanation feedback analysis generalfeedback',
  points: 'points 分值 分数 题目分值 试题分值 本题分值 每题分值 得分 point score mark marks grade',
  difficulty: 'difficulty 难度 难易度 难易程度 难度等级 难度系数 试题难度 level difficultylevel',
  competency:
    'competency 知识点 能力 能力项 能力点 考点 考查点 所属知识点 知识点名称 分类 类别 所属分类 category topic knowledgepoint skill tag tags 标签',
  chapter: 'chapter 章节 章 单元 模块 所属章节 课程章节 section module',
  scoring: 'scoring 计分 计分方式 计分规则 评分方式 得分规则 多选计分 scoringmethod',
  any_order: 'any_order 任意顺序 不分顺序 顺序不限 答案无序 anyorder',
  case_sensitive: 'case_sensitive 区分大小写 大小写敏感 casesensitive',
  number: 'no 序号 序 行号 no. # 序列 rownumber',
} as const satisfies Record<string, string>

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split(' ').map((word): [string, Meaning] => [word, meaning as Meaning]),
  ),
)

/**
 * A column that was understood; `option` and `reason` columns say of which option they are, and whether by
 * its number (选项1), as a key may name it then.
 */
export type Column =
  { meaning: Meaning } | { meaning: 'option' | 'reason'; label: string; isNumbered?: true }

/** `key` names what it holds, so that two columns for the same are seen: `stem`, `option B`. */
export const columnKey = (column: Column): string =>
  'label' in column ? `${column.meaning} ${column.label}` : column.meaning

/**
 * What a head names, in Chinese or English, whatever its width, case, spaces, and notes in brackets such as
 * （必填）; `undefined` for any other.
 */
export function readHead(cell: Cell | undefined): Column | undefined {
  if (typeof cell !== 'string' || cell.length > 60) return undefined
  const bare = shapeOf(cleanText(cell))
    .replaceAll(/[(（[【][^)）\]】]*[)）\]】]/g, '')
    .replaceAll(/[\s*:：-]+/g, '')
  const meaning = BY_WORD.get(bare) ?? BY_WORD.get(bare.replaceAll('_', ''))
  if (meaning) return { meaning }
  const [, option] =
    /^(?:(?:备?选项|选择项|答案选项|answeroption|option|choice|answer|答案)_?)?([a-z])(?:选项|项)?$/.exec(
      bare,
    ) ?? []
  if (option) return { meaning: 'option', label: option.toUpperCase() }
  const [, numbered] =
    /^(?:备?选项|option|choice|answer)_?(\d{1,2}|[一二三四五六七八九])$/.exec(bare) ?? []
  const place = numbered && ('一二三四五六七八九'.indexOf(numbered) + 1 || Number(numbered))
  if (place && place <= 26)
    return { meaning: 'option', label: letterAt(place - 1), isNumbered: true }
  const [, reason] =
    /^(?:(?:选项)?([a-z])(?:项|选项)?(?:的)?(?:解析|理由|说明)|(?:why|reason|feedback)_?(?:[a-z]))$/.exec(
      bare,
    ) ?? []
  const label = reason ?? /^(?:why|reason|feedback)_?([a-z])$/.exec(bare)?.[1]
  return label ? { meaning: 'reason', label: label.toUpperCase() } : undefined
}

/** The place of the column of stems, which all heads have. */
export function stemColumnOf({ columns }: Heads): number {
  return [...columns].find(([, { meaning }]) => meaning === 'stem')![0]
}

/** The label of the option at a place, from 0 on. */
export const letterAt = (place: number): string => String.fromCharCode(65 + place)

export type Heads = {
  row: number
  /** By the place of the column. */
  columns: Map<number, Column>
  /** Columns whose head is not known, or that say the same as one before. */
  unknown: { column: number; text: string; isRepeated: boolean }[]
}

/**
 * The heads in a row; `undefined` when it is none: heads name a stem and at least one thing more, and three
 * or half of them are known.
 */
export function readHeads({ row, cells }: GridRow): Heads | undefined {
  const columns = new Map<number, Column>()
  const unknown: Heads['unknown'] = []
  const seen = new Set<string>()
  cells.forEach((cell, place) => {
    if (cell === '') return
    const column = readHead(cell)
    const isRepeated = column !== undefined && seen.has(columnKey(column))
    if (!column || isRepeated) {
      const text = typeof cell === 'string' ? cleanText(cell) : ''
      unknown.push({ column: place, text, isRepeated })
      return
    }
    seen.add(columnKey(column))
    columns.set(place, column)
  })
  const isHeads = seen.has('stem') && seen.size >= Math.min(3, Math.max(2, unknown.length))
  return isHeads ? { row, columns, unknown } : undefined
}
