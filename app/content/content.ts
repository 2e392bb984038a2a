import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { Bank } from './bank-file.ts'
import type { CourseFile } from './course-file.ts'
import type { Exam } from './exam-file.ts'
import type { Finding } from './finding.ts'
import type { YamlFile } from './yaml-file.ts'

/** A file that lessons show, under a course's media folder. */
export type MediaFile = { name: string; mediaType: string; bytes: Uint8Array; hash: string }

/** One language of a lesson on disk, as compiled. */
export type LessonFile = { path: string; locale: Locale; source: string; lesson: RenderedLesson }

export type Lesson = { slug: string; path: string; files: Partial<Record<Locale, LessonFile>> }

/** A course folder as read; lessons that do not compile are missing and have findings instead. */
export type Course = {
  path: string
  file: YamlFile<CourseFile>
  lessons: Lesson[]
  media: ReadonlyMap<string, MediaFile>
}

/** A content folder as read, with everything that is wrong or doubtful in it. */
export type Content = {
  competencies: Competencies
  courses: Course[]
  banks: Bank[]
  exams: Exam[]
  findings: Finding[]
}

/** Every item of the banks by id. */
export function itemsOf(content: Pick<Content, 'banks'>): Map<string, Item> {
  return new Map(content.banks.flatMap(({ items }) => items.map((item) => [item.id, item])))
}
