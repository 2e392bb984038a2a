import type { AttemptView } from '#app/domain/assessment/attempt-view.ts'
import { askProgress } from './ask-progress.ts'
import type { KeptPackets } from './kept-packets.ts'
import type { OtherTabs } from './other-tabs.ts'
import { Outbox } from './outbox.ts'
import { sendPacket } from './send-packet.ts'
import { ServerClock } from './server-clock.ts'
import { tellAllSent } from './tell-all-sent.ts'

/** What answering needs of the browser it is done in; a trial of it has its own. */
export type Surroundings = {
  /** This browser at the attempt, and this page. */
  sender: { device: string; page: string }
  kept: KeptPackets
  tabs: OtherTabs
  ask?: typeof fetch
  /** The device's own clock, in milliseconds. */
  own?: () => number
  waits?: readonly number[]
  takeOverAfter?: number
}

/** One page at an attempt, without what is shown of it. */
export type Answering = {
  outbox: Outbox
  clock: ServerClock
  /** Reads again what the server has. */
  refresh: () => Promise<void>
  /** Says, when time is over, that nothing is left to send; `waits` for another device. */
  finish: () => Promise<'closed' | 'waits' | null>
}

/** A page that is behind asks so often until the server answers. */
const ASK_AGAIN_MS = 3_000

/** Begins answering an attempt; `arrivedAt` is the device's time when the page came. */
export function beginAnswering(
  { id, progress }: Pick<AttemptView, 'id' | 'progress'>,
  arrivedAt: number,
  { sender, kept, tabs, ask, own = Date.now, ...times }: Surroundings,
): Answering {
  const clock = new ServerClock(Date.parse(progress.now), arrivedAt, own)
  let asking: Promise<void> | null = null
  let next: Promise<void> | null = null
  let askAgain: ReturnType<typeof setTimeout> | undefined
  const outbox = new Outbox(progress, {
    kept,
    tabs,
    sender,
    ...times,
    now: () => clock.now(),
    onBehind: () => void refresh(),
    async send(packet) {
      const sentAt = own()
      const delivery = await sendPacket(id, packet, ask)
      if (delivery.outcome === 'saved') clock.observe(delivery.now, { sentAt, receivedAt: own() })
      // What a customer says next is told once the answer is kept.
      if (delivery.outcome === 'saved' && packet.entry.item in progress.paths) void refresh()
      return delivery
    },
  })

  async function read() {
    const sentAt = own()
    const latest = await askProgress(id, ask)
    if (latest === 'closed') return outbox.close()
    if (latest) {
      clock.observe(Date.parse(latest.now), { sentAt, receivedAt: own() })
      outbox.adopt(latest)
    }
    clearTimeout(askAgain)
    if (outbox.isBehind()) askAgain = setTimeout(() => void refresh(), ASK_AGAIN_MS)
  }

  /** One question at a time; what is asked meanwhile is asked once more after it. */
  function refresh(): Promise<void> {
    if (asking) return (next ??= asking.then(start))
    return start()
  }

  function start(): Promise<void> {
    next = null
    asking = read().finally(() => void (asking = null))
    return asking
  }

  async function finish() {
    const told = await tellAllSent(id, sender.device, ask)
    if (told === 'closed') outbox.close()
    return told
  }
  return { outbox, clock, refresh, finish }
}
