import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { PageSegment } from '#app/domain/catalog/text-in-page.ts'
import type { Locale } from '#app/domain/locale.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { Check } from './blocks/check.tsx'
import { Dialogue } from './blocks/dialogue.tsx'
import { Flashcards } from './blocks/flashcards.tsx'
import { Html } from './blocks/html.tsx'

type Props = {
  segments: readonly PageSegment[]
  /** Its questions by id, as their reader may see them. */
  checks: Readonly<Record<string, { item: PublicItem; answer: CheckAnswer | null }>>
  /** Where a check sends an answer. */
  action: string
  /** The language of the lesson, which its blocks speak too. */
  locale: Locale
}

/** The text of a lesson: HTML that React never touches again, and the blocks it brings to life. */
export function LessonBody({ segments, checks, action, locale }: Props) {
  const words = lessonMessages[locale]
  const ids = segments.flatMap((segment) => (segment.kind === 'check' ? [segment.item] : []))
  return (
    <div className="lesson" lang={locale}>
      {segments.map((segment, index) => {
        switch (segment.kind) {
          case 'html':
            return <Html key={index} className="lesson-text" html={segment.html} />
          case 'dialogue':
            return (
              <Dialogue key={index} title={segment.title} turns={segment.turns} words={words} />
            )
          case 'flashcards':
            return (
              <Flashcards key={index} title={segment.title} cards={segment.cards} words={words} />
            )
          case 'check': {
            const id = segment.item
            const check = checks[id]
            const place = ids.indexOf(id) + 1
            if (!check) return <p key={index}>{words.checkMissing}</p>
            return (
              <Check
                key={index}
                {...check}
                action={action}
                place={place}
                all={ids.length}
                locale={locale}
              />
            )
          }
        }
      })}
    </div>
  )
}
