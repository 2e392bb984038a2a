import { expect, test } from 'vitest'
import type { ExamWindow, ReviewPolicy } from '../catalog/exam.ts'
import {
  attemptsOfCycle,
  deadlineOf,
  examEntry,
  makeUpNeed,
  mayReview,
  reviewState,
  type ReviewState,
  type Allowance,
  type EarlierAttempt,
} from './exam-entry.ts'

const at = (time: string) => new Date(`2026-08-01T${time}:00.000Z`)
const attempt = (id: string, more: Partial<EarlierAttempt> = {}): EarlierAttempt => ({
  id,
  open: false,
  passed: false,
  awaits: false,
  endedAt: at('08:00'),
  makeUpId: null,
  ...more,
})
const open = attempt('open', { open: true, endedAt: null })
const failed = attempt('failed')
const passed = attempt('passed', { passed: true })
const waiting = attempt('waiting', { awaits: true })
const mayStart = (left: number) => ({ outcome: 'may-start', left, makeUp: null })

test.each<[string, EarlierAttempt[], object]>([
  ['nobody has sat', [], mayStart(2)],
  ['one try is used', [failed], mayStart(1)],
  ['every try is used', [failed, failed], { outcome: 'no-attempt-left' }],
  ['more were made than are allowed now', [failed, failed, failed], { outcome: 'no-attempt-left' }],
  ['one is open', [failed, open], { outcome: 'may-continue', attemptId: 'open' }],
  ['it is passed', [failed, passed], { outcome: 'passed', attemptId: 'passed' }],
  ['one waits for a grader', [failed, waiting], { outcome: 'awaiting', attemptId: 'waiting' }],
  ['one waits, with tries left', [waiting], { outcome: 'awaiting', attemptId: 'waiting' }],
  ['one waits, and another passed', [waiting, passed], { outcome: 'passed', attemptId: 'passed' }],
  ['it is passed with tries left', [passed], { outcome: 'passed', attemptId: 'passed' }],
])('an exam of two attempts when %s', (_, earlier, entry) => {
  expect(examEntry({ attempts: 2 }, earlier, at('09:00'))).toEqual(entry)
})

test('only attempts of the cycle count in it; outside of any cycle, those made outside', () => {
  const attempts = [{ cycleId: 'first' }, { cycleId: null }, { cycleId: 'second' }]
  expect(attemptsOfCycle(attempts, 'second')).toEqual([{ cycleId: 'second' }])
  expect(attemptsOfCycle(attempts, null)).toEqual([{ cycleId: null }])
})

const window = (more: Partial<ExamWindow> = {}): ExamWindow => ({
  opens: at('09:00').toISOString(),
  closes: at('11:00').toISOString(),
  endsAttempts: true,
  ...more,
})
const notOpen = { outcome: 'not-open-yet', opensAt: at('09:00') }
const over = { outcome: 'window-over' }

test.each<[string, string, ExamWindow, object]>([
  ['a minute before it opens', '08:59', window(), notOpen],
  ['as it opens', '09:00', window(), mayStart(2)],
  ['in its last minute', '10:59', window(), mayStart(2)],
  ['as it closes', '11:00', window(), over],
  ['in the time left for coming late', '09:14', window({ lateEntryMinutes: 15 }), mayStart(2)],
  ['when that is over', '09:15', window({ lateEntryMinutes: 15 }), over],
  ['after it closed, whatever may come late', '11:00', window({ lateEntryMinutes: 600 }), over],
])('an exam with a window is begun %s or not: %#', (_, time, ofExam, entry) => {
  expect(examEntry({ attempts: 2, window: ofExam }, [], at(time))).toEqual(entry)
})

test('an attempt under way is continued when the window is over', () => {
  expect(examEntry({ attempts: 2, window: window() }, [open], at('12:00'))).toEqual({
    outcome: 'may-continue',
    attemptId: 'open',
  })
})

test.each<[string, object]>([
  ['08:29', { outcome: 'cooling-down', until: at('08:30') }],
  ['08:30', mayStart(1)],
])('after an attempt that ended at 08:00, with 30 minutes between, at %s', (time, entry) => {
  expect(examEntry({ attempts: 2, coolDownMinutes: 30 }, [failed], at(time))).toEqual(entry)
})

const makeUp = { id: 'again', opensAt: at('14:00'), closesAt: at('16:00') }
const used = attempt('made-up', { makeUpId: 'again' })
const byMakeUp = { outcome: 'may-start', left: 1, makeUp }
const exam = { attempts: 1, window: window(), coolDownMinutes: 600 }

test.each<[string, EarlierAttempt[], string, object]>([
  ['who failed, before it opens', [failed], '13:59', { ...notOpen, opensAt: at('14:00') }],
  ['who failed, in its time and without waiting', [failed], '14:00', byMakeUp],
  ['who was absent, in its time', [], '15:59', byMakeUp],
  ['who failed, when it has closed', [failed], '16:00', { outcome: 'no-attempt-left' }],
  ['who was absent, when it has closed', [], '16:00', over],
  ['who has used it', [failed, used], '14:30', { outcome: 'no-attempt-left' }],
  ['who has an attempt of the exam’s own left', [], '09:30', mayStart(2)],
])('a make-up for somebody %s', (_, earlier, time, entry) => {
  expect(examEntry(exam, earlier, at(time), [makeUp])).toEqual(entry)
})

