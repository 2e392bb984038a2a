import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import { answerPath } from '../exam-paths.ts'

/** Asks the server how far an attempt has come; null when it cannot be asked now. */
export async function askProgress(
  attemptId: string,
  ask: typeof fetch = fetch,
): Promise<AttemptProgress | 'closed' | null> {
  try {
    const response = await ask(answerPath(attemptId), { headers: { Accept: 'application/json' } })
    if (response.status === 410) return 'closed'
    return response.ok ? ((await response.json()) as AttemptProgress) : null
  } catch {
    return null
  }
}
