import { readAnswerLines } from './answer-sheet.ts'
import { type Facts, isWorded, readKind, readPoints, readTag, toDifficulty } from './facts.ts'
import { ItemKinds } from './item-kinds.ts'
import { examNotes } from './exam-notes.ts'
import { readKey, readTruth } from './key.ts'
import { keyAndSentence } from './key-sentence.ts'
import { type LabelName, cutAtLabels } from './labels.ts'
import type { Line } from './line.ts'
import { isBlankForm, isPageLine, isSeparator, pageNumbers } from './litter.ts'
import { type Piece, cut } from './piece.ts'
import { readNumber } from './numbering.ts'
import { afterOptionsLabel, afterStemLabel } from './part-labels.ts'
import { markAtStart } from './option-marks.ts'
import { reviewLines } from './quiz-review.ts'
import { platformLines, responseLines } from './responses.ts'
import { runningLines } from './running-lines.ts'
import { afterChineseNumber, isChapter, isInstruction, readSection } from './section.ts'
import { SheetReader } from './sheet-reader.ts'
import type { SourceLine } from './source-lines.ts'
import { cutWorded } from './worded/labels.ts'

/**
 * Gives every line of the file a type, in order; a line cut at its labels gives several. Only two
 * questions reach beyond the line: whether an answer sheet has begun, and whether the key that `答案：`
 * announces stands on the next line.
 */
export function classifyLines(sources: readonly SourceLine[]): Line[] {
  const beside = new Set([
    ...pageNumbers(sources),
    ...responseLines(sources),
    ...platformLines(sources),
    ...reviewLines(sources),
    ...examNotes(sources),
  ])
  const litter = sources.map((source) => (beside.has(source) ? 'litter' : litterType(source)))
  const following = followingLines(sources, litter)
  const headers = runningLines(sources)
  const items = new ItemKinds()
  const sheet = new SheetReader(sources, items)
  const lines: Line[] = []
  let announced: SourceLine | undefined

  sources.forEach((source, i) => {
    const next = following[i]!
    const type = litter[i]
    if (type) {
      lines.push({ type, piece: source })
      return
    }
    if (source === announced) {
      lines.push(...keyLines(source))
      return
    }
    const answers = sheet.read(source, next, i)
    if (answers) {
      lines.push(...answers)
      return
    }
    const options = afterOptionsLabel(source)
    if (options?.text === '') {
      lines.push({ type: 'litter', piece: source })
      return
    }
    const asked = afterStemLabel(source)
    const said = asked ?? options ?? source
    const worded = !sheet.isReading && isWorded(items.kindOf(source.shape))
    const labelled = worded
      ? cutWorded(said, asked !== undefined || items.mayHoldStem(said.shape))
      : cutAtLabels(said)
    const parts = labelled.flatMap(({ label, piece }) =>
      label
        ? labelledLines(label, piece, worded)
        : [plainLine(piece, source.heading, next[0], sheet.isReading)],
    )
    if (asked && parts[0]!.type !== 'numbered' && !labelled[0]!.label)
      parts[0] = { type: 'stem', piece: source, rest: labelled[0]!.piece }
    const last = parts.at(-1)!
    if (worded) {
      // An answer in words goes on by itself.
    } else if (last.type === 'key' && last.piece.text === '' && next[0] && readKey(next[0].shape)) {
      announced = next[0]
      parts.pop()
    } else if (isWords(source, last, lines)) {
      parts.splice(0, 1, plainLine(source, false, next[0], sheet.isReading))
    }
    if (parts[0]?.type === 'text' && headers.has(source)) parts[0].type = 'litter'
    if (parts.some(({ type }) => type === 'answers')) sheet.open()
    if (!sheet.isReading) parts.forEach((part) => items.learn(part))
    lines.push(...parts)
  })
  return lines
}

/**
 * Whether 正确答案 or 解析 alone on a line is no label but the end of a wrapped sentence: without a colon
 * or brackets, and without what it would announce or follow.
 */
function isWords(source: SourceLine, { type, piece }: Line, before: readonly Line[]): boolean {
  if (piece.text !== '' || /[:\])]/.test(source.shape)) return false
  const previous = before.findLast((line) => line.type !== 'blank' && line.type !== 'litter')
  return type === 'key' || (type === 'rationale' && previous?.type !== 'key')
}

/** For every line the two next ones that are neither blank nor litter. */
function followingLines(sources: readonly SourceLine[], litter: unknown[]): SourceLine[][] {
  const following: SourceLine[][] = []
  let next: SourceLine[] = []
  for (let i = sources.length - 1; i >= 0; i--) {
    following[i] = next
    if (!litter[i]) next = [sources[i]!, ...next].slice(0, 2)
  }
  return following
}

function litterType({ shape }: Piece): 'blank' | 'separator' | 'litter' | undefined {
  if (shape === '') return 'blank'
  if (isSeparator(shape)) return 'separator'
  return isPageLine(shape) || isBlankForm(shape) ? 'litter' : undefined
}

