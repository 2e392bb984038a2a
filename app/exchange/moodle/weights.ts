import type { ExchangeItem } from '#app/exchange/exchange-item.ts'

/**
 * The percentages that Moodle needs for a choice: 100 for the key of a single one; for several, each
 * right option an even share and each wrong one as much off, to the five places that Moodle writes.
 */
export function weightsOf({ kind, options, key }: ExchangeItem): number[] {
  const share = kind === 'single-choice' ? 100 : Number((100 / key.length).toFixed(5))
  return options.map(({ label }) =>
    key.includes(label) ? share : kind === 'single-choice' ? 0 : -share,
  )
}