test('a make-up without times of its own keeps to the window', () => {
  const sitting = { id: 'again', opensAt: null, closesAt: null }
  const entry = (time: string) => examEntry(exam, [failed], at(time), [sitting])
  expect(entry('10:00')).toEqual({ outcome: 'may-start', left: 1, makeUp: sitting })
  expect(entry('11:00')).toEqual({ outcome: 'no-attempt-left' })
})

const closing = at('11:00')
const keeps = window({ endsAttempts: false })
const lasting = { id: 'again', closes: at('16:00').toISOString() }

test.each<[string, number | undefined, ExamWindow | undefined, string, Allowance, Date | null]>([
  ['without any limit', undefined, undefined, '09:00', {}, null],
  ['with a time limit', 45, undefined, '09:00', {}, at('09:45')],
  ['with a window that leaves enough', 45, window(), '09:00', {}, at('09:45')],
  ['begun late in a window', 45, window(), '10:30', {}, closing],
  ['begun late in a window that ends nothing', 45, keeps, '10:30', {}, at('11:15')],
  ['with a window alone', undefined, window(), '09:00', {}, closing],
  ['with a window alone that ends nothing', undefined, keeps, '09:00', {}, null],
  ['with extra time', 40, undefined, '09:00', { extraPercent: 25 }, at('09:50')],
  [
    'with extra time of a part of a minute',
    45,
    undefined,
    '09:00',
    { extraPercent: 25 },
    at('09:57'),
  ],
  ['with extra time after a window', 40, window(), '10:30', { extraPercent: 25 }, at('11:10')],
  ['with extra time and no limit', undefined, window(), '09:00', { extraPercent: 50 }, closing],
  ['of a make-up', 45, window(), '15:00', { makeUp: lasting }, at('15:45')],
  ['of a make-up begun late', 45, window(), '15:30', { makeUp: lasting }, at('16:00')],
  [
    'of a make-up in the window',
    45,
    window(),
    '10:30',
    { makeUp: { id: 'again', closes: null } },
    closing,
  ],
])('the deadline %s', (_, timeLimitMinutes, ofExam, openedAt, allowance, deadline) => {
  const limits = { timeLimitMinutes, window: ofExam }
  expect(deadlineOf(limits, at(openedAt), allowance)).toEqual(deadline)
})

const shown: Record<string, ReviewPolicy> = {
  once: { show: 'rationales', when: 'submitted' },
  end: { show: 'rationales', when: 'passed-or-exhausted' },
  never: { show: 'score', when: 'submitted' },
}

test.each<[string, string, EarlierAttempt[], boolean]>([
  ['once', 'failed, a try left', [failed], true],
  ['once', 'failed, the next one open', [failed, open], true],
  ['end', 'failed, a try left', [failed], false],
  ['end', 'failed, the last one open', [failed, open], false],
  ['end', 'passed', [passed], true],
  ['end', 'no try left', [failed, failed], true],
  ['never', 'passed', [passed], false],
  ['never', 'no try left', [failed, failed], false],
])('with answers shown %s, somebody who has %s may see them: %#', (policy, _, attempts, may) => {
  expect(mayReview({ attempts: 2, review: shown[policy]! }, attempts, at('09:00'))).toBe(may)
})

test.each<[string, string, EarlierAttempt[], ReviewState]>([
  ['once', 'the next one open', [failed, open], 'under-way'],
  ['end', 'the last one open', [failed, open], 'under-way'],
  ['never', 'the next one open', [failed, open], 'never'],
  ['once', 'none open', [failed], 'shown'],
  ['end', 'a try left', [failed], 'later'],
])('a result with answers shown %s, with %s: %#', (policy, _, attempts, state) => {
  const exam = { attempts: 2, review: shown[policy]! }
  // The open one is in a newer cycle than the result that is looked at.
  const all = attempts.map((attempt) => ({ ...attempt, cycleId: attempt.open ? 'new' : 'old' }))
  expect(reviewState(exam, { cycleId: 'old' }, all, at('09:00'), [])).toBe(state)
})

test.each([
  ['10:59', false],
  ['11:00', true],
])('answers shown when the window has closed at 11:00 are shown at %s: %s', (time, may) => {
  const review: ReviewPolicy = { show: 'rationales', when: 'window-closed' }
  const policy = { attempts: 2, window: window(), review }
  expect(mayReview(policy, [passed], at(time))).toBe(may)
})

test.each<[string, EarlierAttempt[], string, string | null]>([
  ['has not come while it is open', [], '10:00', null],
  ['has not come and it is over', [], '11:00', 'absent'],
  ['has failed', [failed], '10:00', 'failed'],
  ['has passed', [passed], '11:00', null],
  ['is sitting it', [open], '11:00', null],
])('whoever %s needs a make-up or not: %#', (_, attempts, time, need) => {
  expect(makeUpNeed({ attempts: 1, window: window() }, attempts, at(time), [])).toBe(need)
})

test('whoever has a make-up to come needs no other; when that is over too, they do', () => {
  const need = (time: string) => makeUpNeed(exam, [], at(time), [makeUp])
  expect([need('12:00'), need('15:00'), need('16:00')]).toEqual([null, null, 'absent'])
})