function labelledLines(label: LabelName, piece: Piece, worded: boolean): Line[] {
  switch (label) {
    case 'key':
      return worded ? wordedKey(piece) : keyLines(piece)
    case 'response':
      return [{ type: 'litter', piece }]
    case 'rationale':
    case 'note':
      return [{ type: 'rationale', piece, note: label === 'note' }]
    case 'criteria':
      return [{ type: 'criteria', piece }]
    default: {
      const facts = labelledFacts(label, piece)
      return [facts ? { type: 'facts', piece, facts } : { type: 'text', piece }]
    }
  }
}

function wordedKey(piece: Piece): Line[] {
  const key = readKey(piece.shape)
  return [{ type: 'key', piece, ...(key && { key }) }]
}

/** `A（2分）` */
const KEY_WITH_POINTS = /^(.{1,40}?) ?\( ?(\d{1,3}(?:\.\d{1,2})? ?(?:分|points?)) ?\)[.。]?$/i

/** A key, or the answers of several items: `答案：1.A 2.B`. */
function keyLines(piece: Piece): Line[] {
  const scored = KEY_WITH_POINTS.exec(piece.shape)
  if (scored && readKey(scored[1]!)) {
    const fact = cut(piece, scored[1]!.length)
    return [
      ...keyLines(cut(piece, 0, scored[1]!.length)),
      { type: 'facts', piece: fact, facts: readTag(scored[2]!)! },
    ]
  }
  const key = readKey(piece.shape)
  if (key) return [{ type: 'key', piece, key }]
  const said = keyAndSentence(piece, false)
  if (said) {
    const { sentence } = said
    return [
      { type: 'key', piece, key: said.key },
      { type: 'rationale', piece: sentence, note: false },
    ]
  }
  return readAnswerLines(piece) ?? [{ type: 'key', piece }]
}

type FactLabel = 'difficulty' | 'points' | 'kind' | 'competency' | 'id'

function labelledFacts(label: FactLabel, { text, shape }: Piece): Facts | undefined {
  if (label === 'competency' || label === 'id') return text === '' ? undefined : { [label]: text }
  if (label === 'difficulty') return { difficulty: toDifficulty(shape) }
  if (label === 'points') {
    const points = readPoints(shape) ?? readPoints(`${shape}分`)
    return points === undefined ? undefined : { points }
  }
  const kind = readKind(shape)
  return kind && { kind }
}

function plainLine(
  piece: Piece,
  markdownHeading: boolean,
  next: SourceLine | undefined,
  inSheet: boolean,
): Line {
  const number = inSheet ? undefined : numberedLine(piece)
  const heading = readSection(piece.shape) ?? bareSection(piece.shape, next)
  // `1. 单选题` is a section only where items or instructions follow, not the text of item 1.
  const isFollowed = next && markAtStart(next)?.letter !== 'A'
  const isSection =
    !number?.firm || !next || !!readNumber(next.shape) || (isFollowed && isInstruction(next.shape))
  if (heading && isSection) return { type: 'section', piece, heading }
  if (number) return number

  const truth = readTruthOption(piece.shape)
  if (truth !== undefined) return { type: 'truth', piece, value: truth }
  const mark = markAtStart(piece)
  if (mark) return { type: 'option', piece, letter: mark.letter, firm: mark.firm }
  const isHeading = markdownHeading || isChapter(piece.shape) || afterChineseNumber(piece.shape) > 0
  return { type: isHeading ? 'heading' : 'text', piece }
}

/** 单选, 判断 alone on a line where the numbers of items begin. */
function bareSection(shape: string, next: SourceLine | undefined) {
  const isFirst = next && readNumber(next.shape)
  const isKind = /^[\p{Script=Han}]{2,4}$/u.test(shape) && readKind(shape) !== undefined
  return isKind && isFirst?.firm && isFirst.number === 1 ? readSection(`${shape}题`) : undefined
}

/** A key, a tag or an empty bracket may stand before the number: `（√）1、…`, `【单选题】1. …`. */
const BEFORE_NUMBER = /^[([] ?([^()[\]]{0,12}?) ?[)\]] ?(?=\d{1,4} ?[.、:)])/

function numberedLine(piece: Piece): (Line & { type: 'numbered' }) | undefined {
  const before = BEFORE_NUMBER.exec(piece.shape)
  const word = before?.[1] ?? ''
  if (before && (word === '' || readKey(word) || readTag(word))) {
    const number = readNumber(piece.shape.slice(before[0].length))
    if (number) {
      const from = before[0].length + number.end
      const rest = {
        line: piece.line,
        text: piece.text.slice(0, before[0].length) + piece.text.slice(from),
        shape: piece.shape.slice(0, before[0].length) + piece.shape.slice(from),
      }
      return { type: 'numbered', piece, number: number.number, firm: number.firm, rest }
    }
  }
  const number = readNumber(piece.shape)
  if (!number) return undefined
  const rest = cut(piece, number.end)
  return {
    type: 'numbered',
    piece,
    number: number.number,
    firm: number.firm,
    rest: afterStemLabel(rest) ?? rest,
  }
}

/** `正确`, `true. 正确`, `true.`: a choice of a true-false item that has no letter. */
function readTruthOption(shape: string): boolean | undefined {
  const named = /^(true|false) ?[.、:)] ?(.{0,10})$/i.exec(shape)
  if (!named) return readTruth(shape)
  const value = named[1]!.toLowerCase() === 'true'
  return named[2] === '' || readTruth(named[2]!) === value ? value : undefined
}
