import type { PageSignal, SignalReply } from '#app/domain/assessment/signal-packet.ts'
import { signalsPath } from '../exam-paths.ts'
import type { SignalDelivery } from './signal-queue.ts'

const LONGEST_MS = 10_000

/** Sends signals once; they go out even when the page is being left. */
export async function sendSignals(
  attemptId: string,
  signals: readonly PageSignal[],
): Promise<SignalDelivery> {
  try {
    const response = await fetch(signalsPath(attemptId), {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ signals }),
      keepalive: true,
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    if (response.ok) return ((await response.json()) as SignalReply).kept
    return response.status === 400 ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}
