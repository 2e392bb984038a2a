import { findCourse } from '#app/data/catalog.server.ts'
import {
  findCycle,
  findPassedAttempt,
  listReads,
  saveCompletion,
  saveRead,
} from '#app/data/cycles.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { findLessonProgress, listCheckAnswers } from '#app/data/reading.server.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { Locale } from '#app/domain/locale.ts'
import { completionStatement } from '#app/domain/training/completion.ts'
import { readingOutcome, type ReadingOutcome } from '#app/domain/training/reading.ts'

type Place = { personId: string; courseSlug: string; lessonSlug: string; locale: Locale }

export type FinishOutcome =
  | { outcome: 'counted' | 'counted-before'; courseCompleted: boolean }
  | Exclude<ReadingOutcome, { outcome: 'read' }>
  | { outcome: 'not-found' }

/**
 * The reader has reached the end: counts the lesson as read if the course's rule allows, and completes
 * the course when this was the last it asked for. Counting twice changes nothing.
 */
export async function finishLesson(
  { personId, courseSlug, lessonSlug, locale }: Place,
  clock: Clock,
): Promise<FinishOutcome> {
  const course = await findCourse(courseSlug)
  const lesson = course?.manifest.lessons.find(({ slug }) => slug === lessonSlug)
  const rendering = lesson && (lesson.renderings[locale] ?? Object.values(lesson.renderings)[0])
  if (!course || !lesson || !rendering) return { outcome: 'not-found' }

  return transaction(async (tx): Promise<FinishOutcome> => {
    const cycle = await findCycle(personId, courseSlug, tx)
    const progress = await findLessonProgress(personId, courseSlug, lessonSlug, tx)
    if (!cycle || !progress) return { outcome: 'not-found' }
    const reads = await listReads(cycle.id, tx)
    if (reads.some((read) => read.lesson === lessonSlug))
      return { outcome: 'counted-before', courseCompleted: cycle.completedOn !== null }

    const { manifest } = course
    const answered = await listCheckAnswers(personId, courseSlug, lessonSlug, tx)
    const demanded = manifest.completion.checks === 'answered' ? lesson.checks : []
    const unanswered = demanded.filter((id) => !answered.has(id))
    const { openedAt } = progress
    const reading = { openedAt, minutes: rendering.minutes, unanswered }
    const decision = readingOutcome(reading, manifest.reading, clock.now)
    if (decision.outcome !== 'read') return decision

    await saveRead(
      {
        cycleId: cycle.id,
        lessonSlug,
        courseHash: course.hash,
        lessonHash: rendering.revision,
        openedAt,
        readAt: clock.now,
      },
      tx,
    )
    const read = { lesson: lessonSlug, revision: rendering.revision, at: clock.now.toISOString() }
    const passed = await findPassedAttempt(cycle.id, tx)
    const statement = completionStatement(course, cycle, [...reads, read], passed, clock)
    if (statement && cycle.completedOn === null) await saveCompletion(statement, tx)
    return { outcome: 'counted', courseCompleted: statement !== null }
  })
}
