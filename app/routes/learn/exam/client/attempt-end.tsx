import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { GRACE_MS } from '#app/domain/assessment/deadline.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { resultPath } from '../exam-paths.ts'
import { useFocusOnMount } from './focus.ts'
import type { OutboxState } from './outbox.ts'
import type { Sitting } from './sitting.ts'

/** How an attempt ended under the learner's hands. */
export type End = 'time-over' | 'closed'

/** Whether it has ended: the server said so, or the clock did. */
export function endOf({ closed }: OutboxState, isOver: boolean): End | null {
  if (isOver) return 'time-over'
  return closed ? 'closed' : null
}

/** Says that it is over and goes to the result, unless there is something the learner should know first. */
export function AttemptEnd({ sitting, end }: { sitting: Sitting; end: End }) {
  const messages = useMessages(examMessages)
  const { view, state } = sitting
  const lost = state.closed ? state.unsent : []
  useGoToResult(sitting, lost.length > 0)
  return (
    <section className="mx-auto grid max-w-text gap-5 px-4 py-12">
      <h1 ref={useFocusOnMount()} tabIndex={-1} className="title text-xl outline-none">
        {end === 'time-over' ? messages.timeOver : messages.closed}
      </h1>
      <p className="leading-body">{words(sitting, end, messages)}</p>
      {lost.length > 0 && (
        <p className="border-s-3 border-late bg-late-wash px-3.5 py-2.5">
          {messages.lost(lost.length)}
          {lost
            .map((item) => messages.question(view.questions.findIndex(({ id }) => id === item) + 1))
            .join(messages.comma)}
        </p>
      )}
      <div>
        <ButtonLink kind="ink" then="right" to={resultPath(view.id)}>
          {messages.seeResult}
        </ButtonLink>
      </div>
    </section>
  )
}

function words({ state }: Sitting, end: End, messages: (typeof examMessages)['zh-CN']): string {
  if (end === 'closed') return messages.closedWhat
  if (state.closed || state.unsent.length === 0) return messages.timeOverWhat
  return state.sending === 'offline'
    ? messages.timeOverOffline
    : messages.timeOverUnsent(state.unsent.length)
}

/** The result is there once the server has closed the attempt: by itself, when the grace is over. */
function useGoToResult({ view, clock, state }: Sitting, stays: boolean) {
  const navigate = useNavigate()
  const waits = stays || (state.sending === 'offline' && !state.closed)
  useEffect(() => {
    if (waits) return
    const closesAt = state.closed ? 0 : Date.parse(view.deadlineAt ?? '') + GRACE_MS + 300
    const timer = setTimeout(
      () => navigate(resultPath(view.id), { replace: true }),
      Math.max(0, closesAt - clock.now()),
    )
    return () => clearTimeout(timer)
  }, [waits, state.closed, view, clock, navigate])
}
