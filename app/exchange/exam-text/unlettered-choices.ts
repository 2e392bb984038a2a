import { cutAtLabels } from './labels.ts'
import { readNumber } from './numbering.ts'
import { markAtStart } from './option-marks.ts'
import { readSection } from './section.ts'
import { shapeOf } from './shape.ts'
import type { SourceLine } from './source-lines.ts'

const ASKED = /\[ ?(?:单选题?|多选题?|判断题?|不定项选择题?) ?\] ?\*?$/
const RIGHT = /[([] ?正确(?:答案|选项) ?[)\]]$/
const BOX = /^[□☐○◯■☑●◉] ?/u
const MOST = 12
/** A longer line may be wrapped, and the next one part of it. */
const LONGEST = 60

/**
 * Gives letters to choices that have none, one a line below a stem that ends with its kind (`…？[单选题] *`),
 * as survey tools export them: where some say that they are right, `万用表（正确答案）`.
 */
export function letteredChoices(lines: readonly SourceLine[]): SourceLine[] {
  const lettered = [...lines]
  lines.forEach(({ shape }, at) => {
    if (!ASKED.test(shape)) return
    const choices: number[] = []
    for (let place = at + 1; place < lines.length && !endsChoices(lines[place]!); place++) {
      if (lines[place]!.text !== '') choices.push(place)
    }
    const areChoices = choices.every((place) => mayBeChoice(lines[place]!))
    const isMarked = choices.some((place) => RIGHT.test(lines[place]!.shape))
    if (choices.length < 2 || choices.length > MOST || !areChoices || !isMarked) return
    choices.forEach((place, i) => {
      const text = `${String.fromCharCode(65 + i)}. ${lines[place]!.text.replace(BOX, '')}`
      lettered[place] = { ...lines[place]!, text, shape: shapeOf(text) }
    })
  })
  return lettered
}

function endsChoices(line: SourceLine): boolean {
  return (
    readNumber(line.shape)?.firm === true ||
    ASKED.test(line.shape) ||
    readSection(line.shape) !== undefined ||
    cutAtLabels(line)[0]!.label !== undefined
  )
}

function mayBeChoice(line: SourceLine): boolean {
  return line.text.length <= LONGEST && markAtStart(line)?.firm !== true
}
