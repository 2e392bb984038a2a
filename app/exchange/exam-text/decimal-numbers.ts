import { shapeOf } from './shape.ts'
import type { SourceLine } from './source-lines.ts'

const DECIMAL = /^(\d{1,2})[.-](\d{1,3})(?:[.、:] ?| +)(?=\D)/
const CHAPTER = /^(\d{1,2})(?:[.、:] ?| +)(?=\D)/
/** How far apart two items may be, in lines. */
const LONGEST_ITEM = 60

/**
 * Items may be numbered by chapter and place: `1.1 …`, `1.2 …`, `2.1 …`. Where a text does so, each gets its
 * place alone for a number, and `2 …` above 2.1 is the heading of a chapter. One such number may be a
 * quantity (`3.5 倍`); two that follow each other from 1 on are none.
 */
export function plainNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.filter(({ text }) => text !== '')
  const numbers = filled.map(({ shape }) => DECIMAL.exec(shape))
  const isCounted = numbers.some((found, at) => {
    const after = numbers.slice(at + 1, at + LONGEST_ITEM)
    const next = found?.[2] === '1' ? after.find((one) => one) : undefined
    return next?.[1] === found?.[1] && next?.[2] === '2'
  })
  if (!isCounted) return [...lines]
  const written = new Map<SourceLine, string>()
  let last = [0, 0]
  filled.forEach((line, at) => {
    const found = numbers[at]
    const chapter = CHAPTER.exec(line.shape)
    const next = numbers[at + 1]
    const place = [Number(found?.[1]), Number(found?.[2])]
    if (found && isNext(place, last)) {
      written.set(line, `${found[2]}. ${line.text.slice(found[0].length)}`)
      last = place
    } else if (chapter && next?.[1] === chapter[1] && next?.[2] === '1')
      written.set(line, `第${chapter[1]}章 ${line.text.slice(chapter[0].length)}`)
  })
  return lines.map((line) => {
    const text = written.get(line)
    return text === undefined ? line : { ...line, text, shape: shapeOf(text) }
  })
}

function isNext([chapter, place]: number[], [lastChapter, lastPlace]: number[]): boolean {
  return chapter === lastChapter ? place === lastPlace! + 1 : chapter! > lastChapter! && place === 1
}
