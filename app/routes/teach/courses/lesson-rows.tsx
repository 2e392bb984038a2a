import type { Locale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { languageNames, teachMessages } from '#app/i18n/teach.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { classNames } from '#app/ui/class-names.ts'
import { LessonHalf } from './lesson-half.tsx'
import { LessonNotes, PairMark } from './lesson-notes.tsx'
import type { LessonRow } from './lesson-row.server.ts'

type Props = { course: string; lessons: readonly LessonRow[]; shown: Locale }

const columns =
  'grid grid-cols-[1.75rem_minmax(0,1fr)] xl:grid-cols-[44px_minmax(0,1fr)_34px_minmax(0,1fr)_232px]'

/** The lessons of a course, Chinese and English side by side, and what is to be looked at between and beside them. */
export function LessonRows({ course, lessons, shown }: Props) {
  const messages = useMessages(teachMessages)
  const count = lessons.reduce(
    (sum, { doubts, findings }) => sum + doubts.length + findings.length,
    0,
  )
  return (
    <div className="bg-sheet">
      <div className={classNames(columns, 'border-b border-ink text-xs text-ink-2 max-xl:hidden')}>
        <span />
        <LanguageHead locale="zh-CN" lessons={lessons} />
        <span />
        <LanguageHead locale="en" lessons={lessons} />
        <div className="flex justify-between gap-3 px-3.5 py-2">
          <b className="text-sm text-ink">{messages.check}</b>
          {count > 0 && <span>{messages.findingCount(count)}</span>}
        </div>
      </div>
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.slug} className={classNames(columns, 'border-b')}>
            <span className="pt-3 pe-2.5 text-end font-code text-sm text-ink-3 xl:border-e">
              {lesson.number ?? '–'}
            </span>
            <LessonHalf course={course} lesson={lesson} locale="zh-CN" shown={shown} />
            <PairMark lesson={lesson} />
            <LessonHalf course={course} lesson={lesson} locale="en" shown={shown} />
            <LessonNotes lesson={lesson} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function LanguageHead({ locale, lessons }: { locale: Locale; lessons: readonly LessonRow[] }) {
  const messages = useMessages(teachCourseMessages)
  const read = lessons.flatMap(({ number, halves }) => {
    const half = halves[locale]
    return number !== null && half.state === 'read' ? [half] : []
  })
  const sum = (of: (half: (typeof read)[number]) => number) =>
    read.reduce((total, half) => total + of(half), 0)
  return (
    <div className="flex justify-between gap-3 px-3.5 py-2">
      <b lang={locale} className="text-sm text-ink">
        {languageNames[locale]}
      </b>
      <span>
        {messages.size(
          sum(({ minutes }) => minutes),
          read.some(({ size }) => size === null) ? null : sum(({ size }) => size!),
          locale,
        )}
      </span>
    </div>
  )
}
