/** A stem as it is set: what the situation is, and the question that is asked about it. */
export type StemParts = { situation: string | null; question: string }

const lastQuestion = {
  han: /^(.*[。！？]”?)([^。！？]+？(?:（[^）]*）)?)$/s,
  latin: /^(.*[a-z)][.!?]”?)\s+([A-Z“‘0-9][^.!?]*\?(?: \([^)]*\))?)$/s,
}
const abbreviation = /\b(?:Mrs?|Ms|Dr|St|vs|etc|No)\.$/

/**
 * Splits a stem before its last sentence when that asks a question, so that the question can be set
 * apart; a hint in brackets after it, such as how many to choose, stays with it. Both parts together,
 * with the space between them, are the stem. A stem of one sentence, or one that does not end in a
 * question, is all question.
 */
export function stemParts(stem: string): StemParts {
  const [, situation, question] = lastQuestion.han.exec(stem) ?? lastQuestion.latin.exec(stem) ?? []
  return situation && question && !abbreviation.test(situation)
    ? { situation, question }
    : { situation: null, question: stem }
}

/** The texts between the blanks (`____`) of a stem: one more than it has blanks. */
export function stemSegments(stem: string): string[] {
  return stem.split(/_{3,}/)
}
