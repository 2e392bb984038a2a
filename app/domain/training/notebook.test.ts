// Over 300 lines: the tables of one notebook share their facts.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { single } from '#tests/fixtures/sample-exam.ts'
import type { AnswerFact, PracticeMark, PracticeMarkKind } from './answer-fact.ts'
import { notebookEntries, practiceRun } from './notebook.ts'
import { practiceFor, practicePoolOf } from './practice-pool.ts'
import { dueCards, offeredToday, reviewCards } from './review-card.ts'

const lesson = 'first-steps/listen'
const practice = (id: string, more: object = {}) => ({ id, hash: `#${id}`, lesson, ...more })
const pool = practicePoolOf([
  practice('p1', { objective: 'near' }),
  practice('p2', { competency: 'c' }),
  practice('p3', { lesson: 'other/lesson', competency: 'c' }),
])
const asked = single('e1', 'a', { lesson, objective: 'near', competency: 'c' })

const day = (date: number) => `2026-07-${String(date).padStart(2, '0')}`
const moment = (date: number, hour = 1) =>
  new Date(`${day(date)}T${String(hour).padStart(2, '0')}:00:00Z`)

function fact(
  itemId: string,
  date: number,
  result: AnswerFact['result'],
  kind: 'exam' | 'check' | 'practice' = 'check',
  { rating = null as number | null, hour = 1 } = {},
): AnswerFact {
  const sources = {
    exam: { kind: 'exam', exam: 'final', attempt: 'a1', item: asked, order: [], marks: null },
    check: { kind: 'check', course: 'first-steps' },
    practice: { kind: 'practice', rating },
  } as const
  const at = moment(date, hour)
  return {
    itemId,
    hash: `#${itemId}`,
    response: ['b'],
    at,
    on: day(date),
    result,
    source: sources[kind],
  }
}
const mark = (itemId: string, date: number, kind: PracticeMarkKind, hour = 2): PracticeMark => ({
  itemId,
  kind,
  at: moment(date, hour),
  on: day(date),
})
const entries = (facts: AnswerFact[], marks: PracticeMark[] = []) =>
  notebookEntries(facts, marks, pool, 'me')
const cards = (facts: AnswerFact[], marks: PracticeMark[] = []) =>
  reviewCards(facts, marks, pool, 'me')

test.each<[string, AnswerFact[], PracticeMark[], Record<string, string>]>([
  ['nothing answered', [], [], {}],
  ['right from the start', [fact('p1', 1, 'right')], [], {}],
  ['wrong', [fact('p1', 1, 'wrong')], [], { p1: 'open' }],
  ['partly right', [fact('p1', 1, 'partly')], [], { p1: 'open' }],
  ['not answered at all', [fact('e1', 1, 'unanswered', 'exam')], [], { e1: 'open' }],
  ['waiting for a grader', [fact('e1', 1, 'awaiting', 'exam')], [], {}],
  ['missed in practice only', [fact('p1', 1, 'wrong', 'practice')], [], {}],
  [
    'right again on the same day',
    [fact('p1', 1, 'wrong'), fact('p1', 1, 'right')],
    [],
    { p1: 'open' },
  ],
  ['right on one later day', [fact('p1', 1, 'wrong'), fact('p1', 2, 'right')], [], { p1: 'open' }],
  [
    'right on two days running',
    [fact('p1', 1, 'wrong'), fact('p1', 2, 'right'), fact('p1', 5, 'right', 'practice')],
    [],
    { p1: 'mastered' },
  ],
  [
    'right twice on one day',
    [fact('p1', 1, 'wrong'), fact('p1', 2, 'right'), fact('p1', 2, 'right', 'practice')],
    [],
    { p1: 'open' },
  ],
  [
    'missed in practice in between',
    [
      fact('p1', 1, 'wrong'),
      fact('p1', 2, 'right'),
      fact('p1', 3, 'wrong', 'practice'),
      fact('p1', 4, 'right'),
    ],
    [],
    { p1: 'open' },
  ],
  [
    'an exam item by what stands in for it',
    [
      fact('e1', 1, 'wrong', 'exam'),
      fact('p1', 2, 'right', 'practice'),
      fact('p1', 4, 'right', 'practice'),
    ],
    [],
    { e1: 'mastered' },
  ],
  ['put aside', [fact('p1', 1, 'wrong')], [mark('p1', 1, 'known')], { p1: 'aside' }],
  [
    'put aside and taken back',
    [fact('p1', 1, 'wrong')],
    [mark('p1', 1, 'known'), mark('p1', 2, 'back')],
    { p1: 'open' },
  ],
  [
    'put aside and missed again',
    [fact('p1', 1, 'wrong'), fact('p1', 3, 'wrong')],
    [mark('p1', 2, 'known')],
    { p1: 'open' },
  ],
  ['not today', [fact('p1', 1, 'wrong')], [mark('p1', 1, 'later')], { p1: 'open' }],
])('an item that was %s', (_, facts, marks, states) => {
  expect(
    Object.fromEntries(entries(facts, marks).map(({ itemId, state }) => [itemId, state])),
  ).toEqual(states)
})

