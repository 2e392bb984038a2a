import type { Marks } from '#app/domain/assessment/response.ts'

/** The longest comment, note or reason that is taken; fields take no more. */
export const LONGEST_NOTE = 2000

/** What a grader typed, as it was typed: it goes back into the form when it cannot be saved. */
export type Typed = { marks: Record<string, string>; comment: string; reason: string }

/** Reads the form of a grading. */
export function typedIn(form: FormData, criteria: readonly { id: string }[]): Typed {
  return {
    marks: Object.fromEntries(criteria.map(({ id }) => [id, textOf(form, `mark-${id}`)])),
    comment: textOf(form, 'comment'),
    reason: textOf(form, 'reason'),
  }
}

/** A field that was posted, within what the field takes. */
export function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').slice(0, LONGEST_NOTE)
}

/** The marks that were typed; one that is no whole number fits no rubric. */
export function marksOf({ marks }: Typed): Marks {
  return Object.fromEntries(
    Object.entries(marks).map(([id, typed]) => [
      id,
      /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1,
    ]),
  )
}
