import { findCourse, getExamRevision, getItems } from '#app/data/catalog.server.ts'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { dealtIds, keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import type { Random } from '#app/domain/evidence/seeded-random.ts'
import type { Locale } from '#app/domain/locale.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { finishLesson } from '#app/operations/finish-lesson.server.ts'
import { openLesson } from '#app/operations/open-lesson.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'

const MINUTE = 60_000

/** Somebody of the demo firm at work on a course, and how well they know it (percent). */
export type Learner = { personId: string; locale: Locale; knows: number; random: Random }

/** Reads a lesson at a time of the past: opens it, answers its checks, comes to its end. */
export async function readLesson(
  learner: Learner,
  courseSlug: string,
  lessonIndex: number,
  at: Date,
  timeZone: string,
): Promise<void> {
  const { personId, locale, random } = learner
  const course = await findCourse(courseSlug)
  const lesson = course?.manifest.lessons[lessonIndex]
  if (!course || !lesson) return
  const place = { personId, courseSlug, lessonSlug: lesson.slug }
  await openLesson(place, 1000, at)
  const items = await getItems(lesson.checks.map((id) => course.manifest.items[id]!))
  let minutes = 2
  for (const itemId of lesson.checks) {
    const choice = chosen(items.get(course.manifest.items[itemId]!)!, learner)
    await answerCheck({ ...place, itemId, choice }, later(at, minutes++))
  }
  const reading = lesson.renderings[locale]?.minutes ?? 8
  await finishLesson({ ...place, locale }, { now: later(at, reading + random(4)), timeZone })
}

/** Opens a lesson and leaves it half way. */
export async function beginLesson(
  { personId }: Learner,
  courseSlug: string,
  lessonIndex: number,
  at: Date,
): Promise<void> {
  const lesson = (await findCourse(courseSlug))?.manifest.lessons[lessonIndex]
  if (lesson) await openLesson({ personId, courseSlug, lessonSlug: lesson.slug }, 420, at)
}

/** Sits an exam at a time of the past; `leaves` is after how many answers the learner walks away. */
export async function sitExam(
  learner: Learner,
  examSlug: string,
  at: Date,
  timeZone: string,
  leaves?: number,
): Promise<void> {
  const { personId, locale, random } = learner
  const seed = Array.from({ length: 32 }, () => random(16).toString(16)).join('')
  const started = await startAttempt({ personId, examSlug, seed, locale }, at)
  if (started.outcome !== 'started') return
  const { attemptId } = started
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const { manifest } = await getExamRevision(attempt.examHash)
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  let seconds = 20
  for (const { id, hash } of attempt.paper.items.slice(0, leaves)) {
    seconds += 25 + random(50)
    const choice = chosen(items.get(hash)!, learner)
    const entry = { kind: 'answered', item: id, choice } as const
    await saveEntry({ attemptId, personId, entry, made: null }, later(at, seconds / 60))
  }
  if (leaves === undefined) {
    const now = later(at, seconds / 60 + 1)
    await submitAttempt({ attemptId, asked: 'hand-in', personId }, { now, timeZone })
  } else {
    const now = later(at, (manifest.timeLimitMinutes ?? 0) + 1)
    const asked = { allSentBy: null }
    await submitAttempt({ attemptId, asked, personId }, { now, timeZone })
  }
}

/** What a learner picks: the key as often as they know it, otherwise any single option. */
export function chosen(item: Item, { knows, random }: Learner): string[] {
  if (random(100) < knows) return keyOf(item)
  const ids = dealtIds(item)
  return ids.length > 0 ? [ids[random(ids.length)]!] : []
}

/** So many minutes later. */
export function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + Math.round(minutes * MINUTE))
}
