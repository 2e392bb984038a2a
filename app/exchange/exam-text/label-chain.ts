import type { OptionMark } from './option-marks.ts'

/** A mark and the line it stands in, counted from the first line of the item. */
export type PlacedMark = OptionMark & { line: number }

/** One way to read marks as labels: this mark after the chain before it, and how well they go together. */
type Link = { mark: PlacedMark; before?: Link; length: number; score: number }

/**
 * Finds the labels of an item among all marks that may be one: the chain A, B, C, … whose marks go
 * together best. Labels begin lines or stand apart, have punctuation, and are written in one hand;
 * `C、D` is a list, and a bare letter among labels with punctuation is a word. So the A in "A 类客户"
 * and the C in "Vitamin C、D" stay text. `key` are letters that the key names.
 */
export function labelChain(marks: readonly PlacedMark[], key: readonly string[]): PlacedMark[] {
  const chain = marksOf(bestChain(marks, key))
  const columns = inColumns(marks)
  if (columns.length > chain.length) return columns
  const [first] = chain
  // One label alone is one only where it cannot be anything else.
  const isLabel = chain.length > 1 || (first?.firm && first.start === 0 && first.line > 0)
  return isLabel && !(chain.length === 1 && first!.bracketed) ? chain : []
}

function bestChain(marks: readonly PlacedMark[], key: readonly string[]): Link | undefined {
  // For each letter the best chains up to it, one for each way its last mark may be written.
  const ends = new Map<string, Map<string, Link>>()
  let best: Link | undefined
  for (const mark of marks) {
    const link = bestLink(mark, ends.get(letterBefore(mark.letter)), key)
    if (!link) continue
    const way = `${mark.hand}${mark.start === 0}`
    const ways = ends.get(mark.letter) ?? new Map<string, Link>()
    ends.set(mark.letter, ways)
    const known = ways.get(way)
    // Of two equal ones the later: what stands before it is the stem.
    if (!known || link.score >= known.score) ways.set(way, link)
    if (!best || link.score > best.score || (link.score === best.score && isRival(link, best))) {
      best = link
    }
  }
  return best
}

function bestLink(
  mark: PlacedMark,
  before: Map<string, Link> | undefined,
  key: readonly string[],
): Link | undefined {
  if (mark.letter === 'A') return { mark, length: 1, score: scoreOf(mark, undefined, key) }
  let best: Link | undefined
  for (const link of before?.values() ?? []) {
    const score = link.score + scoreOf(mark, link.mark, key)
    if (!best || score > best.score) best = { mark, before: link, length: link.length + 1, score }
  }
  return best
}

/** At equal scores the shorter chain, which takes less text for labels, then the later one. */
function isRival(link: Link, best: Link): boolean {
  return link.length <= best.length
}

/** How much speaks for a mark being the label after another; below zero, more speaks against it. */
function scoreOf(
  mark: PlacedMark,
  previous: PlacedMark | undefined,
  key: readonly string[],
): number {
  const atStart = mark.start === 0
  let score = mark.firm ? 4 : 1
  score += atStart ? 3 : Math.min(mark.gap, 2)
  // Lists: `C、D`, also where the line ends after `C、`.
  if (mark.lists || (mark.bare && !atStart && mark.hand.endsWith('、'))) score -= 8
  else if (mark.bare && mark.gap === 0 && !atStart) score -= 8
  // `（ A ）` is rather the blank of the stem, filled in.
  if (mark.padded) score -= 3
  if (!previous) return !mark.firm && !atStart && !mark.afterStem ? score - 8 : score

  if (mark.hand === previous.hand) score += 3
  else if (!atStart || previous.start > 0) score -= 6
  else if (!mark.firm && previous.firm) {
    score -= mark.comma || key.includes(mark.letter) ? 1 : 4
  } else if (!mark.firm) score -= mark.alone || previous.alone ? 4 : 2
  // A fifth option glued to the fourth is rather a reference: 见附录E.
  const isGlued = mark.gap === 0 && !atStart && previous.start === 0
  if (isGlued && mark.letter > 'D' && !key.includes(mark.letter)) score -= 8
  return score
}

/** Options set in columns, A and C in one row, B and D in the next: every letter once, in one hand. */
function inColumns(marks: readonly PlacedMark[]): PlacedMark[] {
  const apart = marks.filter((mark) => mark.firm && !mark.lists && standsApart(mark))
  const sorted = apart.toSorted((one, other) => (one.letter < other.letter ? -1 : 1))
  const fits = sorted.every(
    (mark, i) => mark.letter === letterAt(i) && mark.hand === sorted[0]!.hand,
  )
  return fits ? apart : []
}

/**
 * Marks outside the chain that no reader takes for text: written like the labels, and where labels
 * stand. A letter given twice, or one after a gap, leaves it open which option is meant.
 */
export function contradicts(mark: PlacedMark, chain: readonly PlacedMark[]): boolean {
  const [first] = chain
  if (!first || mark.lists || mark.line === 0) return false
  if (mark.padded || (mark.bracketed && mark.bare)) return false
  const isKnown = chain.some(({ letter }) => letter === mark.letter)
  if (mark.hand !== first.hand) {
    return isKnown && mark.firm && mark.start === 0 && mark.line > first.line
  }
  const isOneOfSeveral = chain.filter(({ line }) => line === mark.line).length > 1
  if (isOneOfSeveral && mark.gap > 0 && !mark.afterLatin) return true
  const last = chain.at(-1)!
  const isNear = mark.letter.charCodeAt(0) - last.letter.charCodeAt(0) < 4
  return standsApart(mark) && (isKnown || (isNear && mark.line > last.line))
}

function standsApart(mark: OptionMark): boolean {
  return mark.start === 0 || mark.gap >= 2
}

function marksOf(link: Link | undefined): PlacedMark[] {
  const marks: PlacedMark[] = []
  for (let one = link; one; one = one.before) marks.push(one.mark)
  return marks.reverse()
}

function letterBefore(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1)
}

function letterAt(i: number): string {
  return String.fromCharCode(65 + i)
}
