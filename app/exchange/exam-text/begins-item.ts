import { type Block, type Section, isBare } from './block.ts'
import { isWorded } from './facts.ts'
import type { LineOf } from './line.ts'
import { holdsOptions } from './option-marks.ts'
import type { Outlook } from './outlook.ts'
import { holdsBracketKey, truthAtEnd } from './stem-key.ts'

/** What has been seen when a number comes. */
type Seen = { open: Block | undefined; section: Section; lastNumber: number; mayTakeKey: boolean }

/** Whether a number begins an item. A loose one (`5 年以上`) has to be the next in order. */
export function beginsItem(
  line: LineOf<'numbered'>,
  i: number,
  { open, section, lastNumber, mayTakeKey }: Seen,
  outlook: Outlook,
): boolean {
  const { rest, number } = line
  const isFirst = open === undefined
  const isAlone = rest.text === ''
  const inOrder = number === lastNumber + 1 || (isFirst && (number === 1 || isAlone))
  if (section.kind === 'unsupported') return isFirst || inOrder
  if (line.firm || (isFirst && isWorded(section.kind))) return true
  if (!inOrder) return false
  // Statements have no options that would tell; one that has come to its end is followed by the next.
  if (section.kind === 'true-false' && !isAlone && (isFirst || isEnded(open))) return true
  if (open && isBare(open)) return false
  return holdsOptions(rest) || holdsBracketKey(rest.shape) || outlook.leadsToItem(i, mayTakeKey)
}

function isEnded({ lines }: Block): boolean {
  const last = lines.findLast(({ type }) => type === 'text')?.piece.shape ?? ''
  return /[。.!?)]$/.test(last) || truthAtEnd(last) !== undefined
}
