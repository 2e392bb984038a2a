import type { Segment } from '#app/domain/catalog/lesson.ts'

export type DialoguePart = Extract<Segment, { kind: 'dialogue' }>['turns'][number]

/** What is revealed at once: a turn, and the trainer's remarks on it. */
export function stepsOf(turns: readonly DialoguePart[]): DialoguePart[][] {
  const steps: DialoguePart[][] = []
  for (const part of turns) {
    if (part.kind === 'turn' || steps.length === 0) steps.push([part])
    else steps.at(-1)!.push(part)
  }
  return steps
}
