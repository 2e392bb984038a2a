import type { ExchangeFile, ExchangeItem } from '#app/exchange/exchange-item.ts'
import { checkDraft } from './check.ts'
import { classifyLines } from './classify.ts'
import { draftOf } from './draft.ts'
import { ungluedLines } from './glued-items.ts'
import { matchAnswers } from './match-answers.ts'
import { outlineOf } from './outline.ts'
import { problem } from './problem.ts'
import { readLines } from './source-lines.ts'

/**
 * Reads exam text as training sites publish it: lines without litter, their types, the items they
 * make, the answers of answer sheets, and a check of each item. What cannot be read for certain is
 * refused with the line of its stem; text that belongs to no item is reported with its own line.
 */
export function readExamText(text: string): ExchangeFile {
  const outline = outlineOf(classifyLines(readLines(text).flatMap(ungluedLines)))
  const problems = [...outline.problems, ...outline.sheets.flatMap(matchAnswers)]
  const items: ExchangeItem[] = []
  let refused = 0
  for (const block of outline.blocks) {
    const checked = checkDraft(draftOf(block))
    if ('code' in checked) {
      problems.push(checked)
      refused++
    } else items.push(checked)
  }
  if (items.length === 0 && problems.length === 0) problems.push(problem(1, 'no-items', 'the text'))
  problems.sort((one, other) => one.line - other.line)
  const { title } = outline
  return { ...(title !== undefined && { title }), items, problems, refused }
}
