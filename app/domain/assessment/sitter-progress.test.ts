import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptState } from './attempt.ts'
import type { AttemptEvent, AttemptEventBody } from './attempt-event.ts'
import { noProgress, withNext } from './sitter-progress.ts'
import { tallySignals } from './signals.ts'

const item = fc.constantFrom('one', 'two', 'three')
const from = { page: 'page', number: 1 }
const anyBody: fc.Arbitrary<AttemptEventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('answered' as const),
    item,
    choice: fc.subarray(['a', 'b']),
  }),
  fc.record({ kind: fc.constant('flagged' as const), item, on: fc.boolean() }),
  fc.record({
    kind: fc.constant('left' as const),
    item,
    given: fc.constant('x'),
    from: fc.constant(from),
  }),
)

test('what is made link by link is what the whole chain says', () => {
  fc.assert(
    fc.property(fc.array(anyBody), (bodies) => {
      const chain = bodies.map((body, at) => ({
        sequence: at + 1,
        at: new Date(at * 1000).toISOString(),
        body,
      })) as AttemptEvent[]
      const progress = chain.reduce(withNext, noProgress)
      const { responses, savedAt } = attemptState(chain)
      const answered = Object.keys(responses).filter((id) => responses[id]!.length > 0)
      expect([...progress.answered].sort()).toEqual(answered.sort())
      expect(progress.savedAt).toBe(savedAt)
      expect(progress.sequence).toBe(chain.length)
      expect(progress.signals).toEqual(tallySignals(chain))
    }),
  )
})

test('only what is done on the paper counts as doing something; the end is the end', () => {
  const link = (sequence: number, body: object) =>
    ({ sequence, at: `t${sequence}`, body }) as unknown as AttemptEvent
  const progress = [
    link(1, { kind: 'opened' }),
    link(2, { kind: 'left', given: 'x', from }),
    link(3, { kind: 'extended', until: 'later' }),
    link(4, { kind: 'submitted' }),
  ].reduce(withNext, noProgress)
  expect(progress).toMatchObject({ activeAt: 't1', extendedUntil: 'later', hasEnded: true })
})
