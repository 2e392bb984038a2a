import type { Item } from '#app/domain/catalog/item.ts'
import { sha256 } from '#app/domain/evidence/sha256.ts'
import { Difficulty, type Pool } from '#app/domain/catalog/kinds/item-parts.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import type { ExchangeItem, ExchangeItemOf, ExchangeKind, ExchangeOption } from './exchange-item.ts'

/** What an item of ours has and a foreign one does not say. */
export type Belonging = { id: string; pool: Pool; locale: Locale }

/**
 * A foreign item as one of ours, in one language. A rationale becomes the reason of the options in the
 * key where options have reasons. Points stay out, since exams give them, and so do words for
 * difficulty that are not ours. What formats do not say is taken as the learner's good: shares for
 * parts, one criterion for a written answer without any.
 */
export function ownItem(item: ExchangeItem, { id, pool, locale }: Belonging): Item {
  const difficulty = Difficulty.safeParse(item.difficulty)
  const body = makers[item.kind] as (item: ExchangeItem, text: Text, locale: Locale) => Body
  return {
    id,
    pool,
    stem: { [locale]: item.stem },
    ...(difficulty.success && { difficulty: difficulty.data }),
    kind: item.kind,
    ...body(item, (value) => ({ [locale]: value }), locale),
  } as Item
}

type Text = (value: string) => LocalizedText
type Body = Record<string, unknown>

// A kind that formats can bring in does not compile until it is made ours here.
type Makers = {
  [K in ExchangeKind]: (item: ExchangeItemOf<K>, text: Text, locale: Locale) => Body
}

const makers: Makers = {
  'single-choice': (item, text) => ({ options: optionsOf(item, text), key: idOf(item.key[0]!) }),
  'multiple-choice': (item, text) => ({
    options: optionsOf(item, text),
    key: item.key.map(idOf),
    scoring: item.scoring ?? 'all-or-nothing',
  }),
  'true-false': ({ key: [key], rationale }, text) => ({
    key: key === 'true',
    why: rationale === undefined ? {} : { [key!]: text(rationale) },
  }),
  'fill-in': ({ blanks, anyOrder, caseSensitive, ...item }, text, locale) => ({
    blanks: blanks.map(({ accept }, at) => ({ id: numbered(at), accept: { [locale]: accept } })),
    anyOrder: anyOrder ?? false,
    caseSensitive: caseSensitive ?? false,
    scoring: 'per-part',
    ...reason(item, text),
  }),
  numeric: ({ value, tolerance, unit, ...item }, text) => ({
    value,
    tolerance,
    units: unit === undefined ? [] : [{ id: 'u1', text: text(unit), factor: '1' }],
    ...reason(item, text),
  }),
  matching: ({ options, matches, key, ...item }, text) => ({
    options: partsOf(options, text),
    matches: partsOf(matches, text),
    key: Object.fromEntries(key.map((pair) => pair.split('=').map(idOf) as [string, string])),
    scoring: 'per-part',
    ...reason(item, text),
  }),
  ordering: ({ options, key, ...item }, text) => ({
    options: partsOf(options, text),
    key: key.map(idOf),
    scoring: 'all-or-nothing',
    ...reason(item, text),
  }),
  'short-answer': (item, text) => writtenOf(item, text),
  essay: (item, text) => writtenOf(item, text),
}

function writtenOf(
  { model, criteria = [], rationale, points = 10 }: ExchangeItemOf<'short-answer' | 'essay'>,
  text: Text,
): Body {
  const whole = model ?? rationale
  const listed = criteria.length > 0 ? criteria : [{ text: DEFAULT_CRITERION, points }]
  return {
    ...(whole !== undefined && { model: text(whole) }),
    rubric: listed.map((criterion, at) => ({
      id: numbered(at),
      text: text(criterion.text),
      points: Math.max(1, Math.round(criterion.points ?? 1)),
    })),
  }
}

/** For a written answer whose author says nothing of how it is graded. */
const DEFAULT_CRITERION = '内容 / Content'

function optionsOf(item: ExchangeItem, text: Text) {
  return item.options.map(({ label, text: words, why }) => {
    const reasonOf = why ?? (item.key.includes(label) ? item.rationale : undefined)
    return { id: idOf(label), text: text(words), ...(reasonOf && { why: text(reasonOf) }) }
  })
}

function partsOf(options: readonly ExchangeOption[], text: Text) {
  return options.map(({ label, text: words }) => ({ id: idOf(label), text: text(words) }))
}

function reason({ rationale }: Pick<ExchangeItem, 'rationale'>, text: Text) {
  return rationale === undefined ? {} : { rationale: text(rationale) }
}

function idOf(label: string): string {
  return label.toLowerCase()
}

function numbered(at: number): string {
  return String(at + 1)
}

/** A slug out of a file name: its ASCII words; `bank-` and a short hash of the name when it has none. */
export function slugOf(fileName: string): string {
  const slug = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  if (/[a-z]/.test(slug)) return slug
  return `bank-${sha256(fileName.replace(/\.[^.]*$/, '').normalize('NFC')).slice(0, 8)}`
}
