import { setTimeout as wait } from 'node:timers/promises'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import { seededRandom, type Random } from '#app/domain/evidence/seeded-random.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { handInPath } from '#app/routes/learn/exam/exam-paths.ts'
import { Device, type Page } from './device.ts'
import { Network, type Fault } from './network.ts'
import { drawPlan, ITEMS, type Act, type Plan } from './plan.ts'
import type { Sitter } from './sitters.ts'
import { wrongsOf } from './wrongs.ts'

const EXAM = 'customer-centric-selling'
const LIMIT_MS = 30 * 60_000
/** Past the grace of what is on its way: what comes then is marked as late. */
const LATE_MS = 3_300
/** What takes longer than this is wrong. */
const LONGEST_MS = 60_000
/** So far may the clock of a page be off, which ends it. */
const LAST_MOMENT_MS = 100

/** One attempt with everything that can go wrong, and what did. */
export type Trial = {
  seed: string
  plan: Plan
  counts: Map<string, number>
  /** What must not be; empty when all held. */
  wrongs: string[]
}

/** A trial made ready: the attempt is opened, and nothing has happened yet. */
export type Ready = {
  run: () => Promise<void>
  /** Afterwards, when nobody else writes: closes what was left alone, and looks what must not be. */
  judge: () => Promise<Trial>
}

/** The time of those that end by it, in milliseconds. */
const SHORT_MS = 1_500

/** Opens the attempt of a trial; `startsAt` is when it will run. */
export async function makeReady(
  seed: string,
  sitter: Sitter,
  origin: string,
  startsAt: number,
): Promise<Ready> {
  const random = seededRandom(seed)
  const plan = drawPlan(random)
  const trial: Trial = { seed, plan, counts: new Map(), wrongs: [] }
  const isTimed = plan.ending.startsWith('time over')
  const openedAt = new Date(startsAt - (isTimed ? LIMIT_MS - SHORT_MS : 0))
  const asked = { personId: sitter.id, examSlug: EXAM, locale: 'zh-CN' as const }
  const begun = await startAttempt(asked, openedAt)
  if (begun.outcome !== 'started') throw new Error(begun.outcome)
  const { attempt } = (await findAttemptWithEvents(begun.attemptId))!
  const items = attempt.paper.items.slice(0, ITEMS)
  const known = {
    id: attempt.id,
    person: sitter.number,
    options: new Map(items.map(({ id, options }) => [id, options])),
  }
  const count = (what: string) => trial.counts.set(what, (trial.counts.get(what) ?? 0) + 1)
  const devices = plan.skews.map((skew, at) => {
    const own = seededRandom(`${seed}/${at}`)
    const way = { origin, cookie: `kexin=${sitter.token}` }
    return new Device(known, new Network(way, own, (fault: Fault) => count(fault)), skew)
  })
  const ids = items.map(({ id }) => id)
  const course = new Course(
    trial,
    known.id,
    devices,
    ids,
    attempt.deadlineAt!.getTime(),
    sitter,
    count,
  )
  return {
    async run() {
      for (const device of devices) await device.open()
      for (const act of plan.acts) await course.act(act)
      await course.end(random)
    },
    async judge() {
      if (plan.ending === 'left alone') await course.expire()
      trial.wrongs.push(...(await wrongsOf(known.id, devices, plan.ending)))
      return trial
    },
  }
}

/** A trial under way. */
class Course {
  constructor(
    readonly trial: Trial,
    readonly attemptId: string,
    readonly devices: readonly Device[],
    readonly items: readonly string[],
    readonly deadline: number,
    readonly sitter: Sitter,
    readonly count: (what: string) => void,
  ) {}

  async act(act: Act): Promise<void> {
    const device = this.devices[act.device]!
    const { network } = device
    await wait(act.wait)
    switch (act.do) {
      case 'answer': {
        const page = device.pages[act.window % Math.max(1, device.pages.length)]
        if (page && !this.#isOver(page)) device.answer(page, this.items[act.item]!, act.pick)
        break
      }
      case 'flag': {
        const page = device.pages[0]
        if (page && !this.#isOver(page)) device.flag(page, this.items[act.item]!, act.on)
        break
      }
      case 'go offline':
        network.isOffline = true
        break
      case 'come online':
        this.#comeOnline(device)
        break
      case 'open a window':
        if (!network.isOffline) await device.open()
        break
      case 'reload':
      case 'crash':
        // A page cannot be loaded offline: it is lost then, and opened when the network is back.
        await device.pages.at(-1)?.end(act.do === 'reload' ? 'left' : 'crashed')
        if (!network.isOffline) await device.open()
        break
      case 'end the session':
        await this.#endSession(device)
        break
      case 'change the clock':
        device.skew += act.by
    }
    this.count(act.do)
  }

  /** A page takes no answers when its time is over, or it has heard that the attempt is; and nobody answers at the last moment. */
  #isOver({ clock, outbox }: Page): boolean {
    const now = Math.max(clock.now(), Date.now() + LAST_MOMENT_MS)
    return now >= this.deadline || outbox.state().closed
  }

  #comeOnline({ network, pages }: Device): void {
    network.isOffline = false
    for (const page of pages) {
      page.outbox.wake()
      void page.refresh()
    }
  }

