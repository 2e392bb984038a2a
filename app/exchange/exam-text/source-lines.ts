import { foldLookAlikes } from './look-alikes.ts'
import type { Piece } from './piece.ts'
import { shapeOf } from './shape.ts'

/** One line without litter. `heading` says that Markdown called it one. */
export type SourceLine = Piece & { heading: boolean }

/**
 * Splits a text into lines and takes the litter of copying and of Markdown off each: invisible and
 * control characters, look-alikes, bold marks, quotes, bullets, backslashes. A soft break inside a line
 * of the file gives two lines with the same number. Runs of spaces stay, since they separate columns.
 */
export function readLines(text: string): SourceLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, i) => line.split(SOFT_BREAK).map((part) => readLine(part, i + 1)))
}

const SOFT_BREAK = /[\v\f\u0085\u2028\u2029]|<br ?\/?>/i

const INVISIBLE =
  // Zero-width and direction marks, controls. A joiner inside an emoji is part of it and stays.
  /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]|&nbsp;/g
/** Bold marks, but not the powers in `2**10`. */
const BOLD = /(?<![A-Za-z0-9)])\*{2,3}|\*{2,3}(?![A-Za-z0-9(])/g
const ESCAPE = /\\([.()_*#[\]>~+-])/g
const QUOTE = /^(?:> ?)+/
const HEADING = /^#{1,6} +/
/** A box before the letter of an option may say that it is chosen. */
const BULLET =
  /^(?![●○◯■□☐] +[A-H] ?[.、．)）])[-*+•●○◯◦◆■□☐▪·►▶➢➤∙‣⁃\uf0b7\uf06c\uf0d8] +(?=[^-*+•●○◯◆■□☐▪·►▶ ])(?!\d+ *[-*]$)/u

function readLine(raw: string, line: number): SourceLine {
  let text = foldLookAlikes(raw.replace(INVISIBLE, ''))
    .replace(/\t/g, '  ')
    .replace(SPACE, ' ')
    .trim()
    .replace(QUOTE, '')
  const heading = HEADING.test(text)
  text = text.replace(HEADING, '')
  if (!/^[* ]+$/.test(text)) text = text.replace(BOLD, '')
  text = text.replace(ESCAPE, '$1').replace(/\\$/, '').trim().replace(BULLET, '')
  // A row of a Markdown table; |x| is none.
  const isRow = text.startsWith('|') && text.endsWith('|') && text.split('|', 5).length > 3
  if (isRow) text = text.replaceAll('|', '  ').trim()
  return { line, text, shape: shapeOf(text), heading }
}
