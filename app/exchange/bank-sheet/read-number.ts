import { type Fields, Refusal } from './refusal.ts'

type NumericAnswer = { value: string; tolerance: string; unit?: string }

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`
const KEY = new RegExp(
  String.raw`^([+-]?)\s*(${NUMBER})\s*(?:(?:±|\+/-|\+-)\s*(${NUMBER}))?\s*(%|[^\d\s,.±+\-~][^\d~]{0,19})?$`,
)

/**
 * A number with what it may differ by: `12.5`, `-3 ± 0.5`, `1,200 元`, `30%`; tolerance and unit may have
 * columns of their own. Anything else, such as a range, is refused.
 */
export function readNumber(key: string, fields: Fields): NumericAnswer | Refusal {
  const [, sign, digits, within, after] = KEY.exec(plain(key)) ?? []
  if (digits === undefined) return new Refusal('unreadable-number', 'key')
  const own = fields.get('tolerance')
  if (own !== undefined && within !== undefined) return new Refusal('ambiguous-key', 'tolerance')
  const given =
    own === undefined ? within : new RegExp(`^(?:±\\s*)?(${NUMBER})$`).exec(plain(own))?.[1]
  if (own !== undefined && given === undefined) return new Refusal('unreadable-number', 'tolerance')
  const unit = fields.get('unit') ?? after?.trim()
  if (after !== undefined && unit !== after.trim()) return new Refusal('ambiguous-key', 'unit')
  return {
    value: (sign === '-' ? '-' : '') + bare(digits),
    tolerance: bare(given ?? '0'),
    ...(unit !== undefined && { unit }),
  }
}

const bare = (digits: string): string => digits.replaceAll(',', '').replace(/^\./, '0.')

const plain = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').trim()
