import { readKey } from './key.ts'
import { readNumber } from './numbering.ts'
import { type Piece, cut } from './piece.ts'

/** What a labelled part of a line is. `response` is what a learner answered, not the key. */
export type LabelName =
  | 'key'
  | 'response'
  | 'rationale'
  | 'criteria'
  | 'note'
  | 'difficulty'
  | 'points'
  | 'kind'
  | 'competency'
  | 'id'

/** A line cut at its labels. The first part has no label when the line begins with something else. */
export type Labelled = { label?: LabelName; piece: Piece }

export const KEY =
  '(?:(?:本|此)题|题目|试题)?(?:正 ?确的?|参 ?考|标 ?准)? ?答 ?案(?: ?[(/]? ?(?:key|answers?|ans)\\)?)?|正解|(?:the )?(?:correct )?answers?(?: key| is| are)?|ans|key'

/** What stands after a statement that was judged: what would be right, or why it is not. */
const CORRECTION =
  '改正|更正|订正|改错|错因|理由|正确(?:说法|表述|应为)|正确(?= ?: ?[\\u4e00-\\u9fff]{4})'

const WORDS: [LabelName, string][] = [
  [
    'response',
    '(?:我|你|您|学生|考生|用户|作答)的?(?:答案|回答|作答|得分)|(?:本题)?得 ?分|(?:全站)?正确率(?= ?: ?\\d[\\d.]*%)|易错项(?= ?: ?[A-Z])|(?:your|selected|student) (?:answer|response)s?',
  ],
  ['rationale', '(?:答案|试题|题目|本题|参考)?(?:解 ?析|详解|分析|解答)|explanation|rationale'],
  ['key', KEY],
  ['difficulty', '(?:试题|题目|本题)?(?:难度(?:系数|等级)?|难易(?:程度|度))|difficulty|dif'],
  ['points', '(?:试题|题目|本题)?(?:分值|分数)|pts'],
  ['kind', '题型|题目类型|试题类型'],
  ['competency', '知识点|competency'],
  ['id', '(?:试题|题目)编号|item id'],
  [
    'note',
    `考点|考[查核察]点|出处|出自|(?:试题|题目)?(?:来源|依据)|口诀|点评|所属章节|标签|备注|${CORRECTION}|(?:ref|obj|top|nat|sta|msc|loc|not)(?=:)`,
  ],
]

/** `[答案]`, `(答案)`, `答案:`, `[答案:`; the key may also have 是 or 为 before its colon. */
export const markOf = (words: string) =>
  `(?:\\[ ?(?:${words}) ?\\] ?:?|\\( ?(?:${words}) ?\\) ?:?|[([]? ?(?:${words}) ?[是为]? ?:) ?`

/** 答案 or 解析 alone on a line announces what stands on the next one. */
const ALONE: Partial<Record<LabelName, string>> = {
  key: `|(?:${KEY}) ?$`,
  rationale: '|(?:答案)?解析$',
}
const AT_START = WORDS.map(([label, words]) => ({
  label,
  mark: new RegExp(`^(?:${markOf(words)}${ALONE[label] ?? ''})`, 'i'),
}))

/** Any label inside a line. A named group says which. */
const ANYWHERE = new RegExp(
  `(?:(?<![A-Za-z])|(?![A-Za-z]))(?:${WORDS.map(([label, words]) => `(?<${label}>${markOf(words)})`).join('|')})`,
  'gi',
)

/** A key without colon or bracket: `答案 A`, `答案是C`. Only what follows tells that it is one. */
const BARE_KEY = new RegExp(`^[([]? ?(?:ans\\.|${KEY}|正确 ?:|correct ?:|答 ?:) ?`, 'i')
const BARE_KEY_INSIDE = /(?<= )(?:正确|参考|标准)?答案 ?/g
const IS = /^(?:应?[是为选]) ?/

/** Without one of these words a line has no key inside; most lines have none. */
const KEY_HINT = /答 ?案|回答|作答|正解|answer|ans|key|response/i

type Mark = { label: LabelName; start: number; end: number }

/**
 * Cuts a line at its labels: `D. 丁 答案：B 解析：…` gives the option, the key and the rationale. Inside
 * text a key label counts only if a key follows it; 解析 and the like only after a key. What follows
 * 解析 is cut at 【难度】 and the like alone; a note such as 考点：… keeps its label, which says what it is.
 */
export function cutAtLabels(piece: Piece): Labelled[] {
  const bracketed = cutBracketed(piece)
  if (bracketed) return bracketed
  const mark = markAtStart(piece) ?? firstKeyInside(piece) ?? afterJudged(piece)
  if (!mark) return [{ piece }]
  const labelled = cutFrom(piece, mark)
  return mark.start > 0 ? [{ piece: cut(piece, 0, mark.start) }, ...labelled] : labelled
}

const IN_BRACKETS = new RegExp(
  `[([] ?(?:${KEY}) ?[是为]? ?:? ?([^()[\\]:]{1,24}?) ?[)\\]] ?(?=[^ .。;,])`,
  'i',
)

/**
 * A key in brackets before the words of its item, `（答案：B）客户…`: it comes after them then. Before the
 * number of an item it is the key of the one before.
 */
