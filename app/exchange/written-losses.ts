import type { LossCode } from '#app/domain/catalog/exchange-codes.ts'
import type { ExchangeItem } from './exchange-item.ts'

/**
 * What a format leaves out of an item, told by what is read back from what was written. An item that
 * comes back with another text, key or kind is not held at all; an essay may stand for a short answer.
 */
export function writtenLosses(item: ExchangeItem, back: ExchangeItem | undefined): LossCode[] {
  if (!back || bodyOf(item) !== bodyOf(back)) return ['left-out']
  const losses: LossCode[] = item.kind === back.kind ? [] : ['kind']
  const compare = (code: LossCode, of: (one: ExchangeItem) => unknown) => {
    if (JSON.stringify(of(item)) !== JSON.stringify(of(back))) losses.push(code)
  }
  compare('id', ({ id }) => id)
  compare('option-reasons', ({ options }) => options.map(({ why }) => why ?? null))
  compare('rationale', ({ rationale }) => rationale)
  compare('points', ({ points }) => points)
  compare('difficulty', ({ difficulty }) => difficulty)
  compare('competency', ({ competency }) => competency)
  compare('scoring', (one) => ('scoring' in one ? one.scoring : undefined))
  compare('any-order', (one) => 'anyOrder' in one && one.anyOrder === true)
  compare('case-sensitive', (one) => 'caseSensitive' in one && one.caseSensitive === true)
  compare('unit', (one) => ('unit' in one ? one.unit : undefined))
  compare('model', (one) => ('model' in one ? one.model : undefined))
  compare('criteria', (one) => ('criteria' in one ? one.criteria : undefined))
  return losses
}

/** What an item must keep to be the same item, as text. */
function bodyOf(item: ExchangeItem): string {
  const kind = item.kind === 'short-answer' ? 'essay' : item.kind
  const options = item.options.map(({ label, text }) => [label, text])
  const key = item.kind === 'ordering' ? item.key : [...item.key].sort()
  return JSON.stringify([kind, item.stem, options, key, restOf(item)])
}

function restOf(item: ExchangeItem): unknown {
  switch (item.kind) {
    case 'fill-in':
      return item.blanks.map(({ accept }) => accept)
    case 'numeric':
      return [item.value, item.tolerance]
    case 'matching':
      return item.matches.map(({ label, text }) => [label, text])
    default:
      return null
  }
}
