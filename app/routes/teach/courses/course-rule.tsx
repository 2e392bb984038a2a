import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { CourseView } from './course-view.server.ts'

/** What completes a course, in plain words, and the competencies it serves. */
export function CourseRule({ course: { rule, lessons, competencies } }: { course: CourseView }) {
  const messages = useMessages(teachCourseMessages)
  if (!rule) return null
  const count = lessons.filter(({ number }) => number !== null).length
  return (
    <Section title={messages.rule}>
      <ul className="list-disc space-y-1 py-3 ps-5 text-sm">
        <li>{rule.lessons ? messages.ruleLessons(count) : messages.ruleNoLessons}</li>
        {rule.lessons && rule.leastShare > 0 && <li>{messages.ruleShare(rule.leastShare)}</li>}
        {rule.checks && <li>{messages.ruleChecks}</li>}
        {rule.exam && (
          <li>
            {messages.ruleExam}
            <TextLink to={`/teach/exams/${rule.exam.slug}`}>{rule.exam.title}</TextLink>
          </li>
        )}
      </ul>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-2">
        {messages.competencies}
        {competencies.map((name, at) => (
          <span key={at} className="text-ink">
            {name}
          </span>
        ))}
      </p>
    </Section>
  )
}
