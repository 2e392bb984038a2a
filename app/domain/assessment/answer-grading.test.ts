import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agree,
  answerGrading,
  correctionRight,
  mayFollow,
  mayGrade,
  meanMarks,
  type GradedPlace,
  type GradingBody,
} from './answer-grading.ts'
import type { Marks } from './response.ts'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const place: GradedPlace = {
  id: 'essay',
  points: 5,
  rubric: [
    { id: 'need', text: both('need'), points: 6 },
    { id: 'plan', text: both('plan'), points: 4 },
  ],
}
const marks = (need: number, plan: number): Marks => ({ need, plan })
const none = { earned: 0, total: 0 }

const graded = (by: string, given: Marks, comment = ''): GradingBody => ({
  kind: 'graded',
  item: 'essay',
  by,
  marks: { ...given },
  comment,
  ...none,
})
const back = (by: string): GradingBody => ({
  kind: 'sent-back',
  item: 'essay',
  by,
  reason: 'conflict',
  note: '',
})
const corrected = (by: string, as: 'own' | 'chief', given: Marks): GradingBody => ({
  kind: 'grading-corrected',
  item: 'essay',
  by,
  as,
  marks: { ...given },
  comment: 'new',
  reason: 'slip',
  ...none,
})
const at = '2026-07-24T01:00:00.000Z'
const one = {}
const two = { secondGrader: { tolerance: 1 } }
const after = (policy: object, ...bodies: GradingBody[]) =>
  answerGrading(
    bodies.map((body) => ({ at, body })),
    place,
    policy,
  )

test.each<[string, object, GradingBody[], string, Marks | null]>([
  ['nobody has looked', one, [], 'first', null],
  ['one grades alone', one, [graded('a', marks(3, 2))], 'settled', marks(3, 2)],
  ['the first of two', two, [graded('a', marks(3, 2))], 'second', null],
  [
    // 2 of 10 on the rubric are 1 of 5 points: just within the tolerance.
    'two who are as far apart as may be',
    two,
    [graded('a', marks(3, 2)), graded('b', marks(5, 2))],
    'settled',
    marks(4, 2),
  ],
  [
    'two who agree, with halves',
    two,
    [graded('a', marks(3, 2)), graded('b', marks(4, 2))],
    'settled',
    marks(4, 2),
  ],
  [
    'two who differ by one more',
    two,
    [graded('a', marks(3, 2)), graded('b', marks(5, 3))],
    'third',
    null,
  ],
  [
    'the third, who decides alone',
    two,
    [graded('a', marks(0, 0)), graded('b', marks(6, 4)), graded('c', marks(1, 1))],
    'settled',
    marks(1, 1),
  ],
  ['one who sent it back', one, [back('a')], 'first', null],
  ['one who took it then', one, [back('a'), graded('b', marks(6, 4))], 'settled', marks(6, 4)],
  [
    'a slip of the first put right before the second',
    two,
    [graded('a', marks(0, 0)), corrected('a', 'own', marks(6, 4)), graded('b', marks(6, 4))],
    'settled',
    marks(6, 4),
  ],
  [
    'a correction of what was settled',
    one,
    [graded('a', marks(6, 4)), corrected('a', 'own', marks(1, 1))],
    'settled',
    marks(1, 1),
  ],
])('%s', (_, policy, bodies, stage, settled) => {
  const grading = after(policy, ...bodies)
  expect(grading.stage).toBe(stage)
  expect(grading.settled?.marks ?? null).toEqual(settled)
})

test('the learner reads the comments of both who agreed, or that of the third', () => {
  const agreed = after(two, graded('a', marks(3, 2), 'One.'), graded('b', marks(3, 2), 'Two.'))
  expect(agreed.settled?.comment).toBe('One.\n\nTwo.')
  const differ = [graded('a', marks(0, 0), 'One.'), graded('b', marks(6, 4), 'Two.')]
  expect(after(two, ...differ, graded('c', marks(3, 2), 'Three.')).settled?.comment).toBe('Three.')
})

