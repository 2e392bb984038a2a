import type { ItemOf } from '../../catalog/item.ts'
import { isWithin, readDecimal, times } from '../../decimal.ts'
import { inLocale, textsIn, type Locale } from '../../locale.ts'
import type { Response } from '../response.ts'
import type { KindRules } from './rules.ts'

type Numeric = ItemOf<'numeric'>

const LONGEST = 100

/**
 * The number as it was typed, then the id of its unit where there are several to choose from. What is
 * no number is kept, and earns nothing.
 */
export const numeric: KindRules<'numeric'> = {
  dealt: () => [],
  kept: ({ units }, given) => {
    const [text = '', unit = '', ...more] = given.map((part) => part.trim())
    if (more.length > 0 || text.length > LONGEST) return null
    if (unit !== '' && !units.some(({ id }) => id === unit)) return null
    if (text === '') return []
    return units.length > 1 && unit !== '' ? [text, unit] : [text]
  },
  score: (item, response, points) => (isRight(item, response) ? points : 0),
  key: ({ value, units }) => (units.length > 1 ? [value, units[0]!.id] : [value]),
  present: ({ units }, locale) => ({ units: textsIn(units, locale) }),
  review: (item, response, locale) => ({
    given: response[0] ?? null,
    unit: unitText(locale, unitOf(item, response)),
    right: isRight(item, response),
    value: item.value,
    tolerance: item.tolerance,
    valueUnit: unitText(locale, item.units[0]),
  }),
}

function isRight(item: Numeric, response: Response): boolean {
  const given = readDecimal(response[0] ?? '')
  const unit = unitOf(item, response)
  if (!given || (item.units.length > 0 && !unit)) return false
  const inUnit = unit ? times(given, readDecimal(unit.factor)!) : given
  return isWithin(inUnit, readDecimal(item.value)!, readDecimal(item.tolerance)!)
}

/** The unit that was chosen, or the only one. */
function unitOf({ units }: Numeric, [, chosen]: Response) {
  return units.length === 1 ? units[0] : units.find(({ id }) => id === chosen)
}

function unitText(locale: Locale, unit: Numeric['units'][number] | undefined) {
  return unit ? inLocale(unit.text, locale) : null
}
