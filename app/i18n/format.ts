import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Locale } from '#app/domain/locale.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = {
  'zh-CN': ['日', '一', '二', '三', '四', '五', '六'].map((day) => `星期${day}`),
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** Which parts of a date are written besides day and month. */
export type DateForm = { year?: boolean; weekday?: boolean }

/**
 * A calendar date in words: 7月24日 / 24 July; with the year 2026年7月24日 / 24 July 2026; with the
 * weekday 7月24日 星期五 / Friday 24 July.
 */
export function formatDate(
  date: CalendarDate,
  locale: Locale,
  { year: withYear, weekday: withWeekday }: DateForm = {},
): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = weekdays[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  if (locale === 'en') {
    const words = [withWeekday && weekday, day, months[month - 1], withYear && year]
    return words.filter(Boolean).join(' ')
  }
  return `${withYear ? `${year}年` : ''}${month}月${day}日${withWeekday ? ` ${weekday}` : ''}`
}

/** An instant as its date in a zone, for `formatDate`. */
export function dateIn(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = wallClock(instant, timeZone)
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-')
}

/** The time of day at an instant: 14:32, or 14:32:07 where seconds matter. The zone is not in it. */
export function formatTime(instant: Date, timeZone: string, withSeconds = false): string {
  const { hour, minute, second } = wallClock(instant, timeZone)
  const shown = withSeconds ? [hour, minute, second] : [hour, minute]
  return shown.map(twoDigits).join(':')
}

/** An instant in words, to the minute or second, with its zone: 2026年7月24日 15:02（北京时间）. */
export function formatInstant(
  instant: Date,
  timeZone: string,
  locale: Locale,
  withSeconds = false,
): string {
  const date = formatDate(dateIn(instant, timeZone), locale, { year: true })
  const time = formatTime(instant, timeZone, withSeconds)
  const zone = formatZone(instant, timeZone, locale)
  return locale === 'en' ? `${date}, ${time} (${zone})` : `${date} ${time}（${zone}）`
}

/** An instant in words where the zone is said nearby: 2026年7月24日 15:02 / 24 July 2026, 15:02. */
export function formatMoment(instant: Date, timeZone: string, locale: Locale): string {
  const date = formatDate(dateIn(instant, timeZone), locale, { year: true })
  return `${date}${locale === 'en' ? ', ' : ' '}${formatTime(instant, timeZone)}`
}

/** A zone in words: the name people use for China's, elsewhere the distance from UTC at that instant. */
export function formatZone(instant: Date, timeZone: string, locale: Locale): string {
  if (timeZone === 'Asia/Shanghai') return locale === 'en' ? 'Beijing time' : '北京时间'
  const { year, month, day, hour, minute } = wallClock(instant, timeZone)
  const local = Date.UTC(year, month - 1, day, hour, minute)
  const offset = Math.round((local - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000)
  const hours = Math.floor(Math.abs(offset) / 60)
  const minutes = Math.abs(offset) % 60
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${twoDigits(minutes)}` : ''}`
}

/** A length of time in its two largest units, rounded down: 22 分 41 秒 / 22 min 41 s, 3 小时 40 分 / 3 h 40 min. */
export function formatDuration(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = whole % 60
  const units = locale === 'en' ? ['h', 'min', 's'] : ['小时', '分', '秒']
  const counted = [hours, minutes, rest].map((count, at) => ({ count, unit: units[at] }))
  const first = hours ? 0 : minutes ? 1 : 2
  return counted
    .slice(first, first + 2)
    .filter(({ count }, at) => at === 0 || count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ')
}

/** A length of time that a rule names, in its largest whole unit: 2 天 / 2 days, 24 小时 / 24 h, 90 分钟 / 90 min. */
export function formatWait(minutes: number, locale: Locale): string {
  const days = minutes / 1440
  if (Number.isInteger(days) && days > 1)
    return locale === 'en' ? plural(days, 'day') : `${days} 天`
  if (minutes % 60 === 0) return locale === 'en' ? `${minutes / 60} h` : `${minutes / 60} 小时`
  return formatMinutes(minutes, locale)
}

/** Minutes as estimates are given: 26 分钟 / 26 min. */
export function formatMinutes(minutes: number, locale: Locale): string {
  return locale === 'en' ? `${minutes} min` : `${minutes} 分钟`
}

/** A whole number in groups of three: 1,694. The same in both languages. */
export function formatCount(count: number): string {
  return String(Math.trunc(count))
    .replace(/\B(?=(\d{3})+$)/g, ',')
    .replace('-', '−')
}

/** A figure with so many places behind the point, below nought with a minus sign: −0.12. */
export function formatDecimal(value: number, places: number): string {
  const written = value.toFixed(places)
  return Number(written) === 0 ? written.replace('-', '') : written.replace('-', '−')
}

/** A part beside its whole: 1,694 / 2,041. */
export function formatShare(part: number, whole: number): string {
  return `${formatCount(part)} / ${formatCount(whole)}`
}

/**
 * A share in whole percent. 100% is only ever said of all, 0% only of none: 2,040 of 2,041 is 99%.
 * Of nothing there is no share: an en dash.
 */
export function formatPercent(part: number, whole: number): string {
  if (whole <= 0) return '–'
  if (part <= 0) return '0%'
  if (part >= whole) return `${Math.round((part / whole) * 100)}%`
  return `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))}%`
}

/** The English noun that goes with a count: 1 lesson, 2 lessons. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

type WallClock = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

/** Pages show the same instants again and again, and the platform takes long to say one. */
const shown = new Map<string, WallClock>()
const MOST_SHOWN = 5_000

/** What the clocks of a zone show. */
function wallClock(instant: Date, timeZone: string): WallClock {
  const key = `${timeZone} ${instant.getTime()}`
  const known = shown.get(key)
  if (known) return known
  if (shown.size >= MOST_SHOWN) shown.clear()
  const read = readClock(instant, timeZone)
  shown.set(key, read)
  return read
}

/** Only digits are taken from the platform: its words differ by version. */
function readClock(instant: Date, timeZone: string): WallClock {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  const parts = clock.formatToParts(instant)
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
