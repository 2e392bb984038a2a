import type { Estimate } from './intervals.ts'

/**
 * From how many answers on a share, or a median, is told. With ten the 95 % interval of a share of one
 * half still reaches 26 percentage points to either side; with fewer it says next to nothing.
 */
export const LEAST_FOR_SHARE = 10

/**
 * From how many pairs or attempts on a correlation or a reliability is told. With thirty the 95 %
 * interval of a correlation of 0 reaches 0.36 to either side.
 */
export const LEAST_FOR_CORRELATION = 30

/** A figure with the number of observations it rests on, or why there is none. */
export type Measure<T = Estimate> =
  | ({ outcome: 'measured'; n: number } & T)
  /** Fewer observations than the figure needs to mean anything. */
  | { outcome: 'too-few'; n: number; least: number }
  /** Nothing to compare: everybody has the same, or there is nothing besides. */
  | { outcome: 'no-spread'; n: number }

/** Makes a measure of what is computed, unless there is too little of it or it does not vary. */
export function measured<T extends object>(
  n: number,
  least: number,
  compute: () => T | null,
): Measure<T> {
  if (n < least) return { outcome: 'too-few', n, least }
  const figure = compute()
  return figure ? { outcome: 'measured', n, ...figure } : { outcome: 'no-spread', n }
}
