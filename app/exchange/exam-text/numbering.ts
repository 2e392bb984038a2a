/** The number an item begins with. `end` is where its text begins. */
export type NumberMark = { number: number; end: number; firm: boolean }

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Marks that are a number whatever follows. */
const FIRM = [
  /^[([]? ?第 ?(\d{1,4}|[一二三四五六七八九十百]{1,5}) ?题 ?[)\]]? ?[.、:,)]{0,2} ?/,
  /^[([] ?(\d{1,3}) ?[)\]] ?[.、:]{0,2} ?/,
  /^(?:题目?|试题|Q|Question|No\.?) ?(\d{1,4}) ?[.、:)]{1,2} ?/i,
  /^(?:Q|Question|题目|试题|第) ?(\d{1,4})(?: ?题? ?(?:of|[/,]) ?(?:共 ?)?\d{1,4} ?题?)?$/i,
  /^(\d{1,4}) ?[)\]] ?[.、]? ?/,
  /^(\d{1,4}) ?[.、:。]{1,2} ?(?!\d)/,
  // O read for 0
  /^(\d{1,2}[Oo]\d?) ?[.、:] ?(?=\p{Script=Han})/u,
  // l read for 1
  /^(l) ?[.、] ?(?=\p{Script=Han})/u,
  // A year after the number: 3.2019年, 4.80年代
  /^(\d{1,3}) ?[.、]{1,2} ?(?=(?:19|20)\d\d ?年|\d0 ?年代)/,
]

/** Marks that may as well be a quantity: `5 年以上`, `3.5 倍`. Only the order of items can tell. */
const LOOSE = [
  /^(\d{1,3}) ?[.、] ?(?=\d)/,
  /^(\d{1,3})(?: ?, ?| +)(?=\D)/,
  /^(\d{1,3})(?=[\p{Script=Han}“"《([])/u,
  /^(\d{1,4})$/,
]

/** A list of numbers is not a mark: `1、2、3 均正确`. */
const ENUMERATION = /^\d{1,4} ?、 ?\d{1,4} ?(?:[、和与及]|$)/

/** The number mark at the beginning of a line; `undefined` when there is none. */
export function readNumber(shape: string): NumberMark | undefined {
  const code = shape.charCodeAt(0)
  if (code >= 0x2474 && code <= 0x2487) return { number: code - 0x2473, end: 1, firm: true } // ⑴
  if (code >= 0x2488 && code <= 0x249b) return { number: code - 0x2487, end: 1, firm: true } // ⒈
  if (!ENUMERATION.test(shape)) {
    const match = firstMatch(FIRM, shape)
    if (match) return { number: toNumber(match[1]!), end: match[0].length, firm: true }
  }
  const match = firstMatch(LOOSE, shape)
  return match && { number: Number(match[1]), end: match[0].length, firm: false }
}

/** How a number is written: `(1)`, `1)`, `第1题`, or with whatever point, which strays too easily to tell. */
export function numberHand(shape: string): string {
  if (/^[([] ?\d/.test(shape) || /^[⑴-⒇]/u.test(shape)) return '(1)'
  if (/^[①-⑳]/u.test(shape)) return '①'
  if (/^[([]? ?第/.test(shape)) return '第1题'
  return /^\d{1,4} ?\)/.test(shape) ? '1)' : '1.'
}

function firstMatch(patterns: RegExp[], shape: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(shape)
    if (match) return match
  }
  return undefined
}

/** 十二 → 12, 一百零三 → 103; also plain digits. */
function toNumber(written: string): number {
  if (written === 'l') return 1
  if (/^\d/.test(written)) return Number(written.replaceAll(/o/gi, '0'))
  let total = 0
  let digit = 0
  for (const character of written) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100)
      digit = 0
    } else digit = CHINESE_DIGITS.indexOf(character)
  }
  return total + digit
}
