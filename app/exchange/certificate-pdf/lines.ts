import { LineBreaker } from 'css-line-break'
import type { Face } from './faces.server.ts'
import { runsOf, type Run } from './runs.ts'

/** How words are set: the faces to look for each character in, and the size in px. */
export type Style = {
  faces: readonly Face[]
  size: number
  /** Space added after each character, in em. */
  tracking?: number
}

/** A run and where it begins on its line, in px. */
export type PlacedRun = Run<Face> & { x: number; width: number }
export type Line = { runs: PlacedRun[]; width: number }

/** Between a Chinese character and a Latin letter or figure, in em: as wide as a written space. */
const AUTOSPACE = 0.2

/** Sets a text on one line, however wide it becomes. */
export function setLine(text: string, style: Style): Line {
  const gap = (style.tracking ?? 0) * style.size
  let x = 0
  const runs = runsOf(text, style.faces).map((run) => {
    if (run.spaced) x += AUTOSPACE * style.size
    const placed = { ...run, x, width: widthOf(run, style.size) + gap * [...run.text].length }
    x += placed.width
    return placed
  })
  return { runs, width: x - gap }
}

/**
 * Sets a text in as few lines of at most `width` as it takes, and those about equally long. Chinese
 * is broken at its punctuation, as CSS `word-break: keep-all` does; where that is not enough between
 * any two characters that may be parted (no 。 first, no 「 last), and at last anywhere.
 */
export function setLines(text: string, style: Style, width: number): Line[] {
  const pieces = piecesOf(text, style, width)
  const count = wrap(pieces, width).length
  let [tooNarrow, wide] = [width / (count + 1), width]
  while (wide - tooNarrow > 1) {
    const middle = (tooNarrow + wide) / 2
    if (wrap(pieces, middle).length > count) tooNarrow = middle
    else wide = middle
  }
  return wrap(pieces, wide).map((line) => setLine(line, style))
}

/** What stays on one line, with its width and the width of the space after it. */
type Piece = { text: string; width: number; space: number }

function piecesOf(text: string, style: Style, width: number): Piece[] {
  const measured = (piece: string): Piece => {
    const whole = setLine(piece, style).width
    const trimmed = setLine(piece.trimEnd(), style).width
    return { text: piece, width: trimmed, space: whole - trimmed }
  }
  const split = (piece: string, [how, ...others]: ((text: string) => string[])[]): Piece[] => {
    const whole = measured(piece)
    if (whole.width <= width || !how) return [whole]
    return how(piece).flatMap((part) => split(part, others))
  }
  return split(text, [atPunctuation, betweenCharacters, anywhere])
}

const atPunctuation = (text: string) => brokenBy(text, 'keep-all')
const betweenCharacters = (text: string) => brokenBy(text, 'normal')
const anywhere = (text: string) => [...text]

function brokenBy(text: string, wordBreak: 'keep-all' | 'normal'): string[] {
  const parts: string[] = []
  const breaker = LineBreaker(text, { lineBreak: 'strict', wordBreak })
  for (let next = breaker.next(); !next.done; next = breaker.next()) parts.push(next.value.slice())
  return parts
}

function wrap(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces) {
    if (line && used + piece.width > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += piece.text
    used += piece.width + piece.space
  }
  return [...lines, line].map((each) => each.trimEnd())
}

/** A character that no face has is set as a square with its code point: one em. */
function widthOf({ text, face }: Run<Face>, size: number): number {
  if (!face) return size
  return (face.font.layout(text).advanceWidth / face.font.unitsPerEm) * face.scale * size
}
