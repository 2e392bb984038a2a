import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { attemptPath, lobbyPath } from '../exam/exam-paths.ts'
import type { ResultView } from './result-view.server.ts'

/** What can be done now: the certificate, another attempt, or whom to ask. */
export function ResultNext({ result }: { result: ResultView }) {
  const messages = useMessages(resultMessages)
  const locale = useLocale()
  const { certificate, entry, exam, course } = result
  return (
    <section aria-label={messages.next} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {certificate && !certificate.stands && (
        <p className="text-late">{messages.certificateWithdrawn(certificate.title)}</p>
      )}
      {certificate?.stands && (
        <>
          <ButtonLink kind="ink" then="right" to={`/learn/certificates/${certificate.id}`}>
            {messages.seeCertificate}
          </ButtonLink>
          <p>
            {certificate.validUntil
              ? messages.certificateUntil(
                  certificate.title,
                  formatDate(certificate.validUntil, locale, { year: true }),
                )
              : messages.certificateForever(certificate.title)}
          </p>
        </>
      )}
      {entry.outcome === 'may-start' && result.awaiting === 0 && (
        <>
          <ButtonLink kind="ink" then="right" to={lobbyPath(exam.slug)}>
            {messages.retake}
          </ButtonLink>
          <p>{messages.left(entry.left)}</p>
        </>
      )}
      {entry.outcome === 'may-continue' && (
        <>
          <ButtonLink kind="ink" then="right" to={attemptPath(entry.attemptId)}>
            {messages.goOn}
          </ButtonLink>
          <p>{messages.openNow}</p>
        </>
      )}
      {entry.outcome === 'no-attempt-left' && result.awaiting === 0 && <p>{messages.exhausted}</p>}
      {entry.outcome === 'awaiting' && entry.attemptId !== result.id && (
        <p>{messages.waitsElsewhere}</p>
      )}
      {entry.outcome === 'passed' && !result.passed && <p>{messages.passedElsewhere}</p>}
      {course &&
        (entry.outcome !== 'may-start' || result.awaiting > 0) &&
        entry.outcome !== 'may-continue' && (
          <ButtonLink to={`/learn/courses/${course.slug}`}>{messages.toCourse}</ButtonLink>
        )}
    </section>
  )
}
