import type { ReactNode } from 'react'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import type { ExamFacts } from './exam-facts.ts'

/** The rules of an exam, one line each. */
export function ExamRules({
  exam,
  left,
  now,
}: {
  exam: ExamFacts
  left: number
  /** When the page was made: a zone may have another name in summer. */
  now: string
}) {
  const messages = useMessages(lobbyMessages)
  const zone = formatZone(new Date(now), useTimeZone(), useLocale())
  const { certificate, review } = exam
  const lines: [string, ReactNode][] = [
    [messages.content, messages.contentIs(exam.items, exam.points)],
    [messages.pass, messages.passIs(exam.pass)],
    [messages.time, exam.minutes === null ? messages.noTimeLimit : messages.timeIs(exam.minutes)],
    [messages.attempts, messages.attemptsAre(exam.attempts, left)],
    [messages.saving, messages.savingIs],
  ]
  if (exam.minutes !== null) lines.push([messages.over, messages.overIs])
  lines.push([
    messages.after,
    review.show === 'score'
      ? messages.afterScore
      : review.when === 'submitted'
        ? messages.afterAll
        : messages.afterLater,
  ])
  if (certificate)
    lines.push([
      messages.certificate,
      messages.certificateIs(certificate.title, certificate.validMonths),
    ])
  lines.push([messages.zone, messages.zoneIs(zone)])
  return (
    <dl>
      {lines.map(([term, value]) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 border-b py-2.5 leading-body md:grid-cols-[7rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-2">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
