import type { Heading } from 'mdast'
import type { Locale } from '#app/domain/locale.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import type { Picture } from '#app/mdx/figure/pictures.ts'

/** What rendering a lesson needs besides its tree. */
export type Drafting = {
  locale: Locale
  words: LessonWords
  pictures: ReadonlyMap<string, Picture>
  headings: ReadonlyMap<Heading, string>
}
