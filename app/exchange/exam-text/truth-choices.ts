import { cut } from './piece.ts'
import { shapeOf } from './shape.ts'
import type { SourceLine } from './source-lines.ts'

const BOX = '[□☐○◯] ?'
const BETWEEN = `(?: ?[/|、] ?(?:${BOX})?| {1,8}${BOX})`
const WORDS = [
  ['T', 'F'],
  ['true', 'false'],
  ['yes', 'no'],
  ['对', '错'],
  ['正确', '错误'],
  ['是', '否'],
  ['√', '×'],
]
const PAIR = `(?:${WORDS.map(([yes, no]) => `${yes}${BETWEEN}${no}`).join('|')})`
const ON_LINE = new RegExp(`^(?:${BOX})?${PAIR}$`, 'i')
/** Behind a sentence, in the same line. */
const AT_END = new RegExp(`[。.!?;)] ?((?:${BOX})?${PAIR})$`, 'i')

/**
 * The two choices of a judged statement, `T / F`, `○ 对 ○ 错`, or T on one line and F on the next, as two
 * lines that say true and false: they are no words of the stem.
 */
export function truthChoices(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap((line, at) => {
    if (isLetter(line, 'T') && isLetter(lines[at + 1], 'F')) return saying(line, 'True')
    if (isLetter(line, 'F') && isLetter(lines[at - 1], 'T')) return saying(line, 'False')
    if (line.shape.length > LONGEST) return [line]
    if (ON_LINE.test(line.shape)) return [...saying(line, 'True'), ...saying(line, 'False')]
    const pair = AT_END.exec(line.shape)?.[1]
    if (pair === undefined) return [line]
    const stem = { ...cut(line, 0, line.text.length - pair.length), heading: line.heading }
    return [stem, ...saying(line, 'True'), ...saying(line, 'False')]
  })
}

/** No statement is as long. */
const LONGEST = 1000

function isLetter(line: SourceLine | undefined, letter: string): boolean {
  return line?.shape === letter
}

function saying(line: SourceLine, text: string): SourceLine[] {
  return [{ ...line, text, shape: shapeOf(text) }]
}
