export type Criterion = { text: string; points?: number }

/** A line of a rubric, such as `先致歉（2分）`: what a grader looks for, and its points if it has some. */
export function readCriterion(line: string): Criterion {
  const [, text, points] =
    /^([^]*\S)\s*[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|points?|pts?)\s*[)）]$/i.exec(line) ?? []
  return text === undefined ? { text: line } : { text, points: Number(points) }
}

/** A criterion as the line that `readCriterion` gives back. */
export const writeCriterion = ({ text, points }: Criterion): string =>
  points === undefined ? text : `${text}（${points}分）`
