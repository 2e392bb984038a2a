import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { AttemptView } from '#app/domain/assessment/attempt-view.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { formatTime } from '#app/i18n/format.ts'
import { useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { handInPath, resultPath } from '../exam-paths.ts'
import { useFocusOnMount } from './focus.ts'
import type { OutboxState } from './outbox-state.ts'
import type { Sitting } from './sitting.ts'

/** How an attempt ended under the learner's hands. */
export type End = 'time-over' | 'closed'

/** Whether it has ended: the server said so, or the clock did. */
export function endOf({ closed }: OutboxState, isOver: boolean): End | null {
  if (isOver) return 'time-over'
  return closed ? 'closed' : null
}

/**
 * Says that it is over and goes to the result: at once when everything has been sent, unless another
 * device may have something, or there is something the learner should know first.
 */
export function AttemptEnd({ sitting, end }: { sitting: Sitting; end: End }) {
  const messages = useMessages(examMessages)
  const timeZone = useTimeZone()
  const { view, state } = sitting
  const waits = useFinish(sitting)
  const lost = state.closed ? state.unsent : []
  useGoToResult(sitting, lost.length > 0)
  const until = view.lateUntil ? formatTime(new Date(view.lateUntil), timeZone) : ''
  return (
    <section className="mx-auto grid max-w-text gap-5 px-4 py-12">
      <h1 ref={useFocusOnMount()} tabIndex={-1} className="title text-xl outline-none">
        {end === 'time-over' ? messages.timeOver : messages.closed}
      </h1>
      <p className="leading-body" role="status">
        {words(sitting, end, until, waits, messages)}
      </p>
      {lost.length > 0 && (
        <p className="border-s-3 border-late bg-late-wash px-3.5 py-2.5">
          {messages.lost(lost.length)}
          {lost
            .map((item) => messages.question(view.questions.findIndex(({ id }) => id === item) + 1))
            .join(messages.comma)}
        </p>
      )}
      {state.closed ? (
        <div>
          <ButtonLink kind="ink" then="right" to={resultPath(view.id)}>
            {messages.seeResult}
          </ButtonLink>
        </div>
      ) : (
        <EndNow view={view} waits={waits} />
      )}
    </section>
  )
}

/** For whom waits for another device, or has no scripts: the end without waiting. */
function EndNow({ view, waits }: { view: AttemptView; waits: boolean }) {
  const messages = useMessages(examMessages)
  const form = (
    <form method="post" action={handInPath(view.id)}>
      <Button kind="ink">{messages.endNow}</Button>
    </form>
  )
  return waits ? form : <noscript>{form}</noscript>
}

function words(
  { state }: Sitting,
  end: End,
  until: string,
  waits: boolean,
  messages: (typeof examMessages)['zh-CN'],
): string {
  if (end === 'closed') return messages.closedWhat
  if (state.closed) return messages.timeOverWhat
  const count = state.unsent.length
  if (count === 0) return waits ? messages.timeOverWaits(until) : messages.timeOverWhat
  return state.sending === 'offline'
    ? messages.timeOverOffline(count, until)
    : messages.timeOverUnsent(count, until)
}

const ASK_AGAIN_MS = 3_000

/**
 * When time is over, tells the server as soon as all is sent, until it has closed the attempt. True
 * while that waits for another device.
 */
function useFinish({ state, finish }: Sitting): boolean {
  const [waits, setWaits] = useState(false)
  const isReady = !state.closed && state.unsent.length === 0
  useEffect(() => {
    if (!isReady) return
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const tell = async () => {
      const told = await finish()
      if (isLeft) return
      setWaits(told === 'waits')
      if (told !== 'closed') timer = setTimeout(tell, ASK_AGAIN_MS)
    }
    void tell()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [isReady, finish])
  return waits
}

function useGoToResult({ view, state }: Sitting, stays: boolean) {
  const navigate = useNavigate()
  const goes = state.closed && !stays
  useEffect(() => {
    if (goes) navigate(resultPath(view.id), { replace: true })
  }, [goes, view, navigate])
}
