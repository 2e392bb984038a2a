import { useEffect, useState } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { formatTime, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { classNames } from '#app/ui/class-names.ts'
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
  const step = useSecondsLeft(clock, view.deadlineAt, warningStep)
  const warning = step === 300 ? messages.fiveMinutes : step === 60 ? messages.oneMinute : null
  return (
    <>
      <TimeNote
        say={isExtended ? messages.extended : null}
        at={view.deadlineAt}
        tone="bg-link-wash"
      />
      <TimeNote say={warning} at={view.deadlineAt} tone="bg-sunk" />
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

/** What is said of the deadline, as soon as there is something to say. */
function TimeNote({
  say,
  at,
  tone,
}: {
  say: ((time: string, zone: string) => string) | null
  at: string | null
  tone: string
}) {
  const locale = useLocale()
  const timeZone = useTimeZone()
  const deadline = at ? new Date(at) : null
  return (
    <div role="status">
      {say && deadline && (
        <p className={classNames('border-b px-4 py-2.5 text-sm md:px-8 md:text-center', tone)}>
          {say(formatTime(deadline, timeZone), formatZone(deadline, timeZone, locale))}
        </p>
      )}
    </div>
  )
}
