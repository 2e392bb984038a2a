import type { LossCode } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import { cleanText } from './clean-text.ts'
import type { Heads } from './heads.ts'
import { SheetReading } from './sheet-reading.ts'

const BY_FIELD: Record<string, LossCode> = {
  id: 'id',
  rationale: 'rationale',
  points: 'points',
  difficulty: 'difficulty',
  competency: 'competency',
  scoring: 'scoring',
  anyOrder: 'any-order',
  caseSensitive: 'case-sensitive',
  tolerance: 'tolerance',
  unit: 'unit',
  model: 'model',
  criteria: 'criteria',
}

/**
 * What a row does not hold of its item: the row is read back, and what differs is named. An item that would
 * come back asking or accepting something else, or not at all, is `left-out`.
 */
export function lossesOf(item: ExchangeItem, cells: string[], heads: Heads): LossCode[] {
  const found = new SheetReading(undefined, heads).read([{ row: 1, cells }])
  const [one] = found
  if (found.length !== 1 || !one || !('item' in one)) return ['left-out']
  const before = comparable(item)
  const after = comparable(one.item)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const codes = names.flatMap((name): LossCode[] => {
    if (same(before[name], after[name])) return []
    const isUnseen = same(cleaned(before[name]), after[name])
    if (isUnseen && name !== 'reasons') return ['text']
    return [name === 'reasons' ? 'option-reasons' : (BY_FIELD[name] ?? 'left-out')]
  })
  return codes.includes('left-out') ? ['left-out'] : [...new Set(codes)]
}

/** An item field by field, reasons apart from options, nothing where nothing is said. */
function comparable(item: ExchangeItem): Record<string, unknown> {
  const { options, line: _, ...rest } = item
  const reasons = [...options, ...('matches' in rest ? rest.matches : [])].map(
    ({ why }) => why ?? '',
  )
  const fields: Record<string, unknown> = {
    ...rest,
    options: options.map(({ label, text }) => [label, text]),
    ...('matches' in rest && { matches: rest.matches.map(({ label, text }) => [label, text]) }),
    ...(reasons.some((why) => why !== '') && { reasons }),
  }
  const isSaid = ([, value]: [string, unknown]) =>
    value !== undefined &&
    value !== false &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(isSaid))
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]))
}

/** By what they say: the order in which an object names its parts does not matter. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
