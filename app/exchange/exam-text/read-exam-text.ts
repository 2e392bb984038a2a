import type { ExchangeFile, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { listedTables } from './answer-table.ts'
import type { Block, Worded } from './block.ts'
import { checkDraft } from './check.ts'
import { checkWorded } from './check-worded.ts'
import { plainCircles } from './circled-numbers.ts'
import { classifyLines } from './classify.ts'
import { plainNumbers } from './decimal-numbers.ts'
import { type Draft, draftOf } from './draft.ts'
import { ungluedLines } from './glued-items.ts'
import { type Marks, takeMarkedKeys } from './marked-keys.ts'
import { matchAnswers } from './match-answers.ts'
import { outlineOf } from './outline.ts'
import { problem } from './problem.ts'
import { sourceOf } from './block-source.ts'
import { keysOnOneLine } from './keys-by-line.ts'
import { readLines } from './source-lines.ts'
import { truthChoices } from './truth-choices.ts'
import { letteredChoices } from './unlettered-choices.ts'
import { hasBlanks } from './worded/blanks.ts'

/**
 * Reads exam text as training sites publish it: lines without litter, their types, the items they
 * make, the answers of answer sheets, and a check of each item. What cannot be read for certain is
 * refused with the line of its stem; text that belongs to no item is reported with its own line.
 */
export function readExamText(text: string, marks?: Marks): ExchangeFile {
  const read = plainCircles(readLines(text).flatMap(ungluedLines))
  const listed = listedTables(truthChoices(letteredChoices(keysOnOneLine(read))))
  const outline = outlineOf(classifyLines(plainNumbers(listed.lines)))
  const whole = text.split(/\r\n|\r|\n/)
  const problems = [
    ...listed.problems,
    ...outline.problems,
    ...outline.sheets.flatMap(matchAnswers),
  ].map((one): Problem => ({ ...one, source: whole[one.line - 1]?.trim() ?? '' }))
  const items: ExchangeItem[] = []
  let refused = 0
  const drafts = outline.blocks.map(draftOf)
  if (marks) takeMarkedKeys(drafts, marks)
  for (const [i, block] of outline.blocks.entries()) {
    const checked = checkObjects(checkBlock(block, drafts[i]!), block)
    if ('code' in checked) {
      problems.push({ ...checked, isItem: true, source: sourceOf(block, whole) })
      refused++
    } else items.push(checked)
  }
  if (items.length === 0 && problems.length === 0) problems.push(problem(1, 'no-items', 'the text'))
  problems.sort((one, other) => one.line - other.line)
  const { title } = outline
  return { ...(title !== undefined && { title }), items, problems, refused }
}

/** Half an item is none: what stands for a picture or a formula has been left behind by the document. */
function checkObjects(checked: ExchangeItem | Problem, { number }: Block): ExchangeItem | Problem {
  if ('code' in checked || !JSON.stringify(checked).includes('\ufffc')) return checked
  const subject = number === undefined ? 'the item' : `item ${number}`
  return problem(checked.line, 'holds-object', subject, checked.stem)
}

function checkBlock(block: Block, draft: Draft): ExchangeItem | Problem {
  if (block.worded) return checkWorded(block, block.worded)
  const checked = checkDraft(draft)
  const isFillIn =
    'code' in checked && checked.code === 'unreadable-key' && mayBeFillIn(block, draft)
  return isFillIn ? checkWorded(block, { kind: 'fill-in', ...unnamedAnswer(block) }) : checked
}

/** Without a word on its kind, an item with blanks, no options and an answer in words is a fill-in. */
function mayBeFillIn({ lines }: Block, { kind, section, options, stem }: Draft): boolean {
  const isPlain = lines.every(({ type }) => type !== 'option' && type !== 'truth')
  return isPlain && !kind && !section.kind && options.length === 0 && hasBlanks(stem)
}

function unnamedAnswer({ lines }: Block): Omit<Worded, 'kind'> {
  const keys = lines.filter(({ type, piece }) => type === 'key' && piece.text !== '')
  return { answers: keys.map(({ piece }) => [{ piece, apart: false }]), criteria: [] }
}
