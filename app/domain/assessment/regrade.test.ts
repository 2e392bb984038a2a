import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  byAddress,
  essay,
  fillIn,
  matching,
  numeric,
  opened,
  ordering,
  paperOf,
  scenario,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import type { ExamManifest } from '../catalog/exam.ts'
import type { Item } from '../catalog/item.ts'
import { hashOf } from '../evidence/canonical-json.ts'
import { linkEvent, type AttemptEventBody } from './attempt-event.ts'
import { correctionWays, correctItem, onlyDropped, type Correction } from './correction.ts'
import { readReason, regradeHash, storedReason, type Regrade } from './regrade.ts'
import { regradeAttempt } from './regraded-attempt.ts'
import { standings } from './standing.ts'

const start = new Date('2026-07-24T06:00:00.000Z')
const now = new Date('2026-08-01T06:00:00.000Z')
const items = [single('one', 'a'), single('two', 'b'), fillIn('three')]
const paper = paperOf(items, 2)
const exam: Pick<ExamManifest, 'pass' | 'secondGrader'> = { pass: { points: 4 } }
const basis = { exam, items: byAddress(items), regrades: [] }

/** An attempt that gave some answers and was handed in. */
function sat(answers: Record<string, string[]>) {
  const attempt = opened(paper, start, null)
  const bodies: AttemptEventBody[] = [
    ...Object.entries(answers).map(([item, choice]) => ({
      kind: 'answered' as const,
      item,
      choice,
    })),
    { kind: 'submitted', earned: 0, total: 6 },
  ]
  const events = [attempt.last]
  for (const body of bodies) events.push(linkEvent(events.at(-1)!, body, start))
  return { attempt: { ...attempt, last: events.at(-1)! }, events }
}

function regrade(item: Item, instead: Item | 'dropped', mayFall = false): Regrade {
  const scores = instead === 'dropped' ? instead : { item: hashOf(instead) }
  const revision = hashOf(item)
  const change = { scores, mayFall }
  const words = { id: 'r', exam: 'final', reason: 'The key was wrong.', by: 'trainer' }
  const statement = { ...words, item: item.id, revision, change, at: now.toISOString() }
  return { hash: regradeHash(statement), statement, instead }
}

const corrected = (item: Item, correction: Correction) => {
  const result = correctItem(item, correction)
  return result.outcome === 'corrected' ? result.item : null
}
const keyC = corrected(items[0]!, { as: 'key', key: ['c'] })!
const wider = corrected(items[2]!, { as: 'form', blank: '1', locale: 'en', form: 'hope' })

function put(answers: Record<string, string[]>, by: Regrade) {
  const { attempt, events } = sat(answers)
  const result = regradeAttempt(attempt, events, basis, by, now)
  if (result.outcome !== 'regraded') throw new Error(result.outcome)
  const { before, conclusion } = result
  return [before.score.earned, before.passed, conclusion.score.earned, conclusion.passed]
}

test.each<[string, Record<string, string[]>, Regrade, (number | boolean)[]]>([
  ['who chose the new key gains', { one: ['c'] }, regrade(items[0]!, keyC), [0, false, 2, false]],
  ['and may now pass', { one: ['c'], two: ['b'] }, regrade(items[0]!, keyC), [2, false, 4, true]],
  [
    'who chose the old key keeps it',
    { one: ['a'], two: ['b'] },
    regrade(items[0]!, keyC),
    [4, true, 4, true],
  ],
  [
    'unless scores may fall',
    { one: ['a'], two: ['b'] },
    regrade(items[0]!, keyC, true),
    [4, true, 2, false],
  ],
  ['who chose neither stays', { one: ['d'] }, regrade(items[0]!, keyC, true), [0, false, 0, false]],
  [
    'a dropped item earns its points for a wrong answer',
    { one: ['d'] },
    regrade(items[0]!, 'dropped'),
    [0, false, 2, false],
  ],
  ['and for none', { two: ['b'] }, regrade(items[0]!, 'dropped'), [2, false, 4, true]],
])('%s', (_, answers, by, expected) => {
  expect(put(answers, by)).toEqual(expected)
})

test('the link says what the attempt comes to, and follows the closing one', () => {
  const { attempt, events } = sat({ one: ['c'] })
  const by = regrade(items[0]!, keyC)
  const result = regradeAttempt(attempt, events, basis, by, now)
  expect(result).toMatchObject({
    outcome: 'regraded',
    sequence: 2,
    conclusion: {
      event: {
        sequence: 4,
        previous: attempt.last.hash,
        body: { kind: 'regraded', regrade: by.hash, earned: 2, total: 6 },
      },
    },
  })
})

test('an open attempt, one that does not ask the item, and one that had it are left alone', () => {
  const { attempt, events } = sat({ one: ['c'] })
  const by = regrade(items[0]!, keyC)
  const open = events.slice(0, -1)
  expect(regradeAttempt({ ...attempt, last: open.at(-1)! }, open, basis, by, now)).toEqual({
    outcome: 'still-open',
  })
  const other = regrade(single('four', 'a'), 'dropped')
  expect(regradeAttempt(attempt, events, basis, other, now)).toEqual({ outcome: 'not-asked' })
  const first = regradeAttempt(attempt, events, basis, by, now)
  if (first.outcome !== 'regraded') throw new Error(first.outcome)
  const last = first.conclusion.event
  const twice = { ...basis, regrades: [by] }
  expect(regradeAttempt({ ...attempt, last }, [...events, last], twice, by, now)).toEqual({
    outcome: 'regraded-before',
  })
})

