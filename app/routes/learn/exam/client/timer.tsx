import { examMessages } from '#app/i18n/exam.ts'
import { formatDuration, formatTime, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { useState } from 'react'
import { useKeptSwitch } from '#app/ui/kept-switch.ts'
import type { ServerClock } from './server-clock.ts'
import { clockFace, useSecondsLeft } from './time-left.ts'

/** The time left, which can be hidden and read out; without scripts the time of day it ends at. */
export function Timer({ clock, deadlineAt }: { clock: ServerClock; deadlineAt: string | null }) {
  const messages = useMessages(examMessages)
  const left = useSecondsLeft(clock, deadlineAt)
  const [isShown, setShown] = useKeptSwitch('timer', true)
  if (!deadlineAt) return <p className="text-sm text-ink-2">{messages.noLimit}</p>
  if (left === null) return <ClosingTime at={new Date(deadlineAt)} />
  return (
    <div className="flex shrink-0 items-baseline gap-2.5 whitespace-nowrap">
      {isShown && (
        <>
          <span className="text-xs text-ink-2 max-md:hidden">{messages.left}</span>
          <span role="timer" className="font-num text-lg leading-none font-strong">
            {clockFace(left)}
          </span>
        </>
      )}
      <button
        type="button"
        className="link quiet min-h-6 text-xs"
        aria-label={isShown ? messages.hideTimeLong : undefined}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? messages.hideTime : messages.showTime}
      </button>
      <ReadTime left={left} />
    </div>
  )
}

function ClosingTime({ at }: { at: Date }) {
  const messages = useMessages(examMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <p className="shrink-0 text-sm leading-tight whitespace-nowrap max-md:text-end">
      <time dateTime={at.toISOString()} className="font-strong">
        {messages.closesAt(formatTime(at, timeZone))}
      </time>{' '}
      <span className="text-xs text-ink-2 max-md:block">{formatZone(at, timeZone, locale)}</span>
    </p>
  )
}

/** Says the time left when asked, to those who listen; shown when the keyboard comes to it. */
function ReadTime({ left }: { left: number }) {
  const messages = useMessages(examMessages)
  const locale = useLocale()
  const [said, setSaid] = useState('')
  return (
    <>
      <button
        type="button"
        data-key="time"
        aria-keyshortcuts="T"
        className="link quiet sr-only text-xs focus:not-sr-only"
        onClick={() => setSaid(messages.timeLeft(formatDuration(left, locale)))}
      >
        {messages.readTime}
      </button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