test('what was put right is told with what it was before', () => {
  const grading = after(one, graded('a', marks(6, 4)), corrected('a', 'own', marks(1, 1)))
  expect(grading.corrections).toEqual([
    { by: 'a', as: 'own', at, reason: 'slip', before: marks(6, 4) },
  ])
})

test.each<[string, object, GradingBody[], string, boolean]>([
  ['the first', two, [], 'a', true],
  ['the first again', two, [graded('a', marks(3, 2))], 'a', false],
  ['a second', two, [graded('a', marks(3, 2))], 'b', true],
  ['a second where one is enough', one, [graded('a', marks(3, 2))], 'b', false],
  ['one who sent it back', two, [back('a')], 'a', false],
  ['the second as third', two, [graded('a', marks(0, 0)), graded('b', marks(6, 4))], 'b', false],
  ['a third', two, [graded('a', marks(0, 0)), graded('b', marks(6, 4))], 'c', true],
])('%s may grade, or not', (_, policy, bodies, person, may) => {
  expect(mayGrade(after(policy, ...bodies), person)).toBe(may)
  const body = graded(person, marks(1, 1))
  expect(mayFollow(after(policy, ...bodies), body, place)).toBe(may)
})

const agreed = [graded('a', marks(3, 2)), graded('b', marks(3, 2))]
const decided = [graded('a', marks(0, 0)), graded('b', marks(6, 4)), graded('c', marks(3, 2))]
test.each<[string, object, GradingBody[], string, boolean, 'own' | 'chief' | null]>([
  ['nothing given yet', one, [], 'a', true, null],
  ['their own', one, [graded('a', marks(3, 2))], 'a', false, 'own'],
  ["another's", one, [graded('a', marks(3, 2))], 'b', false, null],
  ["another's, by a chief", one, [graded('a', marks(3, 2))], 'b', true, 'chief'],
  ['the first, alone so far', two, [graded('a', marks(3, 2))], 'a', false, 'own'],
  ['the first, by a chief', two, [graded('a', marks(3, 2))], 'b', true, null],
  ['the first of two who differ', two, decided.slice(0, 2), 'a', false, null],
  ['one of two who agreed', two, agreed, 'b', false, null],
  ['one of two who agreed, a chief', two, agreed, 'b', true, 'chief'],
  ['the third', two, decided, 'c', false, 'own'],
  ['overruled by the third', two, decided, 'a', false, null],
  [
    'their own, after a chief',
    one,
    [graded('a', marks(3, 2)), corrected('x', 'chief', marks(1, 1))],
    'a',
    false,
    null,
  ],
])('who may correct: %s', (_, policy, bodies, person, isChief, right) => {
  expect(correctionRight(after(policy, ...bodies), person, isChief)).toBe(right)
})

test('a correction follows only by the right that it names', () => {
  const grading = after(one, graded('a', marks(3, 2)))
  expect(mayFollow(grading, corrected('a', 'own', marks(1, 1)), place)).toBe(true)
  expect(mayFollow(grading, corrected('b', 'own', marks(1, 1)), place)).toBe(false)
  expect(mayFollow(grading, corrected('b', 'chief', marks(1, 1)), place)).toBe(true)
  expect(mayFollow(grading, corrected('a', 'own', marks(9, 1)), place)).toBe(false)
})

const anyMarks = fc.tuple(fc.nat(6), fc.nat(4)).map(([need, plan]) => marks(need, plan))

test('the mean lies between both and agreeing does not ask who was first', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, fc.nat(5), (left, right, tolerance) => {
      const mean = meanMarks(left, right, place.rubric)
      for (const { id } of place.rubric) {
        expect(mean[id]).toBeGreaterThanOrEqual(Math.min(left[id]!, right[id]!))
        expect(mean[id]).toBeLessThanOrEqual(Math.max(left[id]!, right[id]!))
        expect(Number.isInteger(mean[id])).toBe(true)
      }
      expect(meanMarks(right, left, place.rubric)).toEqual(mean)
      const alike = agree(left, right, place, tolerance)
      expect(agree(right, left, place, tolerance)).toBe(alike)
    }),
  )
})
