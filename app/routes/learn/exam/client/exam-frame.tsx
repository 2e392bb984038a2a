import type { ReactNode } from 'react'
import type { AttemptView } from '#app/domain/assessment/attempt-view.ts'
import { GRACE_MS } from '#app/domain/assessment/deadline.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { formatTime } from '#app/i18n/format.ts'
import { useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { BareFrame } from '#app/ui/bare-frame.tsx'
import { SaveState, SaveStrip, type Saving } from '#app/ui/save-state.tsx'
import { resultOfSentPath } from '../exam-paths.ts'
import { ExamNotices } from './exam-notices.tsx'
import { usePlaceInView } from './place-in-view.ts'
import type { Sitting } from './sitting.ts'
import { Timer } from './timer.tsx'

/** The frame around every page of an attempt: what it is and, until it ends, the time and what is saved. */
export function ExamFrame({
  sitting,
  hasEnded,
  children,
}: {
  sitting: Sitting
  hasEnded: boolean
  children: ReactNode
}) {
  const { view, clock } = sitting
  const latest = useSaving(sitting)
  const saving = hasEnded ? null : latest
  return (
    <BareFrame
      title={hasEnded ? view.exam.title : <Title view={view} />}
      centre={hasEnded ? null : <Timer clock={clock} deadlineAt={view.deadlineAt} />}
      status={saving && <SaveState saving={saving} />}
      notice={
        <>
          {saving && <SaveStrip saving={saving} />}
          <ExamNotices sitting={sitting} />
        </>
      }
    >
      {children}
      <GoWhenOver view={view} />
    </BareFrame>
  )
}

/** Without scripts the browser itself goes to the result when the time is over; again when none can come any more. */
function GoWhenOver({ view }: { view: AttemptView }) {
  if (!view.deadlineAt || !view.lateUntil) return null
  const now = Date.parse(view.progress.now)
  const atOnce = Date.parse(view.deadlineAt) + GRACE_MS - now
  const left = atOnce > 0 ? atOnce : Date.parse(view.lateUntil) - now
  return (
    <noscript>
      <meta
        httpEquiv="refresh"
        content={`${Math.max(1, Math.ceil(left / 1000) + 1)};url=${resultOfSentPath(view.id)}`}
      />
    </noscript>
  )
}

function Title({ view }: { view: AttemptView }) {
  const messages = useMessages(examMessages)
  const place = usePlaceInView(view.questions)
  if (place === null) return view.exam.title
  return (
    <>
      <span className="max-md:hidden">{view.exam.title}</span>
      <span className="font-normal text-sm text-ink-2 md:hidden">
        {messages.placeShort(place, view.questions.length)}
      </span>
    </>
  )
}

/** What has become of the latest answer, as the head shows it; null before the first. */
function useSaving({ state, sendAgain, isTyping }: Sitting): Saving | null {
  const timeZone = useTimeZone()
  if (isTyping && state.sending === 'idle') return { kind: 'saving' }
  switch (state.sending) {
    case 'busy':
      return { kind: 'saving' }
    case 'offline':
      return { kind: 'offline', waiting: state.unsent.length }
    case 'failed':
      return { kind: 'failed', retry: sendAgain }
    case 'signed-out':
      return null
    case 'idle':
      if (!state.savedAt) return null
      return { kind: 'saved', at: formatTime(new Date(state.savedAt), timeZone, true) }
  }
}
