import type { Position } from 'unist'
import type { Place } from '#app/mdx/finding.ts'

/** Where a node of the syntax tree begins. */
export function placeOf({ position }: { position?: Position | undefined }): Place {
  return position
    ? { line: position.start.line, column: position.start.column }
    : { line: 1, column: 1 }
}
