import { expect, test } from 'vitest'
import { MadeTimes } from './made-times.ts'

test.each<[string, [now: number, waiting: number[]][], number[]]>([
  [
    'as the clock says',
    [
      [1000.4, []],
      [2000, []],
    ],
    [1000, 2000],
  ],
  [
    'in one moment a millisecond apart',
    [
      [1000, []],
      [1000, []],
      [1000, []],
    ],
    [1000, 1001, 1002],
  ],
  [
    'after a small step back',
    [
      [1000, []],
      [400, []],
    ],
    [1000, 1001],
  ],
  [
    'by the clock again once it is put right',
    [
      [90_000, []],
      [1000, []],
      [1001, []],
    ],
    [90_000, 1000, 1001],
  ],
  [
    'after what waits, however wrong its time',
    [
      [1000, [90_000, 500]],
      [1001, []],
    ],
    [90_001, 1001],
  ],
])('a page makes its packets %s', (_, made, times) => {
  const stamps = new MadeTimes()
  const next = ([now, waiting]: [number, number[]]) =>
    stamps.next(
      now,
      waiting.map((madeAt) => ({ madeAt })),
    )
  expect(made.map(next)).toEqual(times)
})
