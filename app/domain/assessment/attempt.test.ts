import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  multiple,
  opened,
  paperOf,
  scenario,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import {
  attemptState,
  isOpen,
  recordEntry,
  type Attempt,
  type Entry,
  type Made,
} from './attempt.ts'
import { brokenLink, linkEvent, type AttemptEvent } from './attempt-event.ts'

const items = [single('one', 'a'), multiple('many', ['a', 'c'], 'half'), trueFalse('fact', true)]
const start = new Date('2026-07-24T06:00:00.000Z')
const deadline = new Date('2026-07-24T06:30:00.000Z')
const attempt = opened(paperOf(items), start, deadline)
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const answer = (item: string, choice: string[]): Entry => ({ kind: 'answered', item, choice })
const around = (entry: Entry, made: Made | null = null) => ({
  item: items.find(({ id }) => id === entry.item),
  made,
  drawn: null,
  kept: null,
})
const record = (to: Attempt, entry: Entry, made: Made | null, now: Date) =>
  recordEntry(to, entry, around(entry, made), now)
/** What a device says of an entry made so many milliseconds after the start. */
const made = (milliseconds: number, more: Partial<Made> = {}): Made => ({
  at: later(milliseconds),
  since: start,
  unseen: [],
  lateSync: 120_000,
  ...more,
})
const from = (page: string, number: number) => ({ device: 'device', page, number })
const closed: Attempt = {
  ...attempt,
  last: linkEvent(attempt.last, { kind: 'submitted', earned: 0, total: 3 }, later(1)),
}

test('an answer becomes the next link of the chain, its choice in the order of ids and each once', () => {
  const result = record(attempt, answer('many', ['c', 'a', 'c']), null, later(5))
  expect(result).toMatchObject({
    outcome: 'recorded',
    event: {
      sequence: 2,
      at: '2026-07-24T06:00:00.005Z',
      body: { kind: 'answered', item: 'many', choice: ['a', 'c'] },
      previous: attempt.last.hash,
    },
  })
})

test.each<[string, Attempt, Entry, Date, string]>([
  ['in time', attempt, answer('one', ['b']), later(1), 'recorded'],
  ['taken back', attempt, answer('one', []), later(1), 'recorded'],
  ['at the deadline', attempt, answer('one', ['b']), deadline, 'recorded'],
  ['within the grace', attempt, answer('one', ['b']), later(1_803_000), 'recorded'],
  ['after the grace', attempt, answer('one', ['b']), later(1_803_001), 'closed'],
  ['handed in', closed, answer('one', ['b']), later(2), 'closed'],
  ['to an item of another paper', attempt, answer('two', ['a']), later(1), 'unknown-item'],
  ['of no such option', attempt, answer('one', ['e']), later(1), 'unfit-answer'],
  ['as a mark', attempt, { kind: 'flagged', item: 'one', on: true }, later(1), 'recorded'],
  ['as a mark too late', closed, { kind: 'flagged', item: 'one', on: true }, later(2), 'closed'],
])('an answer %s', (_, to, entry, now, outcome) => {
  expect(record(to, entry, null, now).outcome).toBe(outcome)
})

test('without a time limit an attempt stays open until it is handed in', () => {
  const free = opened(paperOf(items), start, null)
  expect(isOpen(free, new Date('2036-01-01T00:00:00Z'))).toBe(true)
  expect(isOpen(closed, later(2))).toBe(false)
})

test('a packet that came before is the link it came in, even after handing in', () => {
  const first = record(attempt, answer('one', ['b']), made(10), later(20))
  if (first.outcome !== 'recorded') throw new Error(first.outcome)
  const again = made(10, { unseen: [first.event] })
  expect(record(closed, answer('one', ['b']), again, later(9_000))).toEqual({
    outcome: 'repeated',
    event: first.event,
  })
})

test('a device whose clock runs ahead cannot make its answer newer than its arrival', () => {
  const result = record(attempt, answer('one', ['b']), made(3_600_000), later(20))
  expect(result).toMatchObject({ event: { body: { given: later(20).toISOString() } } })
})

