import type { ExchangeOption } from '#app/exchange/exchange-item.ts'
import { Refusal } from './refusal.ts'

/**
 * The key of a matching item: `A=1；B=3`, also with `-`, `→` or `:` between letter and number, and commas
 * or lines between pairs. Every option is matched once; a number may be used again.
 */
export function readPairs(
  key: string,
  options: readonly ExchangeOption[],
  matches: readonly ExchangeOption[],
): string[] | Refusal {
  const pairs = new Map<string, string>()
  const parts = key.normalize('NFKC').split(/[;,、|\n]/)
  for (const part of parts.filter((text) => text.trim() !== '')) {
    const [, left, right] = /^\s*([A-Za-z])\s*(?:=|-+>?|→|:|—+)?\s*(\d{1,2})\s*$/.exec(part) ?? []
    const label = left?.toUpperCase()
    if (label === undefined || right === undefined) return new Refusal('unreadable-key', 'key')
    const isKnown = [
      options.some((one) => one.label === label),
      matches.some((one) => one.label === right),
    ]
    if (isKnown.includes(false)) return new Refusal('key-without-option', 'key')
    if (pairs.has(label)) return new Refusal('several-keys', 'key')
    pairs.set(label, right)
  }
  if (pairs.size < options.length) return new Refusal('no-key', 'key')
  return options.map(({ label }) => `${label}=${pairs.get(label)}`)
}
