import { type Block, isBare } from './block.ts'
import type { Line } from './line.ts'

/**
 * Numbered lines inside a stem (下列说法：1. … 2. … 3. …) or a rationale are not items: they have neither
 * options nor a key, and the item after them goes on counting where the item before them stopped.
 * Gives the blocks with such lists put back into the items they are part of.
 */
export function mergeLists(blocks: readonly Block[]): Block[] {
  return merged(merged(blocks, rationaleListLength), stemListLength)
}

type ListLength = (blocks: readonly Block[], at: number) => number

function merged(blocks: readonly Block[], lengthOf: ListLength): Block[] {
  const kept: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const length = lengthOf(blocks, i)
    for (const part of blocks.slice(i + 1, i + 1 + length)) absorb(block, part)
    kept.push(block)
    i += length
  }
  return kept
}

/** How many blocks after `blocks[at]` are a list in its rationale. */
function rationaleListLength(blocks: readonly Block[], at: number): number {
  const block = blocks[at]!
  if (!block.hasKey || !block.lines.some(({ type }) => type === 'rationale')) return 0
  const length = entriesAfter(blocks, at)
  // An entry that may as well be the next item is one, unless that comes after the list.
  return followsOn(block, blocks[at + length + 1]) ? length : Math.min(length, block.number ?? 0)
}

/** How many blocks after `blocks[at]` are a list in its stem; the last has the options and the key. */
function stemListLength(blocks: readonly Block[], at: number): number {
  const block = blocks[at]!
  if (!isBare(block)) return 0
  const length = entriesAfter(blocks, at)
  if (length === 0 && holdsList(blocks, at)) return 1
  if (length === 0 || !isEntry(blocks, at, at + length + 1)) return 0
  const after = blocks[at + length + 2]
  return after?.section !== block.section || followsOn(block, after) ? length + 1 : 0
}

/** Whether the next block is the line `1、听 2、说 3、问` of a stem; the item after it goes on counting. */
function holdsList(blocks: readonly Block[], at: number): boolean {
  const shape = blocks[at + 1]?.opening.shape ?? ''
  const isList = isEntry(blocks, at, at + 1) && /^\(?1\D.*\D2 ?[.、)](?!\d)/.test(shape)
  const after = blocks[at + 2]
  return isList && (after?.section !== blocks[at]!.section || followsOn(blocks[at]!, after))
}

/** The blocks numbered 1, 2, 3, … from the next one on that are bare. */
function entriesAfter(blocks: readonly Block[], at: number): number {
  let length = 0
  while (isEntry(blocks, at, at + length + 1) && isBare(blocks[at + length + 1]!)) length++
  return length
}

function isEntry(blocks: readonly Block[], at: number, i: number): boolean {
  return blocks[i]?.section === blocks[at]!.section && blocks[i]!.number === i - at
}

function followsOn(block: Block, next: Block | undefined): boolean {
  return (
    next?.section === block.section &&
    block.number !== undefined &&
    next.number === block.number + 1
  )
}

function absorb(block: Block, part: Block): void {
  const [first, ...rest] = part.lines
  const isOpening = first?.type === 'text' && first.piece.line === part.opening.line
  const lines: Line[] = [{ type: 'text', piece: part.opening }, ...(isOpening ? rest : part.lines)]
  const inRationale = block.hasKey
  for (const line of lines) {
    block.lines.push(inRationale ? { type: 'rationale', piece: line.piece, note: false } : line)
  }
  block.hasOptions ||= part.hasOptions
  block.hasKey ||= part.hasKey
  block.hasBracketKey ||= part.hasBracketKey
}
