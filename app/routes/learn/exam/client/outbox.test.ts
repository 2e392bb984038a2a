// Over 300 lines: the journeys of one outbox, over the same pretended network.

import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Packet } from '#app/domain/assessment/packet.ts'
import type { KeptPackets } from './kept-packets.ts'
import type { OtherTabs, TabMessage } from './other-tabs.ts'
import { Outbox } from './outbox.ts'
import type { Delivery } from './send-packet.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

/** Storage as a browser has it, which outlives an outbox. */
function memory(): KeptPackets & { packets: Map<string, Packet> } {
  const packets = new Map<string, Packet>()
  const keyOf = ({ entry }: Packet) => `${entry.kind} ${entry.item}`
  return {
    packets,
    keep: async (packet) => Boolean(packets.set(keyOf(packet), packet)),
    release: async (packet) => {
      const kept = packets.get(keyOf(packet))
      if (kept && kept.madeAt <= packet.madeAt) packets.delete(keyOf(packet))
    },
    all: async () => [...packets.values()].sort((one, other) => one.madeAt - other.madeAt),
  }
}

const nothing = {
  responses: {},
  flagged: [],
  sequence: 1,
  savedAt: null,
  paths: {},
  deadlineAt: null,
  isExtended: false,
  now: '',
}

/** The windows of one browser: what one tells, the others hear. */
function windows(): () => OtherTabs {
  const hearing = new Set<{ owner: object; listener: (message: TabMessage) => void }>()
  return () => {
    const owner = {}
    return {
      tell: (message) => {
        for (const other of hearing) if (other.owner !== owner) other.listener(message)
      },
      hear(listener) {
        const one = { owner, listener }
        hearing.add(one)
        return () => void hearing.delete(one)
      },
    }
  }
}

let pages = 0
const sender = () => ({ device: 'device', page: `page${++pages}` })

/** A server of which each answer is given by hand, in the order the packets arrive. */
function setUp(kept = memory(), tabs = windows()()) {
  const arrived: Packet[] = []
  const replies: ((delivery: Delivery) => void)[] = []
  const onBehind = vi.fn<() => void>()
  const outbox = new Outbox(nothing, {
    kept,
    tabs,
    sender: sender(),
    now: Date.now,
    onBehind,
    send: (packet) =>
      new Promise((resolve) => {
        arrived.push(packet)
        replies.push(resolve)
      }),
  })
  let sequence = 1
  const reply = async (delivery: Delivery) => {
    replies.shift()!(delivery)
    await vi.advanceTimersByTimeAsync(0)
  }
  const save = () => reply({ outcome: 'saved', at: 'then', sequence: ++sequence, now: Date.now() })
  const answer = (item: string, ...choice: string[]) =>
    outbox.put({ kind: 'answered', item, choice })
  return { outbox, kept, arrived, onBehind, reply, save, answer }
}

test('an answer shows at once, and as saved only when the server has said so', async () => {
  const { outbox, kept, answer, save } = setUp()
  answer('one', 'a')
  expect(outbox.state()).toMatchObject({
    responses: { one: ['a'] },
    unsent: ['one'],
    sending: 'busy',
    savedAt: null,
  })
  expect(kept.packets.size).toBe(1)
  await save()
  expect(outbox.state()).toMatchObject({
    responses: { one: ['a'] },
    unsent: [],
    sending: 'idle',
    savedAt: 'then',
  })
  expect(kept.packets.size).toBe(0)
})

test('packets go one at a time in the order they were made, each with what was known then', async () => {
  const { arrived, answer, save, outbox } = setUp()
  answer('one', 'a')
  answer('two', 'b')
  outbox.put({ kind: 'flagged', item: 'one', on: true })
  expect(arrived).toHaveLength(1)
  await save()
  await save()
  expect(arrived.map(({ entry, seen }) => [entry.kind, entry.item, seen])).toEqual([
    ['answered', 'one', 1],
    ['answered', 'two', 1],
    ['flagged', 'one', 1],
  ])
  answer('three', 'a')
  await save()
  expect(arrived.at(-1)).toMatchObject({ entry: { item: 'three' }, seen: 3 })
})

test('a newer answer replaces one that has not left, and follows one that has', async () => {
  const { arrived, answer, save, outbox } = setUp()
  answer('one', 'a')
  answer('two', 'a')
  answer('two', 'b')
  answer('one', 'c')
  for (let sent = 0; sent < 3; sent++) await save()
  expect(arrived.map(({ entry }) => 'choice' in entry && entry.choice[0])).toEqual(['a', 'b', 'c'])
  expect(outbox.state().responses).toEqual({ one: ['c'], two: ['b'] })
  const made = arrived.map(({ madeAt }) => madeAt)
  expect(made).toEqual(made.toSorted((one, other) => one - other))
  expect(new Set(made).size).toBe(3)
})

