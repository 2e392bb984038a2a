import type { Locale } from '#app/domain/locale.ts'
import type { CompileOutcome } from '#app/mdx/compilation.ts'
import { compileLesson } from '#app/mdx/compile.server.ts'
import type { MediaFile } from './content.ts'
import { lessonFigure } from './lesson-figure.ts'

/** One language of a lesson as found on disk, with the figures of its course. */
export type LessonSource = {
  course: string
  lesson: string
  locale: Locale
  /** Under the content folder. */
  path: string
  source: string
  media: ReadonlyMap<string, MediaFile>
}

export type CompileLessonFile = (lesson: LessonSource) => Promise<CompileOutcome>

/** Compiles a lesson found on disk. */
export const compileLessonFile: CompileLessonFile = ({ source, path, locale, media }) =>
  compileLesson({ source, path, locale, media: lessonFigure((name) => media.get(name), locale) })