test('an answer from a plain form counts as made when it came', () => {
  const form = record(attempt, answer('one', ['b']), null, later(50))
  if (form.outcome !== 'recorded') throw new Error(form.outcome)
  const unseen = [form.event]
  const outcome = (at: number) =>
    record(attempt, answer('one', ['c']), made(at, { unseen }), later(60)).outcome
  expect([outcome(40), outcome(55)]).toEqual(['overtaken', 'recorded'])
})

test('a device whose clock runs behind cannot make its answer older than what it had seen', () => {
  const result = record(
    attempt,
    answer('one', ['b']),
    made(-3_600_000, { since: later(10) }),
    later(20),
  )
  expect(result).toMatchObject({ event: { body: { given: later(10).toISOString() } } })
})

/** An answer of a page, recorded. */
function recorded(choice: string, sender: Made['sender'], at: number, unseen: AttemptEvent[] = []) {
  const last = unseen.at(-1) ?? attempt.last
  const what = made(at, { unseen, sender })
  const result = record({ ...attempt, last }, answer('one', [choice]), what, later(at + 5))
  if (result.outcome !== 'recorded') throw new Error(result.outcome)
  return result.event
}

test('what one page made is ordered by its numbers, however its clock was set', () => {
  const second = recorded('b', from('page', 2), 20)
  const send = (number: number, at: number) =>
    record(
      attempt,
      answer('one', ['c']),
      made(at, { unseen: [second], sender: from('page', number) }),
      later(9_000),
    ).outcome
  expect([send(1, 8_000), send(2, 8_000), send(3, 1)]).toEqual([
    'overtaken',
    'repeated',
    'recorded',
  ])
})

test('a packet that comes again is known although another device has answered since', () => {
  const own = recorded('b', from('laptop', 1), 20)
  const others = recorded('c', from('phone0', 1), 40, [own])
  const again = made(99_999, { unseen: [own, others], sender: from('laptop', 1) })
  expect(record(attempt, answer('one', ['b']), again, later(200))).toEqual({
    outcome: 'repeated',
    event: own,
  })
})

test('of two devices the later answer is kept, unless one had seen the other’s', () => {
  const phone = recorded('b', from('phone0', 1), 40)
  const laptop = (unseen: AttemptEvent[], at: number) =>
    record(
      attempt,
      answer('one', ['c']),
      made(at, { unseen, sender: from('laptop', 7) }),
      later(100),
    ).outcome
  expect(laptop([phone], 39)).toBe('overtaken')
  expect(laptop([phone], 40)).toBe('recorded')
  expect(laptop([], 39)).toBe('recorded')
})

const limit = deadline.getTime() - start.getTime()

test.each<[string, number, number, string, true | undefined]>([
  ['made in time and sent within the grace', -1, 3_000, 'recorded', undefined],
  ['made in time and delivered late', -1, 3_001, 'recorded', true],
  ['made at the deadline and delivered last', 0, 120_000, 'recorded', true],
  ['delivered after the last moment', -1, 120_001, 'closed', undefined],
  ['made after the deadline', 1, 3_001, 'closed', undefined],
  ['made after the deadline on a clock a little off', 1, 3_000, 'recorded', undefined],
])('an answer %s', (_, at, came, outcome, late) => {
  const what = made(limit + at, { sender: from('page', 1) })
  const result = record(attempt, answer('one', ['b']), what, later(limit + came))
  expect(result.outcome).toBe(outcome)
  if (result.outcome === 'recorded')
    expect('late' in result.event.body && result.event.body.late).toBe(late ?? false)
})

test('who had seen a link of after the deadline cannot have answered before it', () => {
  const what = made(limit - 1, { since: later(limit + 4_000), sender: from('page', 1) })
  expect(record(attempt, answer('one', ['b']), what, later(limit + 5_000)).outcome).toBe('closed')
})

