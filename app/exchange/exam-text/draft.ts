import type { Block, Section } from './block.ts'
import type { Facts } from './facts.ts'
import { type Key, readTruth, sameKey } from './key.ts'
import { markedOptions, signedOptions } from './option-keys.ts'
import { markAtStart } from './option-marks.ts'
import { splitOptions } from './options.ts'
import { type Piece, cut, join } from './piece.ts'
import type { ExamTextCode } from './problem.ts'
import { type FoundKey, takeStemKey, truthAtEnd } from './stem-key.ts'
import { stemOf } from './tags.ts'

/** An item taken apart, every part found or missing, none judged yet. */
export type Draft = Facts & {
  section: Section
  number?: number
  line: number
  stem: string
  options: { label: string; text: string }[]
  /** True and false stand as choices without letters. */
  hasTruthChoices: boolean
  key?: Key
  /** Why there is no key, where there is more to say than that. */
  keyProblem?: ExamTextCode
  rationale?: string
}

/** Takes the lines of an item apart: stem, tags, options, key and rationale. */
export function draftOf(block: Block): Draft {
  const readable = [
    ...block.answers.flatMap(({ key }) => key ?? []),
    ...block.lines.flatMap((line) => (line.type === 'key' && line.key ? [line.key] : [])),
  ]
  const split = bodyOf(block, readable)
  const { stem, facts } = stemOf(split.stem)
  const lettered = withoutDashes(
    split.options.map(({ label, pieces, sign }) => ({ label, text: join(pieces), sign })),
  )
  const isKeyed = block.answers.length > 0 || block.hasKey || block.hasBracketKey
  const worded = markedOptions(lettered)
  const { options, key: marked } = isKeyed || worded.key ? worded : signedOptions(lettered)
  const isStatement = (facts.kind ?? block.section.kind) === 'true-false' && options.length === 0
  const end = isStatement ? truthAtEnd(split.stem.at(-1)?.shape ?? '') : undefined
  const stated = withMarked(statedKey(block, readable, options), marked)
  const found = takeEnd(takeStemKey(stem, options, stated), end)
  const rationale = rationaleOf(block)
  return {
    ...factsOf(block, facts),
    section: block.section,
    ...(block.number !== undefined && { number: block.number }),
    line: block.opening.line,
    options,
    hasTruthChoices: split.hasTruthChoices,
    ...found,
    ...(rationale !== '' && { rationale }),
  }
}

/** What is said about why the key is right, beside the item and on the answer sheet. */
export function rationaleOf(block: Block): string {
  const explained = block.lines.flatMap((line) => (line.type === 'rationale' ? [line.piece] : []))
  return join([...explained, ...block.answers.flatMap((answer) => answer.rationale)])
}

/** The facts of its section, overruled by its tags, overruled by its own lines. */
export function factsOf(block: Block, tags: Facts): Facts {
  const { points } = block.section
  const lines = block.lines.flatMap((line) => (line.type === 'facts' ? [line.facts] : []))
  return Object.assign({}, points !== undefined && { points }, tags, ...lines) as Facts
}

type Options = Draft['options']

/** `A-客户`, `B-产品`: dashes that part every option from its letter. */
function withoutDashes<T extends Options[number]>(options: readonly T[]): T[] {
  const areParted = options.length > 1 && options.every(({ text }) => DASH.test(text))
  return areParted
    ? options.map((option) => ({ ...option, text: option.text.replace(DASH, '') }))
    : [...options]
}

const DASH = /^[-—–－] ?(?=[^\d.\s])/

/** The key as key lines and answer sheets state it; they may say it twice, but not differently. */
function statedKey(block: Block, readable: readonly Key[], options: Options): FoundKey {
  const keys = [...readable]
  if (block.answers.some((answer) => !answer.key)) return { keyProblem: 'unreadable-key' }
  for (const line of block.lines) {
    if (line.type !== 'key' || line.key || line.piece.text === '') continue
    const key = keyInWords(line.piece, options)
    if (!key) return { keyProblem: 'unreadable-key' }
    keys.push(key)
  }
  const [key] = keys
  if (keys.some((other) => !sameKey(other, key!))) return { keyProblem: 'conflicting-keys' }
  return key ? { key } : {}
}

