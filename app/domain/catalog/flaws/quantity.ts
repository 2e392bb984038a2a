/** A span of a quantity as an option states it: from `low` to `high`, each counted in or not. */
export type Span = { low: number; high: number; lowIn: boolean; highIn: boolean; unit: string }

const number = String.raw`(\d[\d,]*(?:\.\d+)?)`
const scale: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, k: 1e3 }
const scaled = `${number}\\s*([百千万亿]|k(?![a-z]))?`
const unit = String.raw`\s*([^\d\s,，、;；至到~–—-]{0,10}?)\s*`

type Bound = Partial<Pick<Span, 'low' | 'high' | 'lowIn' | 'highIn'>>
/** What a form of words says of the number in it. */
const bounds: [RegExp, (value: number) => Bound][] = [
  [/^(?:不超过|至多|最多|不多于|不高于|up to|at most|no more than|not more than|within)$/u, most],
  [/^(?:不足|低于|少于|小于|不到|未满|under|below|less than|fewer than)$/u, below],
  [/^(?:不少于|不低于|至少|最少|起码|at least|from)$/u, least],
  [/^(?:超过|高于|大于|多于|over|above|more than)$/u, above],
  [/^(?:(?:及|或)?(?:以下|以内|之内)|or (?:less|under|fewer|below))$/u, most],
  [/^(?:(?:及|或)?以上|or (?:more|over|above))$/u, least],
]
const before = String.raw`(不超过|至多|最多|不多于|不高于|不足|低于|少于|小于|不到|未满|不少于|不低于|至少|最少|起码|超过|高于|大于|多于|up to|at most|(?:no|not) more than|within|under|below|less than|fewer than|at least|from|over|above|more than)?`
const after = String.raw`((?:及|或)?(?:以下|以内|之内|以上)|or (?:less|under|fewer|below|more|over|above))?`
const between = new RegExp(
  `^(?:between\\s+)?${scaled}${unit}(?:-|–|—|~|至|到|to|and)\\s*${scaled}(.*)$`,
  'u',
)
const single = new RegExp(
  `${before}\\s*${scaled}${unit}${after}(?=$|\\d|不|低|少|小|超|高|大|多| but | and )`,
  'gu',
)

function most(high: number): Bound {
  return { high, highIn: true }
}
function below(high: number): Bound {
  return { high, highIn: false }
}
function least(low: number): Bound {
  return { low, lowIn: true }
}
function above(low: number): Bound {
  return { low, lowIn: false }
}

/**
 * The span that an option is, in either language: `10–20 天`, “at least 5%”, 5 万元以上. 以上, 以下 and 以内
 * count the number in, as Chinese law does (《民法典》 article 1259); 超过 and 不足 do not. Null for a time
 * of the day and for an option that says more than a quantity.
 */
export function quantityOf(option: string): Span | null {
  const text = option
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^every\s+/u, '')
    .trim()
  if (/\d:\d/u.test(text) || !/\d/u.test(text)) return null
  const range = between.exec(text)
  if (range) {
    const [, from = '', fromScale, fromUnit = '', to = '', toScale, rest = ''] = range
    const ends = rest.trim()
    if (/\d/u.test(ends) || ends.length > 12) return null
    const low = valueOf(from, fromScale ?? (fromUnit === '' ? toScale : undefined))
    return { low, high: valueOf(to, toScale), lowIn: true, highIn: true, unit: ends || fromUnit }
  }
  return boundedBy(text)
}

function boundedBy(text: string): Span | null {
  const said = [...text.matchAll(single)]
  const left = text
    .replace(single, '')
    .replace(/\b(?:but|and)\b/gu, '')
    .trim()
  if (said.length === 0 || said.length > 2 || left !== '') return null
  const units = new Set(said.map(([, , , , unit = '']) => unit.trim()))
  if (units.size > 1) return null
  const found = said.map(([, first, digits = '', scale, , last]): Bound => {
    const value = valueOf(digits, scale)
    const words = [first, last].filter((word) => word !== undefined)
    if (words.length === 0) return { low: value, high: value, lowIn: true, highIn: true }
    return Object.assign({}, ...words.map((word) => boundOf(word, value))) as Bound
  })
  const open = { low: -Infinity, high: Infinity, lowIn: false, highIn: false }
  return { ...open, ...(Object.assign({}, ...found) as Bound), unit: [...units][0]! }
}

function boundOf(word: string, value: number): Bound {
  return bounds.find(([form]) => form.test(word))?.[1](value) ?? {}
}

function valueOf(digits: string, by: string | undefined): number {
  return Number(digits.replaceAll(',', '')) * (by ? scale[by]! : 1)
}

/**
 * Whether some quantity is in both. Two limits of one direction (7 日内, 15 日内) are not spans that a
 * reader falls into but limits to choose from: they do not overlap.
 */
export function spansOverlap(one: Span, other: Span): boolean {
  if (one.unit !== other.unit) return false
  const bothLimits = (side: 'low' | 'high') =>
    Math.abs(one[side]) === Infinity && Math.abs(other[side]) === Infinity
  if (bothLimits('low') || bothLimits('high')) return false
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)]
  if (low !== high) return low < high
  const within = ({ low, high, lowIn, highIn }: Span, value: number) =>
    (value > low || (value === low && lowIn)) && (value < high || (value === high && highIn))
  return within(one, low) && within(other, low)
}
