import type { Paper } from './paper.ts'

/** What a learner chose for one item: option ids; `true` or `false` for true/false. Empty: unanswered. */
export type Response = readonly string[]

/** Responses by item id. */
export type Responses = Readonly<Record<string, Response>>

/** The ids of the items on the paper that have no answer, in the order of the paper. */
export function unansweredItems(paper: Paper, responses: Responses): string[] {
  return paper.items.filter(({ id }) => !responses[id]?.length).map(({ id }) => id)
}
