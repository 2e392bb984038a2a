import type { LossCode } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem, ExchangeKind, Loss } from '#app/exchange/exchange-item.ts'
import { readExamText } from './read-exam-text.ts'

/** A line of a written exam and what it is, for those who set it in type. */
export type ExamLine = {
  role: 'title' | 'section' | 'stem' | 'option' | 'answer' | 'blank'
  text: string
}

const HEADINGS: Record<ExchangeKind, string> = {
  'single-choice': '单选题',
  'multiple-choice': '多选题',
  'true-false': '判断题',
  'fill-in': '填空题',
  numeric: '计算题',
  matching: '匹配题',
  ordering: '排序题',
  'short-answer': '简答题',
  essay: '论述题',
}

/** Writes items as clean exam text, each with its answer under it, and says what the text cannot hold. */
export function writeExamText(
  items: readonly ExchangeItem[],
  title?: string,
): { text: string; losses: Loss[] } {
  const { lines, losses } = examLines(items, title)
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, losses }
}

/**
 * The lines of an exam that reads back as what was written: an item whose words would be taken for
 * marks, such as a stem that ends like an option, is left out and named. Sections follow the kinds in
 * the order of the items, and numbers go on from one section to the next.
 */
export function examLines(
  items: readonly ExchangeItem[],
  title?: string,
): { lines: ExamLine[]; losses: Loss[] } {
  const losses = items.flatMap((item, i) => lossesOf(item).map((code) => ({ item: i, code })))
  const holdable = items.map((item) => readsBack([item]))
  const held = items.filter((_, i) => holdable[i])
  // Items that read back alone may still be read otherwise beside others; then each is asked in turn.
  const kept = readsBack(held) ? held : oneByOne(held)
  const isKept = new Set(kept)
  items.forEach((item, i) => {
    if (!isKept.has(item)) losses.push({ item: i, code: 'left-out' })
  })
  losses.sort((one, other) => one.item - other.item)
  const isTitle = title !== undefined && readsTitle(title, kept)
  return { lines: linesOf(kept, isTitle ? title : undefined), losses }
}

function oneByOne(items: readonly ExchangeItem[]): ExchangeItem[] {
  const kept: ExchangeItem[] = []
  for (const item of items) {
    const before = kept.at(-1)
    if (!before || readsBack([before, item])) kept.push(item)
  }
  return readsBack(kept) ? kept : []
}

function readsTitle(title: string, items: readonly ExchangeItem[]): boolean {
  const read = readExamText(textOf(items.slice(0, 1), title))
  return read.title === title && read.problems.length === 0
}

function textOf(items: readonly ExchangeItem[], title?: string): string {
  return linesOf(items, title)
    .map(({ text }) => text)
    .join('\n')
}

function readsBack(items: readonly ExchangeItem[]): boolean {
  const read = readExamText(textOf(items))
  const isWhole = read.problems.every(({ code }) => code === 'no-items')
  return isWhole && same(read.items, items.map(holdable))
}

/** What the text holds of an item: all but what `lossesOf` names. */
function holdable(item: ExchangeItem): ExchangeItem {
  const options = item.options.map(({ label, text }) => ({ label, text }))
  const { scoring: _, ...held } = { scoring: undefined, ...item, options }
  return held as ExchangeItem
}

function lossesOf(item: ExchangeItem): LossCode[] {
  const reasons = item.options.some(({ why }) => why !== undefined)
  const scoring = 'scoring' in item && item.scoring !== undefined
  return [...(reasons ? ['option-reasons' as const] : []), ...(scoring ? ['scoring' as const] : [])]
}

function same(read: readonly ExchangeItem[], written: readonly ExchangeItem[]): boolean {
  return JSON.stringify(read.map(sorted)) === JSON.stringify(written.map(sorted))
}

/** Without its line, its fields in one order. */
function sorted({ line: _, ...item }: ExchangeItem): [string, unknown][] {
  return Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function linesOf(items: readonly ExchangeItem[], title?: string): ExamLine[] {
  const lines: ExamLine[] = []
  const add = (role: ExamLine['role'], ...texts: string[]) =>
    lines.push(...texts.map((text) => ({ role, text })))
  if (title !== undefined) add('title', title)
  let section = 0
  items.forEach((item, i) => {
    if (items[i - 1]?.kind !== item.kind) {
      if (lines.length > 0) add('blank', '')
      // Headings are counted up to 九十九 and begin again, as they do from lecture to lecture.
      section = (section % 99) + 1
      add('section', `${chineseNumber(section)}、${HEADINGS[item.kind]}`)
    }
    add('blank', '')
    add('stem', `${i + 1}. ${item.stem}`)
    add('option', ...item.options.map(({ label, text }) => `${label}. ${text}`))
    if (item.kind === 'matching') {
      add('option', ...item.matches.map(({ label, text }) => `（${label}）${text}`))
    }
    add('answer', ...answerLines(item), ...factLines(item))
  })
  return lines
}

function answerLines(item: ExchangeItem): string[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ordering':
      return [`答案：${item.key.join('')}`]
    case 'true-false':
      return [`答案：${item.key[0] === 'true' ? '对' : '错'}`]
    case 'matching':
      return [`答案：${item.key.map((pair) => pair.replace('=', '-')).join('，')}`]
    case 'numeric':
      return [
        `答案：${item.value}${item.tolerance === '0' ? '' : `±${item.tolerance}`}${unit(item)}`,
      ]
    case 'fill-in': {
      const blanks = item.blanks.map(({ accept }) => accept.join(' / ')).join('；')
      const notes = `${item.anyOrder ? '（顺序不限）' : ''}${item.caseSensitive ? '（区分大小写）' : ''}`
      return [`答案：${blanks}${notes}`]
    }
    case 'short-answer':
    case 'essay':
      return [
        // Paragraphs stay apart by blank lines, since lines that follow each other are one.
        ...(item.model === undefined ? [] : [`答案：${item.model.replaceAll('\n', '\n\n')}`]),
        ...(item.criteria ? ['评分标准：', ...item.criteria.map(criterionLine)] : []),
      ].flatMap((text) => text.split('\n'))
  }
}

function criterionLine({ text, points }: { text: string; points?: number }, i: number): string {
  return `（${i + 1}）${text}${points === undefined ? '' : `（${points}分）`}`
}

function unit(item: { unit?: string }): string {
  return item.unit ?? ''
}

const DIFFICULTIES: Record<string, string> = { easy: '易', medium: '中', hard: '难' }

function factLines(item: ExchangeItem): string[] {
  const { rationale, points, difficulty, competency, id } = item
  return [
    ...(rationale === undefined ? [] : [`解析：${rationale}`]),
    ...(difficulty === undefined ? [] : [`难度：${DIFFICULTIES[difficulty] ?? difficulty}`]),
    ...(points === undefined ? [] : [`分值：${points}`]),
    ...(competency === undefined ? [] : [`知识点：${competency}`]),
    ...(id === undefined ? [] : [`题目编号：${id}`]),
  ]
}

const DIGITS = ['', ...'一二三四五六七八九']

/** 1 to 99 as Chinese headings count: 一, 十二, 二十, 九十九. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = DIGITS[value % 10]!
  if (tens === 0) return ones
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`
}
