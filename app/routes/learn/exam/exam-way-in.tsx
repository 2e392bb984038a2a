import { Form, useNavigation } from '@remix-run/react'
import type { ExamEntry } from '#app/domain/assessment/exam-entry.ts'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { formatTime, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, Choices } from '#app/ui/choice.tsx'
import { State } from '#app/ui/state.tsx'
import { useInstant } from '#app/ui/time.tsx'
import type { AttemptLine } from './attempt-lines.tsx'
import type { ExamFacts } from './exam-facts.ts'
import { attemptPath, resultPath } from './exam-paths.ts'

/** The one thing to do here: start, carry on, or look at the result. */
export function WayIn({
  exam,
  entry,
  open,
  undeclared,
}: {
  exam: ExamFacts
  entry: ExamEntry
  /** Whether it was to be started without the declaration it asks for. */
  undeclared: boolean
  /** The attempt under way. */
  open: AttemptLine | undefined
}) {
  const messages = useMessages(lobbyMessages)
  return (
    <div className="grid gap-3 border border-rule-mid bg-sheet px-4.5 py-4">
      {entry.outcome === 'may-start' && (
        <Start
          exam={exam}
          left={entry.left}
          isMakeUp={entry.makeUp !== null}
          undeclared={undeclared}
        />
      )}
      {entry.outcome === 'may-continue' && (
        <>
          <UnderWay deadlineAt={open?.deadlineAt ?? null} />
          <ButtonLink kind="ink" wide then="right" to={attemptPath(entry.attemptId)}>
            {messages.continue}
          </ButtonLink>
        </>
      )}
      {entry.outcome === 'passed' && (
        <>
          <State kind="done">{messages.passed}</State>
          <ButtonLink kind="ink" wide then="right" to={resultPath(entry.attemptId)}>
            {messages.seeResult}
          </ButtonLink>
        </>
      )}
      {entry.outcome === 'awaiting' && (
        <>
          <State kind="due">{messages.awaiting}</State>
          <p className="text-sm leading-body text-ink-2">{messages.awaitingWhat}</p>
          <ButtonLink kind="ink" wide then="right" to={resultPath(entry.attemptId)}>
            {messages.seeResult}
          </ButtonLink>
        </>
      )}
      {entry.outcome === 'no-attempt-left' && (
        <State kind="not-passed" quiet>
          {messages.exhausted}
        </State>
      )}
      {entry.outcome === 'window-over' && (
        <State kind="not-passed" quiet>
          {messages.windowOver}
        </State>
      )}
      {entry.outcome === 'cooling-down' && <Wait words={messages.coolingDown} at={entry.until} />}
      {entry.outcome === 'not-open-yet' && <Wait words={messages.notOpenYet} at={entry.opensAt} />}
    </div>
  )
}

function Wait({ words, at }: { words: (at: string) => string; at: Date }) {
  const moment = useInstant(at)
  return <p className="leading-body">{words(moment)}</p>
}

function Start({
  exam: { minutes, honour },
  left,
  isMakeUp,
  undeclared,
}: {
  exam: ExamFacts
  left: number
  isMakeUp: boolean
  undeclared: boolean
}) {
  const messages = useMessages(lobbyMessages)
  const isBusy = useNavigation().formMethod === 'POST'
  return (
    <>
      <Form method="post" className="grid gap-3">
        {honour !== null && (
          <Choices legend={messages.declare} error={undeclared ? messages.declareFirst : undefined}>
            <p className="leading-body">{honour}</p>
            <Checkbox name="declares" value="yes" required label={messages.agree} />
          </Choices>
        )}
        <Button kind="ink" wide then="right" busy={isBusy} busyLabel={messages.starting}>
          {messages.start}
        </Button>
      </Form>
      <p className="text-sm leading-body text-ink-2">
        {minutes === null ? messages.startsFree : messages.startsClock(minutes)}
        {isMakeUp && messages.makeUp}
        {left === 1 && messages.lastOne}
      </p>
    </>
  )
}

function UnderWay({ deadlineAt }: { deadlineAt: string | null }) {
  const messages = useMessages(lobbyMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (!deadlineAt) return <p>{messages.openFree}</p>
  const at = new Date(deadlineAt)
  const words = messages.openUntil(formatTime(at, timeZone), formatZone(at, timeZone, locale))
  return <p className="leading-body">{words}</p>
}
