import { formatDate, dateIn } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { TitleText } from '#app/ui/title-text.tsx'
import { LessonResume } from './lesson-resume.tsx'
import type { LessonView } from './lesson-view.server.ts'

/** A lesson's title, its place and edition, the other language, and the question it answers. */
export function LessonHead({ view }: { view: LessonView }) {
  const messages = useMessages(learnMessages)
  const locale = useLocale()
  const published = dateIn(new Date(view.course.publishedAt), useTimeZone())
  return (
    <header className="mb-7">
      <h1 className="title text-xl md:text-2xl">
        <TitleText>{view.title}</TitleText>
      </h1>
      <p className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        <span>{messages.lessonNumber(view.number)}</span>
        <span>
          {messages.edition(view.course.edition, formatDate(published, locale, { year: true }))}
        </span>
        {view.otherLocale && (
          <a href={`?lang=${view.otherLocale}`} className="chrome link" lang={view.otherLocale}>
            {messages.otherLanguage}
          </a>
        )}
      </p>
      <p className="mt-5 border-s-2 border-ink ps-3.5 text-md text-ink-2">{view.question}</p>
      {!view.isRead && view.reached >= 100 && view.reached <= 900 && (
        <LessonResume reached={view.reached} />
      )}
    </header>
  )
}
