import { KIND_WORD } from './facts.ts'
import { optionMarks } from './option-marks.ts'
import { cut } from './piece.ts'
import { readSection } from './section.ts'
import type { SourceLine } from './source-lines.ts'
import { bracketKeys } from './stem-key.ts'

const CHINESE_NUMBER = '[一二三四五六七八九十]{1,2} ?[、.] ?'
const AFTER_ITEM = '(?<=[ )。;])'
const BEGINNING = new RegExp(
  `(?<![\\d.])(\\d{1,4}) ?[.、](?!\\d)|(?:${CHINESE_NUMBER}(?=${KIND_WORD})|${AFTER_ITEM}(?=(?:${KIND_WORD})题? ?:? ?1 ?[.、]))`,
  'gi',
)
const KEY_LABEL = /答 ?案 ?[\])]? ?[是为]? ?:/g

/**
 * Text taken out of a web page may hold many items on one line: `1.甲？A.一B.二答案：A2.乙？A.…`. Such a
 * line is cut before each section and before each number that is the next one, if what stands before
 * and after it has options or a key. Any other line stays whole.
 */
export function ungluedLines(line: SourceLine): SourceLine[] {
  if (line.shape.length < 16) return afterKey(line)
  const beginnings = [...line.shape.matchAll(BEGINNING)]
  if (beginnings.length < 2) return afterKey(line)
  const signs = itemSigns(line)
  const signBetween = (from: number, to: number) => signs.some((at) => at > from && at < to)

  const cuts = [0]
  let due: number | undefined
  for (const { index, 1: digits } of beginnings) {
    const number = digits === undefined ? undefined : Number(digits)
    const from = cuts.at(-1)!
    const isNext =
      number === undefined
        ? index > 0
        : (number === due && signBetween(from, index)) || endsSection(line, from, index)
    if (index > 0 && !(isNext && signBetween(index, Infinity))) continue
    if (index > 0) cuts.push(index)
    due = (number ?? 0) + 1
  }
  return cuts.map((from, i) => ({ ...cut(line, from, cuts[i + 1]), heading: line.heading }))
}

const KEY_THEN_ITEM =
  /答 ?案 ?[\])]? ?[是为]? ?: ?(?:[A-Z]{1,8}|[√×对错]|正确|错误)[)\]]?[ .。;]{1,4}(?=\d{1,4} ?[.、](?![\dA-Z√×对错]) ?[^ ]{4})/

/** `答案：A 2. 乙…`: the line of a key that the next item begins on. */
function afterKey(line: SourceLine): SourceLine[] {
  const match = KEY_THEN_ITEM.exec(line.shape)
  if (!match) return [line]
  const at = match.index + match[0].length
  const { heading } = line
  return [
    { ...cut(line, 0, at), heading },
    { ...cut(line, at), heading },
  ]
}

/** Where a line shows that it holds items: option B after option A, key labels, keys in brackets. */
function itemSigns(line: SourceLine): number[] {
  const firm = optionMarks(line).filter((mark) => mark.firm)
  const pairs = firm.filter((mark, i) => mark.letter === 'B' && firm[i - 1]?.letter === 'A')
  return [
    ...pairs.map(({ start }) => start),
    ...[...line.shape.matchAll(KEY_LABEL)].map(({ index }) => index),
    ...bracketKeys(line.shape).map(({ start }) => start),
  ]
}

function endsSection(line: SourceLine, from: number, to: number): boolean {
  return (
    to > from && to - from < 120 && readSection(line.shape.slice(from, to).trim()) !== undefined
  )
}
