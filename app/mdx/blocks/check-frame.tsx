import { forwardRef, type ReactNode } from 'react'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'

type Props = {
  item: PublicItem
  /** It is to be answered, not answered. */
  isOpen: boolean
  /** Which of the lesson's questions it is. */
  place: number
  all: number
  words: LessonWords
  children: ReactNode
}

/** A question of the lesson, around the options to choose from or what came of the choice. */
export const CheckFrame = forwardRef<HTMLElement, Props>(function CheckFrame(
  { item: { id, kind, stem }, isOpen, place, all, words, children },
  section,
) {
  return (
    <section className="check" id={`check-${id}`} aria-labelledby={`question-${id}`} ref={section}>
      <header>
        <span>{words.check}</span>
        <span>{words.checkPlace(place, all)}</span>
        <span>{words.notCounted}</span>
      </header>
      <p className="check-question" id={`question-${id}`}>
        {/* The stem of a text with blanks is the field itself, until it was filled in. */}
        {kind === 'fill-in' && isOpen ? words.fillIn : stem}
      </p>
      {children}
    </section>
  )
})

/** Without scripts, the lesson is asked for again with this question open. */
export function addressAgain(search: URLSearchParams, id: string): string {
  const asked = new URLSearchParams(search)
  asked.set('again', id)
  return `?${asked}#check-${id}`
}

/** Whether an answered question is to be open again. */
export function isOpenAgain(search: URLSearchParams, id: string): boolean {
  return search.getAll('again').includes(id)
}
