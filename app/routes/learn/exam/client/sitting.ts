import { useEffect, useState, useSyncExternalStore } from 'react'
import { useOutletContext } from '@remix-run/react'
import type { AttemptProgress, AttemptView } from '#app/domain/assessment/attempt-view.ts'
import type { Response } from '#app/domain/assessment/response.ts'
import { askProgress } from './ask-progress.ts'
import { useHydrated } from './hydrated.ts'
import { packetsInBrowser } from './kept-packets.ts'
import { Outbox, type OutboxState } from './outbox.ts'
import { sendPacket } from './send-packet.ts'
import { ServerClock } from './server-clock.ts'

/** One learner at one attempt, on this page: what is shown, and what can be done. */
export type Sitting = {
  view: AttemptView
  clock: ServerClock
  state: OutboxState
  answer: (item: string, choice: Response) => void
  flag: (item: string, on: boolean) => void
  /** How far each conversation has come, by item. */
  paths: AttemptProgress['paths']
  /** Something is being typed that is not on its way yet. */
  isTyping: boolean
  setTyping: (is: boolean) => void
  sendAgain: () => void
}

/** For the pages of an attempt. */
export const useSitting = () => useOutletContext<Sitting>()

/** Begins the sitting of an attempt on this page, and keeps it in step with the server and other devices. */
export function useNewSitting(view: AttemptView): Sitting {
  const cameByLink = useHydrated()
  const [paths, setPaths] = useState(view.progress.paths)
  const [isTyping, setTyping] = useState(false)
  const [{ outbox, clock, refresh }] = useState(() =>
    beginSitting(view, cameByLink ? Date.now() : arrivalOfPage(), setPaths),
  )
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state)

  useEffect(() => {
    outbox.restore()
    const onReturn = () => {
      if (document.visibilityState !== 'visible') return
      outbox.wake()
      void refresh()
    }
    document.addEventListener('visibilitychange', onReturn)
    const onRevival = ({ persisted }: PageTransitionEvent) => persisted && onReturn()
    window.addEventListener('pageshow', onRevival)
    window.addEventListener('online', onReturn)
    return () => {
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('pageshow', onRevival)
      window.removeEventListener('online', onReturn)
      outbox.stop()
    }
  }, [outbox, refresh])

  const hasUnsent = state.unsent.length > 0 && !state.closed
  useEffect(() => {
    if (!hasUnsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasUnsent])

  return {
    view,
    clock,
    state,
    answer: (item, choice) => outbox.put({ kind: 'answered', item, choice: [...choice] }),
    flag: (item, on) => outbox.put({ kind: 'flagged', item, on }),
    paths,
    isTyping,
    setTyping,
    sendAgain: outbox.wake,
  }
}

function beginSitting(
  { id, progress }: AttemptView,
  arrivedAt: number,
  showPaths: (paths: AttemptProgress['paths']) => void,
) {
  const clock = new ServerClock(Date.parse(progress.now), arrivedAt)
  const outbox = new Outbox(progress, {
    kept: packetsInBrowser(id),
    now: () => clock.now(),
    onBehind: () => void refresh(),
    async send(packet) {
      const sentAt = Date.now()
      const delivery = await sendPacket(id, packet)
      if (delivery.outcome === 'saved')
        clock.observe(delivery.now, { sentAt, receivedAt: Date.now() })
      // What a customer says next is told once the answer is kept.
      if (delivery.outcome === 'saved' && packet.entry.item in progress.paths) void refresh()
      return delivery
    },
  })

  async function refresh() {
    const sentAt = Date.now()
    const latest = await askProgress(id)
    if (latest === 'closed') return outbox.close()
    if (!latest) return
    clock.observe(Date.parse(latest.now), { sentAt, receivedAt: Date.now() })
    outbox.adopt(latest)
    showPaths(latest.paths)
  }
  return { outbox, clock, refresh }
}

/** When the page with the data in it began to arrive, on this device's clock. */
function arrivalOfPage(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return load ? performance.timeOrigin + load.responseStart : Date.now()
}
