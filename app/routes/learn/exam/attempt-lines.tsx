import type { AttemptEnd } from '#app/data/attempt-ends.server.ts'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { dateIn, formatDate, formatShare, formatTime } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { attemptPath, resultPath } from './exam-paths.ts'

/** One attempt in a list; without a score it is under way. */
export type AttemptLine = {
  id: string
  number: number
  deadlineAt: string | null
  endedAt: string | null
  score: { earned: number; total: number; passed: boolean; awaits: boolean } | null
}

/** The line of a recorded attempt. */
export function toAttemptLine({ id, number, deadlineAt, score, awaits }: AttemptEnd): AttemptLine {
  return {
    id,
    number,
    deadlineAt: deadlineAt?.toISOString() ?? null,
    endedAt: score?.at.toISOString() ?? null,
    score: score && { earned: score.earned, total: score.total, passed: score.passed, awaits },
  }
}

/** Earlier attempts at an exam, each with the way to its result. */
export function AttemptLines({ attempts }: { attempts: readonly AttemptLine[] }) {
  const messages = useMessages(lobbyMessages)
  return (
    <Ledger caption={messages.earlier} rows="roomy">
      <thead>
        <tr>
          <Column>{messages.attempt}</Column>
          <Column>{messages.ended}</Column>
          <Column figure>
            <span className="whitespace-nowrap">{messages.score}</span>
          </Column>
          <Column>{messages.result}</Column>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ id, number, endedAt, score }) => (
          <tr key={id}>
            <th scope="row" className="whitespace-nowrap">
              <TextLink to={score ? resultPath(id) : attemptPath(id)}>
                {messages.number(number)}
              </TextLink>
            </th>
            <td>{endedAt && <Ended at={new Date(endedAt)} />}</td>
            <Figure>
              {score && !score.awaits && (
                <span className="whitespace-nowrap">{formatShare(score.earned, score.total)}</span>
              )}
            </Figure>
            <td className="whitespace-nowrap">
              {score === null ? (
                <State kind="in-progress">{messages.isOpen}</State>
              ) : score.awaits ? (
                <State kind="due">{messages.isAwaiting}</State>
              ) : score.passed ? (
                <State kind="done">{messages.isPassed}</State>
              ) : (
                <State kind="not-passed" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

/** Without the zone: the rules above the list name it. */
function Ended({ at }: { at: Date }) {
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <time dateTime={at.toISOString()}>
      {formatDate(dateIn(at, timeZone), locale, { year: true })} {formatTime(at, timeZone)}
    </time>
  )
}
