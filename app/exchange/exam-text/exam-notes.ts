import { markAtStart } from './option-marks.ts'
import type { Piece } from './piece.ts'
import { readSection } from './section.ts'

const HEADING = /^[[(]?(?:注意事项|(?:考试|答题|考生)(?:须知|说明|要求)|instructions)[\])]? ?:?$/i
const KEY_LABEL = /答 ?案 ?[\])]? ?:/
/** More lines are no notes. */
const MOST = 20

/** 注意事项 above the first section, with the rules under it: numbered as they are, they are no items. */
export function examNotes(lines: readonly Piece[]): Piece[] {
  const filled = lines.filter((line) => line.text !== '')
  const at = filled.slice(0, MOST).findIndex(({ shape }) => HEADING.test(shape))
  if (at < 0) return []
  const rest = filled.slice(at, at + MOST)
  const end = rest.findIndex(({ shape }, i) => i > 0 && readSection(shape) !== undefined)
  const notes = rest.slice(0, Math.max(end, 0))
  const areNotes = notes.every((line) => !markAtStart(line) && !KEY_LABEL.test(line.shape))
  return areNotes ? notes : []
}