test('an entry tells how often it was missed, and shows the last miss; the last missed stands first', () => {
  const facts = [
    fact('p1', 1, 'wrong'),
    fact('e1', 2, 'unanswered', 'exam'),
    fact('p1', 3, 'wrong'),
    fact('p1', 4, 'right'),
  ]
  expect(
    entries(facts).map(({ itemId, misses, last, exams }) => [itemId, misses, last.on, exams]),
  ).toEqual([
    ['p1', 2, day(3), []],
    ['e1', 1, day(2), ['final']],
  ])
})

test.each([
  ['a practice item: itself', single('p2', 'a'), ['p2']],
  ['an exam item: of its objective first, then of its lesson', asked, ['p1', 'p2']],
  [
    'of a lesson without any: of its competency',
    single('x', 'a', { lesson: 'no/such', competency: 'c' }),
    ['p2', 'p3'],
  ],
  ['of nothing that is taught: nothing', single('x', 'a'), []],
])('to practise %s', (_, item, ids) => {
  expect(
    practiceFor(item, pool, 'me')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids)
})

test('what stands in stays when the pool grows, unless the new item is drawn; others get others', () => {
  const ids = Array.from({ length: 8 }, (_, at) => `q${at}`)
  const standsIn = (pooled: string[], person: string) =>
    practiceFor(asked, practicePoolOf(pooled.map((id) => practice(id))), person)[0]!.id
  const everybody = Array.from({ length: 40 }, (_, at) => `person ${at}`)
  for (const person of everybody) {
    const before = standsIn(ids, person)
    expect([before, 'new']).toContain(standsIn([...ids, 'new'], person))
  }
  expect(new Set(everybody.map((person) => standsIn(ids, person))).size).toBeGreaterThan(4)
})

test('a run asks practice items only, each once, never the exam item', () => {
  const missed = entries([
    fact('e1', 1, 'wrong', 'exam'),
    fact('p1', 1, 'wrong'),
    fact('gone', 1, 'wrong'),
  ])
  expect(practiceRun(missed, pool, 'me').toSorted()).toEqual(['p1', 'p2'])
})

test.each<[string, AnswerFact[], PracticeMark[], string[]]>([
  ['nothing missed', [fact('p1', 1, 'right')], [], []],
  ['a missed check: the next day', [fact('p1', 1, 'wrong')], [], [`p1 ${day(2)}`]],
  [
    'an exam item: by what stands in for it',
    [fact('e1', 1, 'wrong', 'exam')],
    [],
    [`p1 ${day(2)}`],
  ],
  [
    'an exam item and its stand-in: one card',
    [fact('e1', 1, 'wrong', 'exam'), fact('p1', 1, 'wrong')],
    [],
    [`p1 ${day(2)}`],
  ],
  ['missed in practice', [fact('p2', 1, 'wrong', 'practice')], [], [`p2 ${day(2)}`]],
  ['of no item in force', [fact('gone', 1, 'wrong')], [], []],
  [
    'right before it was missed',
    [fact('p1', 1, 'right'), fact('p1', 3, 'wrong')],
    [],
    [`p1 ${day(4)}`],
  ],
  [
    'seen and answered again at once',
    [fact('p1', 1, 'wrong'), fact('p1', 1, 'right', 'practice')],
    [],
    [`p1 ${day(2)}`],
  ],
  [
    'right the next day',
    [fact('p1', 1, 'wrong'), fact('p1', 2, 'right', 'practice')],
    [],
    [`p1 ${day(4)}`],
  ],
  [
    'written, and not judged yet',
    [fact('p1', 1, 'wrong'), fact('p1', 2, 'awaiting', 'practice')],
    [],
    [`p1 ${day(2)}`],
  ],
  ['put aside', [fact('p1', 1, 'wrong')], [mark('p1', 1, 'known')], []],
  ['the exam item put aside', [fact('e1', 1, 'wrong', 'exam')], [mark('e1', 1, 'known')], []],
  ['its stand-in put aside', [fact('e1', 1, 'wrong', 'exam')], [mark('p1', 1, 'known')], []],
  [
    'put aside and missed again',
    [fact('p1', 1, 'wrong'), fact('p1', 5, 'wrong')],
    [mark('p1', 2, 'known')],
    [`p1 ${day(6)}`],
  ],
])('what is asked again, %s', (_, facts, marks, expected) => {
  expect(cards(facts, marks).map(({ item, dueOn }) => `${item.id} ${dueOn}`)).toEqual(expected)
})

