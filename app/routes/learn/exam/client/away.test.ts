import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Away, type Absence } from './away.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

function watch() {
  const said: string[] = []
  const device: { kept: Absence | null } = { kept: null }
  const away = new Away({
    own: Date.now,
    onLeft: ({ ago, item }) => said.push(`left ${ago} ${item}`),
    onReturned: ({ seconds, item }) => said.push(`returned ${seconds} ${item}`),
    keep: (absence) => (device.kept = absence),
  })
  return { away, said, device }
}

test('who is gone for a moment has not left', () => {
  const { away, said, device } = watch()
  away.gone('one')
  vi.advanceTimersByTime(999)
  away.here()
  vi.advanceTimersByTime(5_000)
  expect(said).toEqual([])
  expect(device.kept).toBeNull()
})

test('leaving is told after a second, coming back with how long it was and the question it began at', () => {
  const { away, said } = watch()
  away.gone('one')
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['left 1000 one'])
  away.gone('two')
  vi.advanceTimersByTime(61_400)
  away.here()
  away.here()
  expect(said).toEqual(['left 1000 one', 'returned 62 one'])
})

test('a device that stopped all its clocks meanwhile tells both when it is back', () => {
  const { away, said } = watch()
  away.gone(undefined)
  vi.setSystemTime(Date.now() + 30_000)
  away.here()
  expect(said).toEqual(['left 30000 undefined', 'returned 30 undefined'])
})

test.each<[string, number, boolean, string[]]>([
  ['loaded anew at once', 2_000, false, []],
  ['opened again later', 600_000, false, ['left 600000 one', 'returned 600 one']],
  ['loaded anew after leaving was told', 2_000, true, ['returned 2 one']],
])('a page that is %s goes on with what the one before has kept', (_, ago, told, expected) => {
  const { away, said, device } = watch()
  away.resume({ since: Date.now() - ago, item: 'one', told })
  expect(said).toEqual(expected)
  expect(device.kept).toBeNull()
})
