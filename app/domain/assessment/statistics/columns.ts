import { locales, type Locale } from '../../locale.ts'
import type { Sitting } from './sitting.ts'

/** Stands for no time in the column of times. */
export const NO_TIME = 2 ** 32 - 1

/**
 * Sittings as columns: one row for each, one cell for each place of its paper, which may hold other
 * items than the next paper. Ten thousand sittings of fifty places take ten megabytes.
 */
export class SittingColumns {
  rows = 0
  cells = 0
  /** By row: its first cell. The cells of a row end where those of the next begin. */
  firstCell = new Uint32Array(1024)
  /** By row: place in `languages`. */
  language = new Uint8Array(1024)
  openedAt = new Float64Array(1024)
  score = new Uint32Array(1024)
  total = new Uint32Array(1024)
  passed = new Uint8Array(1024)
  /** By cell: place in `revisions`. */
  revision = new Uint32Array(16_384)
  earned = new Uint16Array(16_384)
  points = new Uint16Array(16_384)
  /** By cell: place in `answers`. */
  answer = new Uint32Array(16_384)
  /** By cell: milliseconds, or `NO_TIME`. */
  time = new Uint32Array(16_384)

  /** Item revisions by hash, in the order in which they first come. */
  readonly revisions: string[] = []
  /** The names under which answers are counted, each set once. */
  readonly answers: (readonly string[])[] = []
  readonly languages: readonly (Locale | null)[] = [null, ...locales]

  readonly #revisionPlaces = new Map<string, number>()
  readonly #answerPlaces = new Map<string, number>()

  /** Adds one sitting as the last row. */
  add({ language, openedAt, score, places }: Sitting): void {
    this.#makeRoom(places.length)
    const row = this.rows++
    this.firstCell[row] = this.cells
    this.firstCell[row + 1] = this.cells + places.length
    this.language[row] = this.languages.indexOf(language)
    this.openedAt[row] = openedAt
    this.score[row] = score.earned
    this.total[row] = score.total
    this.passed[row] = Number(score.passed)
    for (const { revision, earned, points, groups, milliseconds } of places) {
      const cell = this.cells++
      this.revision[cell] = placeOf(revision, revision, this.revisions, this.#revisionPlaces)
      this.earned[cell] = earned
      this.points[cell] = points
      const key = groups.length === 1 ? groups[0]! : JSON.stringify(groups)
      this.answer[cell] = placeOf(groups, key, this.answers, this.#answerPlaces)
      this.time[cell] = milliseconds === null ? NO_TIME : Math.min(milliseconds, NO_TIME - 1)
    }
  }

  #makeRoom(places: number) {
    while (this.rows + 2 > this.firstCell.length) {
      this.firstCell = twice(this.firstCell)
      this.language = twice(this.language)
      this.openedAt = twice(this.openedAt)
      this.score = twice(this.score)
      this.total = twice(this.total)
      this.passed = twice(this.passed)
    }
    while (this.cells + places > this.revision.length) {
      this.revision = twice(this.revision)
      this.earned = twice(this.earned)
      this.points = twice(this.points)
      this.answer = twice(this.answer)
      this.time = twice(this.time)
    }
  }
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

function twice<C extends Column>(column: C): C {
  const longer = new (column.constructor as new (length: number) => C)(column.length * 2)
  longer.set(column)
  return longer
}

function placeOf<T>(value: T, key: string, values: T[], places: Map<string, number>): number {
  let place = places.get(key)
  if (place === undefined) {
    place = values.push(value) - 1
    places.set(key, place)
  }
  return place
}
