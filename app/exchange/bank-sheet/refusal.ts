import type { SheetCode } from './problem.ts'

/** Why an item of a sheet is not read, and the column that shows it, by its `columnKey`. */
export class Refusal {
  constructor(
    readonly code: SheetCode,
    readonly at?: string,
  ) {}
}

/** What a row's columns say, cleaned, by `columnKey`; empty cells are not in it. */
export type Fields = Map<string, string>
