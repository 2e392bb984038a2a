import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import type { Packet } from '#app/domain/assessment/packet.ts'

/** What one window on an attempt tells the others of the same browser. */
export type TabMessage =
  /** An answer or a mark was made; the window that made it sends it. */
  | { kind: 'made'; packet: Packet }
  /** The server has it. */
  | { kind: 'saved'; packet: Packet; at: string; sequence: number }
  /** It need not be sent: something made later is kept, or the server can make nothing of it. */
  | { kind: 'dropped'; packet: Packet }
  /** The server has told what it has. */
  | { kind: 'heard'; progress: AttemptProgress }
  | { kind: 'closed' }
  /** The learner has signed in again. */
  | { kind: 'signed-in' }
  /** This window goes: what it has not sent is for another one to send. */
  | { kind: 'left' }

export type OtherTabs = {
  tell: (message: TabMessage) => void
  /** Joins them: calls the listener until what it gives back is called. */
  hear: (listener: (message: TabMessage) => void) => () => void
}

/** The other windows of this browser on an attempt; silent where browsers have no such channel. */
export function otherTabs(attemptId: string): OtherTabs {
  let channel: BroadcastChannel | undefined
  return {
    tell: (message) => channel?.postMessage(message),
    hear(listener) {
      if (typeof BroadcastChannel === 'undefined') return () => {}
      channel = new BroadcastChannel(`kexin.attempt.${attemptId}`)
      channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data))
      return () => {
        channel?.close()
        channel = undefined
      }
    },
  }
}
