import { shapeOf } from './clean-text.ts'
import { type Fields, Refusal } from './refusal.ts'

export type Scoring = 'all-or-nothing' | 'half' | 'per-option'

const SCORING: Record<Scoring, { written: string; read: RegExp }> = {
  'all-or-nothing': {
    written: '全对得分',
    read: /^(?:全对得分|全部?答?对才?得分|漏选不得分|all[- ]or[- ]nothing)$/,
  },
  half: {
    written: '漏选得半',
    read: /^(?:漏选得(?:一)?半(?:分)?|少选得(?:一)?半(?:分)?|半对(?:半分|得半)|half)$/,
  },
  'per-option': {
    written: '按选项',
    read: /^(?:按选项(?:得分|给分)?|每个?选项得分|per[- ]option)$/,
  },
}

/** The word for a way of scoring, as `readScoring` reads it. */
export const scoringWord = (scoring: Scoring): string => SCORING[scoring].written

/** How a choice is scored, where the row says so. */
export function readScoring(fields: Fields): { scoring?: Scoring } | Refusal {
  const word = fields.get('scoring')
  if (word === undefined) return {}
  const shape = shapeOf(word)
  const found = Object.entries(SCORING).find(([, { read }]) => read.test(shape))
  return found ? { scoring: found[0] as Scoring } : new Refusal('unreadable-value', 'scoring')
}

export const YES = '是'

/** 是 or 否 in a column; an empty cell is 否. */
export function readYes(fields: Fields, at: string): boolean | Refusal {
  const shape = shapeOf(fields.get(at) ?? 'no')
  if (/^(?:是|对|√|✓|y|yes|true|1)$/.test(shape)) return true
  return /^(?:否|不|×|✗|n|no|false|0)$/.test(shape) ? false : new Refusal('unreadable-value', at)
}
