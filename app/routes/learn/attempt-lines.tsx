import type { listAttempts } from '#app/data/attempts.server.ts'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { Moment } from '#app/ui/time.tsx'
import { attemptPath, resultPath } from './exam-paths.ts'

/** One attempt in a list; without a score it is under way. */
export type AttemptLine = {
  id: string
  number: number
  deadlineAt: string | null
  endedAt: string | null
  score: { earned: number; total: number; passed: boolean } | null
}

/** The line of a recorded attempt. */
export function toAttemptLine({
  id,
  number,
  deadlineAt,
  score,
}: Awaited<ReturnType<typeof listAttempts>>[number]): AttemptLine {
  return {
    id,
    number,
    deadlineAt: deadlineAt?.toISOString() ?? null,
    endedAt: score?.at.toISOString() ?? null,
    score: score && { earned: score.earned, total: score.total, passed: score.passed },
  }
}

/** Earlier attempts at an exam, each with the way to its result. */
export function AttemptLines({ attempts }: { attempts: readonly AttemptLine[] }) {
  const messages = useMessages(lobbyMessages)
  if (attempts.length === 0) return <p className="py-3 text-ink-2">{messages.none}</p>
  return (
    <Ledger caption={messages.earlier} rows="roomy">
      <thead>
        <tr>
          <Column>{messages.attempt}</Column>
          <Column>{messages.ended}</Column>
          <Column figure>{messages.score}</Column>
          <Column>{messages.result}</Column>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ id, number, endedAt, score }) => (
          <tr key={id}>
            <th scope="row">
              <TextLink to={score ? resultPath(id) : attemptPath(id)}>
                {messages.number(number)}
              </TextLink>
            </th>
            <td>{endedAt && <Moment at={new Date(endedAt)} />}</td>
            <Figure>{score && formatShare(score.earned, score.total)}</Figure>
            <td className="whitespace-nowrap">
              {score === null ? (
                <State kind="in-progress">{messages.isOpen}</State>
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
