import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '#app/domain/evidence/seeded-random.ts'

/** What can happen to a request on its way, and how often in a hundred. */
const chances = {
  'request dropped': 10,
  'answer dropped': 10,
  duplicated: 10,
  'delivered late, after what follows it': 8,
  delayed: 25,
} as const
export type Fault = keyof typeof chances | 'offline'

const LONGEST_DELAY_MS = 60
const LATEST_MS = 500
const AGAIN_MS = 50

/** The way between one device and the server. */
export class Network {
  isOffline = false
  /** Without faults of its own making, as before the last look at everything. */
  isCalm = false
  cookie: string
  readonly #origin: string
  readonly #random: Random
  readonly #count: (fault: Fault) => void
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(
    { origin, cookie }: { origin: string; cookie: string },
    random: Random,
    count: (fault: Fault) => void,
  ) {
    this.#origin = origin
    this.cookie = cookie
    this.#random = random
    this.#count = count
  }

  /** As a browser's `fetch` of an address of the site. */
  readonly ask = async (path: unknown, init?: RequestInit): Promise<Response> => {
    if (this.isOffline) {
      this.#count('offline')
      throw new TypeError('offline')
    }
    const send = () => this.#send(String(path), init)
    const fault = this.isCalm ? null : this.#fault()
    if (fault) this.#count(fault)
    switch (fault) {
      case 'request dropped':
        throw new TypeError(fault)
      case 'answer dropped':
        await send()
        throw new TypeError(fault)
      case 'duplicated': {
        const [first] = await Promise.all([send(), send()])
        return first
      }
      case 'delivered late, after what follows it':
        void this.#keep(wait(this.#random(LATEST_MS)).then(send)).catch(() => {})
        throw new TypeError(fault)
      case 'delayed': {
        const answer = await this.#keep(wait(this.#random(LONGEST_DELAY_MS)).then(send))
        await wait(this.#random(LONGEST_DELAY_MS))
        return answer
      }
      default:
        return this.isCalm && init?.method === undefined ? this.#sendUntilAnswered(send) : send()
    }
  }

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }

  /** The last look at everything is no look while the server is being started again. */
  async #sendUntilAnswered(send: () => Promise<Response>): Promise<Response> {
    for (;;) {
      const answer = await send().catch(() => null)
      if (answer) return answer
      await wait(AGAIN_MS)
    }
  }

  #fault(): keyof typeof chances | null {
    let drawn = this.#random(100)
    for (const [fault, chance] of Object.entries(chances)) {
      if (drawn < chance) return fault as keyof typeof chances
      drawn -= chance
    }
    return null
  }

  #send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, Cookie: this.cookie, Origin: this.#origin }
    return this.#keep(
      fetch(this.#origin + path, { ...init, headers, redirect: 'manual' }).then(whole),
    )
  }

  #keep<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const leave = () => void this.#underWay.delete(work)
    work.then(leave, leave)
    return work
  }
}

/** The answer with all of its body here. */
async function whole(answer: Response): Promise<Response> {
  const body = await answer.arrayBuffer()
  return new Response([204, 304].includes(answer.status) ? null : body, answer)
}
