import { toDifficulty } from '#app/exchange/exam-text/facts.ts'
import type { ExchangeItem, ExchangeKind, ExchangeOption } from '#app/exchange/exchange-item.ts'
import { hasRuledBlank } from './read-blanks.ts'
import { readAnswer } from './read-answer.ts'
import { areTruths, readLabels, readTruthKey } from './read-key.ts'
import { readKind, type StatedKind } from './kind-words.ts'
import { readOptions } from './read-options.ts'
import { keyInStem } from './stem-key.ts'
import { type Fields, Refusal } from './refusal.ts'

/** What the heading above says of the items below it. */
export type Section = { kind: StatedKind; points?: string }

/** Columns that say something of these kinds only; filled for another, the row contradicts itself. */
const BELONGS: Record<string, ExchangeKind[]> = {
  tolerance: ['numeric'],
  unit: ['numeric'],
  matches: ['matching'],
  criteria: ['short-answer', 'essay'],
  scoring: ['single-choice', 'multiple-choice', 'true-false'],
}

/** A row as an item, or the first reason why it is none. Nothing is guessed or repaired. */
export function readItem(fields: Fields, row: number, section?: Section): ExchangeItem | Refusal {
  const stem = fields.get('stem')
  if (stem === undefined) return new Refusal('no-stem', 'stem')
  const options = readOptions(fields)
  if (options instanceof Refusal) return options
  const kind = kindOf(fields, stem, options, section)
  if (kind instanceof Refusal) return kind
  const stray = Object.keys(BELONGS).find((at) => fields.has(at) && !BELONGS[at]!.includes(kind))
  if (stray) return new Refusal('kind-mismatch', stray)
  const answer = readAnswer({ kind, stem, options, fields })
  if (answer instanceof Refusal) return answer
  const points = readPoints(fields.get('points') ?? section?.points)
  if (points === undefined) return new Refusal('unreadable-value', 'points')
  const difficulty = fields.get('difficulty')
  return {
    ...answer,
    ...kept('id', fields.get('id')),
    ...kept('rationale', fields.get('rationale')),
    ...kept('points', points ?? undefined),
    ...kept('difficulty', difficulty === undefined ? undefined : toDifficulty(difficulty)),
    ...kept('competency', fields.get('competency') ?? fields.get('chapter')),
    line: row,
  }
}

/** The kind by its word, or by the section, or inferred where only one can be meant. */
function kindOf(
  fields: Fields,
  stem: string,
  options: readonly ExchangeOption[],
  section?: Section,
): ExchangeKind | Refusal {
  const word = fields.get('kind')
  const stated = word === undefined ? section?.kind : readKind(word)
  if (word !== undefined && stated === undefined) return new Refusal('unknown-kind', 'kind')
  if (stated !== undefined && stated !== 'choice') return stated
  const key = fields.get('key') ?? fields.get('model') ?? keyInStem(stem, options)
  if (key === undefined) return new Refusal('no-key', 'key')
  if (options.length > 0) {
    if (stated === undefined && areTruths(options)) return 'true-false'
    const labels = readLabels(key, options)
    if (labels instanceof Refusal) return labels
    return labels.length > 1 ? 'multiple-choice' : 'single-choice'
  }
  if (stated === 'choice') return new Refusal('too-few-options')
  if (
    (fields.has('key') || !fields.has('model')) &&
    readTruthKey(key, options, false) !== undefined
  )
    return 'true-false'
  return hasRuledBlank(stem) ? 'fill-in' : new Refusal('no-kind', 'kind')
}

/** `null`: none given; `undefined`: what is given is no number of points. */
function readPoints(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  const shape = text.normalize('NFKC').trim()
  const digits = /^(\d{1,4}(?:\.\d{1,2})?) ?(?:分|points?|pts?|marks?)?$/i.exec(shape)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function kept<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: V })
}