test.each(['failed', 'offline'] as const)(
  'what is %s is kept, shown as unsent, and tried again by itself',
  async (outcome) => {
    const { outbox, kept, arrived, answer, reply, save } = setUp()
    answer('one', 'a')
    await reply({ outcome })
    expect(outbox.state()).toMatchObject({ sending: outcome, unsent: ['one'] })
    expect(kept.packets.size).toBe(1)
    await vi.advanceTimersByTimeAsync(999)
    expect(arrived).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(arrived).toHaveLength(2)
    expect(outbox.state().sending).toBe(outcome)
    await reply({ outcome })
    await vi.advanceTimersByTimeAsync(2_000)
    await save()
    expect(outbox.state()).toMatchObject({ sending: 'idle', unsent: [] })
  },
)

test('waking sends at once instead of waiting', async () => {
  const { outbox, arrived, answer, reply } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'offline' })
  outbox.wake()
  expect(arrived).toHaveLength(2)
})

test('a page opened again takes up what the last one could not send', async () => {
  const kept = memory()
  const before = setUp(kept)
  before.answer('one', 'a')
  before.answer('two', 'b')
  await before.reply({ outcome: 'offline' })
  before.outbox.stop()

  const again = setUp(kept)
  await again.outbox.start()
  expect(again.outbox.state()).toMatchObject({
    responses: { one: ['a'], two: ['b'] },
    unsent: ['one', 'two'],
  })
  await again.save()
  await again.save()
  expect(again.arrived).toEqual([before.arrived[0], expect.objectContaining({ seen: 1 })])
  expect(kept.packets.size).toBe(0)
})

test('what another device made later is shown as soon as the server has said so', async () => {
  const { outbox, answer, reply } = setUp()
  answer('one', 'a')
  const has = { responses: { one: ['b'] }, flagged: ['two'], sequence: 5, savedAt: 'later' }
  await reply({ outcome: 'overtaken', progress: { ...nothing, ...has } })
  expect(outbox.state()).toMatchObject({
    responses: { one: ['b'] },
    flagged: new Set(['two']),
    unsent: [],
    savedAt: 'later',
  })
})

test('a gap in the sequence means another device; an older state of the server is not taken over', async () => {
  const { outbox, answer, reply, onBehind } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'saved', at: 'then', sequence: 4, now: 0 })
  expect(onBehind).toHaveBeenCalledOnce()
  outbox.adopt(nothing)
  expect(outbox.state().responses).toEqual({ one: ['a'] })
})

test('when the server has closed, nothing more is sent or kept, and what was lost is known', async () => {
  const { outbox, kept, arrived, answer, reply } = setUp()
  answer('one', 'a')
  answer('two', 'a')
  await reply({ outcome: 'closed' })
  expect(kept.packets.size).toBe(0)
  answer('three', 'a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(arrived).toHaveLength(1)
  expect(outbox.state()).toMatchObject({ closed: true, unsent: ['one', 'two', 'three'] })
})

test('an answer that came a second time does not cover what was known to come after it', async () => {
  const { outbox, answer, reply } = setUp()
  answer('one', 'a')
  outbox.adopt({ ...nothing, responses: { one: ['b'] }, sequence: 7 })
  await reply({ outcome: 'saved', at: 'then', sequence: 4, now: 0 })
  expect(outbox.state().responses).toEqual({ one: ['b'] })
})

test('across a gap only what was told is taken over, and an answer says what had been seen', async () => {
  const { outbox, arrived, answer, reply } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'saved', at: 'then', sequence: 4, now: 0 })
  answer('two', 'a')
  expect(arrived.at(-1)).toMatchObject({ seen: 1 })
  outbox.adopt({ ...nothing, responses: { three: ['c'] }, sequence: 3 })
  await reply({ outcome: 'saved', at: 'then', sequence: 5, now: 0 })
  expect(outbox.state().responses).toEqual({ one: ['a'], two: ['a'], three: ['c'] })
  answer('four', 'a')
  expect(arrived.at(-1)).toMatchObject({ seen: 5, sender: { number: 3 } })
})

/** Two windows of one browser on one attempt. */
async function setUpTwo() {
  const kept = memory()
  const join = windows()
  const one = setUp(kept, join())
  const other = setUp(kept, join())
  await one.outbox.start()
  await other.outbox.start()
  return { one, other, kept }
}

