import type { AllSentReply } from '../attempt-all-sent.ts'
import { allSentPath } from '../exam-paths.ts'
import { postJson } from './post-json.ts'

/**
 * Tells the server, when time is over, that this device has nothing left to send. `waits`: another
 * device may have; null when it cannot be told now.
 */
export async function tellAllSent(
  attemptId: string,
  device: string,
  ask: typeof fetch = fetch,
): Promise<'closed' | 'waits' | null> {
  try {
    const response = await postJson(allSentPath(attemptId), JSON.stringify({ device }), { ask })
    if (!response.ok) return null
    return ((await response.json()) as AllSentReply).closed ? 'closed' : 'waits'
  } catch {
    return null
  }
}
