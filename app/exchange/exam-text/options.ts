import { type PlacedMark, contradicts, labelChain } from './label-chain.ts'
import { type Piece, cut } from './piece.ts'
import { type OptionMark, optionMarks } from './option-marks.ts'

export type OptionDraft = { label: string; pieces: Piece[]; sign?: OptionMark['sign'] }

/** The lines of an item without its key and rationale, taken apart. Options come in label order. */
export type Split = {
  stem: Piece[]
  options: OptionDraft[]
  /** No label has punctuation: without options elsewhere these may be words of the stem. */
  allLoose: boolean
}

/** What a list ends with that goes on in the next line: `A、B、` before `C，三类`. */
const LIST_GOES_ON = /[、,和与及或至到]$/

/**
 * Tells the stem from the options. A label that comes twice, or after a gap, is given as it stands, for
 * the check to refuse. `key` are letters the key names: they make a doubtful last label certain.
 */
export function splitOptions(lines: readonly Piece[], key: readonly string[]): Split {
  const marks = lines.flatMap((piece, line) =>
    optionMarks(piece).map((mark): PlacedMark => {
      const goesOn =
        mark.comma && mark.start === 0 && LIST_GOES_ON.test(lines[line - 1]?.shape ?? '')
      return { ...mark, line, lists: mark.lists || goesOn }
    }),
  )
  const chain = labelChain(marks, key)
  const isLabel = new Set(chain)
  const labels = marks.filter((mark) => isLabel.has(mark) || contradicts(mark, chain))

  const stem: Piece[] = []
  const options: OptionDraft[] = []
  let next = 0
  lines.forEach((piece, line) => {
    const before = cut(piece, 0, labels[next]?.line === line ? labels[next]!.start : undefined)
    if (before.text !== '') (options.at(-1)?.pieces ?? stem).push(before)
    for (; labels[next]?.line === line; next++) {
      const label = labels[next]!
      const after = labels[next + 1]
      const text = cut(piece, label.end, after?.line === line ? after.start : undefined)
      options.push({ label: label.letter, pieces: [text], sign: label.sign })
    }
  })
  options.sort((one, other) => (one.label < other.label ? -1 : one.label > other.label ? 1 : 0))
  return { stem, options, allLoose: chain.every(({ firm }) => !firm) }
}
