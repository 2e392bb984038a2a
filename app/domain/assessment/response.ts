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

/** Marks together, on the rubric's own scale. */
export function sumOfMarks(marks: Marks): number {
  return Object.values(marks).reduce((sum, mark) => sum + mark, 0)
}
