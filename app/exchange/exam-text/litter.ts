import { readNumber } from './numbering.ts'
import { markAtStart } from './option-marks.ts'
import type { Piece } from './piece.ts'

const SEPARATOR = /^[-=_*~.·•#+<>|`…─━═]{3,}$/
const SEPARATOR_START = /^[-=_*~.·•#+<>|`…─━═][-=_*~.·•#+<>|`…─━═ ]/

/** A line of dashes, stars or dots between items. */
export function isSeparator(shape: string): boolean {
  return SEPARATOR_START.test(shape) && SEPARATOR.test(withoutSpaces(shape))
}

const PAGE = [
  /^第\d+页[/,，]?(?:共\d+页)?$/,
  /^共\d+页[/,，]?(?:第\d+页)?$/,
  /^\[?页码[:]?\d+\]?$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^(?:-+\d{1,4}-+|[~·•]+\d{1,4}[~·•]+)$/,
  /^page\d+(?:(?:of|\/)\d+)?$/i,
  /^第+PAGE.*页共NUMPAGES.*页$/,
  // A header or footer that says something else as well.
  /^[^?？]{0,30}第\d+页[/,，]?共\d+页.{0,20}$/,
  /^.{0,30}共\d+页[/,，]?第\d+页.{0,20}$/,
]

/** A page header or footer such as `第 3 页 共 10 页`, `- 3 -`, `· 3 ·`, `3/10` or `Page 3 of 10`. */
export function isPageLine(shape: string): boolean {
  if (shape.length > 80 || !/页|page|^[-~·•\d/ ]+$/i.test(shape)) return false
  const compact = withoutSpaces(shape)
  return PAGE.some((pattern) => pattern.test(compact))
}

/** A form to fill in by hand: `姓名：____ 部门：____`, or a row of `题号 一 二 三 总分`; labels and nothing else. */
export function isBlankForm(shape: string): boolean {
  if (shape.length > 120 || !/[:_]|题号|[分人]$/.test(shape)) return false
  const compact = withoutSpaces(shape).replaceAll('|', '')
  return BLANK_FORM.test(compact) || SCORE_TABLE.test(compact)
}

const SCORE_TABLE = /^(?:题号[一二三四五六七八九十]+(?:总分|合计|得分)?|得分|评卷人|阅卷人|核分人)$/

const BLANK_FORM =
  /^(?:(?:姓名|部门|单位|公司|科室|岗位|职务|工号|员工编号|班级|学号|准考证号|考号|日期|得分|分数|成绩|总分|阅卷人|评卷人)[:_]+[,;]?)+$/

/** Fewer lines than these stand on no page. */
const SHORTEST_PAGE = 3

/**
 * Page numbers that are nothing but a number on their line: two or more that go up by one, a few lines
 * apart, in a text whose items have numbers with text behind them; other lines of digits are a few at
 * most. The text of an option whose letter stands on the line before is none.
 */
export function pageNumbers(lines: readonly Piece[]): Set<Piece> {
  const filled = lines.filter((line) => line.text !== '')
  if (!filled.some(isNumberedText)) return new Set()
  const ends = new Map<number, { place: number; pages: Piece[] }>()
  let longest: Piece[] = []
  let count = 0
  filled.forEach((line, place) => {
    if (!/^\d{1,4}$/.test(line.shape)) return
    if (place > 0 && markAtStart(filled[place - 1]!)?.bare) return
    count++
    const number = Number(line.shape)
    const before = ends.get(number - 1)
    const goesOn = before && place - before.place > SHORTEST_PAGE
    const pages = goesOn ? [...before.pages, line] : [line]
    ends.set(number, { place, pages })
    if (pages.length > longest.length) longest = pages
  })
  return new Set(longest.length > 1 && longest.length * 2 > count ? longest : [])
}

function isNumberedText({ shape }: Piece): boolean {
  const number = readNumber(shape)
  return number?.firm === true && number.end < shape.length
}

function withoutSpaces(shape: string): string {
  return shape.replaceAll(' ', '')
}