test('two windows show the same, and one of them sends', async () => {
  const { one, other } = await setUpTwo()
  one.answer('one', 'a')
  expect(other.outbox.state()).toMatchObject({ responses: { one: ['a'] }, unsent: ['one'] })
  expect(other.arrived).toHaveLength(0)
  await one.save()
  expect(other.outbox.state()).toMatchObject({ responses: { one: ['a'] }, unsent: [] })
  other.answer('two', 'b')
  expect(other.arrived.at(-1)).toMatchObject({ seen: 2 })
})

test('what a window makes takes the place of what another one has not sent', async () => {
  const { one, other } = await setUpTwo()
  one.answer('one', 'a')
  await one.reply({ outcome: 'offline' })
  other.answer('one', 'b')
  expect(one.outbox.state()).toMatchObject({ responses: { one: ['b'] } })
  await other.save()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(one.arrived).toHaveLength(1)
  expect(one.outbox.state()).toMatchObject({ responses: { one: ['b'] }, unsent: [] })
})

test.each([
  ['a window that goes', 0, true],
  ['a window that was heard no more', 15_000, false],
])('what %s has not sent is sent by the other one', async (_, waits, leaves) => {
  const { one, other } = await setUpTwo()
  one.answer('one', 'a')
  await one.reply({ outcome: 'offline' })
  one.outbox.stop()
  if (leaves) one.outbox.leave()
  await vi.advanceTimersByTimeAsync(waits)
  expect(other.arrived.map(({ entry }) => entry.item)).toEqual(['one'])
})

test('a page that is left sends everything at once, each with its number', async () => {
  const { outbox, arrived, answer } = setUp()
  for (const item of ['one', 'two', 'three']) answer(item, 'a')
  outbox.leave()
  expect(arrived.map(({ sender }) => sender?.number)).toEqual([1, 2, 3])
})

test('an answer that the server can make nothing of is said to be refused until it is given again', async () => {
  const { outbox, answer, reply, save } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'refused' })
  expect(outbox.state().refused).toEqual(['one'])
  answer('one', 'b')
  await save()
  expect(outbox.state()).toMatchObject({ refused: [], responses: { one: ['b'] }, unsent: [] })
})

test('where nothing is kept, that is said', async () => {
  const { outbox, answer } = setUp({ ...memory(), keep: async () => false })
  answer('one', 'a')
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.state().keptOnDevice).toBe(false)
})

test('signed out, everything waits until somebody asks again', async () => {
  const { outbox, arrived, answer, reply } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'signed-out' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(arrived).toHaveLength(1)
  expect(outbox.state()).toMatchObject({ sending: 'signed-out', unsent: ['one'] })
})

test('one packet that the server can make nothing of does not hold up the others', async () => {
  const { outbox, kept, answer, reply, save } = setUp()
  answer('one', 'a')
  answer('two', 'b')
  await reply({ outcome: 'refused' })
  await save()
  expect(outbox.state()).toMatchObject({ responses: { two: ['b'] }, unsent: [] })
  expect(kept.packets.size).toBe(0)
})

test('however the network behaves, the server ends with the last choice of every item', async () => {
  const anyStep = fc.record({
    item: fc.constantFrom('one', 'two', 'three'),
    choice: fc.constantFrom('a', 'b', 'c'),
    luck: fc.constantFrom('saved', 'lost', 'answer-lost'),
    wait: fc.nat({ max: 3_000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 20 }), async (steps) => {
      const server = new Map<string, Packet>()
      const luck = steps.map((step) => step.luck)
      let sequence = 1
      const outbox = new Outbox(nothing, {
        kept: memory(),
        tabs: windows()(),
        sender: sender(),
        now: Date.now,
        onBehind: () => {},
        async send(packet) {
          const how = luck.shift() ?? 'saved'
          if (how === 'lost') return { outcome: 'offline' }
          const had = server.get(packet.entry.item)
          if (!had || had.madeAt < packet.madeAt) server.set(packet.entry.item, packet)
          if (how === 'answer-lost') return { outcome: 'failed' }
          return { outcome: 'saved', at: 'then', sequence: ++sequence, now: 0 }
        },
      })
      const last: Record<string, readonly string[]> = {}
      for (const { item, choice, wait } of steps) {
        last[item] = [choice]
        outbox.put({ kind: 'answered', item, choice: [choice] })
        await vi.advanceTimersByTimeAsync(wait)
      }
      await vi.advanceTimersByTimeAsync(600_000)
      expect(outbox.state()).toMatchObject({ unsent: [], sending: 'idle', responses: last })
      for (const [item, { entry }] of server)
        expect('choice' in entry && entry.choice).toEqual(last[item])
    }),
    { numRuns: 60 },
  )
})
