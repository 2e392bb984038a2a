import { readNumber } from './numbering.ts'
import { markAtStart } from './option-marks.ts'
import { isInstruction, readSection } from './section.ts'
import { shapeOf } from './shape.ts'
import type { SourceLine } from './source-lines.ts'
import { holdsKey } from './stem-key.ts'

const ANSWERS = /^[[(]? ?(?:参考|标准|正确)?答 ?案 ?[\])]? ?:?$/
const CIRCLED = /^[①-⑳] ?[.、:]? ?/
/** A section line, or a title, may stand over the first item. */
const LINES_BEFORE = 1

/**
 * Writes ①, ②, … as 1、 2、 … where they number the items of a section: they begin it, count up line by line
 * and nothing else there is numbered. A list in a stem has text before it.
 */
export function plainCircles(lines: readonly SourceLine[]): SourceLine[] {
  return partsOf(lines).flatMap((part) => (isNumbered(part) ? part.map(renumbered) : part))
}

/** The lines from each section line up to the next. */
function partsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [[]]
  for (const line of lines) {
    if (readSection(line.shape)) parts.push([])
    parts.at(-1)!.push(line)
  }
  return parts
}

function isNumbered(part: readonly SourceLine[]): boolean {
  const filled = part.filter(({ shape }) => shape !== '' && !isInstruction(shape))
  const first = filled.findIndex(({ shape }) => CIRCLED.test(shape))
  if (first < 0 || first > LINES_BEFORE) return false
  if (!readSection(filled[0]!.shape) && !isItem(filled.slice(first))) return false
  let due = 1
  const numbers: number[] = []
  const areInOrder = filled.every(({ shape }) => {
    // An answer sheet counts again from the first; a list in a stem may not.
    if (ANSWERS.test(shape)) due = 1
    if (!CIRCLED.test(shape)) return true
    numbers.push(numberOf(shape))
    return numbers.at(-1) === due++
  })
  const isAlone = filled.every(({ shape }) => !readNumber(shape)?.firm)
  return areInOrder && numbers.includes(2) && isAlone
}

/** Whether options or a key come before the second number. */
function isItem(lines: readonly SourceLine[]): boolean {
  const next = lines.findIndex(({ shape }, at) => at > 0 && CIRCLED.test(shape))
  return lines
    .slice(0, Math.max(next, 0))
    .some((line) => markAtStart(line)?.letter === 'A' || holdsKey(line.shape, true))
}

function renumbered(line: SourceLine): SourceLine {
  const mark = CIRCLED.exec(line.shape)?.[0]
  if (mark === undefined) return line
  const text = `${numberOf(line.shape)}、${line.text.slice(mark.length)}`
  return { ...line, text, shape: shapeOf(text) }
}

function numberOf(shape: string): number {
  return shape.charCodeAt(0) - 0x245f
}
