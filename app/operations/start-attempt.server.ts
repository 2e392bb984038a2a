import { randomBytes, randomUUID } from 'node:crypto'
import { coursesDemanding, findExam, getItems } from '#app/data/catalog.server.ts'
import { saveAddress } from '#app/data/attempt-addresses.server.ts'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { listSeenItems, saveAttempt } from '#app/data/attempts.server.ts'
import { findLastCycle, saveCycles } from '#app/data/cycles.server.ts'
import { findExtraPercent } from '#app/data/extra-time.server.ts'
import { listGrantedSittings } from '#app/data/make-ups.server.ts'
import { transaction, type Connection } from '#app/data/database.server.ts'
import { linkEvent } from '#app/domain/assessment/attempt-event.ts'
import { drawPaper } from '#app/domain/assessment/draw.ts'
import {
  attemptsOfCycle,
  deadlineOf,
  examEntry,
  type Allowance,
  type ExamEntry,
} from '#app/domain/assessment/exam-entry.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import { addressMark } from '#app/domain/identity/address-mark.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

type Asked = {
  personId: string
  examSlug: string
  seed?: string
  /** The language the learner reads, for the statistics of its items. */
  locale?: Locale
  /** Whether the learner has made the declaration that the exam asks for. */
  declares?: boolean
  /** From where; kept as a mark only, and only where signals are noted. */
  address?: string
}

export type StartOutcome =
  | { outcome: 'started' | 'continued'; attemptId: string }
  | Exclude<ExamEntry, { outcome: 'may-start' | 'may-continue' }>
  | { outcome: 'declaration-missing' | 'no-such-exam' }

/**
 * Opens an attempt at an exam, or continues the open one: draws and freezes the paper, unseen items
 * first, and starts the clock. Opening twice at once makes one attempt. Whoever has taken up no course
 * that demands the exam takes one up with it, so that every attempt counts in its cycle. The seed may be
 * given so that a trial can be repeated.
 */
export async function startAttempt(
  { personId, examSlug, seed, locale, declares = false, address }: Asked,
  now: Date,
): Promise<StartOutcome> {
  const exam = await findExam(examSlug)
  if (!exam) return { outcome: 'no-such-exam' }
  const { manifest, hash } = exam
  const hashes = manifest.draw.flatMap(({ pool }) => pool.map((entry) => entry.hash))
  const items = await getItems(hashes)
  const courses = (await coursesDemanding(examSlug)).map(({ slug }) => slug)

  return transaction(async (tx): Promise<StartOutcome> => {
    const current = await findLastCycle(personId, courses, tx)
    const earlier = await listAttempts(personId, examSlug, tx)
    const makeUps = await listGrantedSittings(personId, examSlug, current, tx)
    const counted = attemptsOfCycle(earlier, current)
    const entry = examEntry(manifest, counted, now, makeUps)
    if (entry.outcome === 'may-continue')
      return { outcome: 'continued', attemptId: entry.attemptId }
    if (entry.outcome !== 'may-start') return entry
    if (manifest.honour && !declares) return { outcome: 'declaration-missing' }

    const cycleId = current ?? (await takeUp(personId, courses[0], now, tx))
    const extraPercent = await findExtraPercent(personId, examSlug, tx)
    const { makeUp } = entry
    const allowance: Allowance = {
      ...(extraPercent > 0 && { extraPercent }),
      ...(makeUp && {
        makeUp: { id: makeUp.id, closes: makeUp.closesAt?.toISOString() ?? null },
      }),
    }

    const seedOfAttempt = seed ?? randomBytes(16).toString('hex')
    const paper = drawPaper({
      exam: hash,
      manifest,
      items,
      seen: await listSeenItems(personId, examSlug, tx),
      seed: seedOfAttempt,
    })
    const attempt = {
      id: randomUUID(),
      personId,
      examSlug,
      examHash: hash,
      cycleId,
      number: earlier.length + 1,
      seed: seedOfAttempt,
      paper,
      paperHash: hashOf(paper),
      openedAt: now,
      deadlineAt: deadlineOf(manifest, now, allowance),
    }
    const opened = linkEvent(
      { paperHash: attempt.paperHash },
      {
        kind: 'opened',
        attempt: attempt.id,
        person: personId,
        exam: hash,
        cycle: cycleId,
        number: attempt.number,
        seed: seedOfAttempt,
        paper: attempt.paperHash,
        deadline: attempt.deadlineAt?.toISOString() ?? null,
        ...(locale && { locale }),
        ...allowance,
        ...(manifest.honour && { honour: inLocale(manifest.honour, locale ?? 'zh-CN') }),
        ...(manifest.signals !== false && { signals: true as const }),
      },
      now,
    )
    await saveAttempt(attempt, opened, tx)
    if (manifest.signals !== false && address !== undefined)
      await saveAddress(attempt.id, 1, addressMark(attempt.id, address), now, tx)
    return { outcome: 'started', attemptId: attempt.id }
  })
}

/** Opens the first cycle of a course that demands the exam; null where none does. */
async function takeUp(
  personId: string,
  courseSlug: string | undefined,
  openedAt: Date,
  tx: Connection,
): Promise<string | null> {
  if (courseSlug === undefined) return null
  const id = randomUUID()
  await saveCycles([{ id, personId, courseSlug, number: 1, openedAt, dueOn: null }], tx)
  return id
}
