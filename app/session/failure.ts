/** What a reader is told of a bug: the number it is logged under and when it was. Never its own words. */
export type Failure = { reference: string; at: string }

/** Reads a failure out of what a loader or action threw; null if it is something else. */
export function asFailure(thrown: unknown): Failure | null {
  if (typeof thrown !== 'object' || thrown === null) return null
  const { reference, at } = thrown as Partial<Record<keyof Failure, unknown>>
  return typeof reference === 'string' && typeof at === 'string' ? { reference, at } : null
}

/** The number as it is shown and read out: the beginning of the request's id. */
export function referenceOf(requestId: string): string {
  return `E-${requestId.slice(0, 8).toUpperCase()}`
}
