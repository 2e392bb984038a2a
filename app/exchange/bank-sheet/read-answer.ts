import type { ExchangeItem, ExchangeKind, ExchangeOption } from '#app/exchange/exchange-item.ts'
import { readCriterion } from './criteria.ts'
import { readLabelled, readLines } from './lists.ts'
import { readBlanks, withBlanks } from './read-blanks.ts'
import { areTruths, readLabels, readTruthKey } from './read-key.ts'
import { keyInStem, withoutKey } from './stem-key.ts'
import { readNumber } from './read-number.ts'
import { readPairs } from './read-pairs.ts'
import { type Fields, Refusal } from './refusal.ts'
import { readScoring, readYes } from './words.ts'

type Draft<K> = { kind: K; stem: string; options: ExchangeOption[]; fields: Fields }
/** What is common to all kinds, such as points, is read elsewhere. */
type Answered = ExchangeItem extends infer Item
  ? Item extends ExchangeItem
    ? Omit<Item, 'line'>
    : never
  : never
type Reader<K extends ExchangeKind> = (draft: Draft<K>) => Answered | Refusal

/** How each kind's row is read; a new kind does not compile until it is. */
const READERS: { [K in ExchangeKind]: Reader<K> } = {
  'single-choice': chosen,
  'multiple-choice': chosen,
  'true-false': judged,
  'fill-in': filled,
  numeric: counted,
  matching: matched,
  ordering: ordered,
  'short-answer': written,
  essay: written,
}

/** Kinds whose key may stand in a bracket of the stem. */
const CHOSEN: readonly ExchangeKind[] = ['single-choice', 'multiple-choice', 'true-false']

/** What a row of a known kind asks and accepts, or the first reason why that is not certain. */
export function readAnswer(draft: Draft<ExchangeKind>): Answered | Refusal {
  const { kind, stem, options, fields } = draft
  const isStated = fields.has('key') || fields.has('model') || !CHOSEN.includes(kind)
  const inStem = isStated ? undefined : keyInStem(stem, options)
  const keyed = inStem === undefined ? fields : new Map([...fields, ['key', inStem]])
  return (READERS[kind] as Reader<ExchangeKind>)({ ...draft, fields: keyed })
}

function chosen({ kind, stem, options, fields }: Draft<'single-choice' | 'multiple-choice'>) {
  if (options.length < 2) return new Refusal('too-few-options')
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const labels = readLabels(key, options)
  if (labels instanceof Refusal) return labels
  if (kind === 'single-choice' && labels.length > 1) return new Refusal('several-keys', 'key')
  const asked = withoutKey(stem, options, { kind: 'letters', letters: labels })
  if (asked instanceof Refusal) return asked
  const scoring = readScoring(fields)
  if (scoring instanceof Refusal) return scoring
  return { kind, stem: asked, options, key: labels, ...scoring }
}

function judged({ kind, stem, options, fields }: Draft<'true-false'>) {
  if (options.length > 0 && !areTruths(options)) return new Refusal('kind-mismatch', 'kind')
  if (options.some(({ why }) => why !== undefined)) return new Refusal('kind-mismatch', 'reason A')
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const truth = readTruthKey(key, options, true)
  if (truth === undefined) return new Refusal('unreadable-key', 'key')
  const label = options.find(({ text }) => readTruthKey(text, [], true) === truth)?.label
  const byWord = withoutKey(stem, options, { kind: 'truth', value: truth })
  const asked =
    byWord instanceof Refusal && label
      ? withoutKey(stem, options, { kind: 'letters', letters: [label] })
      : byWord
  if (asked instanceof Refusal) return asked
  const scoring = readScoring(fields)
  if (scoring instanceof Refusal) return scoring
  return { kind, stem: asked, options: [], key: [String(truth)], ...scoring }
}

function filled({ kind, stem, options, fields }: Draft<'fill-in'>) {
  if (options.length > 0) return new Refusal('kind-mismatch', 'option A')
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const marked = withBlanks(stem)
  const blanks = readBlanks(key, marked.count)
  if (blanks instanceof Refusal) return blanks
  const anyOrder = readYes(fields, 'any_order')
  const caseSensitive = readYes(fields, 'case_sensitive')
  if (anyOrder instanceof Refusal) return anyOrder
  if (caseSensitive instanceof Refusal) return caseSensitive
  return {
    kind,
    stem: marked.stem,
    options: [],
    key: [],
    blanks,
    ...(anyOrder && { anyOrder }),
    ...(caseSensitive && { caseSensitive }),
  }
}

function counted({ kind, stem, options, fields }: Draft<'numeric'>) {
  if (options.length > 0) return new Refusal('kind-mismatch', 'option A')
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const number = readNumber(key, fields)
  return number instanceof Refusal ? number : { kind, stem, options: [], key: [], ...number }
}

function matched({ kind, stem, options, fields }: Draft<'matching'>) {
  if (options.length < 2) return new Refusal('too-few-options')
  const texts = readLabelled(fields.get('matches') ?? '', (place) => String(place + 1))
  if (!texts || texts.length === 0) return new Refusal('missing-option', 'matches')
  if (texts.some((text) => text === '')) return new Refusal('empty-option', 'matches')
  const matches = texts.map((text, at) => ({ label: String(at + 1), text }))
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const pairs = readPairs(key, options, matches)
  return pairs instanceof Refusal ? pairs : { kind, stem, options, matches, key: pairs }
}

function ordered({ kind, stem, options, fields }: Draft<'ordering'>) {
  if (options.length < 2) return new Refusal('too-few-options')
  const key = keyOf(fields)
  if (key instanceof Refusal) return key
  const letters = key
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s,、;/|>→\-—]+/g, '')
  const labels = options.map(({ label }) => label)
  const isOrder = [...letters].sort().join('') === labels.join('')
  return isOrder ? { kind, stem, options, key: [...letters] } : new Refusal('unreadable-key', 'key')
}

function written({ kind, stem, options, fields }: Draft<'short-answer' | 'essay'>) {
  if (options.length > 0) return new Refusal('kind-mismatch', 'option A')
  const hasModel = fields.has('key') || fields.has('model')
  const model = hasModel ? keyOf(fields) : undefined
  if (model instanceof Refusal) return model
  const criteria = readLines(fields.get('criteria') ?? '').map(readCriterion)
  return {
    kind,
    stem,
    options: [],
    key: [],
    ...(model !== undefined && { model }),
    ...(criteria.length > 0 && { criteria }),
  }
}

/** The key, which some sheets call 参考答案; two that differ are refused. */
function keyOf(fields: Fields): string | Refusal {
  const key = fields.get('key')
  const model = fields.get('model')
  if (key !== undefined && model !== undefined && key !== model)
    return new Refusal('conflicting-keys', 'model')
  return key ?? model ?? new Refusal('no-key', 'key')
}
