import type { PublicOption } from '#app/domain/catalog/public-item.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'

/** The words of an option; true and false bring none of their own. */
export function optionText({ id, text }: PublicOption, words: LessonWords): string {
  return text || (id === 'true' ? words.true : words.false)
}
