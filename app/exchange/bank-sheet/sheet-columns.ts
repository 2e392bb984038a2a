import type { ColumnKind } from '#app/exchange/completion-sheet/sheet-file.ts'
import type { Column as SheetColumn } from '#app/exchange/completion-sheet/sheet-file.ts'
import type { Locale } from '#app/domain/locale.ts'
import { letterAt } from './heads.ts'

/** A column of the sheet that is written: its head, its width, and what to write there, in both languages. */
type Described = { head: string; width: number } & Record<Locale, string>

/** The template column by column. The words are part of the format, as the reader knows them. */
const DESCRIBED = {
  kind: {
    head: '题型',
    width: 10,
    'zh-CN': '单选题、多选题、判断题、填空题、数值题、匹配题、排序题、简答题、论述题。',
    en: 'single choice, multiple response, true/false, fill-in, numeric, matching, ordering, short answer, essay.',
  },
  id: {
    head: '编号',
    width: 12,
    'zh-CN': '可不填。填了就不要再改：再次导入时按编号认题。',
    en: 'Optional. Once given, never change it: an item that is imported again is known by it.',
  },
  stem: {
    head: '题干',
    width: 48,
    'zh-CN': '必填。填空题每个空写 ____（四个下划线）。',
    en: 'Required. In a fill-in, write ____ (four underscores) for every blank.',
  },
  option: {
    head: '选项',
    width: 18,
    'zh-CN': '单选、多选、排序的选项，匹配题左边的各项；从 A 起连续填写，最多到 L，不够可加列。',
    en: 'What is chosen or put in order, or the left side of a matching; from A on without gaps, up to L.',
  },
  key: {
    head: '答案',
    width: 18,
    'zh-CN':
      '单选 B；多选 ACD；判断 对、错；填空各空用“；”隔开，一空的几种写法用“/”隔开，本身有斜杠写“\\/”；数值 12.5；匹配 A=2；B=1；排序 BDAC；简答、论述写参考答案。',
    en: 'B; ACD; 对 or 错 (true or false); blanks parted by ；, forms of one blank by /, a real slash as \\/; 12.5; A=2；B=1; BDAC; a model answer.',
  },
  matches: {
    head: '匹配项',
    width: 24,
    'zh-CN': '只用于匹配题：右边的各项，每行一项，写成 1. … 2. …，可以比左边多。',
    en: 'Matching only: the right side, a line each, as 1. … 2. …; there may be more than on the left.',
  },
  rationale: { head: '解析', width: 36, 'zh-CN': '为什么这样答。', en: 'Why the key is right.' },
  points: { head: '分值', width: 8, 'zh-CN': '数字。', en: 'A number.' },
  difficulty: { head: '难度', width: 8, 'zh-CN': '易、中、难。', en: 'easy, medium or hard.' },
  competency: {
    head: '知识点',
    width: 16,
    'zh-CN': '这道题考什么。',
    en: 'What the item measures.',
  },
  scoring: {
    head: '计分方式',
    width: 12,
    'zh-CN': '只用于多选题：全对得分（不填即是）、漏选得半、按选项。',
    en: 'Multiple response only: all-or-nothing (if empty), half, per-option.',
  },
  tolerance: {
    head: '允差',
    width: 8,
    'zh-CN': '只用于数值题：答案上下可差多少。',
    en: 'Numeric only: how far from the key an answer may be.',
  },
  unit: { head: '单位', width: 8, 'zh-CN': '只用于数值题。', en: 'Numeric only.' },
  any_order: {
    head: '任意顺序',
    width: 10,
    'zh-CN': '只用于填空题：各空不分先后，填“是”。',
    en: 'Fill-in only: 是 (or yes) where blanks may be filled in any order.',
  },
  case_sensitive: {
    head: '区分大小写',
    width: 12,
    'zh-CN': '只用于填空题：填“是”。',
    en: 'Fill-in only: 是 (or yes) where case counts.',
  },
  criteria: {
    head: '评分标准',
    width: 30,
    'zh-CN': '只用于简答、论述：每行一条，可写分数，如“先致歉（2分）”。',
    en: 'Short answer and essay only: a line each, with points if you like, such as “apologises（2分）”.',
  },
} satisfies Record<string, Described>

export type WrittenColumn = keyof typeof DESCRIBED
const NAMES = Object.keys(DESCRIBED) as WrittenColumn[]
const kind: ColumnKind = 'prose'

/** The columns for items with so many options at most; with reasons for each option where some have them. */
export function sheetColumns(options: number, hasReasons: boolean): SheetColumn[] {
  const letters = Array.from({ length: Math.max(options, 6) }, (_, at) => letterAt(at))
  return NAMES.flatMap((name): SheetColumn[] => {
    const { head, width } = DESCRIBED[name]
    if (name !== 'option') return [{ name, head, kind, width }]
    return letters.map((letter) => ({
      name: `option_${letter.toLowerCase()}`,
      head: `选项${letter}`,
      kind,
      width,
    }))
  }).concat(
    hasReasons
      ? letters.map((letter) => ({
          name: `why_${letter.toLowerCase()}`,
          head: `选项${letter}解析`,
          kind,
          width: 24,
        }))
      : [],
  )
}

/** What the second sheet says: each column under its head, in Chinese and in English. */
export const sheetNotes: (readonly [string, string])[] = [
  ['怎么填 How to fill it in', '一行一题；前两行是表头，不要改。只填用得到的列，列的顺序可以变。'],
  [
    '',
    'An item a row; leave the two rows of heads as they are. Fill only what you need, in any order of columns.',
  ],
  ...NAMES.flatMap((name): [string, string][] => [
    [`${DESCRIBED[name].head} ${name}`, DESCRIBED[name]['zh-CN']],
    ['', DESCRIBED[name].en],
  ]),
]
