import type { Packet } from '#app/domain/assessment/packet.ts'
import type { AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import type { KeptPackets } from './kept-packets.ts'
import { MadeTimes } from './made-times.ts'
import type { OtherTabs, TabMessage } from './other-tabs.ts'
import type { OutboxState } from './outbox-state.ts'
import type { Delivery } from './send-packet.ts'
import { ServerState, withAnswer, withFlag, type Known, type Link } from './server-state.ts'

type Entry = Packet['entry']

/** What an outbox works with; times in milliseconds. */
export type Surroundings = {
  send: (packet: Packet) => Promise<Delivery>
  kept: KeptPackets
  tabs: OtherTabs
  /** This browser at the attempt, and this page. */
  sender: { device: string; page: string }
  /** The server's time. */
  now: () => number
  /** The server has more than this page knows: it is to be read again. */
  onBehind: () => void
  /** The waits between tries, the last one from then on. */
  waits?: readonly number[]
  /** After how long what another window made and has not sent is sent from here. */
  takeOverAfter?: number
}

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

const TAKE_OVER_MS = 15_000

/**
 * The way of answers to the server: one queue a window, one packet at a time, in the order they were
 * made, each kept on the device until the server confirms it. A newer entry about the same thing takes
 * the place of one that has not left yet, whichever window of this browser made it.
 */
export class Outbox {
  readonly #around: Surroundings
  readonly #listeners = new Set<() => void>()
  readonly #server: ServerState
  #stopHearing: (() => void) | undefined
  #queue: Packet[] = []
  /** Made in other windows, which send them. */
  #others: Packet[] = []
  #underWay: Packet | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #takeOver: ReturnType<typeof setTimeout> | undefined
  #made = 0
  readonly #times = new MadeTimes()
  #state: OutboxState

  constructor(known: Known, around: Surroundings) {
    this.#server = new ServerState(known)
    this.#around = around
    this.#state = {
      responses: known.responses,
      flagged: new Set(known.flagged),
      paths: known.paths,
      deadlineAt: known.deadlineAt,
      isExtended: known.isExtended,
      unsent: [],
      sending: 'idle',
      savedAt: known.savedAt,
      keptOnDevice: true,
      refused: [],
      closed: false,
    }
  }

  readonly state = () => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes over what the server has, unless this page has heard newer. */
  adopt(progress: AttemptProgress): void {
    this.#server.adopt(progress)
    this.#around.tabs.tell({ kind: 'heard', progress })
    this.#show()
  }

  /** Takes in that the server has made links of this page that are no entries. */
  readonly passOver = (links: readonly Link[]) => this.#server.passOver(links)

  /** Whether the server has something that this page does not know. */
  readonly isBehind = () => this.#server.isBehind && !this.#state.closed

  /** The server takes no more: what waits is only shown as lost, and the device need not keep it. */
  close(): void {
    if (this.#state.closed) return
    for (const packet of this.#queue) void this.#around.kept.release(packet)
    this.#around.tabs.tell({ kind: 'closed' })
    this.#show({ closed: true, sending: 'idle' })
  }

  /** Hears the other windows from now on, and takes up what an earlier page could not send. */
  async start(): Promise<void> {
    this.#stopHearing = this.#around.tabs.hear((message) => this.#hear(message))
    this.#takeUp(await this.#around.kept.all())
  }

  /** Puts in an answer or a mark; it shows at once, and as saved when the server says so. */
  put(entry: Entry): void {
    const packet: Packet = {
      entry,
      madeAt: this.#times.next(this.#around.now(), [...this.#queue, ...this.#others]),
      seen: this.#server.sequence,
      sender: { ...this.#around.sender, number: ++this.#made },
    }
    this.#replaceOlder(packet)
    this.#queue.push(packet)
    this.#around.tabs.tell({ kind: 'made', packet })
    this.#keep(packet)
    const refused = this.#state.refused.filter((item) => item !== entry.item)
    this.#show({ refused })
    this.wake()
  }

  /** Sends now what waits: the network is back, or somebody asks to try again. */
  readonly wake = (): void => {
    clearTimeout(this.#retry)
    void this.#sendNext()
  }

  /** Goes on after the learner has signed in again, in this window and the others. */
  readonly signedIn = (): void => {
    this.#around.tabs.tell({ kind: 'signed-in' })
    this.wake()
  }

  /** The page is being left, perhaps for good: sends all that waits without waiting for a word. */
  readonly leave = (): void => {
    if (!this.#state.closed)
      for (const packet of this.#queue)
        if (packet !== this.#underWay) void this.#around.send(packet)
    this.#around.tabs.tell({ kind: 'left' })
  }

  /** Ends the waiting for a next try; what is kept on the device stays there. */
  stop(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#takeOver)
    this.#stopHearing?.()
  }

  #takeUp(packets: readonly Packet[]): void {
    for (const packet of packets) {
      this.#others = this.#others.filter((other) => !isSame(other, packet))
      if (!this.#queue.some((queued) => isAlike(queued, packet) && !isNewer(packet, queued)))
        this.#queue.push(packet)
    }
    this.#show()
    this.wake()
  }

  #keep(packet: Packet): void {
    void this.#around.kept.keep(packet).then((keptOnDevice) => this.#show({ keptOnDevice }))
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
        return this.#goOn(packet, { kind: 'saved', packet, ...delivery })
      case 'overtaken':
        this.adopt(delivery.progress)
        return this.#goOn(packet, { kind: 'dropped', packet })
      case 'closed':
        return this.close()
      case 'signed-out':
        return this.#show({ sending: 'signed-out' })
      case 'failed':
      case 'offline':
        return this.#tryLater(packet, delivery.outcome)
      default:
        this.#show({ refused: [...this.#state.refused, packet.entry.item] })
        return this.#goOn(packet, { kind: 'dropped', packet })
    }
  }

  #goOn(packet: Packet, settled: Extract<TabMessage, { packet: Packet }>): void {
    this.#failures = 0
    this.#around.tabs.tell(settled)
    void this.#around.kept.release(packet)
    this.#settle(settled)
    this.#show({ sending: this.#queue.length > 0 ? 'busy' : 'idle' })
    void this.#sendNext()
  }

  /** A packet need not be sent any more, as this window or another one has found. */
  #settle(settled: Extract<TabMessage, { packet: Packet }>): void {
    const { packet } = settled
    const isOther = (one: Packet) => one === this.#underWay || !isSame(one, packet)
    this.#queue = this.#queue.filter(isOther)
    this.#others = this.#others.filter(isOther)
    if (settled.kind !== 'saved') return
    const { at, sequence } = settled
    this.#server.confirm({ entry: packet.entry, at, sequence })
    if (this.#server.isBehind) this.#around.onBehind()
  }

  #tryLater(packet: Packet, sending: 'failed' | 'offline'): void {
    const isReplaced = [...this.#queue, ...this.#others].some(
      (other) => isAlike(other, packet) && isNewer(other, packet),
    )
    if (isReplaced) this.#queue = this.#queue.filter((queued) => queued !== packet)
    else if (!this.#state.keptOnDevice) this.#keep(packet)
    this.#show({ sending })
    const waits = this.#around.waits ?? WAITS_MS
    this.#retry = setTimeout(
      () => void this.#sendNext(),
      waits[Math.min(this.#failures++, waits.length - 1)],
    )
  }

  #hear(message: TabMessage): void {
    switch (message.kind) {
      case 'made': {
        const { packet } = message
        this.#replaceOlder(packet)
        this.#others.push(packet)
        clearTimeout(this.#takeOver)
        this.#takeOver = setTimeout(
          () => this.#takeUp(this.#others),
          this.#around.takeOverAfter ?? TAKE_OVER_MS,
        )
        break
      }
      case 'saved':
      case 'dropped':
        this.#settle(message)
        break
      case 'heard':
        this.#server.adopt(message.progress)
        break
      case 'closed':
        return this.close()
      case 'signed-in':
        return this.wake()
      case 'left':
        return this.#takeUp(this.#others)
    }
    this.#show()
  }

  /** A packet takes the place of those about the same thing that have not left. */
  #replaceOlder(packet: Packet): void {
    const stays = (one: Packet) => one === this.#underWay || !isAlike(one, packet)
    this.#queue = this.#queue.filter(stays)
    this.#others = this.#others.filter(stays)
  }

  #show(changes: Partial<OutboxState> = {}): void {
    const { savedAt, paths, deadlineAt, isExtended, ...known } = this.#server.shown
    let { responses } = known
    let flagged: readonly string[] = known.flagged
    const waiting = [...this.#queue, ...this.#others].toSorted((a, b) => a.madeAt - b.madeAt)
    for (const { entry } of waiting) {
      if (entry.kind === 'answered') responses = withAnswer(responses, entry)
      else flagged = withFlag(flagged, entry)
    }
    this.#state = {
      ...this.#state,
      ...changes,
      responses,
      flagged: new Set(flagged),
      paths,
      deadlineAt,
      isExtended,
      unsent: [...new Set(waiting.map(({ entry }) => entry.item))],
      savedAt,
    }
    for (const listener of this.#listeners) listener()
  }
}

function isAlike(one: Packet, other: Packet): boolean {
  return one.entry.kind === other.entry.kind && one.entry.item === other.entry.item
}

function isSame(one: Packet, other: Packet): boolean {
  const { sender } = other
  const isFromSame = one.sender?.page === sender?.page && one.sender?.number === sender?.number
  return isAlike(one, other) && isFromSame && one.madeAt === other.madeAt
}

const isNewer = (one: Packet, other: Packet) => one.madeAt > other.madeAt
