import type { SourceLine } from './lines.ts'

/** A line of dashes, stars or dots between items. */
export function isSeparator(shape: string): boolean {
  return /^[-=_*~.·•#+<>|`…─━═]{3,}$/.test(withoutSpaces(shape))
}

const PAGE = [
  /^第\d+页[/,，]?(?:共\d+页)?$/,
  /^共\d+页[/,，]?(?:第\d+页)?$/,
  /^\[?页码[:]?\d+\]?$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^-+\d{1,4}-+$/,
  /^page\d+(?:(?:of|\/)\d+)?$/i,
  /^第+PAGE.*页共NUMPAGES.*页$/,
  // A header or footer that says something else as well.
  /^[^?？]{0,30}第\d+页[/,，]?共\d+页.{0,20}$/,
  /^.{0,30}共\d+页[/,，]?第\d+页.{0,20}$/,
]

/** A page header or footer such as `第 3 页 共 10 页`, `- 3 -`, `3/10` or `Page 3 of 10`. */
export function isPageLine(shape: string): boolean {
  if (shape.length > 80) return false
  const compact = withoutSpaces(shape)
  return PAGE.some((pattern) => pattern.test(compact))
}

/** A form to fill in by hand, such as `姓名：____ 部门：____ 得分：____`: labels and blanks, nothing else. */
export function isBlankForm(shape: string): boolean {
  return shape.length <= 120 && /[:_]/.test(shape) && BLANK_FORM.test(withoutSpaces(shape))
}

const BLANK_FORM =
  /^(?:(?:姓名|部门|单位|公司|科室|岗位|职务|工号|员工编号|班级|学号|准考证号|考号|日期|得分|分数|成绩|总分|阅卷人|评卷人)[:_]+[,;]?)+$/

/**
 * Lines that stand next to a page number more than once, such as a repeated document name or `内部资料`:
 * running headers and footers, if they are not marks of an item. Short lines like `（ ）` never are.
 */
export function runningHeaders(lines: readonly SourceLine[]): Set<string> {
  const filled = lines.filter((line) => line.text !== '')
  const seen = new Set<string>()
  const repeated = new Set<string>()
  filled.forEach(({ text, shape }, i) => {
    if (text.length < 4 || isPageLine(shape)) return
    const neighbours = [filled[i - 1], filled[i + 1]]
    if (!neighbours.some((neighbour) => neighbour && isPageLine(neighbour.shape))) return
    if (seen.has(text)) repeated.add(text)
    seen.add(text)
  })
  return repeated
}

function withoutSpaces(shape: string): string {
  return shape.replaceAll(' ', '')
}
