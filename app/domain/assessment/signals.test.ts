import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opened, paperOf, single } from '#tests/fixtures/sample-exam.ts'
import { brokenLink, linkEvent, type AttemptEventBody } from './attempt-event.ts'
import { mistimedLink } from './deadline.ts'
import type { PageSignal } from './signal-packet.ts'
import {
  MOST_SIGNALS,
  noSignals,
  signalLinks,
  tallySignals,
  usualSignals,
  type SignalTally,
} from './signals.ts'

const start = new Date('2026-07-24T01:00:00.000Z')
const deadline = new Date('2026-07-24T01:30:00.000Z')
const paper = paperOf([single('one', 'a'), single('two', 'b')])
const attempt = opened(paper, start, deadline)
const at = (seconds: number) => start.getTime() + seconds * 1000
const now = (seconds: number) => new Date(at(seconds))
const from = (number: number, page = 'page1') => ({ page, number })
const left = (seconds: number, number: number, item?: string): PageSignal => ({
  kind: 'left',
  madeAt: at(seconds),
  from: from(number),
  ...(item && { item }),
})
const note = (signals: PageSignal[], seconds = 100, kept = [] as ReturnType<typeof signalLinks>) =>
  signalLinks(attempt, start, kept, signals, now(seconds))

test('signals become links of the chain, with their question and their time', () => {
  const links = note([
    left(10, 1, 'two'),
    { kind: 'returned', seconds: 5, madeAt: at(15), from: from(2), item: 'two' },
    { kind: 'pasted', characters: 40, madeAt: at(20), from: from(3), item: 'two' },
  ])
  expect(links.map(({ body }) => body)).toMatchObject([
    { kind: 'left', item: 'two', given: '2026-07-24T01:00:10.000Z', from: from(1) },
    { kind: 'returned', seconds: 5, given: '2026-07-24T01:00:15.000Z' },
    { kind: 'pasted', characters: 40 },
  ])
  expect(brokenLink(attempt.last.previous, [attempt.last, ...links])).toBeNull()
  expect(mistimedLink(attempt, links, 0)).toBeNull()
})

test('a signal that is sent again is kept once, also within one packet', () => {
  const kept = note([left(10, 1)])
  expect(note([left(10, 1), left(12, 2), left(12, 2)], 100, kept)).toHaveLength(1)
  expect(note([{ ...left(10, 1), from: from(1, 'page2') }], 100, kept)).toHaveLength(1)
})

test.each([
  ['before it was opened', -50, '2026-07-24T01:00:00.000Z'],
  ['after it came', 500, '2026-07-24T01:01:40.000Z'],
])('a time %s is put right', (_, seconds, given) => {
  expect(note([left(seconds, 1)])[0]!.body).toMatchObject({ given })
})

test('a question that is not on the paper is left out', () => {
  expect(note([left(1, 1, 'nowhere')])[0]!.body).not.toHaveProperty('item')
})

test('nothing is noted of after the deadline, or of an attempt that is closed', () => {
  expect(note([left(1801, 1)], 1802)).toEqual([])
  expect(note([left(1799, 1)], 1900)).toHaveLength(1)
  const last = linkEvent(attempt.last, { kind: 'submitted', earned: 0, total: 2 }, now(50))
  expect(signalLinks({ ...attempt, last }, start, [], [left(10, 1)], now(60))).toEqual([])
})

test('however many are sent, no more are kept than any attempt may have', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 20 }), (sizes) => {
      const kept: ReturnType<typeof signalLinks> = []
      let number = 0
      for (const size of sizes) {
        const last = kept.at(-1) ?? attempt.last
        const signals = Array.from({ length: size }, () => left(10, ++number))
        kept.push(...signalLinks({ ...attempt, last }, start, kept, signals, now(20)))
      }
      expect(kept).toHaveLength(Math.min(number, MOST_SIGNALS))
      expect(brokenLink(attempt.last.previous, [attempt.last, ...kept])).toBeNull()
    }),
  )
})

test('a signal that says it was made after it came is out of time for replay', () => {
  const body = { kind: 'left', given: now(60).toISOString(), from: from(1) } as const
  const link = linkEvent(attempt.last, body, now(50))
  expect(mistimedLink(attempt, [attempt.last, link], 0)).toBe(2)
})

const tally = (...bodies: Partial<AttemptEventBody>[]) =>
  tallySignals(bodies.map((body) => ({ body: body as AttemptEventBody })))
const by = (device: string) => ({ device, page: 'page', number: 1 })

test.each<[string, Partial<AttemptEventBody>[], Partial<SignalTally>]>([
  ['nothing', [], noSignals],
  ['an opening that tells', [{ kind: 'opened', signals: true }], { noted: true }],
  ['an opening from before', [{ kind: 'opened' }], { noted: false }],
  [
    'two absences',
    [
      { kind: 'left', given: 'a' },
      { kind: 'returned', seconds: 5, item: 'one', given: 'b' },
      { kind: 'left', given: 'c' },
      { kind: 'returned', seconds: 65, item: 'two', given: 'd' },
    ],
    { left: 2, seconds: 70, longest: { seconds: 65, item: 'two' }, awaySince: null, kept: 4 },
  ],
  ['one who is away', [{ kind: 'left', given: 'a' }], { left: 1, seconds: 0, awaySince: 'a' }],
  [
    'one who handed in from elsewhere',
    [{ kind: 'left', given: 'a' }, { kind: 'submitted' }],
    { left: 1, awaySince: null },
  ],
  [
    'pastes',
    [
      { kind: 'pasted', characters: 10 },
      { kind: 'pasted', characters: 32 },
    ],
    { pastes: 2, characters: 42, kept: 2 },
  ],
  [
    'a third address',
    [
      { kind: 'moved', address: 2 },
      { kind: 'moved', address: 3 },
    ],
    { addresses: 3 },
  ],
  [
    'two browsers and a plain form',
    [
      { kind: 'answered', sender: by('one') },
      { kind: 'answered', sender: by('two') },
      { kind: 'answered', sender: by('one') },
      { kind: 'answered' },
    ],
    { devices: ['one', 'two'], plain: true },
  ],
])('the tally of %s', (_, bodies, expected) => {
  expect(tally(...bodies)).toMatchObject(expected)
})

test('what is usual is the middle of those of whom it is noted, from five on', () => {
  const noted = [0, 1, 2, 2, 9].map((times) => ({ ...noSignals, noted: true, left: times }))
  expect(usualSignals(noted.slice(1))).toBeNull()
  expect(usualSignals([...noted, noSignals])).toMatchObject({ attempts: 5, left: 2 })
})
