/**
 * The server's time as this device knows it. Every answer of the server narrows it down: the server
 * wrote its time after the question left and before the answer came.
 */
export class ServerClock {
  #offset: number
  readonly #own: () => number

  /** `receivedAt`: the device's time when the server's `now` arrived; all times in milliseconds. */
  constructor(now: number, receivedAt: number, own: () => number = Date.now) {
    this.#offset = now - receivedAt
    this.#own = own
  }

  /** The server's time now, in milliseconds since 1970. */
  now(): number {
    return this.#own() + this.#offset
  }

  /** Takes in what the server said its time was, between asking and hearing. */
  observe(now: number, { sentAt, receivedAt }: { sentAt: number; receivedAt: number }): void {
    this.#offset = Math.min(Math.max(this.#offset, now - receivedAt), now - sentAt)
  }
}
