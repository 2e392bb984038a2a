import { splitOptions } from '#app/exchange/exam-text/options.ts'
import { join } from '#app/exchange/exam-text/piece.ts'
import { shapeOf as examShape } from '#app/exchange/exam-text/shape.ts'
import type { ExchangeOption } from '#app/exchange/exchange-item.ts'
import { letterAt } from './heads.ts'
import { evenSeparators, readLabelled } from './lists.ts'
import { type Fields, Refusal } from './refusal.ts'

/** As many as one item may have, whatever the format. */
const MOST_OPTIONS = 12
const LETTERS = Array.from({ length: 26 }, (_, at) => letterAt(at))

/**
 * The options of a row: from the columns A, B, …, or from the one cell that holds all. A column left empty
 * between two that are filled, and options in both places, are refused.
 */
export function readOptions(fields: Fields): ExchangeOption[] | Refusal {
  const columns = LETTERS.map((letter) => fields.get(`option ${letter}`))
  const last = columns.findLastIndex((text) => text !== undefined)
  const gap = columns.findIndex((text, at) => text === undefined && at < last)
  if (gap >= 0) return new Refusal('missing-option', `option ${letterAt(gap)}`)
  const single = fields.get('options')
  if (single !== undefined && last >= 0) return new Refusal('duplicate-option', 'options')
  const texts =
    single === undefined ? withoutLabels(columns.slice(0, last + 1) as string[]) : optionsOf(single)
  if (!texts) return new Refusal('missing-option', 'options')
  if (texts.length > MOST_OPTIONS) return new Refusal('too-many-options')
  const empty = texts.indexOf('')
  if (empty >= 0)
    return new Refusal('empty-option', single ? 'options' : `option ${letterAt(empty)}`)
  const reason = LETTERS.find((letter, at) => at >= texts.length && fields.has(`reason ${letter}`))
  if (reason) return new Refusal('missing-option', `reason ${reason}`)
  return texts.map((text, at) => {
    const label = letterAt(at)
    const why = fields.get(`reason ${label}`)
    return { label, text, ...(why !== undefined && { why }) }
  })
}

/** The options of one cell; labels that no separator parts, such as `A 甲 B 乙`, are read as in exam text. */
function optionsOf(cell: string): string[] | undefined {
  const texts = readLabelled(evenSeparators(cell), letterAt)
  if (texts?.length !== 1) return texts
  const lines = cell.split('\n').map((text) => ({ line: 1, text, shape: examShape(text) }))
  const { stem, options } = splitOptions(lines, [])
  const areAll = stem.length === 0 && options.every(({ label }, at) => label === letterAt(at))
  if (options.length < 2 || !areAll) return texts
  return options.map(({ pieces }) => join(pieces).replace(/(?<![，,、；;\s])[，,、；;\s]+$/, ''))
}

/** Takes `A. `, `B、` … off where every option begins with its own letter. */
function withoutLabels(texts: string[]): string[] {
  const bare = texts.map((text, at) => afterLabel(text, letterAt(at)))
  return bare.every((text) => text !== undefined && text !== '') ? (bare as string[]) : texts
}

/** What follows an option's own letter; `undefined` where it does not begin with it. */
export function afterLabel(text: string, label: string): string | undefined {
  const [mark] = /^[A-Za-zＡ-Ｚ]\s*[.、．:：)）]\s*/.exec(text) ?? []
  return mark?.normalize('NFKC').startsWith(label) ? text.slice(mark.length) : undefined
}
