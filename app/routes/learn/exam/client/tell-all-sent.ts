import type { AllSentReply } from '../attempt-all-sent.ts'
import { allSentPath } from '../exam-paths.ts'

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
    const response = await ask(allSentPath(attemptId), {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ device }),
    })
    if (!response.ok) return null
    return ((await response.json()) as AllSentReply).closed ? 'closed' : 'waits'
  } catch {
    return null
  }
}
