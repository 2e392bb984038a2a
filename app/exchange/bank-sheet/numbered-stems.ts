import type { Found } from './sheet-reading.ts'

const NUMBER = /^(\d{1,4})\s*[.、．]\s*(?!\d)/

/**
 * The items of a sheet without the numbers that stand before their stems, `1. …`, `2. …`, where every stem
 * has one and they count: up, or from 1 again. One alone may be part of what it says.
 */
export function withoutNumbers(found: readonly Found[]): Found[] {
  const numbers = found.flatMap((one) =>
    'item' in one ? [Number(NUMBER.exec(one.item.stem)?.[1] ?? NaN)] : [],
  )
  const areCounted = numbers.every((number, at) => number === 1 || number > (numbers[at - 1] ?? 0))
  if (numbers.length < 2 || !areCounted) return [...found]
  return found.map((one) => {
    if (!('item' in one)) return one
    const stem = one.item.stem.replace(NUMBER, '')
    return stem === '' ? one : { ...one, item: { ...one.item, stem } }
  })
}
