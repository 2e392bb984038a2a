import { z } from 'zod'
import type { Entry } from '#app/domain/assessment/attempt.ts'

/** The buttons of a question, each of which saves the answer first. */
const Go = z.enum(['next', 'previous', 'hand-in', 'flag', 'unflag', 'clear'])

const AnswerForm = z.object({
  item: z.string().min(1).max(200),
  choice: z.array(z.string().max(20)).max(20),
  /** The choice the page was drawn with, its ids joined by spaces: what is unchanged is not saved again. */
  was: z.string(),
  /** The question's place on the paper, from 1. */
  place: z.coerce.number().int().min(1),
  go: Go.catch('next'),
})

/** What a question's plain form says: what to save, in order, and where to go then; null if unreadable. */
export function readAnswerForm(
  form: FormData,
): { entries: Entry[]; to: 'hand-in' | number } | null {
  const read = AnswerForm.safeParse({ ...Object.fromEntries(form), choice: form.getAll('choice') })
  if (!read.success) return null
  const { item, was, place, go } = read.data
  const choice = go === 'clear' ? [] : read.data.choice.sort()
  const entries: Entry[] = []
  if (choice.join(' ') !== was) entries.push({ kind: 'answered', item, choice })
  if (go === 'flag' || go === 'unflag') entries.push({ kind: 'flagged', item, on: go === 'flag' })
  const steps = { next: 1, previous: -1 }
  return {
    entries,
    to: go === 'hand-in' ? go : place + (go === 'next' || go === 'previous' ? steps[go] : 0),
  }
}
