import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

type CompletedCourse = {
  slug: string
  title: string
  completedOn: string
  attemptId: string | null
  earned: number | null
  total: number | null
}

/** What was completed last, with its score and what the score rests on. */
export function CompletedCourses({ courses }: { courses: readonly CompletedCourse[] }) {
  const messages = useMessages(learnMessages)
  const isScored = courses.some(({ attemptId }) => attemptId !== null)
  return (
    <Section title={messages.recentlyDone}>
      <Ledger caption={messages.recentlyDone} rows="roomy">
        <thead>
          <tr>
            <Column>{messages.course}</Column>
            {isScored && <Column figure>{messages.score}</Column>}
            <Column figure={!isScored}>{messages.completedOn}</Column>
            {isScored && <Column figure>{messages.proof}</Column>}
          </tr>
        </thead>
        <tbody>
          {courses.map(({ slug, title, completedOn, attemptId, earned, total }) => (
            <tr key={slug}>
              <td>
                <State kind="done" quiet>
                  <TextLink quiet to={`/learn/courses/${slug}`}>
                    {title}
                  </TextLink>
                </State>
              </td>
              {isScored && (
                <Figure>
                  <span className="whitespace-nowrap">
                    {earned === null ? '–' : `${earned} / ${total}`}
                  </span>
                </Figure>
              )}
              {isScored ? (
                <td className="whitespace-nowrap">{completedOn}</td>
              ) : (
                <Figure>{completedOn}</Figure>
              )}
              {isScored && (
                <Figure>
                  {attemptId && (
                    <TextLink to={`/learn/attempts/${attemptId}/result`}>
                      {messages.howScored}
                    </TextLink>
                  )}
                </Figure>
              )}
            </tr>
          ))}
        </tbody>
      </Ledger>
    </Section>
  )
}
