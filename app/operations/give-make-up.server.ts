import { randomUUID } from 'node:crypto'
import { coursesDemanding, findExam } from '#app/data/catalog.server.ts'
import { transaction } from '#app/data/database.server.ts'
import { listOpenSitters, saveMakeUp } from '#app/data/make-ups.server.ts'
import { makeUpNeed } from '#app/domain/assessment/exam-entry.ts'
import { instantOf, LocalTime, type Clock } from '#app/domain/calendar.ts'

type Given = {
  examSlug: string
  personIds: readonly string[]
  /** From when until when an attempt may begin, on the company's clocks; empty: as the exam says. */
  opens: string
  closes: string
  reason: string
  by: string
}

export type MakeUpOutcome =
  | { outcome: 'given'; count: number }
  | {
      outcome:
        | 'no-such-exam'
        | 'nobody'
        | 'not-in-need'
        | 'reason-missing'
        | 'no-such-time'
        | 'closes-before-it-opens'
        | 'already-over'
        | 'needs-a-time'
    }

/**
 * Gives people who failed an exam or were absent one attempt more, with a reason: all of them or nobody.
 * When the exam's own window is over, the make-up needs an end of its own that is still to come.
 */
export async function giveMakeUp(
  { examSlug, personIds, opens, closes, reason, by }: Given,
  { now, timeZone }: Clock,
): Promise<MakeUpOutcome> {
  const exam = await findExam(examSlug)
  if (!exam) return { outcome: 'no-such-exam' }
  if (personIds.length === 0) return { outcome: 'nobody' }
  const said = reason.trim()
  if (said === '') return { outcome: 'reason-missing' }
  const [opensAt, closesAt] = [opens, closes].map((time) => instantIn(time, timeZone))
  if (opensAt === undefined || closesAt === undefined) return { outcome: 'no-such-time' }
  if (opensAt && closesAt && closesAt <= opensAt) return { outcome: 'closes-before-it-opens' }
  if (closesAt && closesAt <= now) return { outcome: 'already-over' }
  const { window } = exam.manifest
  if (window && !closesAt && now >= new Date(window.closes)) return { outcome: 'needs-a-time' }

  const courses = (await coursesDemanding(examSlug)).map(({ slug }) => slug)
  const sitters = await listOpenSitters(examSlug, courses)
  const inNeed = new Set(
    sitters.flatMap(({ personId, attempts, granted }) =>
      makeUpNeed(exam.manifest, attempts, now, granted) ? [personId] : [],
    ),
  )
  const people = [...new Set(personIds)]
  if (!people.every((id) => inNeed.has(id))) return { outcome: 'not-in-need' }
  const id = randomUUID()
  await transaction((tx) =>
    saveMakeUp(
      { id, examSlug, opensAt, closesAt, reason: said, by, at: now, personIds: people },
      tx,
    ),
  )
  return { outcome: 'given', count: people.length }
}

/** The instant of a time as a field gives it; null for an empty field, undefined for what is no time. */
function instantIn(time: string, timeZone: string): Date | null | undefined {
  if (time === '') return null
  return LocalTime.safeParse(time).success ? instantOf(time, timeZone) : undefined
}
