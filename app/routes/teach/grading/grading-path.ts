/** The queue of an exam, at a question; there with an answer, or with the one after or before it. */
export function gradingPath(
  exam: string,
  more: Partial<Record<'question' | 'at' | 'after' | 'before' | 'told', string>> = {},
): string {
  const query = new URLSearchParams(more).toString()
  return `/teach/exams/${exam}/grading${query && `?${query}`}`
}

/** What was graded of an exam. */
export function gradedPath(exam: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(more).toString()
  return `/teach/exams/${exam}/graded${query && `?${query}`}`
}
