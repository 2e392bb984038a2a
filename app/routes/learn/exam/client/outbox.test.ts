import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Packet } from '#app/domain/assessment/packet.ts'
import type { KeptPackets } from './kept-packets.ts'
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
    keep: (packet) => Boolean(packets.set(keyOf(packet), packet)),
    release: (packet) => {
      if (packets.get(keyOf(packet))!.madeAt <= packet.madeAt) packets.delete(keyOf(packet))
    },
    all: () => [...packets.values()].sort((one, other) => one.madeAt - other.madeAt),
  }
}

const nothing = { responses: {}, flagged: [], sequence: 1, savedAt: null }

/** A server of which each answer is given by hand, in the order the packets arrive. */
function setUp(kept = memory()) {
  const arrived: Packet[] = []
  const replies: ((delivery: Delivery) => void)[] = []
  const onBehind = vi.fn<() => void>()
  const outbox = new Outbox(nothing, {
    kept,
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
  again.outbox.restore()
  expect(again.outbox.state()).toMatchObject({
    responses: { one: ['a'], two: ['b'] },
    unsent: ['one', 'two'],
  })
  await again.save()
  await again.save()
  expect(again.arrived).toEqual([before.arrived[0], expect.objectContaining({ seen: 1 })])
  expect(kept.packets.size).toBe(0)
})

test('what another device made later gives way to it, and the server is asked what it has', async () => {
  const { outbox, answer, reply, onBehind } = setUp()
  answer('one', 'a')
  await reply({ outcome: 'overtaken' })
  expect(onBehind).toHaveBeenCalledOnce()
  outbox.adopt({ responses: { one: ['b'] }, flagged: ['two'], sequence: 5, savedAt: 'later' })
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
