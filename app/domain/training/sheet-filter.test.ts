import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cycleStates } from './cycle.ts'
import { readSheetFilter, type SheetFilter } from './sheet-filter.ts'
import type { SheetSearch } from './sheet-fields.ts'
import { sheetSearch } from './sheet-search.ts'

test.each<[string, SheetSearch, SheetFilter]>([
  ['nothing narrows nothing', {}, {}],
  ['empty fields of a form narrow nothing', { department: '', course: '', text: '  ' }, {}],
  ['words that mean nothing narrow nothing', { state: 'lost', staff: 'sometimes' }, {}],
  ['spaces around a text are not meant', { text: ' 林 ' }, { text: '林' }],
  [
    'a period is about the due date unless it says otherwise',
    { from: '2026-07-01', date: 'never' },
    { period: { of: 'due', from: '2026-07-01' } },
  ],
  [
    'a period may be open on either side',
    { to: '2026-07-31', date: 'completed' },
    { period: { of: 'completed', to: '2026-07-31' } },
  ],
  ['a kind of date alone is no period', { date: 'completed' }, {}],
])('%s', (_rule, search, filter) => {
  expect(readSheetFilter(search)).toEqual({ outcome: 'read', filter })
})

test.each<[string, SheetSearch, object]>([
  ['a date the calendar has not', { from: '2026-02-30' }, { from: 'no-such-date' }],
  ['a date not written as one', { to: '24/7' }, { to: 'no-such-date' }],
  [
    'a period that ends before it begins',
    { from: '2026-07-02', to: '2026-07-01' },
    { to: 'ends-before-it-begins' },
  ],
])('%s is refused rather than ignored', (_rule, search, problems) => {
  expect(readSheetFilter(search)).toEqual({ outcome: 'refused', problems })
})

test('a filter survives its way through an address', () => {
  const date = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10))
  const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text)
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
  const filters = fc.record({
    department: optional(word),
    course: optional(word),
    state: optional(fc.constantFrom(...cycleStates)),
    staff: optional(fc.constantFrom('present' as const, 'left' as const)),
    period: optional(
      fc
        .tuple(fc.constantFrom('due' as const, 'completed' as const), date, date)
        .map(([of, one, other]) => {
          const [from, to] = [one, other].sort()
          return { of, from, to }
        }),
    ),
    text: optional(word),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URLSearchParams(sheetSearch(filter))
      const search = Object.fromEntries(new URLSearchParams(address.toString()))
      expect(readSheetFilter(search)).toEqual({ outcome: 'read', filter })
    }),
  )
})
