import { shapeOf } from '#app/exchange/exam-text/shape.ts'
import { type Said, paragraphs } from './paragraphs.ts'

export type Criterion = { text: string; points?: number }

const POINTS = '(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:分|points?|pts?)'
const AT_END = new RegExp(
  `(?: ?[(] ?(?:得|计|给)?${POINTS} ?[)]|[:,; ]+ ?(?:得|计|给)?${POINTS})[。.;]?$`,
  'i',
)
const AT_START = new RegExp(`^[(]?${POINTS}[)]?[:,]? ?(?=.)`, 'i')
const LIST_MARK = /^(?:[([] ?\d{1,2} ?[)\]][.、]?|\d{1,2} ?[.、)](?!\d)|[①-⑳]) ?/u

/**
 * Reads what a grader looks for, a line each, or several on one line where each names its points:
 * `（1）听完（3分）；（2）复述（2分）`. A line that speaks of points in another way is kept as text.
 */
export function readCriteria(lines: readonly Said[]): Criterion[] {
  return paragraphs(lines.map(setApart))
    .split('\n')
    .flatMap((line) => {
      const parts = line.split(/[;；](?=.)/)
      const each = parts.map(readCriterion)
      return each.every(({ points }) => points !== undefined) ? each : [readCriterion(line)]
    })
    .filter(({ text }) => text !== '')
}

/** What names points of its own is a criterion of its own. */
function setApart(line: Said, i: number, lines: readonly Said[]): Said {
  const before = lines[i - 1]?.piece.shape ?? ''
  const apart = line.apart || AT_END.test(before) || AT_START.test(line.piece.shape)
  return { ...line, apart }
}

function readCriterion(line: string): Criterion {
  const text = line.trim()
  const mark = LIST_MARK.exec(shapeOf(text))?.[0].length ?? 0
  const said = text.slice(mark)
  const shape = shapeOf(said)
  if ((shape.match(/\d ?(?:分|points?|pts?)/gi)?.length ?? 0) !== 1) return { text: said }
  const end = AT_END.exec(shape)
  if (end) return criterion(said.slice(0, end.index), end[1] ?? end[2])
  const start = AT_START.exec(shape)
  const after = start && said.slice(start[0].length).replace(/^for (?=.)/i, '')
  return after ? criterion(after, start[1]) : { text: said }
}

function criterion(text: string, points: string | undefined): Criterion {
  return { text: text.trim(), points: Number(points) }
}
