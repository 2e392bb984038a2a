import { findCourse } from '#app/data/catalog.server.ts'
import { findLessonProgress, saveLessonProgress } from '#app/data/reading.server.ts'

type Place = { personId: string; courseSlug: string; lessonSlug: string }

/** Notes how far a person has come in a lesson (thousandths); the first note starts its reading time. */
export async function openLesson(
  place: Place,
  reached: number,
  now: Date,
): Promise<{ outcome: 'noted' | 'not-found' }> {
  const course = await findCourse(place.courseSlug)
  if (!course?.manifest.lessons.some(({ slug }) => slug === place.lessonSlug))
    return { outcome: 'not-found' }
  const before = await findLessonProgress(place.personId, place.courseSlug, place.lessonSlug)
  const furthest = Math.min(1000, Math.max(before?.reached ?? 0, Math.trunc(reached) || 0))
  await saveLessonProgress(place, { at: now, reached: furthest })
  return { outcome: 'noted' }
}
