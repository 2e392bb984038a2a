import type { ReactNode } from 'react'
import type { ShelfKind } from '#app/domain/catalog/shelf-state.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { BankChanges } from './bank-changes.tsx'
import { CourseChanges } from './course-changes.tsx'
import { ExamChanges } from './exam-changes.tsx'
import type { Publication } from './publication.server.ts'

/** Everything that would get a new edition, with what would change in it. */
export function NextEditions({ publication }: { publication: Publication }) {
  const messages = useMessages(teachPublishMessages)
  const words = useMessages(teachMessages)
  const { courses, banks, exams, competencies } = publication
  return (
    <>
      {courses.length > 0 && (
        <Section title={words.courses}>
          {courses.map((course) => (
            <NextEdition key={course.slug} {...course} kind="courses">
              <CourseChanges course={course} />
            </NextEdition>
          ))}
        </Section>
      )}
      {banks.length > 0 && (
        <Section title={words.banks}>
          {banks.map((bank) => (
            <NextEdition key={bank.slug} {...bank} kind="banks">
              <BankChanges bank={bank} />
            </NextEdition>
          ))}
        </Section>
      )}
      {exams.length > 0 && (
        <Section title={words.exams}>
          {exams.map((exam) => (
            <NextEdition key={exam.slug} {...exam} kind="exams">
              <ExamChanges exam={exam} />
            </NextEdition>
          ))}
        </Section>
      )}
      {competencies && (
        <Section title={messages.competencies}>
          <p className="py-3 text-sm">{messages.competenciesWhat}</p>
        </Section>
      )}
    </>
  )
}

function NextEdition({
  kind,
  slug,
  title,
  edition,
  children,
}: {
  kind: ShelfKind
  slug: string
  title: string
  edition: number
  children: ReactNode
}) {
  const messages = useMessages(teachPublishMessages)
  return (
    <div className="grid gap-x-6 gap-y-1 border-b py-3 md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
      <div>
        <TextLink to={`/teach/${kind}/${slug}`}>{title}</TextLink>
        <p className="font-code text-xs text-ink-3">{slug}</p>
        <p className="text-sm text-ink-2">{messages.toEdition(edition)}</p>
      </div>
      <ul className="space-y-1 text-sm">{children}</ul>
    </div>
  )
}
