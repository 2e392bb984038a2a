import type { Element } from 'hast'
import { s } from 'hastscript'

/** The size of words in a chart, whose drawing is shown about as wide as it says. */
export const textSize = 13

/** A word of a chart, its baseline at `y`. */
export function word(
  text: string,
  className: string,
  x: number,
  y: number,
  textAnchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  return s('text', { className: [className], x: round(x), y: round(y), textAnchor }, text)
}

/** A level line. */
export function level(className: string, from: number, to: number, y: number): Element {
  return s('line', {
    className: [className],
    x1: round(from),
    x2: round(to),
    y1: round(y),
    y2: round(y),
  })
}

/** Tenths are finer than anybody sees, and keep the page small. */
export function round(length: number): number {
  return Math.round(length * 10) / 10
}
