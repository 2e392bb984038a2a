/**
 * Where an item stands in the notebook: `open`; `mastered` once it was right on the last two days on which it
 * was asked; `aside` when its learner says that they know it.
 */
export const notebookStates = ['open', 'mastered', 'aside'] as const
export type NotebookState = (typeof notebookStates)[number]
