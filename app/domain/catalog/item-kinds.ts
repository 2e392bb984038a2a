import type { ItemKind } from './item.ts'

/** The kinds of items in the order of lists; apart from their schema, which no browser needs. */
export const itemKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'fill-in',
  'numeric',
  'matching',
  'ordering',
  'scenario',
  'short-answer',
  'essay',
] as const satisfies readonly ItemKind[]

/** Whether people grade it, so that its points come later than the others'. */
export function isWritten(kind: ItemKind): boolean {
  return kind === 'short-answer' || kind === 'essay'
}
