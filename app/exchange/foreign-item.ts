import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { formsIn } from '#app/domain/assessment/kinds/fill-in.ts'
import type { Item, ItemKind, ItemOf } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale, type LocalizedText } from '#app/domain/locale.ts'
import type { ExchangeItem, ExchangeItemOf } from './exchange-item.ts'

/**
 * An item of ours as foreign formats see it, in one language (the other stays here), with our id and the
 * line it is to stand on; null for a kind that no foreign format has.
 */
export function foreignItem(item: Item, locale: Locale, line: number): ExchangeItem | null {
  const body = makers[item.kind] as Maker<Item, ItemKind>
  const made = body(item, (value) => inLocale(value, locale), locale)
  if (!made) return null
  return {
    kind: item.kind,
    id: item.id,
    stem: inLocale(item.stem, locale),
    options: [],
    key: [],
    ...('rationale' in item && item.rationale && { rationale: inLocale(item.rationale, locale) }),
    ...(item.difficulty && { difficulty: item.difficulty }),
    ...(item.competency && { competency: item.competency }),
    ...made,
    line,
  } as ExchangeItem
}

type Text = (text: LocalizedText) => string
type Foreign<K> = K extends ExchangeItem['kind'] ? ExchangeItemOf<K> : never
type Body<K extends ItemKind> = Partial<Foreign<K>>
type Maker<I, K extends ItemKind> = (item: I, text: Text, locale: Locale) => Body<K> | null

// A new kind of item does not compile until it says what of it can leave.
const makers: { [K in ItemKind]: Maker<ItemOf<K>, K> } = {
  'single-choice': (item, text) => choiceOf(item, text),
  'multiple-choice': (item, text) => ({ ...choiceOf(item, text), scoring: item.scoring }),
  'true-false': ({ key, why }, text) => {
    const reason = why[key ? 'true' : 'false'] ?? why[key ? 'false' : 'true']
    return { key: [String(key)], ...(reason && { rationale: text(reason) }) }
  },
  'fill-in': ({ blanks, anyOrder, caseSensitive }, _text, locale) => ({
    blanks: blanks.map(({ accept }) => ({ accept: formsIn(accept, locale) })),
    ...(anyOrder && { anyOrder }),
    ...(caseSensitive && { caseSensitive }),
  }),
  numeric: ({ value, tolerance, units: [unit] }, text) => ({
    value,
    tolerance,
    ...(unit && { unit: text(unit.text) }),
  }),
  matching: ({ options, matches, key }, text) => ({
    options: labelled(options, text),
    matches: matches.map((match, at) => ({ label: String(at + 1), text: text(match.text) })),
    key: options.map(
      ({ id }, at) => `${letter(at)}=${matches.findIndex((match) => match.id === key[id]) + 1}`,
    ),
  }),
  ordering: (item, text) => ({
    options: labelled(item.options, text),
    key: item.key.map((id) => letter(item.options.findIndex((option) => option.id === id))),
  }),
  scenario: () => null,
  'short-answer': (item, text) => writtenOf(item, text),
  essay: (item, text) => writtenOf(item, text),
}

function choiceOf(item: ItemOf<'single-choice' | 'multiple-choice'>, text: Text) {
  return {
    options: labelled(item.options, text),
    key: keyOf(item).map((id) => letter(item.options.findIndex((option) => option.id === id))),
  }
}

function writtenOf({ model, rubric }: ItemOf<'short-answer' | 'essay'>, text: Text) {
  return {
    ...(model && { model: text(model) }),
    criteria: rubric.map((criterion) => ({
      text: text(criterion.text),
      points: criterion.points,
    })),
  }
}

function labelled(options: readonly { text: LocalizedText; why?: LocalizedText }[], text: Text) {
  return options.map((option, at) => ({
    label: letter(at),
    text: text(option.text),
    ...(option.why && { why: text(option.why) }),
  }))
}

function letter(at: number): string {
  return String.fromCharCode(65 + at)
}
