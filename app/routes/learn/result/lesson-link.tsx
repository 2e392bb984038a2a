import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import type { LessonName } from './lesson-name.ts'

/** Back to the lesson that teaches an item. */
export function LessonLink({ lesson: { path, number, title } }: { lesson: LessonName }) {
  const messages = useMessages(resultMessages)
  return (
    <p className="text-sm">
      {messages.toLesson}
      <TextLink to={path}>
        {messages.lesson(number)}
        {'\u2003'}
        {title}
      </TextLink>
    </p>
  )
}
