import type { ExchangeFile, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { Findings } from '#app/exchange/moodle/findings.ts'
import { categoryName, difficultyOf } from '#app/exchange/moodle/labels.ts'
import { problem } from '#app/exchange/moodle/problem.ts'
import { formatOf, linesIn, textOf } from './answers.ts'
import { type GiftBlock, giftBlocks } from './blocks.ts'
import { unmask } from './escapes.ts'
import { giftItem } from './kinds.ts'

/**
 * Reads GIFT as Moodle does (docs.moodle.org, “GIFT format”, and its importer). Names of questions are
 * only Moodle's own lists' and are not kept; `[id:…]` of a comment is the id, `[tag:…]` the difficulty
 * where it names one, a category the competency. What items here cannot hold is refused or named.
 */
export function readGift(text: string): ExchangeFile {
  const items: ExchangeItem[] = []
  const problems: Problem[] = []
  let refused = 0
  for (const block of giftBlocks(text)) {
    const read = readBlock(block)
    problems.push(...read.problems)
    if (read.item) items.push(read.item)
    refused += read.refused
  }
  if (items.length === 0 && problems.length === 0) problems.push(problem(1, 'no-items', 'the file'))
  return { items, problems, refused }
}

type ReadBlock = { item?: ExchangeItem; problems: Problem[]; refused: number }

function readBlock(block: GiftBlock): ReadBlock {
  const { name, text, line } = takeName(block)
  const subject = name === '' ? 'the question' : `the question “${name.slice(0, 40)}”`
  const refuse = (problems: Problem[]): ReadBlock => ({
    problems: problems.map((one) => ({ ...one, isItem: true })),
    refused: problems.length,
  })
  if (block.isUnreadable) return refuse([problem(block.line, 'unknown-markup', subject)])
  if (block.isBroken) return refuse([problem(block.line, 'unbalanced-braces', subject)])
  const opens = text.indexOf('{')
  if (opens < 0) return { problems: [problem(block.line, 'not-an-item', subject)], refused: 0 }
  if (text.indexOf('{', opens + 1) >= 0)
    return refuse(severalAnswers(text, line, block.line, subject))

  const findings = new Findings(block.line, subject)
  const closes = text.indexOf('}')
  const before = text.slice(0, opens)
  const tail = text.slice(closes + 1)
  // Answers inside of the sentence leave a blank there.
  const sentence = tail.trim() === '' ? before : `${before}____${tail}`
  const { format } = formatOf(sentence, 'moodle')
  const stem = textOf({ text: sentence, line }, 'moodle', findings)
  if (stem === '' || stem === '____') findings.refuse('no-stem')
  const inside = text.slice(opens + 1, closes)
  const mark = inside.lastIndexOf('####')
  const answers = mark < 0 ? inside : inside.slice(0, mark)
  const blank = answers.length - answers.trimStart().length
  const answersLine = line + linesIn(before) + linesIn(answers.slice(0, blank))
  const generalLine = line + linesIn(before) + linesIn(inside.slice(0, mark + 4))
  const general =
    mark < 0 ? '' : textOf({ text: inside.slice(mark + 4), line: generalLine }, format, findings)
  const head = { stem, line: block.line, ...factsOf(block, findings) }
  const part = { text: answers.trim(), line: answersLine }
  const item = giftItem({ head, answers: part, general, format }, findings)
  const concluded = findings.conclude(item)
  return { ...concluded, refused: concluded.item ? 0 : 1 }
}

function takeName({ text, line }: GiftBlock): { name: string; text: string; line: number } {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end < 0) return { name: '', text: text.startsWith('::') ? text.slice(2) : text, line }
  const rest = text.slice(end + 2)
  const body = rest.trimStart()
  const skipped = text.slice(0, text.length - body.length)
  return { name: unmask(text.slice(2, end)).trim(), text: body, line: line + linesIn(skipped) }
}

/** Questions without a blank line between them are refused one by one; blanks of one sentence together. */
function severalAnswers(text: string, line: number, first: number, subject: string): Problem[] {
  const pieces = text.split(/\}[ \t]*\n/)
  if (pieces.length === 1 || pieces.some((piece) => piece.trim() !== '' && piece.indexOf('{') < 0))
    return [problem(first, 'several-answers', subject)]
  let at = line
  return pieces.flatMap((piece, i): Problem[] => {
    const start = i === 0 ? first : at
    at += linesIn(piece) + 1
    return piece.trim() === ''
      ? []
      : [problem(start, 'several-answers', i === 0 ? subject : 'the question')]
  })
}

function factsOf({ comments, category }: GiftBlock, findings: Findings) {
  const facts: Pick<ExchangeItem, 'id' | 'difficulty' | 'competency'> = {}
  for (const [, kind, raw] of comments
    .join('\n')
    .matchAll(/\[(id|tag):((?:[^\]\\\n]|\\.){1,300})\]/g)) {
    const value = raw!.replace(/\\(.)/g, '$1').trim()
    const difficulty = kind === 'tag' ? difficultyOf(value) : undefined
    if (kind === 'id') facts.id = value
    else if (difficulty && !facts.difficulty) facts.difficulty = difficulty
    else findings.leave(`the tag ${value}`)
  }
  const competency = category === undefined ? undefined : categoryName(category)
  return competency === undefined ? facts : { ...facts, competency }
}
