import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateAt } from '#app/domain/calendar.ts'
import type { Locale } from '#app/domain/locale.ts'
import {
  dateIn,
  formatCount,
  formatDate,
  formatDuration,
  formatInstant,
  formatMinutes,
  formatPercent,
  formatShare,
  formatTime,
  formatZone,
  plural,
  type DateForm,
} from './format.ts'

test.each<[string, DateForm, string, string]>([
  ['2026-07-24', {}, '7月24日', '24 July'],
  ['2026-07-04', { year: true }, '2026年7月4日', '4 July 2026'],
  ['2026-07-24', { weekday: true }, '7月24日 星期五', 'Friday 24 July'],
  [
    '2026-12-31',
    { year: true, weekday: true },
    '2026年12月31日 星期四',
    'Thursday 31 December 2026',
  ],
  ['2028-02-29', { weekday: true }, '2月29日 星期二', 'Tuesday 29 February'],
])('the date %s with %o reads %s, in English %s', (date, form, zh, en) => {
  expect(formatDate(date, 'zh-CN', form)).toBe(zh)
  expect(formatDate(date, 'en', form)).toBe(en)
})

const moment = new Date('2026-07-24T07:02:41.900Z')

test.each<[string, Locale, boolean, string]>([
  ['Asia/Shanghai', 'zh-CN', false, '2026年7月24日 15:02（北京时间）'],
  ['Asia/Shanghai', 'en', true, '24 July 2026, 15:02:41 (Beijing time)'],
  ['America/New_York', 'en', false, '24 July 2026, 03:02 (UTC−4)'],
  ['Asia/Kolkata', 'zh-CN', false, '2026年7月24日 12:32（UTC+5:30）'],
  ['UTC', 'en', false, '24 July 2026, 07:02 (UTC+0)'],
])('an instant in %s in %s, seconds %s, reads %s', (timeZone, locale, withSeconds, words) => {
  expect(formatInstant(moment, timeZone, locale, withSeconds)).toBe(words)
})

test('midnight is 00:00 and belongs to the day it begins', () => {
  const midnight = new Date('2026-07-23T16:00:00Z')
  expect(formatTime(midnight, 'Asia/Shanghai')).toBe('00:00')
  expect(dateIn(midnight, 'Asia/Shanghai')).toBe('2026-07-24')
})

test.each([
  ['2026-01-15T12:00:00Z', 'UTC−5'],
  ['2026-07-15T12:00:00Z', 'UTC−4'],
])('a zone with summer time is shown as it is at %s: %s', (instant, zone) => {
  expect(formatZone(new Date(instant), 'America/New_York', 'en')).toBe(zone)
})

test('the date shown for an instant is the date the calendar counts with', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1990-01-01'),
        max: new Date('2090-01-01'),
        noInvalidDate: true,
      }),
      fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'UTC'),
      (instant, timeZone) => dateIn(instant, timeZone) === dateAt(instant, timeZone),
    ),
  )
})

test.each([
  [1361, '22 分 41 秒', '22 min 41 s'],
  [13_200, '3 小时 40 分', '3 h 40 min'],
  [13_259, '3 小时 40 分', '3 h 40 min'],
  [3600, '1 小时', '1 h'],
  [3605, '1 小时', '1 h'],
  [120, '2 分', '2 min'],
  [59.9, '59 秒', '59 s'],
  [0, '0 秒', '0 s'],
  [-5, '0 秒', '0 s'],
])('%d seconds last %s, in English %s', (seconds, zh, en) => {
  expect(formatDuration(seconds, 'zh-CN')).toBe(zh)
  expect(formatDuration(seconds, 'en')).toBe(en)
})

test('an estimate is in minutes', () => {
  expect([formatMinutes(26, 'zh-CN'), formatMinutes(26, 'en')]).toEqual(['26 分钟', '26 min'])
})

test.each([
  [0, '0'],
  [999, '999'],
  [1694, '1,694'],
  [1_234_567, '1,234,567'],
  [-1000, '−1,000'],
])('the count %d reads %s', (count, words) => {
  expect(formatCount(count)).toBe(words)
})

test('a part is shown beside its whole', () => {
  expect(formatShare(1694, 2041)).toBe('1,694 / 2,041')
})

test.each([
  [1694, 2041, '83%'],
  [2040, 2041, '99%'],
  [1, 2041, '1%'],
  [0, 10, '0%'],
  [10, 10, '100%'],
  [0, 0, '–'],
])('%d of %d is %s: all and none are never rounded into', (part, whole, words) => {
  expect(formatPercent(part, whole)).toBe(words)
})

test.each([
  [1, '1 lesson'],
  [0, '0 lessons'],
  [1200, '1,200 lessons'],
])('%d takes its noun: %s', (count, words) => {
  expect(plural(count, 'lesson')).toBe(words)
})
