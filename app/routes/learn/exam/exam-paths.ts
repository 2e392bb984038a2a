/** Where one sits an exam: its lobby. */
export const lobbyPath = (examSlug: string) => `/learn/exams/${examSlug}`

/** An attempt, at the first question without an answer. */
export const attemptPath = (attemptId: string) => `/learn/attempts/${attemptId}`

/** A question of an attempt by its place on the paper, from 1. */
export const questionPath = (attemptId: string, place: number) =>
  `${attemptPath(attemptId)}?q=${place}`

const LOOK_AGAIN = 'look'

/** The same, asking to look again at what was kept of the answer. */
export const lookAgainPath = (attemptId: string, place: number) =>
  `${questionPath(attemptId, place)}&${LOOK_AGAIN}`
export const asksToLookAgain = (search: string) => new URLSearchParams(search).has(LOOK_AGAIN)

/** Where answers are sent. */
export const answerPath = (attemptId: string) => `${attemptPath(attemptId)}/answer`

/** The last look before handing in. */
export const handInPath = (attemptId: string) => `${attemptPath(attemptId)}/hand-in`

/** Where a page says after the deadline that it has sent all its answers. */
export const allSentPath = (attemptId: string) => `${attemptPath(attemptId)}/all-sent`

/** Where a page sends its signals. */
export const signalsPath = (attemptId: string) => `${attemptPath(attemptId)}/signals`

/** The result of a closed attempt. */
export const resultPath = (attemptId: string) => `${attemptPath(attemptId)}/result`

/** The same from a page without scripts after the deadline, which has nothing left to send. */
export const resultOfSentPath = (attemptId: string) => `${resultPath(attemptId)}?sent`
