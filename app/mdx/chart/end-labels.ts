import type { Element } from 'hast'
import { textSize, word } from './drawing.ts'
import { textWidth, wrapText } from './text-width.ts'

const lineHeight = 17

/** A name at the end of its line: what it says and the height of the line. */
export type EndLabel = { className: string; text: string; y: number }

/** How much room the names need, at most this much. */
export function endWidth(labels: readonly EndLabel[], most: number): number {
  return Math.min(most, Math.max(0, ...labels.map(({ text }) => textWidth(text, textSize)))) + 14
}

/** The names beside the ends of their lines, moved apart where they would cover each other. */
export function drawEndLabels(
  labels: readonly EndLabel[],
  { x, width, bottom }: { x: number; width: number; bottom: number },
): Element[] {
  const blocks = labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => ({ ...label, lines: wrapText(label.text, textSize, width), top: 0 }))
  let free = 0
  for (const block of blocks) {
    block.top = Math.max(block.y - (block.lines.length * lineHeight) / 2, free)
    free = block.top + block.lines.length * lineHeight
  }
  let limit = bottom + lineHeight / 2
  for (const block of blocks.toReversed()) {
    block.top = Math.min(block.top, limit - block.lines.length * lineHeight)
    limit = block.top
  }
  return blocks.flatMap(({ className, lines, top }) =>
    lines.map((line, index) => word(line, className, x, top + (index + 1) * lineHeight - 4)),
  )
}
