import {
  listAddressMarks,
  listAddressMarksAnew,
  saveAddress,
} from '#app/data/attempt-addresses.server.ts'
import { findAttemptAnew, saveEvent } from '#app/data/attempts.server.ts'
import { retryingConflicts, transaction } from '#app/data/database.server.ts'
import { inTurn } from '#app/data/turns.ts'
import { isClosedBy } from '#app/domain/assessment/attempt.ts'
import { linkEvent } from '#app/domain/assessment/attempt-event.ts'
import { MOST_ADDRESSES } from '#app/domain/assessment/signals.ts'
import { addressMark } from '#app/domain/identity/address-mark.ts'

/**
 * Notes that an answer came from an address from which none had come. Asked after every answer that is
 * kept; from a known address it costs a look into memory. The chain says that it was another one, not
 * which; a mark that leads back to none is kept beside it. Nothing where signals are not noted.
 */
export async function noteAddress(attemptId: string, address: string, now: Date): Promise<void> {
  const mark = addressMark(attemptId, address)
  if (isNoted(await listAddressMarks(attemptId), mark)) return
  await inTurn(attemptId, () =>
    retryingConflicts(async () => {
      const attempt = await findAttemptAnew(attemptId)
      const marks = await listAddressMarksAnew(attemptId)
      if (!attempt || isClosedBy(attempt.last.body) || isNoted(marks, mark)) return
      const number = marks.length + 1
      const moved = linkEvent(attempt.last, { kind: 'moved', address: number }, now)
      await transaction(async (tx) => {
        await saveAddress(attemptId, number, mark, now, tx)
        await saveEvent(attemptId, moved, tx)
      })
    }),
  )
}

/** Whether there is nothing to note: none are kept, this one is known, or it is enough. */
function isNoted(marks: readonly string[], mark: string): boolean {
  return marks.length === 0 || marks.length >= MOST_ADDRESSES || marks.includes(mark)
}
