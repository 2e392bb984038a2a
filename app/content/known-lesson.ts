import type { LessonRevision } from '#app/domain/catalog/course.ts'
import type { RenderedLesson } from '#app/domain/catalog/lesson.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import { sha256 } from '#app/domain/evidence/sha256.ts'
import type { Locale } from '#app/domain/locale.ts'
import { figureName } from './lesson-figure.ts'
import type { CompileLessonFile, LessonSource } from './lesson-file.server.ts'

/** A lesson compiled before by this version of the pipeline: the hash of its revision, and what came out. */
export type KnownLesson = {
  course: string
  lesson: string
  locale: Locale
  revision: string
  rendered: RenderedLesson
}

/** Compiles only what is not known already: another source, or other figures. */
export function compileUnknown(
  known: readonly KnownLesson[],
  compile: CompileLessonFile,
): CompileLessonFile {
  const byPlace = new Map(known.map((lesson) => [placeOf(lesson), lesson]))
  return async (source) => {
    const before = byPlace.get(placeOf(source))
    return before && isUnchanged(before, source)
      ? { outcome: 'compiled', lesson: before.rendered }
      : compile(source)
  }
}

function isUnchanged(
  { revision, rendered }: KnownLesson,
  { course, lesson, locale, source, media }: LessonSource,
): boolean {
  const figures: LessonRevision['media'] = {}
  for (const name of rendered.facts.media) {
    const file = media.get(name)
    // A figure of the lesson's own language, new beside it, is taken in its place.
    if (!file || media.has(figureName(name, locale))) return false
    figures[name] = file.hash
  }
  const now: LessonRevision = { course, lesson, locale, source: sha256(source), media: figures }
  return hashOf(now) === revision
}

function placeOf({ course, lesson, locale }: Pick<KnownLesson, 'course' | 'lesson' | 'locale'>) {
  return `${course}/${lesson}/${locale}`
}
