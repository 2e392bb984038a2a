import { useMessages } from '#app/i18n/locale.tsx'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ExamView, PolicyView } from './exam-view.server.ts'

/** What an exam asks and allows, in plain words, and which courses depend on it. */
export function ExamPolicy({ exam, policy }: { exam: ExamView; policy: PolicyView }) {
  const messages = useMessages(teachExamMessages)
  const { seeStatistics } = useMessages(teachStatisticsMessages)
  const { pass, minutes, attempts, shuffle, review, certificate } = policy
  return (
    <Section title={messages.policy}>
      <ul className="list-disc space-y-1 py-3 ps-5 text-sm">
        <li>{messages.passAt(pass.points, exam.total)}</li>
        <li>{messages.time(minutes)}</li>
        <li>{messages.attempts(attempts)}</li>
        <li>{messages.shuffle(shuffle.items, shuffle.options)}</li>
        <li>{messages.review(review)}</li>
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
      {exam.edition && (
        <p className="mt-2 text-sm">
          <TextLink to={`/teach/exams/${exam.slug}/statistics`}>{seeStatistics}</TextLink>
        </p>
      )}
    </Section>
  )
}
