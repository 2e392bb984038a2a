import type { Segment } from './lesson.ts'

/** A segment as a browser has it: where the page itself holds its text, the text is not sent again. */
export type PageSegment =
  | Exclude<Segment, { kind: 'html' }>
  | (Omit<Extract<Segment, { kind: 'html' }>, 'html'> & { html?: string })

const made = new WeakMap<readonly Segment[], PageSegment[]>()

/**
 * A lesson's segments for the data that goes with a whole page for the browser's scripts: without the
 * text, which is most of the page and would be there twice. Made once for each lesson.
 */
export function textInPage(segments: readonly Segment[]): PageSegment[] {
  const known = made.get(segments)
  if (known) return known
  const left = segments.map((segment): PageSegment => {
    if (segment.kind !== 'html') return segment
    const { html: _, ...rest } = segment
    return rest
  })
  made.set(segments, left)
  return left
}
