/**
 * Whether somebody has left by a given day (both calendar dates in the company's time zone): from the
 * date of leaving on, nobody signs in and no session counts. Null means no leaving is known.
 */
export function hasLeft(leftOn: string | null, today: string): boolean {
  return leftOn !== null && leftOn <= today
}
