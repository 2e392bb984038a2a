import type { Problem } from '#app/exchange/exchange-item.ts'
import type { AnswerGroup, Block, Sheet, SheetAnswer } from './block.ts'
import { problem } from './problem.ts'

/** Items whose numbers go up, in one section: what one heading of an answer sheet speaks of. */
type Run = { kind?: string; ordinal?: string; blocks: Block[] }

/**
 * Gives the answers of a sheet to the items before it. A group of answers belongs to the section its
 * heading names; groups without a heading to the sections in order, if there are as many of both, or
 * to all items, if no number is there twice. Answers that fit nowhere are reported, never guessed.
 */
export function matchAnswers({ blocks, groups }: Sheet): Problem[] {
  const open = new Set(runsOf(blocks))
  const unnamed: AnswerGroup[] = []
  const problems: Problem[][] = []
  const give = (group: AnswerGroup, run: Run) => {
    open.delete(run)
    problems.push(giveAnswers(group, run.blocks))
  }

  for (const group of groups) {
    if (group.answers.length === 0) continue
    const run = group.kind || group.ordinal ? findRun(group, [...open]) : undefined
    if (run) give(group, run)
    else unnamed.push(group)
  }
  const runs = [...open]
  const left = runs.flatMap((run) => run.blocks)
  if (unnamed.length === runs.length) {
    unnamed.forEach((group, i) => give(group, runs[i]!))
  } else if (unnamed.length === 1 && hasUniqueNumbers(left)) {
    problems.push(giveAnswers(unnamed[0]!, left))
  } else {
    problems.push(unnamed.flatMap(({ answers }) => answers.flatMap(homeless)))
  }
  return problems.flat()
}

function findRun(group: AnswerGroup, runs: Run[]): Run | undefined {
  return (
    runs.find((run) => group.kind !== undefined && run.kind === group.kind) ??
    runs.find((run) => group.ordinal !== undefined && run.ordinal === group.ordinal)
  )
}

function giveAnswers(group: AnswerGroup, blocks: Block[]): Problem[] {
  const byNumber = new Map(blocks.map((block) => [block.number, block]))
  return group.answers.flatMap((answer) => {
    const block = byNumber.get(answer.number)
    if (!block) return homeless(answer)
    block.answers.push(answer)
    return []
  })
}

/** An answer without an item, and what is said about it. */
function homeless({ number, line, words, criteria, rationale }: SheetAnswer): Problem[] {
  const more = [...words.slice(1), ...criteria].map(({ piece }) => piece)
  return [
    problem(line, 'answer-without-item', `answer ${number}`),
    ...[...more, ...rationale].map((piece) =>
      problem(piece.line, 'stray-text', 'the text', piece.text),
    ),
  ]
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  let last: Block | undefined
  for (const block of blocks) {
    const goesOn =
      last?.section === block.section && (block.number ?? 0) > (last.number ?? Infinity)
    if (!goesOn) {
      const { kind, ordinal } = block.section
      runs.push({ blocks: [], ...(kind && { kind }), ...(ordinal && { ordinal }) })
    }
    runs.at(-1)!.blocks.push(block)
    last = block
  }
  return runs
}

function hasUniqueNumbers(blocks: readonly Block[]): boolean {
  return new Set(blocks.map(({ number }) => number)).size === blocks.length
}
