import { foldLookAlikes } from './look-alikes.ts'
import { shapeOf } from './shape.ts'

/**
 * A stretch of text on one line of the file. `text` is what the author wrote, `shape` the same with
 * widths folded, character for character: marks are looked for in `shape` and cut out of `text`.
 */
export type Piece = { line: number; text: string; shape: string }

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
const BULLET = /^[-*+•●○◯◆■□☐▪·►▶] +(?=[^-*+•●○◯◆■□☐▪·►▶ ])(?!\d+ *[-*]$)/u

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
  return { line, text, shape: shapeOf(text), heading }
}

/** The part of a piece between two positions, without the spaces around it. */
export function cut(piece: Piece, from: number, to: number = piece.text.length): Piece {
  while (from < to && piece.text[from] === ' ') from++
  while (to > from && piece.text[to - 1] === ' ') to--
  return { line: piece.line, text: piece.text.slice(from, to), shape: piece.shape.slice(from, to) }
}

/**
 * Puts a hard-wrapped text together again: Han is joined directly, Latin words with a space. A number
 * broken in two inside a Chinese text is one number. Runs of spaces become one.
 */
export function join(pieces: readonly Piece[]): string {
  let joined = ''
  for (const { text } of pieces) {
    if (text === '') continue
    joined += joined && needsSpace(joined, text) ? ` ${text}` : text
  }
  return joined.replace(/ {2,}/g, ' ').trim()
}

function needsSpace(before: string, after: string): boolean {
  const end = before.slice(-1)
  const start = after.slice(0, 1)
  if (!isAscii(end) || !isAscii(start)) return false
  if (/\d/.test(end) && /\d/.test(start)) return !/\p{Script=Han}/u.test(before.slice(-40))
  if (/[A-Za-z]-$/.test(before.slice(-2)) && /[A-Za-z]/.test(start)) return false
  return !/[([{_/]/.test(end) && !/[)\]},.;:!?_/%]/.test(start)
}

function isAscii(character: string): boolean {
  return character > ' ' && character <= '~'
}
