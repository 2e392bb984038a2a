import type { ReactNode } from 'react'
import { lobbyMessages } from '#app/i18n/exam-lobby.ts'
import { formatMoment, formatWait, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import type { ExamFacts } from './exam-facts.ts'

/** The rules of an exam, one line each. */
export function ExamRules({
  exam,
  left,
  extraPercent,
  now,
}: {
  exam: ExamFacts
  left: number
  /** What this person has besides, of the time limit. */
  extraPercent: number
  /** When the page was made: a zone may have another name in summer. */
  now: string
}) {
  const messages = useMessages(lobbyMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const zone = formatZone(new Date(now), timeZone, locale)
  const at = (instant: string) => formatMoment(new Date(instant), timeZone, locale)
  const { certificate, review, window, sections } = exam
  const lines: [string, ReactNode][] = [
    [messages.content, messages.contentIs(exam.items, exam.points)],
    [messages.pass, messages.passIs(exam.pass, sections)],
    [messages.time, exam.minutes === null ? messages.noTimeLimit : messages.timeIs(exam.minutes)],
  ]
  if (exam.minutes !== null && extraPercent > 0)
    lines.push([
      messages.extra,
      messages.extraIs(Math.ceil((exam.minutes * extraPercent) / 100), extraPercent),
    ])
  if (window) {
    lines.push([messages.window, messages.windowIs(at(window.opens), at(window.closes))])
    lines.push([
      messages.entry,
      messages.entryIs(window.lastEntry && at(window.lastEntry), window.endsAttempts),
    ])
  }
  lines.push([messages.attempts, messages.attemptsAre(exam.attempts, left)])
  if (exam.coolDownMinutes !== null)
    lines.push([messages.coolDown, messages.coolDownIs(formatWait(exam.coolDownMinutes, locale))])
  lines.push([messages.saving, messages.savingIs])
  if (exam.minutes !== null || window?.endsAttempts) lines.push([messages.over, messages.overIs])
  lines.push([
    messages.after,
    messages.scoreComes(exam.written) +
      (review.show === 'score'
        ? messages.afterScore
        : {
            submitted: messages.afterAll,
            'passed-or-exhausted': messages.afterLater,
            'window-closed': messages.afterWindow,
          }[review.when]),
  ])
  if (exam.signals) lines.push([messages.noticed, messages.noticedIs])
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
