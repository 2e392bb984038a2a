import { expect, test } from 'vitest'
import {
  byAddress,
  examOf,
  multiple,
  opened,
  paperOf,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import { attemptView } from './attempt-view.ts'
import { recordEntry } from './attempt.ts'
import { reviewPaper } from './review.ts'
import { scorePaper } from './score.ts'

const items = [
  single('one', 'c'),
  multiple('many', ['b', 'd'], 'per-option'),
  trueFalse('fact', false),
]
const paper = paperOf(items, 2)
paper.items[0]!.options = ['d', 'c', 'a', 'b']
paper.items[2]!.options = ['false', 'true']
const now = new Date('2026-07-24T06:00:00.000Z')
const attempt = opened(paper, now, new Date('2026-07-24T06:30:00.000Z'))

function viewOf(locale: 'zh-CN' | 'en') {
  const answer = { kind: 'answered', item: 'one', choice: ['d'] } as const
  const result = recordEntry(
    attempt,
    answer,
    { item: items[0], made: null, drawn: null, kept: null },
    now,
  )
  if (result.outcome !== 'recorded') throw new Error(result.outcome)
  const chain = {
    attempt: { ...attempt, last: result.event },
    events: [attempt.last, result.event],
  }
  return attemptView(chain, examOf(items), byAddress(items), locale, now)
}

test('an open attempt shows the paper in its order and language, and how far it has come', () => {
  const view = viewOf('en')
  expect(view.exam.title).toBe('The exam.')
  expect(view.questions[0]).toEqual({
    id: 'one',
    kind: 'single-choice',
    stem: 'Stem of one.',
    options: ['d', 'c', 'a', 'b'].map((id) => ({ id, text: `one option ${id}.` })),
    points: 2,
  })
  expect(view.progress).toEqual({
    responses: { one: ['d'] },
    flagged: [],
    paths: {},
    sequence: 2,
    savedAt: now.toISOString(),
    deadlineAt: view.deadlineAt,
    isExtended: false,
    now: now.toISOString(),
  })
})

test('true and false are put in one order, whatever the paper says', () => {
  const fact = viewOf('en').questions[2]!
  expect('options' in fact && fact.options.map(({ id }) => id)).toEqual(['true', 'false'])
})

test.each(['zh-CN', 'en'] as const)(
  'nothing of an open attempt in %s tells key, reason, points earned or hash',
  (locale) => {
    const sent = JSON.stringify(viewOf(locale))
    expect(sent).not.toMatch(/"key"|"why"|"scoring"|"earned"|"hash"|reason of|per-option/)
    for (const { hash } of paper.items) expect(sent).not.toContain(hash)
    expect(sent).not.toContain(attempt.last.hash)
    expect(sent).not.toContain('seed')
  },
)

test('afterwards every option has its reason, and says whether it was chosen and whether it is right', () => {
  const responses = { one: ['d'], many: ['b', 'd'], fact: [] }
  const score = scorePaper(paper, byAddress(items), responses)
  const given = { responses, marks: {} }
  const [one, many, fact] = reviewPaper(paper, byAddress(items), given, score, 'en')
  const optionsOf = (question: typeof one) =>
    question && 'options' in question.review ? question.review.options : []
  expect(one).toMatchObject({ place: 1, result: 'wrong', earned: 0, points: 2 })
  expect(optionsOf(one).slice(0, 2)).toEqual([
    { id: 'd', text: 'one option d.', chosen: true, right: false, why: 'reason of d in one.' },
    { id: 'c', text: 'one option c.', chosen: false, right: true, why: 'reason of c in one.' },
  ])
  expect(many).toMatchObject({ place: 2, result: 'right', earned: 2 })
  expect(fact).toMatchObject({ place: 3, result: 'unanswered', earned: 0 })
  expect(optionsOf(fact)).toEqual([
    { id: 'true', text: '', chosen: false, right: false, why: 'reason of true in fact.' },
    { id: 'false', text: '', chosen: false, right: true, why: 'reason of false in fact.' },
  ])
})
