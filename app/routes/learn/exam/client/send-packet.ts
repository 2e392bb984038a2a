import type { Packet, PacketReply } from '#app/domain/assessment/packet.ts'
import { answerPath } from '../exam-paths.ts'

/** What became of sending a packet once. */
export type Delivery =
  | PacketReply
  /** The learner is not the one signed in any more; it is sent again after signing in. */
  | { outcome: 'signed-out' }
  /** The server can make nothing of it, however often it is sent. */
  | { outcome: 'refused' }
  /** The server did not take it, or did not answer in time. */
  | { outcome: 'failed' }
  /** This device has no network. */
  | { outcome: 'offline' }

const LONGEST_MS = 10_000

/** Sends a packet once. It goes out even when the page is being left. */
export async function sendPacket(attemptId: string, packet: Packet): Promise<Delivery> {
  try {
    const response = await fetch(answerPath(attemptId), {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(packet),
      keepalive: true,
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    if (response.ok) return (await response.json()) as PacketReply
    return { outcome: outcomeOf(response.status) }
  } catch {
    return { outcome: navigator.onLine ? 'failed' : 'offline' }
  }
}

function outcomeOf(status: number) {
  if (status === 401 || status === 404) return 'signed-out'
  return status >= 500 || status === 408 || status === 429 ? 'failed' : 'refused'
}
