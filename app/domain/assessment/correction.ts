import { z } from 'zod'
import { Item, type ItemKind, type ItemOf } from '../catalog/item.ts'
import { hashOf } from '../evidence/canonical-json.ts'
import { Locale } from '../locale.ts'

/** How a trainer puts the scoring of an item right. */
export const Correction = z.discriminatedUnion('as', [
  /** Other options are right. */
  z.strictObject({ as: z.literal('key'), key: z.array(z.string()) }),
  /** Options go with other matches: `option=match` for every option. */
  z.strictObject({ as: z.literal('pairs'), pairs: z.array(z.string()) }),
  /** Another order is right: the ids of all options. */
  z.strictObject({ as: z.literal('order'), order: z.array(z.string()) }),
  /** A blank takes one more form. */
  z.strictObject({
    as: z.literal('form'),
    blank: z.string(),
    locale: Locale,
    form: z.string().trim(),
  }),
  /** Another number is right, or another distance from it. */
  z.strictObject({ as: z.literal('number'), value: z.string(), tolerance: z.string() }),
  /** The item counts for nothing: everybody earns its points. */
  z.strictObject({ as: z.literal('dropped') }),
])
export type Correction = z.infer<typeof Correction>

type Way = Correction['as']
type KeyWay = Exclude<Way, 'dropped'>

/** Why a kind can only be dropped: people give its marks, or each answer has a grade of its own. */
export type OnlyDropped = 'graded-by-people' | 'conversation'

/** How another key is put into an item: the fields that change; null where what was said cannot be one. */
type KindCorrection<I extends Item> =
  | { [W in KeyWay]?: (item: I, said: Extract<Correction, { as: W }>) => object | null }
  | { onlyDropped: OnlyDropped }

// A new kind of item does not compile until it says here whether and how its key is put right. Any item
// can be dropped.
const kinds: { [K in ItemKind]: KindCorrection<ItemOf<K>> } = {
  'single-choice': { key: (_, { key }) => (key.length === 1 ? { key: key[0] } : null) },
  'multiple-choice': { key: ({ options, key }, said) => severalOf(options, key, said.key) },
  'true-false': {
    key: (_, { key: [said, ...more] }) =>
      more.length === 0 && (said === 'true' || said === 'false') ? { key: said === 'true' } : null,
  },
  'fill-in': { form: ({ blanks }, said) => widened(blanks, said) },
  numeric: {
    number: (_, { value, tolerance }) => ({ value: value.trim(), tolerance: tolerance.trim() }),
  },
  matching: {
    pairs: (_, { pairs }) => {
      const split = pairs.map((pair) => pair.split('='))
      const isPairs = split.every(({ length }) => length === 2)
      const key = new Map(split.map(([option, match]) => [option, match]))
      return isPairs && key.size === pairs.length ? { key: Object.fromEntries(key) } : null
    },
  },
  ordering: { order: (_, { order }) => ({ key: order }) },
  scenario: { onlyDropped: 'conversation' },
  'short-answer': { onlyDropped: 'graded-by-people' },
  essay: { onlyDropped: 'graded-by-people' },
}

/** The ways in which an item of a kind can be put right; dropping it is the last. */
export function correctionWays(kind: ItemKind): readonly Way[] {
  const how = kinds[kind]
  return 'onlyDropped' in how ? ['dropped'] : [...(Object.keys(how) as KeyWay[]), 'dropped']
}

/** Why an item of a kind can only be dropped; null where its key can be put right. */
export function onlyDropped(kind: ItemKind): OnlyDropped | null {
  const how = kinds[kind]
  return 'onlyDropped' in how ? how.onlyDropped : null
}

export type CorrectedItem =
  | { outcome: 'corrected'; item: Item }
  | { outcome: 'dropped' }
  /** `unchanged`: it is scored like that already; `unfit`: it would be no item of its kind. */
  | { outcome: 'unchanged' }
  | { outcome: 'unfit' }

/** The item as a correction makes it: the same in all but what scores it. */
export function correctItem(item: Item, correction: Correction): CorrectedItem {
  if (correction.as === 'dropped') return { outcome: 'dropped' }
  const how = kinds[item.kind] as Partial<
    Record<KeyWay, (item: Item, said: Correction) => object | null>
  >
  const changed = how[correction.as]?.(item, correction)
  if (!changed) return { outcome: 'unfit' }
  const corrected = Item.safeParse({ ...item, ...changed })
  if (!corrected.success) return { outcome: 'unfit' }
  const isSame = hashOf(corrected.data) === hashOf(item)
  return isSame ? { outcome: 'unchanged' } : { outcome: 'corrected', item: corrected.data }
}

/** Options in the order in which the item has them, so that the same key is the same revision. */
function severalOf(
  options: readonly { id: string }[],
  key: readonly string[],
  said: readonly string[],
): { key: readonly string[] } | null {
  const known = options.flatMap(({ id }) => (said.includes(id) ? id : []))
  if (!said.every((id) => known.includes(id))) return null
  // The key as it is written already where it names the same options.
  const isSame = key.length === known.length && key.every((id) => known.includes(id))
  return { key: isSame ? key : known }
}

type Blanks = ItemOf<'fill-in'>['blanks']

function widened(
  blanks: Blanks,
  { blank, locale, form }: Extract<Correction, { as: 'form' }>,
): { blanks: Blanks } | null {
  if (!blanks.some(({ id }) => id === blank)) return null
  return {
    blanks: blanks.map((one) => {
      const forms = one.accept[locale] ?? []
      if (one.id !== blank || forms.includes(form)) return one
      return { ...one, accept: { ...one.accept, [locale]: [...forms, form] } }
    }),
  }
}
