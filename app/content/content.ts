import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import type { Locale } from '#app/domain/locale.ts'
import type { Bank, BankSource } from './bank-file.ts'
import type { CourseFile } from './course-file.ts'
import type { Exam, ExamSource } from './exam-file.ts'

/** A file that lessons show, under a course's media folder. */
export type MediaFile = { name: string; mediaType: string; bytes: Uint8Array; hash: string }

/** One language of a lesson on disk, as compiled. */
export type LessonFile = { path: string; locale: Locale; source: string; lesson: RenderedLesson }

export type Lesson = { slug: string; path: string; files: Partial<Record<Locale, LessonFile>> }

/** A course folder as read; lessons that do not compile are missing and have findings instead. */
export type Course = {
  path: string
  file: CourseFile
  lessons: Lesson[]
  media: ReadonlyMap<string, MediaFile>
}

/** A course while its folder is read: it can still say where each part of its course.yaml stands. */
export type CourseSource = { course: Course; placeOf: (at: readonly PropertyKey[]) => Place }

/** What a content folder holds, while it is read. */
export type ContentSources = {
  competencies: Competencies
  courses: CourseSource[]
  banks: BankSource[]
  exams: ExamSource[]
  /** Paths of the files that are there and cannot be read: what they hold is unknown, not missing. */
  unread: ReadonlySet<string>
}

/** A content folder as read, with everything that is wrong or doubtful in it. */
export type Content = {
  competencies: Competencies
  courses: Course[]
  banks: Bank[]
  exams: Exam[]
  /** Paths of the files that are there and cannot be read. */
  unread: string[]
  findings: Finding[]
}

/** Every item of the banks by id. */
export function itemsOf({ banks }: { banks: readonly Bank[] }): Map<string, Item> {
  return new Map(banks.flatMap(({ items }) => items.map((item) => [item.id, item])))
}
