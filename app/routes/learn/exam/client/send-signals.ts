import type { PageSignal, SignalReply } from '#app/domain/assessment/signal-packet.ts'
import { signalsPath } from '../exam-paths.ts'
import { postJson } from './post-json.ts'
import type { SignalDelivery } from './signal-queue.ts'

/** Sends signals once; they go out even when the page is being left. */
export async function sendSignals(
  attemptId: string,
  signals: readonly PageSignal[],
): Promise<SignalDelivery> {
  try {
    const body = JSON.stringify({ signals })
    const response = await postJson(signalsPath(attemptId), body, { keepalive: true })
    if (response.ok) return ((await response.json()) as SignalReply).kept
    return response.status === 400 ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}
