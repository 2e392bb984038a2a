import { db } from './database.server.ts'
import { listCheckAnswers } from './reading.server.ts'

/** What a reader of a lesson brings along; null when they have not taken up the course. */
export async function findReader(personId: string, courseSlug: string, lessonSlug: string) {
  const [cycle, progress, answers] = await Promise.all([
    db().cycle.findFirst({
      where: { personId, courseSlug },
      orderBy: { number: 'desc' },
      select: { reads: { select: { lessonSlug: true } } },
    }),
    db().lessonProgress.findMany({
      where: { personId, courseSlug },
      orderBy: { lastOpenedAt: 'desc' },
    }),
    listCheckAnswers(personId, courseSlug, lessonSlug),
  ])
  if (!cycle) return null
  const here = progress.find((row) => row.lessonSlug === lessonSlug)
  return {
    read: new Set(cycle.reads.map((read) => read.lessonSlug)),
    lastLesson: progress[0]?.lessonSlug ?? null,
    reached: here?.reached ?? 0,
    lastOpenedAt: here?.lastOpenedAt ?? null,
    answers,
  }
}
