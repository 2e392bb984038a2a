import type { Key } from '#app/exchange/exam-text/key.ts'
import { shapeOf } from '#app/exchange/exam-text/shape.ts'
import { bracketKeys, takeStemKey } from '#app/exchange/exam-text/stem-key.ts'
import type { ExchangeOption } from '#app/exchange/exchange-item.ts'
import { Refusal } from './refusal.ts'

/**
 * A stem without the key that stands in a bracket of it, `（ A ）`, so that it does not give the key away;
 * refused where it surely is another than that of the row.
 */
export function withoutKey(
  stem: string,
  options: readonly ExchangeOption[],
  key: Key,
): string | Refusal {
  if (!bracketKeys(shapeOf(stem)).some(({ sure }) => sure)) return stem
  const taken = takeStemKey(stem, options, { key })
  return taken.keyProblem ? new Refusal('conflicting-keys', 'stem') : taken.stem
}

/** The key that stands in a bracket of the stem, as a cell of its own would say it. */
export function keyInStem(stem: string, options: readonly ExchangeOption[]): string | undefined {
  const { key } = takeStemKey(stem, options, {})
  if (key?.kind === 'truth') return key.value ? '对' : '错'
  return key?.letters.join('')
}
