import type { Packet, PacketReply } from '#app/domain/assessment/packet.ts'
import { answerPath } from '#app/routes/learn/exam/exam-paths.ts'
import { askProgress } from '#app/routes/learn/exam/client/ask-progress.ts'
import { beginAnswering, type Answering } from '#app/routes/learn/exam/client/answering.ts'
import { packetsInBrowser, type KeptPackets } from '#app/routes/learn/exam/client/kept-packets.ts'
import type { OtherTabs, TabMessage } from '#app/routes/learn/exam/client/other-tabs.ts'
import { newSenderId } from '#app/routes/learn/exam/client/own-device.ts'
import { setTimeout as wait } from 'node:timers/promises'
import type { Network } from './network.ts'

/** Waits between tries, short so that many trials fit into little time. */
const WAITS_MS = [20, 50, 100, 200]

/** Something that was answered: when in truth, and by how much the page was wrong about that. */
export type Made = { item: string; choice: string[]; at: number; error: number; sender: Sender }
type Sender = { page: string; number: number }

/** A word of the server that a page has received: this is saved, as that link. */
export type Acknowledged = { sequence: number; entry: Packet['entry'] }

/** A window of a device's browser at the attempt. */
export type Page = Answering & {
  id: string
  isGone: boolean
  end: (how: 'left' | 'crashed') => Promise<void>
}

type Attempt = { id: string; person: string; options: ReadonlyMap<string, readonly string[]> }

/** A device with its browser: its own clock, storage and way to the server, and the pages opened on it. */
export class Device {
  readonly id = newSenderId()
  readonly pages: Page[] = []
  readonly made: Made[] = []
  readonly acknowledged: Acknowledged[] = []
  /** Items with a choice as some page has shown it as saved. */
  readonly shown = new Map<string, { item: string; choice: readonly string[] }>()
  /** How wrong its clock is, in milliseconds. */
  skew: number
  readonly network: Network
  readonly #attempt: Attempt
  readonly #listeners = new Set<(message: TabMessage, from: string) => void>()

  constructor(attempt: Attempt, network: Network, skew: number) {
    this.#attempt = attempt
    this.network = network
    this.skew = skew
  }

  readonly own = () => Date.now() + this.skew

  /** Opens the attempt in a new window; null when the server says that it is closed. */
  async open(): Promise<Page | null> {
    const { id, person } = this.#attempt
    let progress = await askProgress(id, this.network.ask)
    while (progress === null) {
      await wait(WAITS_MS[1])
      progress = await askProgress(id, this.network.ask)
    }
    if (progress === 'closed') return null
    const kept = watched(packetsInBrowser({ person, attempt: id }, `kexin-${this.id}`))
    const page = { id: newSenderId(), isGone: false }
    const answering = beginAnswering({ id, progress }, this.own(), {
      sender: { device: this.id, page: page.id },
      kept,
      tabs: this.#tabs(page.id),
      ask: this.#askOf(page),
      own: this.own,
      waits: WAITS_MS,
      takeOverAfter: 500,
    })
    const opened: Page = Object.assign(page, answering, {
      end: async (how: 'left' | 'crashed') => {
        if (how === 'left') answering.outbox.leave()
        else await kept.written()
        page.isGone = true
        answering.outbox.stop()
        this.pages.splice(this.pages.indexOf(opened), 1)
      },
    })
    this.#watch(opened)
    await answering.outbox.start()
    this.pages.push(opened)
    return opened
  }

  /** Answers an item in a window, as its learner would. */
  answer(page: Page, item: string, pick: number): void {
    const options = this.#attempt.options.get(item)!
    const choice = [options[pick % options.length]!]
    page.outbox.put({ kind: 'answered', item, choice })
  }

  /** Sets or takes off a mark, as its learner would. */
  flag(page: Page, item: string, on: boolean): void {
    page.outbox.put({ kind: 'flagged', item, on })
  }

  /** Notes an answer as its page has put it, at once. */
  #note({ entry, madeAt, sender }: Packet): void {
    if (entry.kind !== 'answered') return
    const at = Date.now()
    const { item, choice } = entry
    this.made.push({ item, choice, at, error: Math.abs(madeAt - at), sender: sender! })
  }

  #watch({ outbox }: Page): void {
    const look = () => {
      const { responses, unsent, closed } = outbox.state()
      if (closed) return
      for (const [item, choice] of Object.entries(responses))
        if (!unsent.includes(item)) this.shown.set(`${item} ${choice.join(' ')}`, { item, choice })
    }
    outbox.subscribe(look)
  }

  /** A page that is gone asks nothing and hears nothing. */
  #askOf(page: { isGone: boolean }): typeof fetch {
    const never = new Promise<never>(() => {})
    return (async (path: string, init?: RequestInit) => {
      if (page.isGone) return never
      try {
        const answer = await this.network.ask(path, init)
        if (page.isGone) return await never
        if (path === answerPath(this.#attempt.id) && init?.method === 'POST' && answer.ok) {
          const told = (await answer.clone().json()) as PacketReply
          const { entry } = JSON.parse(String(init.body)) as Packet
          if (told.outcome === 'saved') this.acknowledged.push({ sequence: told.sequence, entry })
        }
        return answer
      } catch (error) {
        if (page.isGone) return never
        throw error
      }
    }) as typeof fetch
  }

  #tabs(own: string): OtherTabs {
    return {
      tell: (message) => {
        if (message.kind === 'made') this.#note(message.packet)
        const copy = structuredClone(message)
        setTimeout(() => this.#listeners.forEach((listener) => listener(copy, own)), 1)
      },
      hear: (listen) => {
        const listener = (message: TabMessage, from: string) => {
          if (from !== own) listen(message)
        }
        this.#listeners.add(listener)
        return () => void this.#listeners.delete(listener)
      },
    }
  }
}

/** Storage of which one can wait until all is written. */
function watched(kept: KeptPackets): KeptPackets & { written: () => Promise<void> } {
  let writing: Promise<unknown> = Promise.resolve()
  return {
    ...kept,
    keep: (packet) => {
      const work = kept.keep(packet)
      writing = Promise.allSettled([writing, work])
      return work
    },
    written: async () => void (await writing),
  }
}