test('of two regrades of one item the last counts', () => {
  const { events } = sat({ one: ['c'] })
  const [first, second] = [regrade(items[0]!, keyC), regrade(items[0]!, items[0]!, true)]
  for (const { hash } of [first, second])
    events.push(
      linkEvent(events.at(-1)!, { kind: 'regraded', regrade: hash, earned: 0, total: 0 }, now),
    )
  const found = standings(paper, events, { ...basis, regrades: [first, second] })
  expect(found.map(({ score }) => score.earned)).toEqual([0, 2, 0])
})

test('whatever is put right, no score falls by it and none exceeds the total', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(letter, letter, letter, fc.boolean(), (one, two, key, drop) => {
      const changed = corrected(items[0]!, { as: 'key', key: [key] }) ?? items[0]!
      const by = regrade(items[0]!, drop ? 'dropped' : changed)
      const [before, , after] = put({ one: [one], two: [two] }, by) as [number, boolean, number]
      expect(after).toBeGreaterThanOrEqual(before)
      expect(after).toBeLessThanOrEqual(6)
    }),
  )
})

test.each<[string, Item, Correction, string]>([
  ['another option', items[0]!, { as: 'key', key: ['c'] }, 'corrected'],
  ['the option it has', items[0]!, { as: 'key', key: ['a'] }, 'unchanged'],
  ['no option', items[0]!, { as: 'key', key: [] }, 'unfit'],
  ['two options of a single choice', items[0]!, { as: 'key', key: ['a', 'c'] }, 'unfit'],
  ['an option it lacks', items[0]!, { as: 'key', key: ['z'] }, 'unfit'],
  ['a form for a choice', items[0]!, { as: 'form', blank: '1', locale: 'en', form: 'x' }, 'unfit'],
  ['an empty form', items[2]!, { as: 'form', blank: '1', locale: 'en', form: ' ' }, 'unfit'],
  ['a blank it lacks', items[2]!, { as: 'form', blank: '9', locale: 'en', form: 'x' }, 'unfit'],
  ['nothing at all', items[2]!, { as: 'dropped' }, 'dropped'],
  ['the other of two', trueFalse('t', true), { as: 'key', key: ['false'] }, 'corrected'],
  ['both of two', trueFalse('t', true), { as: 'key', key: ['true', 'false'] }, 'unfit'],
  ['other pairs', matching('m'), { as: 'pairs', pairs: ['a=x', 'b=x', 'c=z'] }, 'corrected'],
  ['the same pairs', matching('m'), { as: 'pairs', pairs: ['c=x', 'a=x', 'b=y'] }, 'unchanged'],
  ['too few pairs', matching('m'), { as: 'pairs', pairs: ['a=x', 'b=x'] }, 'unfit'],
  ['a pair twice', matching('m'), { as: 'pairs', pairs: ['a=x', 'a=y', 'b=y'] }, 'unfit'],
  ['a match that is none', matching('m'), { as: 'pairs', pairs: ['a=q', 'b=y', 'c=x'] }, 'unfit'],
  ['no pair at all', matching('m'), { as: 'pairs', pairs: ['a', 'b=y', 'c=x'] }, 'unfit'],
  ['another order', ordering('o'), { as: 'order', order: ['a', 'b', 'c', 'd'] }, 'corrected'],
  ['the same order', ordering('o'), { as: 'order', order: ['b', 'd', 'a', 'c'] }, 'unchanged'],
  ['an order with one twice', ordering('o'), { as: 'order', order: ['b', 'b', 'a', 'c'] }, 'unfit'],
  ['pairs that it has not', ordering('o'), { as: 'pairs', pairs: ['a=x'] }, 'unfit'],
  ['a key that a person gives', essay('e'), { as: 'key', key: ['a'] }, 'unfit'],
  ['nothing, for everybody', essay('e'), { as: 'dropped' }, 'dropped'],
])('an item corrected to %s: %#', (_, item, correction, outcome) => {
  expect(correctItem(item, correction).outcome).toBe(outcome)
})

test('a fill-in takes the form that was added, beside those it took', () => {
  expect(wider && wider.kind === 'fill-in' && wider.blanks[0]!.accept.en).toContain('hope')
  const gained = put({ three: ['hope', 'experience'] }, regrade(items[2]!, wider!))
  expect(gained[2]).toBeGreaterThan(gained[0] as number)
})

test('every kind says how its key is put right, or why it can only be dropped', () => {
  const all = [single('s', 'a'), trueFalse('t', true), fillIn('f'), numeric('n'), matching('m')]
  for (const { kind } of [...all, ordering('o')]) {
    expect(correctionWays(kind).at(-1)).toBe('dropped')
    expect(correctionWays(kind).length).toBeGreaterThan(1)
    expect(onlyDropped(kind)).toBeNull()
  }
  for (const { kind } of [scenario('s'), essay('e')]) {
    expect(correctionWays(kind)).toEqual(['dropped'])
    expect(onlyDropped(kind)).not.toBeNull()
  }
})

test.each([
  ['in both languages', { 'zh-CN': '规定变了。', en: 'The rule changed.' }],
  ['in one', { en: 'The rule changed.' }],
  ['from before there were two', 'The rule {changed}.'],
  ['from before, with a brace in front', '{changed} since the rule'],
])('a reason %s is read back as it was stored', (_, reason) => {
  expect(readReason(storedReason(reason))).toEqual(reason)
})
