import { expect, test } from 'vitest'
import { addDays, addMonths, CalendarDate, dateAt, daysBetween, startOf } from './calendar.ts'

test.each([
  ['2026-07-24', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-7-4', false],
  ['2026-07-24T00:00', false],
  ['', false],
])('%j is a calendar date: %s', (text, valid) => {
  expect(CalendarDate.safeParse(text).success).toBe(valid)
})

test.each([
  ['2026-07-23T16:00:00Z', 'Asia/Shanghai', '2026-07-24'],
  ['2026-07-23T15:59:59Z', 'Asia/Shanghai', '2026-07-23'],
  ['2026-07-23T23:30:00Z', 'America/New_York', '2026-07-23'],
])('at %s it is, in %s, %s', (instant, zone, date) => {
  expect(dateAt(new Date(instant), zone)).toBe(date)
})

test('a date begins at midnight of the company, also across a clock change', () => {
  expect(startOf('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOf('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-07-24', 24, '2028-07-24'],
])('%s and %d months make %s', (date, months, later) => {
  expect(addMonths(date, months)).toBe(later)
})

test('days are counted over months and years, both ways', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-07-22', '2026-07-24')).toBe(2)
  expect(daysBetween('2026-07-24', '2026-07-22')).toBe(-2)
})
