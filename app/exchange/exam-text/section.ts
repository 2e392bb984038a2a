import { KIND_WORD, type StatedKind, readKind } from './facts.ts'

/** What a section line says: the kind of its items, their points, and its own number (一, 二, …). */
export type SectionHeading = {
  kind: StatedKind
  points?: number
  ordinal?: string
  /** The letters that say true and false, where it tells: 正确的涂A，错误的涂B. */
  truths?: [string, string]
}

const ORDINAL = '[一二三四五六七八九十]{1,3}'
// 第一部分 第二大题: 一、 1. (一) 题型一 Part 2: III.
const NUMBER =
  `(?:第 ?(?<part>${ORDINAL}|\\d{1,2}) ?(?:部分|大题|题型|节) ?[、.:)]? ?` +
  `|(?<listed>${ORDINAL}|\\d{1,2})(?: ?[、.:)] ?| +)|\\( ?(?<bracketed>${ORDINAL}) ?\\) ?` +
  '|(?:题型|Part|Section) ?[\\w一二三四五六七八九十]{1,3} ?[、.:]? ?|[IVX]{1,4} ?[、.] ?)'
const SECTION = new RegExp(
  // After a number there may stand what the items are about: 一、客户服务单选题
  `^(?<number>${NUMBER}(?<subject>[\\p{Script=Han}]{0,12}?))?` +
    `(?<word>[[(]? ?(?<kind>${KIND_WORD}) ?[)\\]]? ?(?:部分|题型|试题|题目)? ?[:。.、]?) ?(?<rest>.*)$`,
  'iu',
)

/** What a section line or a line under one says about its items: counts, points, how to answer. */
const INSTRUCTION =
  /每(?:小)?题|各题|本大?题|小题|备选|选项|正确答案|打.?[√"“×]|得分|涂|括号内|共 ?\d+ ?(?:小?题|道|分)|^\d+ ?(?:小?题|道)|横线上|空白处|下列(?:问题|各题)|each|points/i

/**
 * Reads a section line such as `一、单选题（每题2分，共20分）` or `判断题`; `undefined` when the line is
 * something else. After the kind there may stand only a bracket or words on how to answer.
 */
export function readSection(shape: string): SectionHeading | undefined {
  if (shape.length > 120) return undefined
  const found = SECTION.exec(shape)?.groups
  if (!found) return undefined
  const { number, subject, word, kind, rest } = found as Record<string, string | undefined>
  // 判断, 案例 and the like are words of a text where nothing else makes them a heading.
  const isHeading = /题|名词解释|[a-z[(:]/i.test(word!) || (number !== undefined && subject === '')
  if (!isHeading && !rest!.startsWith('(')) return undefined
  if (rest !== '' && !rest!.startsWith('(') && !isInstruction(rest!)) return undefined
  if (/^\([ A-Z√×]*\)|[?？]/.test(rest!)) return undefined
  const points = /每(?:小)?题 ?(\d+(?:\.\d+)?) ?分/.exec(rest!)?.[1]
  const truths = TRUTHS.exec(rest!)
  const ordinal = found.part ?? found.listed ?? found.bracketed
  return {
    kind: readKind(kind!)!,
    ...(points !== undefined && { points: Number(points) }),
    ...(ordinal !== undefined && { ordinal }),
    ...(truths && { truths: [truths[1]!, truths[2]!] as [string, string] }),
  }
}

const TRUTHS =
  /(?:正确|对)[^A-Z,;。]{0,8}([A-Z])["”]?[,;、。 ]{1,2}[^A-Z,;。]{0,4}(?:错|不正确)[^A-Z,;。]{0,8}([A-Z])/

/** A line that says how the items of a section are answered or scored. */
export function isInstruction(shape: string): boolean {
  return shape.length <= 200 && INSTRUCTION.test(shape)
}

/** Whether a bracket of the line is closed on a later one. */
export function isUnclosed(shape: string): boolean {
  return shape.lastIndexOf('(') > shape.lastIndexOf(')')
}

const CHAPTER = [
  /^第 ?[\d一二三四五六七八九十百]{1,4} ?(?:章|节|讲|课|篇|单元|部分|模块|卷|套)(?!的)/,
  /^(?:模块|单元|专题|项目|任务|Chapter|Unit|Part|Lesson|Module) ?[\d一二三四五六七八九十IVX]{1,4}(?![A-Za-z])/i,
]
const CHINESE_NUMBER = /^(?:[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十]{1,3}\)) ?/

/** `第3讲 …`, `第一章 …`: a heading that says nothing about the kind of items. */
export function isChapter(shape: string): boolean {
  return shape.length <= 60 && CHAPTER.some((pattern) => pattern.test(shape))
}

/** Where the text begins after `一、` or `（一）`, which number headings and now and then items; else 0. */
export function afterChineseNumber(shape: string): number {
  return CHINESE_NUMBER.exec(shape)?.[0].length ?? 0
}
