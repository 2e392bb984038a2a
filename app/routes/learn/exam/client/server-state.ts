import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import type { Packet } from '#app/domain/assessment/packet.ts'
import type { Responses } from '#app/domain/assessment/response.ts'

export type Known = Omit<AttemptProgress, 'now'>
/** A link of the chain, by its number and time. */
export type Link = { at: string; sequence: number }
/** Without an entry: a link that changes nothing of what is shown. */
type Confirmed = Link & { entry: Packet['entry'] | null }

/** What this page knows of what the server has: every link up to one, and some after it. */
export class ServerState {
  #known: Known
  /** Links after a gap: those in between came from another device and are not known yet. */
  #ahead: Confirmed[] = []

  constructor(known: Known) {
    this.#known = known
  }

  /** The number of the last link up to which all are known. */
  get sequence(): number {
    return this.#known.sequence
  }

  /** Whether the server has links that are not known here. */
  get isBehind(): boolean {
    return this.#ahead.length > 0
  }

  /** Everything known, what came after a gap included. */
  get shown(): Known {
    return this.#ahead.reduce(withConfirmed, this.#known)
  }

  /** Takes over what the server has, unless newer is known. */
  adopt(known: Known): void {
    if (known.sequence < this.#known.sequence) return
    this.#known = known
    this.#absorb()
  }

  /** Takes in that an entry is kept in a link; a link known already says nothing new. */
  confirm(confirmed: Confirmed): void {
    this.#ahead = [...this.#ahead, confirmed].toSorted(
      (one, other) => one.sequence - other.sequence,
    )
    this.#absorb()
  }

  /** Takes in links of this page that are no entries. */
  passOver(links: readonly Link[]): void {
    for (const link of links) this.confirm({ entry: null, ...link })
  }

  #absorb(): void {
    for (const confirmed of this.#ahead)
      if (confirmed.sequence === this.#known.sequence + 1)
        this.#known = { ...withConfirmed(this.#known, confirmed), sequence: confirmed.sequence }
    this.#ahead = this.#ahead.filter(({ sequence }) => sequence > this.#known.sequence)
  }
}

function withConfirmed(known: Known, { entry, at }: Confirmed): Known {
  if (!entry) return known
  if (entry.kind === 'flagged') return { ...known, flagged: withFlag(known.flagged, entry) }
  const responses = withAnswer(known.responses, entry)
  const isLater = known.savedAt === null || at > known.savedAt
  return { ...known, responses, savedAt: isLater ? at : known.savedAt }
}

type Answer = Extract<Packet['entry'], { kind: 'answered' }>
type Flag = Extract<Packet['entry'], { kind: 'flagged' }>

/** The responses with an answer put on top. */
export function withAnswer(responses: Responses, { item, choice }: Answer): Responses {
  return { ...responses, [item]: choice }
}

/** The marked items with a mark set or taken off. */
export function withFlag(flagged: readonly string[], { item, on }: Flag): string[] {
  const others = flagged.filter((id) => id !== item)
  return on ? [...others, item] : others
}
