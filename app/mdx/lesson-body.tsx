import type { CheckAnswer } from '#app/domain/assessment/check-answer.ts'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { PageSegment } from '#app/domain/catalog/text-in-page.ts'
import type { Locale } from '#app/domain/locale.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { Check } from './blocks/check.tsx'
import { Dialogue } from './blocks/dialogue.tsx'
import { Flashcards } from './blocks/flashcards.tsx'
import { Html } from './blocks/html.tsx'

export type LessonText = {
  segments: readonly PageSegment[]
  /** Its questions by id, as their reader may see them. */
  checks: Readonly<Record<string, { item: PublicItem; answer: CheckAnswer | null }>>
  /** Where a check sends an answer. */
  action: string
  /** The language of the lesson, which its blocks speak too. */
  locale: Locale
}

type Props = LessonText & {
  /** All of it as it is first shown, from a server that had it already. */
  first?: string
}

/** The text of a lesson: HTML that React never touches again, and the blocks it brings to life. */
export function LessonBody({ first, ...text }: Props) {
  const { locale } = text
  if (first !== undefined) return <Html className="lesson" lang={locale} html={first} />
  return (
    <div className="lesson" lang={locale}>
      <Segments {...text} />
    </div>
  )
}

function Segments({ segments, checks, action, locale }: LessonText) {
  const words = lessonMessages[locale]
  const { placeOf, all } = placesOf(segments)
  return segments.map((segment, index) => {
    switch (segment.kind) {
      case 'html':
        return <Html key={index} id={textId(index)} className="lesson-text" html={segment.html} />
      case 'dialogue':
        return <Dialogue key={index} {...segment} words={words} />
      case 'flashcards':
        return <Flashcards key={index} {...segment} words={words} />
      case 'check': {
        const check = checks[segment.item]
        if (!check) return <p key={index}>{words.checkMissing}</p>
        const place = placeOf(segment.item)
        return <Check key={index} {...check} {...{ action, place, all, locale }} />
      }
    }
  })
}

/** Where a page holds the text of a segment. */
export const textId = (index: number) => `lesson-text-${index}`

/** How many questions a lesson asks, and which of them one is. */
export function placesOf(segments: readonly PageSegment[]) {
  const ids = segments.flatMap((segment) => (segment.kind === 'check' ? [segment.item] : []))
  return { all: ids.length, placeOf: (id: string) => ids.indexOf(id) + 1 }
}
