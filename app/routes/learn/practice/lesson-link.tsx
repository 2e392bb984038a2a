import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { resultMessages } from '#app/i18n/result.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import type { LessonName } from '../result/lesson-name.ts'

/** Back to the lesson that teaches an item. */
export function LessonLink({ lesson: { path, number, title } }: { lesson: LessonName }) {
  const messages = useMessages(notebookMessages)
  const { lesson } = useMessages(resultMessages)
  return (
    <p className="text-sm">
      {messages.toLesson}
      <TextLink to={path}>
        {lesson(number)}
        {'\u2003'}
        {title}
      </TextLink>
    </p>
  )
}
