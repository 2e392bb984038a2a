import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import type { Packet } from '#app/domain/assessment/packet.ts'
import type { Responses } from '#app/domain/assessment/response.ts'
import type { KeptPackets } from './kept-packets.ts'
import type { Delivery } from './send-packet.ts'

type Entry = Packet['entry']
type Known = Omit<AttemptProgress, 'now' | 'paths'>

/** What the learner is shown of the answers and of what has become of them. */
export type OutboxState = {
  /** The learner's choices: what the server has, with what is under way put on top. */
  responses: Responses
  flagged: ReadonlySet<string>
  /** Items of which something has not reached the server, oldest first. */
  unsent: readonly string[]
  sending: 'idle' | 'busy' | 'failed' | 'offline' | 'signed-out'
  /** When the server last confirmed an answer; null before the first. */
  savedAt: string | null
  /** Whether what is unsent would outlive this page. */
  keptOnDevice: boolean
  /** The server takes no more: handed in elsewhere, or time is over. */
  closed: boolean
}

/** What an outbox works with; times in milliseconds. */
export type Surroundings = {
  send: (packet: Packet) => Promise<Delivery>
  kept: KeptPackets
  /** The server's time. */
  now: () => number
  /** The server has more than this page knows: it is to be read again. */
  onBehind: () => void
}

/** The waits between tries, the last one from then on. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * The way of answers to the server: one queue an attempt, one packet at a time, in the order they were
 * made, each kept on the device until the server confirms it. A newer entry about the same thing takes
 * the place of one that has not left yet.
 */
export class Outbox {
  readonly #around: Surroundings
  readonly #listeners = new Set<() => void>()
  #known: Known
  #queue: Packet[] = []
  #underWay: Packet | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #lastMade = 0
  #state: OutboxState

  constructor(known: Known, around: Surroundings) {
    this.#known = known
    this.#around = around
    this.#state = {
      responses: known.responses,
      flagged: new Set(known.flagged),
      unsent: [],
      sending: 'idle',
      savedAt: known.savedAt,
      keptOnDevice: true,
      closed: false,
    }
  }

  readonly state = () => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes over what the server has, unless this page has heard newer. */
  adopt(known: Known): void {
    if (known.sequence < this.#known.sequence) return
    this.#known = known
    this.#show()
  }

  /** The server takes no more: what waits is only shown as lost, and the device need not keep it. */
  close(): void {
    for (const packet of this.#queue) this.#around.kept.release(packet)
    this.#show({ closed: true, sending: 'idle' })
  }

  /** Takes up what an earlier page of this attempt could not send. */
  restore(): void {
    for (const packet of this.#around.kept.all()) {
      this.#lastMade = Math.max(this.#lastMade, packet.madeAt)
      if (!this.#queue.some((queued) => isAlike(queued, packet))) this.#queue.push(packet)
    }
    this.wake()
  }

  /** Puts in an answer or a mark; it shows at once, and as saved when the server says so. */
  put(entry: Entry): void {
    this.#lastMade = Math.max(Math.round(this.#around.now()), this.#lastMade + 1)
    const packet = { entry, madeAt: this.#lastMade, seen: this.#known.sequence }
    this.#queue = this.#queue.filter(
      (queued) => queued === this.#underWay || !isAlike(queued, packet),
    )
    this.#queue.push(packet)
    this.#show({ keptOnDevice: this.#around.kept.keep(packet) })
    this.wake()
  }

  /** Sends now what waits: the network is back, or somebody asks to try again. */
  readonly wake = (): void => {
    clearTimeout(this.#retry)
    void this.#sendNext()
  }

  /** Ends the waiting for a next try; what is kept on the device stays there. */
  stop(): void {
    clearTimeout(this.#retry)
  }

  async #sendNext(): Promise<void> {
    const packet = this.#queue[0]
    if (this.#underWay || this.#state.closed || !packet) return
    this.#underWay = packet
    this.#show({ sending: this.#state.sending === 'idle' ? 'busy' : this.#state.sending })
    const delivery = await this.#around.send(packet)
    this.#underWay = null
    this.#take(packet, delivery)
  }

  #take(packet: Packet, delivery: Delivery): void {
    switch (delivery.outcome) {
      case 'saved':
        this.#confirm(packet, delivery)
        return this.#goOn(packet)
      case 'closed':
        return this.close()
      case 'signed-out':
        return this.#show({ sending: 'signed-out' })
      case 'failed':
      case 'offline':
        return this.#tryLater(packet, delivery.outcome)
      default:
        this.#around.onBehind()
        return this.#goOn(packet)
    }
  }

  #confirm({ entry }: Packet, { at, sequence }: { at: string; sequence: number }): void {
    const { responses, flagged } = this.#known
    if (sequence > this.#known.sequence + 1) this.#around.onBehind()
    this.#known = {
      sequence: Math.max(sequence, this.#known.sequence),
      savedAt: entry.kind === 'answered' ? at : this.#known.savedAt,
      responses:
        entry.kind === 'answered' ? { ...responses, [entry.item]: entry.choice } : responses,
      flagged: entry.kind === 'flagged' ? withFlag(flagged, entry) : flagged,
    }
  }

  #goOn(packet: Packet): void {
    this.#around.kept.release(packet)
    this.#queue = this.#queue.filter((queued) => queued !== packet)
    this.#failures = 0
    this.#show({ sending: this.#queue.length > 0 ? 'busy' : 'idle' })
    void this.#sendNext()
  }

  #tryLater(packet: Packet, sending: 'failed' | 'offline'): void {
    const isReplaced = this.#queue.some((queued) => queued !== packet && isAlike(queued, packet))
    if (isReplaced) this.#queue = this.#queue.filter((queued) => queued !== packet)
    this.#show({ sending })
    const wait = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)]
    this.#retry = setTimeout(() => void this.#sendNext(), wait)
  }

  #show(changes: Partial<OutboxState> = {}): void {
    const responses = { ...this.#known.responses }
    let { flagged } = this.#known
    for (const { entry } of this.#queue) {
      if (entry.kind === 'answered') responses[entry.item] = entry.choice
      else flagged = withFlag(flagged, entry)
    }
    this.#state = {
      ...this.#state,
      ...changes,
      responses,
      flagged: new Set(flagged),
      unsent: [...new Set(this.#queue.map(({ entry }) => entry.item))],
      savedAt: this.#known.savedAt,
    }
    for (const listener of this.#listeners) listener()
  }
}

function isAlike(one: Packet, other: Packet): boolean {
  return one.entry.kind === other.entry.kind && one.entry.item === other.entry.item
}

function withFlag(flagged: readonly string[], { item, on }: { item: string; on: boolean }) {
  const others = flagged.filter((id) => id !== item)
  return on ? [...others, item] : others
}
