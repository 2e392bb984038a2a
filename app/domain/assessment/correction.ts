import { z } from 'zod'
import { Item, type ItemKind } from '../catalog/item.ts'
import { hashOf, type Canonical } from '../evidence/canonical-json.ts'
import { Locale } from '../locale.ts'

/** How a trainer puts the scoring of an item right. */
export const Correction = z.discriminatedUnion('as', [
  /** Other options are right. */
  z.strictObject({ as: z.literal('key'), key: z.array(z.string()) }),
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

const ways: Record<ItemKind, readonly Way[]> = {
  'single-choice': ['key', 'dropped'],
  'multiple-choice': ['key', 'dropped'],
  'true-false': ['key', 'dropped'],
  'fill-in': ['form', 'dropped'],
  numeric: ['number', 'dropped'],
  matching: ['dropped'],
  ordering: ['dropped'],
  scenario: ['dropped'],
  'short-answer': ['dropped'],
  essay: ['dropped'],
}

/** The ways in which an item of a kind can be put right. */
export function correctionWays(kind: ItemKind): readonly Way[] {
  return ways[kind]
}

export type CorrectedItem =
  | { outcome: 'corrected'; item: Item }
  | { outcome: 'dropped' }
  /** `unchanged`: it is scored like that already; `unfit`: it would be no item of its kind. */
  | { outcome: 'unchanged' }
  | { outcome: 'unfit' }

/** The item as a correction makes it: the same in all but what scores it. */
export function correctItem(item: Item, correction: Correction): CorrectedItem {
  if (!ways[item.kind].includes(correction.as)) return { outcome: 'unfit' }
  if (correction.as === 'dropped') return { outcome: 'dropped' }
  const corrected = Item.safeParse({ ...item, ...changed(item, correction) })
  if (!corrected.success) return { outcome: 'unfit' }
  const isSame = hashOf(corrected.data as Canonical) === hashOf(item as Canonical)
  return isSame ? { outcome: 'unchanged' } : { outcome: 'corrected', item: corrected.data }
}

function changed(item: Item, correction: Exclude<Correction, { as: 'dropped' }>): object {
  switch (correction.as) {
    case 'key':
      return { key: keyAs(item, correction.key) }
    case 'number':
      return { value: correction.value.trim(), tolerance: correction.tolerance.trim() }
    case 'form':
      return { blanks: item.kind === 'fill-in' ? widened(item.blanks, correction) : null }
  }
}

/** Options in the order in which the item has them, so that the same key is the same revision. */
function keyAs(item: Item, given: readonly string[]): unknown {
  if (item.kind === 'multiple-choice') {
    const known = item.options.flatMap(({ id }) => (given.includes(id) ? id : []))
    return given.every((id) => known.includes(id)) ? inOrderOf(item.key, known) : null
  }
  if (given.length !== 1) return null
  if (item.kind === 'true-false')
    return ['true', 'false'].includes(given[0]!) ? given[0] === 'true' : null
  return given[0]
}

/** The key as it is written already where it names the same options. */
function inOrderOf(key: readonly string[], given: readonly string[]): readonly string[] {
  return key.length === given.length && key.every((id) => given.includes(id)) ? key : given
}

type Blanks = Extract<Item, { kind: 'fill-in' }>['blanks']

function widened(blanks: Blanks, { blank, locale, form }: Extract<Correction, { as: 'form' }>) {
  if (!blanks.some(({ id }) => id === blank)) return null
  return blanks.map((one) => {
    const forms = one.accept[locale] ?? []
    if (one.id !== blank || forms.includes(form)) return one
    return { ...one, accept: { ...one.accept, [locale]: [...forms, form] } }
  })
}
