import type { ExchangeItem, ExchangeOption } from '#app/exchange/exchange-item.ts'
import { writeCriterion } from './criteria.ts'
import { kindWord } from './kind-words.ts'
import { unsplit, writeLines } from './lists.ts'
import { readLabels } from './read-key.ts'
import { afterLabel } from './read-options.ts'
import { scoringWord, YES } from './words.ts'

const DIFFICULTY: Record<string, string> = { easy: '易', medium: '中', hard: '难' }

/** What a row says of an item, by the machine name of the column; the item may not survive, see `losses.ts`. */
export function writeCells(item: ExchangeItem): Map<string, string> {
  const cells = new Map<string, string>([
    ['kind', kindWord(item.kind)],
    ['stem', item.stem],
    ...answerCells(item),
  ])
  const set = (name: string, text: string | number | undefined) =>
    text !== undefined && cells.set(name, String(text))
  set('id', item.id)
  set('rationale', item.rationale)
  set('points', item.points)
  set('difficulty', item.difficulty && (DIFFICULTY[item.difficulty] ?? item.difficulty))
  set('competency', item.competency)
  // Texts that all begin with their own letter would lose it to the reader.
  const isLabelled = item.options.every(({ label, text }) => afterLabel(text, label))
  for (const { label, text, why } of item.options) {
    set(`option_${label.toLowerCase()}`, isLabelled ? `${label}. ${text}` : text)
    set(`why_${label.toLowerCase()}`, why)
  }
  return cells
}

function answerCells(item: ExchangeItem): [string, string][] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return [['key', choiceKey(item.key, item.options)], ...scoringCell(item.scoring)]
    case 'true-false':
      return [['key', item.key[0] === 'true' ? '对' : '错'], ...scoringCell(item.scoring)]
    case 'fill-in':
      return [
        ['key', item.blanks.map(({ accept }) => accept.map(unsplit).join('/')).join('；')],
        ...(item.anyOrder ? [['any_order', YES] as [string, string]] : []),
        ...(item.caseSensitive ? [['case_sensitive', YES] as [string, string]] : []),
      ]
    case 'numeric':
      return [
        ['key', item.value],
        ...(item.tolerance === '0' ? [] : [['tolerance', item.tolerance] as [string, string]]),
        ...(item.unit === undefined ? [] : [['unit', item.unit] as [string, string]]),
      ]
    case 'matching':
      return [
        ['key', item.key.join('；')],
        ['matches', writeLines(item.matches.map(({ label, text }) => `${label}. ${text}`))],
      ]
    case 'ordering':
      return [['key', item.key.join('')]]
    case 'short-answer':
    case 'essay':
      return [
        ...(item.model === undefined ? [] : [['key', item.model] as [string, string]]),
        ...(item.criteria
          ? [['criteria', writeLines(item.criteria.map(writeCriterion))] as [string, string]]
          : []),
      ]
  }
}

function scoringCell(scoring: Parameters<typeof scoringWord>[0] | undefined): [string, string][] {
  return scoring === undefined ? [] : [['scoring', scoringWord(scoring)]]
}

/** Letters; where a letter is also the text of an option, the letter with the text of its own. */
function choiceKey(key: readonly string[], options: readonly ExchangeOption[]): string {
  const letters = key.join('')
  const read = readLabels(letters, options)
  if (Array.isArray(read) && read.join('') === letters) return letters
  const chosen = options.filter(({ label }) => key.includes(label))
  return chosen.map(({ label, text }) => `${label}. ${text}`).join('\n')
}
