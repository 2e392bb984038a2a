import { inLocale, type Locale } from '../../locale.ts'
import type { Item, ItemKind, ItemOf } from '../item.ts'
import { lookedAt } from '../shingles.ts'
import type { FlawText } from './flaw.ts'

type Seen<K extends ItemKind> = (
  item: ItemOf<K>,
  locale: Locale,
) => Pick<FlawText, 'kind' | 'options' | 'key' | 'hasRationale'>

/** What the rules see of each kind of item: a new kind does not compile until it says so. */
const seen: { [K in ItemKind]: Seen<K> } = {
  'single-choice': (item, locale) => ({ kind: 'one', ...choices(item, locale), key: [item.key] }),
  'multiple-choice': (item, locale) => ({
    kind: 'several',
    ...choices(item, locale),
    key: item.key,
  }),
  'true-false': ({ why }, locale) => ({
    kind: 'statement',
    options: [],
    key: [],
    hasRationale: Boolean(why.true?.[locale] && why.false?.[locale]),
  }),
  'fill-in': (item, locale) => open(item.rationale?.[locale]),
  numeric: (item, locale) => open(item.rationale?.[locale]),
  matching: (item, locale) => open(item.rationale?.[locale]),
  ordering: (item, locale) => open(item.rationale?.[locale]),
  // Every answer of a conversation is told its reason.
  scenario: ({ steps }, locale) =>
    open(steps.every(({ options }) => options.every(({ why }) => why?.[locale]))),
  'short-answer': ({ model }, locale) => open(model?.[locale]),
  essay: ({ model }, locale) => open(model?.[locale]),
}

/** What is not chosen from options, and whether there is something to learn from it afterwards. */
function open(explanation: string | boolean | undefined): ReturnType<Seen<ItemKind>> {
  return { kind: 'open', options: [], key: [], hasRationale: Boolean(explanation) }
}

/** One language of an item as the rules see it; null where the item has no stem in it. */
export function flawTextOf(item: Item, locale: Locale): FlawText | null {
  const stem = item.stem[locale]
  if (!stem) return null
  const see = seen[item.kind] as Seen<ItemKind>
  return { id: item.id, stem: lookedAt(stem), ...see(item as never, locale) }
}

function choices({ options }: ItemOf<'single-choice' | 'multiple-choice'>, locale: Locale) {
  const all = options.map(({ id, text, why }) => ({
    id,
    text: lookedAt(inLocale(text, locale)),
    hasReason: Boolean(why?.[locale]),
  }))
  return { options: all, hasRationale: all.every(({ hasReason }) => hasReason) }
}
