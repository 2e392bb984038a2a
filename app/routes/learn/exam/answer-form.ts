import { z } from 'zod'
import type { Entry } from '#app/domain/assessment/attempt.ts'
import { Choice } from '#app/domain/assessment/packet.ts'
import type { Response } from '#app/domain/assessment/response.ts'

/** The buttons of a question, each of which saves the answer first. */
const Go = z.enum(['next', 'previous', 'hand-in', 'flag', 'unflag', 'clear'])

const Fields = z.object({
  item: z.string().min(1).max(200),
  choice: Choice,
  /** The response the page was drawn with, as JSON: what is unchanged is not saved again. */
  was: z.string(),
  /** The question's place on the paper, from 1. */
  place: z.coerce.number().int().min(1),
  go: Go.catch('next'),
})

/** What a question's plain form says: what to save, in order, from which place, and where to go then. */
export type AnswerForm = {
  entries: Entry[]
  drawn: Response
  place: number
  to: 'hand-in' | number
}

/** Reads a question's plain form; null if that cannot be. */
export function readAnswerForm(form: FormData): AnswerForm | null {
  const choices = form.getAll('choice').map(asTyped)
  const read = Fields.safeParse({ ...Object.fromEntries(form), choice: choices })
  if (!read.success) return null
  const { item, place, go } = read.data
  const drawn = Choice.safeParse(parsed(read.data.was))
  if (!drawn.success) return null
  const choice = go === 'clear' ? [] : read.data.choice
  const entries: Entry[] = [{ kind: 'answered', item, choice }]
  if (go === 'flag' || go === 'unflag') entries.push({ kind: 'flagged', item, on: go === 'flag' })
  const steps = { next: 1, previous: -1 }
  return {
    entries,
    drawn: drawn.data,
    place,
    to: go === 'hand-in' ? go : place + (go === 'next' || go === 'previous' ? steps[go] : 0),
  }
}

/** A form sends two signs for the end of a line, of which a script and the longest text allowed count one. */
function asTyped(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
