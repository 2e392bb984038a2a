import { Link } from '@remix-run/react'
import type { Locale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { sideClass } from '../languages/language-tabs.tsx'
import type { HalfRow, LessonRow } from './lesson-row.server.ts'

/** One language of a lesson: what it is called and asks, its size, and the ways to see it. */
export function LessonHalf({
  course,
  lesson,
  locale,
  shown,
}: {
  course: string
  lesson: LessonRow
  locale: Locale
  shown: Locale
}) {
  const half = lesson.halves[locale]
  const doubted = lesson.doubts.some((doubt) => 'locale' in doubt && doubt.locale === locale)
  return (
    <div
      className={classNames(
        'min-w-0 px-3.5 py-3 max-xl:col-start-2 max-xl:ps-1',
        sideClass(locale, shown),
        half.state === 'read' && doubted && 'bg-late-wash xl:shadow-[inset_3px_0_0_var(--late)]',
      )}
    >
      {half.state === 'read' ? (
        <ReadHalf course={course} lesson={lesson} half={half} locale={locale} />
      ) : (
        <UnreadHalf course={course} lesson={lesson} half={half} locale={locale} />
      )}
    </div>
  )
}

type HalfProps<State extends HalfRow['state']> = {
  course: string
  lesson: LessonRow
  half: Extract<HalfRow, { state: State }>
  locale: Locale
}

function ReadHalf({ course, lesson, half, locale }: HalfProps<'read'>) {
  const messages = useMessages(teachCourseMessages)
  const address = `/teach/courses/${course}/${lesson.slug}/${locale}`
  const onDisk = half.size !== null
  return (
    <>
      <Link
        to={onDisk ? address : `${address}?from=published`}
        lang={locale}
        prefetch="intent"
        className="font-strong hover:underline"
      >
        {half.title}
      </Link>
      <p lang={locale} className="text-sm text-ink-2">
        {half.question}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3.5 text-sm text-ink-3">
        <span>{messages.size(half.minutes, half.size, locale)}</span>
        <span>{messages.checkCount(lesson.checks)}</span>
        {onDisk && <TextLink to={address}>{messages.preview}</TextLink>}
        {half.published && (half.changed || !onDisk) && (
          <TextLink to={`${address}?from=published`}>{messages.previewPublished}</TextLink>
        )}
        {half.changed && (
          <span className="text-link">
            <Glyph name="in-progress" /> {lesson.isNew ? messages.newLesson : messages.changedHalf}
          </span>
        )}
      </p>
    </>
  )
}

function UnreadHalf({ course, lesson, half, locale }: HalfProps<'missing' | 'broken'>) {
  const messages = useMessages(teachCourseMessages)
  const words =
    half.state === 'missing' ? messages.missingHalf(locale) : messages.brokenHalf(locale)
  return (
    <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm text-ink-2">
      <span className="border border-dashed border-edge px-2.5 py-1">{words}</span>
      {half.published && (
        <TextLink to={`/teach/courses/${course}/${lesson.slug}/${locale}?from=published`}>
          {messages.previewPublished}
        </TextLink>
      )}
    </p>
  )
}