/** A key that repeats its option: `答案：B. 先倾听`, or only `答案：先倾听` where one option says so. */
function keyInWords(piece: Piece, options: Options): Key | undefined {
  const mark = markAtStart(piece)
  const said = [join([piece]), ended(join([piece]))]
  const after = mark ? unbracketed(ended(join([cut(piece, mark.end)]))) : undefined
  const named = options.filter(
    ({ label, text }) => said.includes(text) || (label === mark?.letter && ended(text) === after),
  )
  if (named.length === 1) return { kind: 'letters', letters: [named[0]!.label] }
  return severalInWords(piece, options)
}

/** `AC:先倾听; 再确认;`: letters, and then the texts of just these options. */
function severalInWords(piece: Piece, options: Options): Key | undefined {
  const [all, letters] = /^([A-Z]{2,12}) ?[:.、] ?/.exec(piece.shape) ?? []
  if (all === undefined || letters === undefined) return textsInWords(piece, options)
  const named = options.filter(({ label }) => letters.includes(label))
  const isSaid = bare(piece.text.slice(all.length)) === bare(named.map(({ text }) => text).join(''))
  const key = named.map(({ label }) => label)
  return isSaid && key.join('') === letters ? { kind: 'letters', letters: key } : undefined
}

/** Options with more words than that are not repeated in a key. */
const LONGEST_KEY = 1000

/** `先倾听；再确认`: the texts of options, each of them whole. */
function textsInWords({ text }: Piece, options: Options): Key | undefined {
  if (text.length > LONGEST_KEY) return undefined
  for (const separator of [/[;；|]/, /[、，,]/]) {
    const said = text.split(separator).map(ended)
    const letters = said.map((one) => options.filter((option) => ended(option.text) === one))
    const areOptions = said.length > 1 && letters.every((found) => found.length === 1)
    const key = letters.flatMap((found) => found.map(({ label }) => label)).sort()
    if (areOptions && new Set(key).size === key.length) return { kind: 'letters', letters: key }
  }
  return undefined
}

/** `B（先解释）` repeats its option too. */
function unbracketed(text: string): string {
  return /^[(（](.+)[)）]$/.exec(text)?.[1] ?? text
}

function ended(text: string): string {
  return text.replace(/[ ;；。.，,]+$/, '')
}

function bare(text: string): string {
  return text.replace(/[\s;；。.，,、]/g, '')
}

/** Stem and options. Words like "A 类" are no options where the key says true or false. */
function bodyOf(block: Block, keys: readonly Key[]) {
  const letters = keys.flatMap((key) => (key.kind === 'letters' ? key.letters : []))
  const values = block.lines.flatMap((line) => (line.type === 'truth' ? [line.value] : []))
  const hasTruthChoices = values.includes(true) && values.includes(false)
  const body = block.lines.flatMap(({ type, piece }): Piece[] => {
    const isBody = type === 'text' || type === 'option' || (type === 'truth' && !hasTruthChoices)
    return isBody ? [piece] : []
  })
  const split = splitOptions(body, letters)
  const isTruth = keys.some((key) => key.kind === 'truth')
  const areWords = split.options.every(({ pieces }) => readTruth(join(pieces)) === undefined)
  const hasOptions = !(isTruth && split.allLoose && areWords)
  return { ...(hasOptions ? split : { stem: body, options: [] }), hasTruthChoices }
}

/** The key as stated and as options are marked with it; they may say it twice, but not differently. */
function withMarked(stated: FoundKey, marked: Key | undefined): FoundKey {
  const { key = marked, keyProblem } = stated
  if (!marked || !key || keyProblem) return stated
  return sameKey(key, marked) ? { key } : { keyProblem: 'conflicting-keys' }
}

/** The stem without the key at its end, which is the key, or says the same as the one that was found. */
function takeEnd(found: FoundKey & { stem: string }, end: ReturnType<typeof truthAtEnd>) {
  const { stem, key, keyProblem } = found
  if (!end || keyProblem || !stem.endsWith(end.word)) return found
  if (key && !sameKey(key, end.key)) return { stem, keyProblem: 'conflicting-keys' as const }
  return { stem: stem.slice(0, -end.word.length).trim(), key: end.key }
}
