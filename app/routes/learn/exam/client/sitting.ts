import { useOutletContext } from '@remix-run/react'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { AttemptProgress, AttemptView } from '#app/domain/assessment/attempt-view.ts'
import type { Response } from '#app/domain/assessment/response.ts'
import { useRootData } from '#app/root-data.ts'
import { beginAnswering, type Answering } from './answering.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { packetsInBrowser } from './kept-packets.ts'
import { otherTabs } from './other-tabs.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxState } from './outbox-state.ts'
import { deviceAt, newSenderId } from './own-device.ts'
import type { ServerClock } from './server-clock.ts'

/** One learner at one attempt, on this page: what is shown, and what can be done. */
export type Sitting = {
  /** With the deadline as it is by now. */
  view: AttemptView
  /** Whether more time was given since it was opened. */
  isExtended: boolean
  clock: ServerClock
  outbox: Outbox
  state: OutboxState
  answer: (item: string, choice: Response) => void
  flag: (item: string, on: boolean) => void
  /** How far each conversation has come, by item. */
  paths: AttemptProgress['paths']
  /** Something is being typed that is not on its way yet. */
  isTyping: boolean
  setTyping: (is: boolean) => void
  sendAgain: () => void
  signedIn: () => void
  finish: Answering['finish']
}

/** For the pages of an attempt. */
export const useSitting = () => useOutletContext<Sitting>()

/** A page in view asks so often what other devices have done. */
const LOOK_MS = 30_000

/** Begins the sitting of an attempt on this page, and keeps it in step with the server and other devices. */
export function useNewSitting(view: AttemptView): Sitting {
  const [cameByLink] = useState(useHydrated())
  const [isTyping, setTyping] = useState(false)
  const person = useRootData()?.viewer?.number ?? ''
  const [{ outbox, clock, refresh, finish }] = useState(() =>
    beginAnswering(view, cameByLink ? Date.now() : arrivalOfPage(), {
      sender: { device: deviceAt(view.id), page: newSenderId() },
      kept: packetsInBrowser({ person, attempt: view.id }),
      tabs: otherTabs(view.id),
    }),
  )
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state)

  useEffect(() => {
    void outbox.start()
    // The page before this one may have sent an answer while this one was on its way.
    if (!cameByLink) void refresh()
    const onReturn = () => {
      if (document.visibilityState !== 'visible') return
      outbox.wake()
      void refresh()
    }
    const look = setInterval(() => {
      if (document.visibilityState === 'visible' && !outbox.state().closed) void refresh()
    }, LOOK_MS)
    document.addEventListener('visibilitychange', onReturn)
    const onRevival = ({ persisted }: PageTransitionEvent) => persisted && onReturn()
    window.addEventListener('pageshow', onRevival)
    window.addEventListener('pagehide', outbox.leave)
    window.addEventListener('online', onReturn)
    return () => {
      clearInterval(look)
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('pageshow', onRevival)
      window.removeEventListener('pagehide', outbox.leave)
      window.removeEventListener('online', onReturn)
      outbox.stop()
    }
  }, [outbox, refresh, cameByLink])

  const { deadlineAt, isExtended } = state
  const hasUnsent = state.unsent.length > 0 && !state.closed
  useEffect(() => {
    if (!hasUnsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasUnsent])

  return {
    view: useMemo(() => viewUntil(view, deadlineAt), [view, deadlineAt]),
    isExtended,
    clock,
    outbox,
    state,
    answer: (item, choice) => outbox.put({ kind: 'answered', item, choice: [...choice] }),
    flag: (item, on) => outbox.put({ kind: 'flagged', item, on }),
    paths: state.paths,
    isTyping,
    setTyping,
    sendAgain: outbox.wake,
    signedIn: outbox.signedIn,
    finish,
  }
}

/** The view with the deadline that was extended since; what is delivered late may come as much later. */
function viewUntil(view: AttemptView, deadlineAt: string | null): AttemptView {
  if (!view.deadlineAt || !view.lateUntil || !deadlineAt) return view
  const more = Date.parse(deadlineAt) - Date.parse(view.deadlineAt)
  const lateUntil = new Date(Date.parse(view.lateUntil) + more).toISOString()
  return { ...view, deadlineAt, lateUntil }
}

/** When the page with the data in it began to arrive, on this device's clock. */
function arrivalOfPage(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return load ? performance.timeOrigin + load.responseStart : Date.now()
}
