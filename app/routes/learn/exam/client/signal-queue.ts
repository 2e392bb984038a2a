import type { PageSignal, SignalReply } from '#app/domain/assessment/signal-packet.ts'

/** Without the page and the number, which the queue gives. */
export type NewSignal = PageSignal extends infer One
  ? One extends PageSignal
    ? Omit<One, 'from'>
    : never
  : never

/** What became of sending signals once; `refused`: the server can make nothing of them. */
export type SignalDelivery = SignalReply['kept'] | 'refused' | 'failed'

type Around = {
  page: string
  send: (signals: readonly PageSignal[]) => Promise<SignalDelivery>
  /** The links that the server has made of them. */
  onKept: (kept: SignalReply['kept']) => void
  /** Keeps on the device what waits. */
  keep: (waiting: readonly PageSignal[]) => void
}

/** A page notes no more than this; the server keeps no more of an attempt. */
const MOST = 200
/** The server takes no more at a time. */
const AT_A_TIME = 20

/**
 * The way of signals to the server, beside the way of answers and never before it: what cannot be sent
 * waits until it is asked to try again. Signals sent twice are kept once.
 */
export class SignalQueue {
  readonly #around: Around
  #waiting: PageSignal[] = []
  #made = 0
  #isSending = false

  constructor(around: Around) {
    this.#around = around
  }

  /** Takes up what earlier pages at this attempt could not send. */
  takeUp(signals: readonly PageSignal[]): void {
    this.#waiting = [...signals, ...this.#waiting].slice(0, MOST)
    this.#around.keep(this.#waiting)
  }

  /** Puts in a signal, to be sent when the way is free. */
  note(signal: NewSignal): void {
    if (this.#made >= MOST) return
    const from = { page: this.#around.page, number: ++this.#made }
    this.#waiting = [...this.#waiting, { ...signal, from }]
    this.#around.keep(this.#waiting)
  }

  /** Sends what waits, a packet at a time, until all is sent or one fails. */
  async send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    while (this.#waiting.length > 0) {
      const packet = this.#waiting.slice(0, AT_A_TIME)
      const delivery = await this.#around.send(packet)
      if (delivery === 'failed') break
      this.#waiting = this.#waiting.slice(packet.length)
      this.#around.keep(this.#waiting)
      if (delivery !== 'refused') this.#around.onKept(delivery)
    }
    this.#isSending = false
  }
}
