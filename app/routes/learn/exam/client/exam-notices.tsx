import { useEffect, useState } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { formatTime, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import type { Sitting } from './sitting.ts'
import { useSecondsLeft, warningStep } from './time-left.ts'

/** Under the head: that time is short, that somebody must sign in again, that nothing is kept here. */
export function ExamNotices({ sitting }: { sitting: Sitting }) {
  const { view, clock, state, signedIn, isExtended } = sitting
  const messages = useMessages(examMessages)
  const isSignedOut = state.sending === 'signed-out'
  const [isAsking, setAsking] = useState(true)
  useEffect(() => {
    if (!isSignedOut) setAsking(true)
  }, [isSignedOut])
  const hasUnsent = state.unsent.length > 0
  return (
    <>
      <Extension at={isExtended ? view.deadlineAt : null} />
      <TimeWarning
        step={useSecondsLeft(clock, view.deadlineAt, warningStep)}
        at={view.deadlineAt}
      />
      {isSignedOut && (
        <Flash kind="problem">
          {messages.signedOut(state.unsent.length)}{' '}
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {messages.signInHere}
          </button>
        </Flash>
      )}
      {isSignedOut && isAsking && (
        <SignInAgain unsent={state.unsent.length} done={signedIn} close={() => setAsking(false)} />
      )}
      {state.refused.length > 0 && (
        <Flash kind="problem">
          {messages.refused(state.refused.length)}
          {state.refused
            .map((item) => messages.question(view.questions.findIndex(({ id }) => id === item) + 1))
            .join(messages.comma)}
        </Flash>
      )}
      {hasUnsent && !state.keptOnDevice && state.sending !== 'busy' && (
        <Flash kind="problem">{messages.notKept}</Flash>
      )}
    </>
  )
}

/** Speaks up twice, at five minutes and at one. */
function TimeWarning({ step, at }: { step: number | null; at: string | null }) {
  const messages = useMessages(examMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const words = step === 300 ? messages.fiveMinutes : step === 60 ? messages.oneMinute : null
  const deadline = at ? new Date(at) : null
  return (
    <div role="status">
      {words && deadline && (
        <p className="border-b bg-sunk px-4 py-2.5 text-sm md:px-8 md:text-center">
          {words(formatTime(deadline, timeZone), formatZone(deadline, timeZone, locale))}
        </p>
      )}
    </div>
  )
}

/** Says that more time was given, and until when. */
function Extension({ at }: { at: string | null }) {
  const messages = useMessages(examMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const until = at ? new Date(at) : null
  return (
    <div role="status">
      {until && (
        <p className="border-b bg-link-wash px-4 py-2.5 text-sm md:px-8 md:text-center">
          {messages.extended(formatTime(until, timeZone), formatZone(until, timeZone, locale))}
        </p>
      )}
    </div>
  )
}
