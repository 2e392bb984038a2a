import type { Packet, PacketReply } from '#app/domain/assessment/packet.ts'
import { answerPath } from '../exam-paths.ts'
import { postJson } from './post-json.ts'

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

/** Browsers let no more than this be on its way from pages that are being left. */
const MOST_ON_LEAVING = 60_000

/** Sends a packet once. It goes out even when the page is being left, unless it is very long. */
export async function sendPacket(
  attemptId: string,
  packet: Packet,
  ask: typeof fetch = fetch,
): Promise<Delivery> {
  try {
    const body = JSON.stringify(packet)
    const keepalive = body.length < MOST_ON_LEAVING / 3
    const response = await postJson(answerPath(attemptId), body, { ask, keepalive })
    if (response.ok) return (await response.json()) as PacketReply
    return { outcome: outcomeOf(response.status) }
  } catch {
    return { outcome: globalThis.navigator?.onLine === false ? 'offline' : 'failed' }
  }
}

/** Whatever the server itself does not say of a packet is of the way there, and may pass. */
function outcomeOf(status: number) {
  if (status === 401 || status === 404) return 'signed-out'
  return status === 400 || status === 422 ? 'refused' : 'failed'
}