  /** Signs out behind the pages' backs, and in again as their dialog does. */
  async #endSession({ network, pages }: Device): Promise<void> {
    const { origin } = this.sitter
    const ask = async (path: string, fields: Record<string, string>) => {
      for (;;) {
        const body = new URLSearchParams(fields)
        const headers = { Cookie: network.cookie, Accept: 'application/json' }
        const answer = await fetch(origin + path, {
          method: 'POST',
          headers,
          body,
          redirect: 'manual',
        }).catch(() => null)
        if (answer) return answer
        await wait(100)
      }
    }
    await ask('/account/sign-out', {})
    const { number: account, password } = this.sitter
    await wait(30)
    const answer = await ask('/account/sign-in/again', { account, password })
    const cookie = answer.headers.get('Set-Cookie')
    if (!cookie) return void this.trial.wrongs.push(`signing in again: ${answer.status}`)
    for (const device of this.devices) device.network.cookie = cookie.split(';')[0]!
    for (const page of pages) page.outbox.signedIn()
  }

  /** How it ends, as the plan says; before that everything is delivered that may be. */
  async end(random: Random): Promise<void> {
    const { ending } = this.trial.plan
    if (ending === 'time over while offline') {
      for (const { network } of this.devices) network.isOffline = true
      await wait(Math.max(0, this.deadline + LATE_MS - Date.now()))
    }
    const gone = ending === 'left alone' ? this.devices.at(-1)! : null
    for (const page of gone?.pages.slice() ?? []) await page.end('crashed')
    await this.#deliver(this.devices.filter((device) => device !== gone))
    if (ending.startsWith('time over')) await this.#finish()
    else if (ending === 'handed in') await this.#handIn(1 + random(2))
    for (const { network } of this.devices) await network.settled()
  }

  async #deliver(devices: readonly Device[]): Promise<void> {
    for (const device of devices) {
      device.network.isCalm = true
      this.#comeOnline(device)
      if (device.pages.length === 0) await device.open()
    }
    const pages = devices.flatMap((device) => device.pages)
    const until = Date.now() + LONGEST_MS
    while (pages.some(({ outbox }) => outbox.state().unsent.length > 0 || outbox.isBehind())) {
      if (Date.now() > until) return void this.trial.wrongs.push('not everything was delivered')
      for (const { outbox } of pages) if (outbox.state().sending === 'signed-out') outbox.wake()
      await wait(20)
    }
    // What a device had on its way when it was lost still comes.
    for (const { network } of this.devices) await network.settled()
    // What other devices did meanwhile, as a page in view asks by itself.
    for (const page of pages) await page.refresh()
    const { responses, flagged } = attemptState(
      (await findAttemptWithEvents(this.attemptId))!.events,
    )
    for (const { outbox } of pages) {
      const state = outbox.state()
      if (state.closed) this.trial.wrongs.push('closed before its end')
      if (canonical(state.responses) !== canonical(responses))
        this.trial.wrongs.push(`shown ${canonical(state.responses)}, saved ${canonical(responses)}`)
      if ([...state.flagged].sort().join() !== [...flagged].sort().join())
        this.trial.wrongs.push('the marks shown are not those saved')
    }
  }

  /** At the deadline each page says that it has sent all; with a second device the learner ends it. */
  async #finish(): Promise<void> {
    await wait(Math.max(0, this.deadline + 20 - Date.now()))
    const pages = this.devices.flatMap((device) => device.pages)
    let told: 'closed' | 'waits' | null = null
    while (told === null) {
      if (Date.now() > this.deadline + LONGEST_MS)
        return void this.trial.wrongs.push('no end was told')
      const all = await Promise.all(pages.map((page) => page.finish()))
      told = all.includes('closed') ? 'closed' : all.includes('waits') ? 'waits' : null
      if (told === null) await wait(100)
    }
    if (told === 'waits') await this.#handIn(2)
    if (told === 'waits' && this.devices.length === 1)
      this.trial.wrongs.push('one device waited for another')
  }

  async #handIn(times: number): Promise<void> {
    const { network } = this.devices[0]!
    const ask = async () => {
      for (;;) {
        const answer = await network
          .ask(handInPath(this.attemptId), { method: 'POST' })
          .catch(() => null)
        if (answer && answer.status < 500) return answer
        await wait(100)
      }
    }
    const answers = await Promise.all(Array.from({ length: times }, ask))
    for (const { status } of answers)
      if (status !== 303) this.trial.wrongs.push(`handing in was answered with ${status}`)
  }

  /** The clock closes it, twice at once. */
  async expire(): Promise<void> {
    const clock = { now: new Date(this.deadline + 10 * 60_000), timeZone: 'Asia/Shanghai' }
    const asked = { attemptId: this.attemptId, asked: 'expire' } as const
    await Promise.all([submitAttempt(asked, clock), submitAttempt(asked, clock)])
  }
}

function canonical(responses: Readonly<Record<string, readonly string[]>>): string {
  return JSON.stringify(Object.entries(responses).sort(([one], [other]) => (one < other ? -1 : 1)))
}
