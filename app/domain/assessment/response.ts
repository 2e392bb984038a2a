import type { Paper } from './paper.ts'

/**
 * What a learner gave for one item, in the one form its kind keeps (assessment/kinds/): ids of options;
 * `true` or `false`; the texts of the blanks; a number and its unit; `option=match` pairs; all ids in
 * order; `step:option` along a conversation; a text. Empty: unanswered.
 */
export type Response = readonly string[]

/** Responses by item id. */
export type Responses = Readonly<Record<string, Response>>

/** What a grader gave for a written answer, by criterion, on the rubric's own scale. */
export type Marks = Readonly<Record<string, number>>

/** The ids of the items on the paper that have no answer, in the order of the paper. */
export function unansweredItems(paper: Paper, responses: Responses): string[] {
  return paper.items.filter(({ id }) => !responses[id]?.length).map(({ id }) => id)
}
