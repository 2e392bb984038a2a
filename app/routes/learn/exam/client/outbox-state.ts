import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import type { Responses } from '#app/domain/assessment/response.ts'

/** What the learner is shown of the answers and of what has become of them. */
export type OutboxState = {
  /** The learner's choices: what the server has, with what is under way put on top. */
  responses: Responses
  flagged: ReadonlySet<string>
  /** How far each conversation has come, by item. */
  paths: AttemptProgress['paths']
  /** As the server last told; null without a time limit. */
  deadlineAt: string | null
  /** Whether more time was given since it was opened. */
  isExtended: boolean
  /** Items of which something has not reached the server, oldest first. */
  unsent: readonly string[]
  sending: 'idle' | 'busy' | 'failed' | 'offline' | 'signed-out'
  /** When the server last confirmed an answer; null before the first. */
  savedAt: string | null
  /** Whether what is unsent would outlive this page. */
  keptOnDevice: boolean
  /** Items whose last answer the server could make nothing of: it is to be given again. */
  refused: readonly string[]
  /** The server takes no more: handed in elsewhere, or time is over. */
  closed: boolean
}