function cutBracketed(piece: Piece): Labelled[] | undefined {
  const match = KEY_HINT.test(piece.shape) ? IN_BRACKETS.exec(piece.shape) : null
  if (!match || !readKey(match[1]!) || cutsLabel(piece, match)) return undefined
  const start = match.index + match[0].indexOf(match[1]!)
  const key: Labelled = { label: 'key', piece: cut(piece, start, start + match[1]!.length) }
  const before = cut(piece, 0, match.index)
  const after = cut(piece, match.index + match[0].length)
  if (before.text === '') {
    return readNumber(after.shape)?.firm ? [key, ...cutAtLabels(after)] : undefined
  }
  return readNumber(before.shape)?.end === before.text.length
    ? [{ piece: before }, { piece: after }, key]
    : undefined
}

/** Whether what follows is a label again: `（答案：B）解析：…`. */
function cutsLabel(piece: Piece, { index, 0: mark }: RegExpExecArray): boolean {
  return AT_START.some(({ mark: label }) => label.test(piece.shape.slice(index + mark.length)))
}

/** Cuts what stands where a key is expected, with or without a label: `A`, `答案：A 解析：…`. */
export function cutAsKey(piece: Piece): Labelled[] {
  return cutFrom(piece, markAtStart(piece) ?? { label: 'key', start: 0, end: 0 })
}

function cutFrom(piece: Piece, first: Mark): Labelled[] {
  const parts: Labelled[] = []
  let rest = piece
  for (let mark: Mark | undefined = first; mark;) {
    rest = cut(rest, mark.label === 'note' ? mark.start : mark.end)
    const runsOn: boolean = mark.label === 'rationale' || mark.label === 'note'
    const next: Mark | undefined = runsOn ? bracketedFact(rest) : firstMark(rest)
    parts.push({ label: mark.label, piece: cut(rest, 0, next?.start) })
    mark = next
  }
  return parts
}

function markAtStart(piece: Piece): Mark | undefined {
  for (const { label, mark } of AT_START) {
    const match = mark.exec(piece.shape)
    if (match) return { label, start: 0, end: match[0].length }
  }
  const bare = BARE_KEY.exec(piece.shape)
  return bare ? bareKey(piece, 0, bare[0].length) : undefined
}

function firstMark(piece: Piece): Mark | undefined {
  ANYWHERE.lastIndex = 0
  const match = ANYWHERE.exec(piece.shape)
  return match ? toMark(match) : undefined
}

const FACTS: LabelName[] = ['difficulty', 'points', 'kind', 'competency', 'id', 'note']
const BRACKETED_FACT = new RegExp(
  `(?<!^)(?:${WORDS.filter(([label]) => FACTS.includes(label))
    .map(([label, words]) => `(?<${label}>\\[ ?(?:${words}) ?\\] ?:? ?)`)
    .join('|')})`,
  'i',
)

/** `【难度】` and its like within what is said about a key. */
function bracketedFact(piece: Piece): Mark | undefined {
  const match = BRACKETED_FACT.exec(piece.shape)
  return match && FACTS_TO_END.test(piece.shape.slice(match.index)) ? toMark(match) : undefined
}

/** Words of a sentence, `见【来源】栏，…`, are no facts: these are short, up to the end of the line. */
const FACTS_TO_END = /^(?:\[[^[\]]{1,12}\](?!的)[^,。;[\]]{1,40}(?:[。;] ?)?)+$/

function toMark(match: RegExpExecArray): Mark {
  const [label] = WORDS.find(([name]) => match.groups![name] !== undefined)!
  return { label, start: match.index, end: match.index + match[0].length }
}

function firstKeyInside(piece: Piece): Mark | undefined {
  if (!KEY_HINT.test(piece.shape)) return undefined
  for (const match of piece.shape.matchAll(ANYWHERE)) {
    const mark = toMark(match)
    const isKey = mark.label === 'key' || mark.label === 'response'
    if (isKey && keyStandsAt(piece, mark.end)) return mark
  }
  for (const match of piece.shape.matchAll(BARE_KEY_INSIDE)) {
    const mark = bareKey(piece, match.index, match.index + match[0].length)
    if (mark) return mark
  }
  return undefined
}

const JUDGED = new RegExp(
  `[([] ?(?:[√✓✔×✗✘对错]|正确|错误) ?[)\\]] ?[.。;,]? ?(?=[([]?(?:解析|${CORRECTION})[)\\]]? ?:)`,
)

/** What is said behind the key of a statement in brackets: `…（×）改正：…`. */
function afterJudged(piece: Piece): Mark | undefined {
  const judged = JUDGED.exec(piece.shape)
  const end = judged ? judged.index + judged[0].length : 0
  const mark = judged && markAtStart(cut(piece, end))
  return mark ? { ...mark, start: end, end: end + mark.end } : undefined
}

/** A key after a bare label, or after 是: `答案 是` says true, `答案是C` says C. */
function bareKey(piece: Piece, start: number, end: number): Mark | undefined {
  const is = IS.exec(piece.shape.slice(end, end + 4))?.[0].length ?? 0
  const at = [end, end + is].find((position) => keyStandsAt(piece, position))
  return at === undefined ? undefined : { label: 'key', start, end: at }
}

/** Farther than any key goes on; what is behind it makes no difference. */
const FAR = 120

/** Whether a key stands at this position, up to the next label or the end of the line. */
function keyStandsAt(piece: Piece, position: number): boolean {
  const rest = cut(piece, position, Math.min(position + FAR, piece.text.length))
  return readKey(rest.shape.slice(0, firstMark(rest)?.start)) !== undefined
}
