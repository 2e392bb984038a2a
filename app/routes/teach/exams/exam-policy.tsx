import { formatMoment, formatWait, formatZone } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ExamView, PolicyView } from './exam-view.server.ts'

/** What an exam asks and allows, in plain words, and which courses depend on it. */
export function ExamPolicy({ exam, policy }: { exam: ExamView; policy: PolicyView }) {
  const messages = useMessages(teachExamMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const at = (instant: string) => formatMoment(new Date(instant), timeZone, locale)
  const { pass, sections, minutes, window, attempts, coolDownMinutes, honour } = policy
  const { shuffle, review, certificate } = policy
  return (
    <Section title={messages.policy}>
      <ul className="list-disc space-y-1 py-3 ps-5 text-sm">
        <li>{messages.passAt(pass, exam.total)}</li>
        {sections.length > 0 && <li>{messages.sectionsNeeded(sections)}</li>}
        <li>{messages.time(minutes)}</li>
        {window && (
          <>
            <li>
              {messages.window(
                at(window.opens),
                at(window.closes),
                formatZone(new Date(window.opens), timeZone, locale),
              )}
            </li>
            <li>{messages.entry(window.lastEntry && at(window.lastEntry), window.endsAttempts)}</li>
          </>
        )}
        <li>{messages.attempts(attempts)}</li>
        {coolDownMinutes !== null && (
          <li>{messages.coolDown(formatWait(coolDownMinutes, locale))}</li>
        )}
        {honour !== null && <li>{messages.honour(honour)}</li>}
        <li>{messages.signals(policy.signals)}</li>
        <li>{messages.shuffle(shuffle.items, shuffle.options)}</li>
        <li>{messages.review(review)}</li>
        {policy.tolerance !== null && <li>{messages.secondGrader(policy.tolerance)}</li>}
        <li>
          {certificate
            ? messages.certificate(certificate.title, certificate.months)
            : messages.noCertificate}
        </li>
      </ul>
      <p className="text-sm text-ink-2">
        {exam.courses.length === 0 ? messages.usedByNone : messages.usedBy}
        {exam.courses.map(({ slug, title }) => (
          <TextLink key={slug} to={`/teach/courses/${slug}`}>
            {title}
          </TextLink>
        ))}
      </p>
    </Section>
  )
}
