/** What a page makes within so little is kept apart by a millisecond; a larger step back is a clock put right. */
const JUST_AFTER_MS = 1_000

/** The times at which a page makes its packets, each later than what it is to be later than. */
export class MadeTimes {
  #last = 0

  /**
   * The time of the next packet, in whole milliseconds: now, after what the page made in the same moment,
   * and after what still waits, also when the device's clock was wrong while that was made.
   */
  next(now: number, waiting: readonly { madeAt: number }[]): number {
    const whole = Math.round(now)
    const isJustAfter = this.#last >= whole && this.#last - whole < JUST_AFTER_MS
    const own = isJustAfter ? this.#last + 1 : whole
    return (this.#last = Math.max(own, ...waiting.map(({ madeAt }) => madeAt + 1)))
  }
}
