import { itemMessages } from '#app/i18n/items.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ItemCard } from './item-card.server.ts'
import { ShelfMark } from '../shelf/shelf-mark.tsx'

/** What an item is: its id, kind and use, what it measures, where it is taught and written. */
export function ItemMeta({ item, bank }: { item: ItemCard; bank: string }) {
  const messages = useMessages(teachBankMessages)
  const itemWords = useMessages(itemMessages)
  const { lessonNumber } = useMessages(teachCourseMessages)
  const locale = useLocale()
  const { lesson, objective } = item
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-2">
      <b className="font-code text-ink">{item.id}</b>
      <span>
        {itemWords.kind(item.kind)}
        {item.scoring && ` · ${messages.scoring(item.scoring)}`}
      </span>
      <span>{messages.pool(item.pool)}</span>
      <span>{messages.difficulty(item.difficulty)}</span>
      {item.competency && <span>{item.competency}</span>}
      {objective && (
        <span>
          {messages.objective} <span className="font-code">{objective}</span>
        </span>
      )}
      {lesson && (
        <TextLink to={`/teach/courses/${lesson.course}/${lesson.slug}/${locale}`}>
          {lesson.number === null || lesson.course !== bank
            ? `${lesson.course}/${lesson.slug}`
            : lessonNumber(lesson.number)}
        </TextLink>
      )}
      {item.state !== 'published' && <ShelfMark state={item.state} />}
      {item.place && <span className="font-code text-xs text-ink-3 md:ms-auto">{item.place}</span>}
    </p>
  )
}
