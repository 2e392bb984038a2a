/** An absence from the page that has begun: since when on this device's clock, and at which question. */
export type Absence = { since: number; item: string | undefined; told: boolean }

type Around = {
  /** This device's clock, in milliseconds. */
  own: () => number
  /** The page was left that long ago. */
  onLeft: (left: { ago: number; item: string | undefined }) => void
  onReturned: (back: { seconds: number; item: string | undefined }) => void
  /** Keeps an absence on the device, or forgets it: the page may be gone before it is over. */
  keep: (absence: Absence | null) => void
}

/** Who is away for less does not count: another window was in front for a moment. */
export const SHORTEST_MS = 1_000

/** An absence that ends with a page loaded anew counts from here on; less is a reload. */
const RELOAD_MS = 5_000

/** Tells when a page is left and when its learner is back. */
export class Away {
  readonly #around: Around
  #absence: Absence | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(around: Around) {
    this.#around = around
  }

  /** Goes on with what an earlier page at this attempt has kept. */
  resume(kept: Absence | null): void {
    if (!kept || this.#absence) return
    this.#absence = kept
    this.#end(kept.told ? SHORTEST_MS : RELOAD_MS)
  }

  /** The page is hidden, or has lost the keyboard to something else. */
  gone(item: string | undefined): void {
    if (this.#absence) return
    this.#absence = { since: this.#around.own(), item, told: false }
    this.#around.keep(this.#absence)
    this.#timer = setTimeout(() => this.#tell(), SHORTEST_MS)
  }

  /** The page is in view and has the keyboard. */
  here(): void {
    this.#end(SHORTEST_MS)
  }

  #end(from: number): void {
    if (!this.#absence) return
    clearTimeout(this.#timer)
    const { since, item } = this.#absence
    const away = this.#around.own() - since
    if (away >= from) {
      this.#tell()
      const seconds = Math.max(1, Math.round(away / 1000))
      this.#around.onReturned({ seconds, item })
    }
    this.#absence = null
    this.#around.keep(null)
  }

  #tell(): void {
    if (!this.#absence || this.#absence.told) return
    const { since, item } = this.#absence
    this.#absence = { since, item, told: true }
    this.#around.keep(this.#absence)
    this.#around.onLeft({ ago: this.#around.own() - since, item })
  }
}
