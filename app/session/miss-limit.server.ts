import { Lru } from '#app/data/lru.ts'
import { addressGroup } from '#app/domain/identity/address-group.ts'

/** So many wrong guesses from one address in so many minutes, remembered for so many addresses. */
type Limit = { misses: number; minutes: number; addresses: number }

/**
 * Slows down guessing from one address. Kept in memory: a restart forgets it and every instance of the
 * server counts for itself, so it belongs where guessing is hopeless anyway and only its noise is a
 * nuisance.
 */
export class MissLimit {
  readonly #limit: Limit
  readonly #windows: Lru<{ since: number; misses: number }>

  constructor(limit: Limit) {
    this.#limit = limit
    this.#windows = new Lru(limit.addresses)
  }

  /** The minutes until this address may ask again; 0 when it may ask now. */
  wait(address: string, now: Date): number {
    const window = this.#windowOf(address, now)
    if (!window || window.misses < this.#limit.misses) return 0
    return Math.ceil((window.since - now.getTime()) / 60_000) + this.#limit.minutes
  }

  /** Notes a wrong guess. */
  note(address: string, now: Date): void {
    const { since, misses } = this.#windowOf(address, now) ?? { since: now.getTime(), misses: 0 }
    this.#windows.set(addressGroup(address), { since, misses: misses + 1 })
  }

  #windowOf(address: string, now: Date) {
    const window = this.#windows.get(addressGroup(address))
    return window && now.getTime() < window.since + this.#limit.minutes * 60_000 ? window : null
  }
}