/** What a device made, in order, and in which order the network delivers it, some of it twice. */
const anyDelivery = fc
  .array(fc.tuple(fc.constantFrom('one', 'many', 'fact'), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((made) =>
    fc.tuple(fc.constant(made), fc.array(fc.nat({ max: made.length - 1 }), { maxLength: 30 })),
  )

test('however packets are delivered, late or twice, each item ends with what was made last', () => {
  fc.assert(
    fc.property(anyDelivery, ([entries, extra]) => {
      const entryOf = ([item, first]: [string, boolean]) => {
        const options = item === 'fact' ? ['true', 'false'] : ['a', 'c']
        return answer(item, [options[first ? 0 : 1]!])
      }
      const events: AttemptEvent[] = [attempt.last]
      const delivered = [...extra, ...entries.keys()]
      for (const [turn, index] of delivered.entries()) {
        const to = { ...attempt, last: events.at(-1)! }
        const given = made(index + 1, { unseen: events.slice(1) })
        const result = record(to, entryOf(entries[index]!), given, later(1000 + turn))
        if (result.outcome === 'recorded') events.push(result.event)
      }
      const expected = Object.fromEntries(
        entries.map((one) => [one[0], 'choice' in entryOf(one) && entryOf(one)]),
      )
      for (const [item, choice] of Object.entries(attemptState(events).responses))
        expect({ kind: 'answered', item, choice }).toEqual(expected[item])
      expect(brokenLink(attempt.last.previous, events)).toBeNull()
    }),
  )
})

test('the state is read off the chain: last answers, marks, how it ended', () => {
  const bodies = [
    answer('one', ['a']),
    { kind: 'flagged', item: 'many', on: true },
    answer('one', ['b']),
    { kind: 'flagged', item: 'one', on: true },
    { kind: 'flagged', item: 'one', on: false },
    { kind: 'expired', earned: 0, total: 3 },
  ] as const
  const events = [attempt.last]
  for (const [at, body] of bodies.entries())
    events.push(linkEvent(events.at(-1)!, body as never, later(at + 1)))
  expect(attemptState(events.slice(0, 1))).toEqual({
    responses: {},
    flagged: new Set(),
    savedAt: null,
  })
  expect(attemptState(events)).toEqual({
    responses: { one: ['b'] },
    flagged: new Set(['many']),
    savedAt: later(3).toISOString(),
  })
})

test.each<[string, (events: AttemptEvent[]) => AttemptEvent[], number | null]>([
  ['is whole', (events) => events, null],
  ['lacks a link', ([first, , third]) => [first!, third!], 3],
  ['is out of order', ([first, second, third]) => [first!, third!, second!], 3],
  ['has a link changed', (events) => [...events.slice(0, 2), { ...events[2]!, at: 'x' }], 3],
  ['begins from another paper', ([, ...rest]) => rest, 2],
])('a chain that %s', (_, change, broken) => {
  const events = [attempt.last]
  for (const choice of ['a', 'b'])
    events.push(linkEvent(events.at(-1)!, answer('one', [choice]) as never, later(1)))
  expect(brokenLink(attempt.last.previous, change(events))).toBe(broken)
})

test('a plain form that nobody changed says nothing, whatever was answered elsewhere meanwhile', () => {
  const entry = answer('many', ['c', 'a'])
  const form = { ...around(entry), drawn: ['a', 'c'] }
  expect(recordEntry(attempt, entry, form, later(5))).toEqual({
    outcome: 'repeated',
    event: attempt.last,
  })
  expect(recordEntry(attempt, entry, { ...form, drawn: ['a'] }, later(5)).outcome).toBe('recorded')
})

test('a conversation goes on, and is never taken back or begun again', () => {
  const item = scenario('talk')
  const talk = opened(paperOf([item]), start, deadline)
  const kept = linkEvent(talk.last, { kind: 'answered', item: 'talk', choice: ['s1:a'] }, later(1))
  const outcome = (choice: string[]) =>
    recordEntry(
      { ...talk, last: kept },
      answer('talk', choice),
      { item, made: null, drawn: null, kept },
      later(2),
    ).outcome
  expect(outcome(['s1:a', 's2:b'])).toBe('recorded')
  expect(outcome(['s1:b'])).toBe('overtaken')
  expect(outcome([])).toBe('overtaken')
  expect(outcome(['s1:a', 's1:b'])).toBe('unfit-answer')
})