test('a right answer that was hard comes back sooner, an easy one later', () => {
  const dueAfter = (rating: number | null) =>
    cards([
      fact('p1', 1, 'wrong'),
      fact('p1', 2, 'right', 'practice'),
      fact('p1', 8, 'right', 'practice', { rating }),
    ])[0]!.dueOn
  const dates = [2, null, 3, 4].map(dueAfter)
  expect(dates).toEqual(dates.toSorted())
  expect(new Set(dates).size).toBe(3)
})

test('a few are offered a day, none that was put off, and what was practised counts', () => {
  const many = practicePoolOf(['a', 'b', 'c', 'd', 'e'].map((id) => practice(id)))
  const facts = ['a', 'b', 'c', 'd', 'e'].map((id) => fact(id, 1, 'wrong'))
  const dueOn = (date: number, more: AnswerFact[] = [], marks: PracticeMark[] = []) => {
    const all = [...facts, ...more]
    const due = dueCards(reviewCards(all, marks, many, 'me'), marks, day(date))
    return [due.length, offeredToday(due, all, day(date))]
  }
  expect(dueOn(1)).toEqual([0, 0])
  expect(dueOn(2)).toEqual([5, 3])
  expect(dueOn(2, [], [mark('a', 2, 'later')])).toEqual([4, 3])
  expect(dueOn(3, [], [mark('a', 2, 'later')])).toEqual([5, 3])
  expect(dueOn(2, [fact('a', 2, 'right', 'practice')])).toEqual([4, 2])
  const three = ['a', 'b', 'c'].map((id) => fact(id, 2, 'right', 'practice'))
  expect(dueOn(2, three)).toEqual([2, 0])
})

const anyFacts = fc.array(
  fc
    .record({
      itemId: fc.constantFrom('e1', 'p1', 'p2', 'p3', 'gone'),
      date: fc.integer({ min: 1, max: 28 }),
      result: fc.constantFrom('right', 'partly', 'wrong', 'unanswered', 'awaiting'),
      kind: fc.constantFrom('check', 'practice'),
      rating: fc.constantFrom(null, 2, 3, 4),
    })
    .map(({ itemId, date, result, kind, rating }) =>
      fact(
        itemId,
        date,
        result as AnswerFact['result'],
        itemId === 'e1' ? 'exam' : (kind as 'check'),
        {
          rating,
        },
      ),
    ),
)
const anyMarks = fc.array(
  fc
    .record({
      itemId: fc.constantFrom('e1', 'p1', 'p2'),
      date: fc.integer({ min: 1, max: 28 }),
      kind: fc.constantFrom('known', 'back', 'later'),
    })
    .map(({ itemId, date, kind }) => mark(itemId, date, kind as PracticeMarkKind)),
)

test('whatever was answered: only practice items are asked again, each once, after the day it was answered', () => {
  fc.assert(
    fc.property(anyFacts, anyMarks, (facts, marks) => {
      const found = cards(facts, marks)
      const ids = found.map(({ item }) => item.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { item, dueOn, days } of found) {
        expect(pool.byId.has(item.id)).toBe(true)
        expect(days.length).toBeGreaterThan(0)
        expect(dueOn > days.at(-1)!.on).toBe(true)
      }
      expect(found.map(({ dueOn }) => dueOn)).toEqual(found.map(({ dueOn }) => dueOn).toSorted())
      expect(cards([...facts].reverse(), marks)).toEqual(found)
    }),
  )
})

test('whatever was answered: what is in the notebook was missed, and what was missed is in it', () => {
  fc.assert(
    fc.property(anyFacts, anyMarks, (facts, marks) => {
      const missed = facts.filter(
        ({ result, source }) =>
          /wrong|partly|unanswered/.test(result) && source.kind !== 'practice',
      )
      const found = entries(facts, marks).map(({ itemId }) => itemId)
      expect(found.toSorted()).toEqual([...new Set(missed.map(({ itemId }) => itemId))].toSorted())
    }),
  )
})
