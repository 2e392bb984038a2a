import { randomUUID } from 'node:crypto'
import { findExam } from '#app/data/catalog.server.ts'
import { saveExtraTime } from '#app/data/extra-time.server.ts'
import { findPersonByNumber } from '#app/data/people.server.ts'
import { MOST_EXTRA_PERCENT } from '#app/domain/assessment/exam-entry.ts'
import { EmployeeNumber } from '#app/domain/identity/account-name.ts'

type Given = {
  number: string
  /** Null: at every exam. */
  examSlug: string | null
  /** 0 takes it back. */
  percent: number
  reason: string
  by: string
}

export type ExtraTimeOutcome = {
  outcome:
    | 'given'
    | 'taken-back'
    | 'no-such-person'
    | 'no-such-exam'
    | 'no-such-percent'
    | 'reason-missing'
}

/**
 * Gives a person extra time at an exam, or at all of them, or takes it back, with a reason. It holds for
 * attempts opened from now on: those under way keep the deadline they were opened with.
 */
export async function giveExtraTime(
  { number, examSlug, percent, reason, by }: Given,
  now: Date,
): Promise<ExtraTimeOutcome> {
  if (!Number.isInteger(percent) || percent < 0 || percent > MOST_EXTRA_PERCENT)
    return { outcome: 'no-such-percent' }
  const said = reason.trim()
  if (said === '') return { outcome: 'reason-missing' }
  const known = EmployeeNumber.safeParse(number)
  const person = known.success ? await findPersonByNumber(known.data) : null
  if (!person) return { outcome: 'no-such-person' }
  if (examSlug !== null && !(await findExam(examSlug))) return { outcome: 'no-such-exam' }
  await saveExtraTime({
    id: randomUUID(),
    personId: person.id,
    examSlug,
    percent,
    reason: said,
    by,
    at: now,
  })
  return { outcome: percent > 0 ? 'given' : 'taken-back' }
}
