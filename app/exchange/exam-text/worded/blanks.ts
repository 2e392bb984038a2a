import { shapeOf } from '#app/exchange/exam-text/shape.ts'

/** What a stem with blanks and the words of its answer come to. */
export type Filled = {
  stem: string
  blanks: { accept: string[] }[]
  anyOrder?: true
  caseSensitive?: true
}
export type UnfilledCode = 'no-blank' | 'blank-count' | 'ambiguous-forms'

/** `____`, with a number in it where blanks are numbered: `__①__`; `[填空1]`. */
const LINE = /_{2,}(?:\(?(?:[①-⑳]|\d{1,2}(?=\)?_))\)?_{2,})?|[([{]填空 ?\d{0,2}[)\]}]/g
const LINE_OR_BRACKET = new RegExp(`${LINE.source}|[([] *[)\\]]`, 'g')

const ANY_ORDER = /\((?:顺序可换|顺序可互换|顺序不限|次序不限|不分先后|in any order|any order)\)/i
const CASE_SENSITIVE = /\((?:区分大小写|case[- ]sensitive)\)/i

/**
 * Puts stem and answer of a fill-in together. Blanks are lines (`____`), or empty brackets where there
 * are no lines or where only both together are as many as the answers. Answers are numbered, or parted
 * by the strongest of `；` `|` two spaces `、` `，` that is there; accepted forms by `/` or 或. Where the
 * numbers differ, or a `/` may as well be part of a word (`km/h`), nothing is guessed.
 */
export function fillBlanks(stem: string, answer: string): Filled | UnfilledCode {
  const shape = shapeOf(stem)
  const lines = shape.match(LINE)?.length ?? 0
  const both = shape.match(LINE_OR_BRACKET)?.length ?? 0
  if (both === 0) return 'no-blank'
  const { text, anyOrder, caseSensitive } = withoutNotes(answer)

  for (const [count, pattern] of [
    [lines, LINE],
    [both, LINE_OR_BRACKET],
  ] as const) {
    const parts = count === 0 ? undefined : partsOf(text, count)
    if (!parts) continue
    const forms = parts.map(formsOf)
    if (forms.some((one) => one === undefined)) return 'ambiguous-forms'
    return {
      stem: withBlanks(stem, pattern),
      blanks: forms.map((accept) => ({ accept: accept! })),
      ...(anyOrder && { anyOrder }),
      ...(caseSensitive && { caseSensitive }),
    }
  }
  return 'blank-count'
}

/** Whether a stem has a line or a bracket to fill in. */
export function hasBlanks(stem: string): boolean {
  return shapeOf(stem).search(LINE_OR_BRACKET) >= 0
}

function withBlanks(stem: string, pattern: RegExp): string {
  const parts: string[] = []
  let from = 0
  for (const { index, 0: blank } of shapeOf(stem).matchAll(pattern)) {
    parts.push(stem.slice(from, index), '____')
    from = index + blank.length
  }
  return parts.join('') + stem.slice(from)
}

function withoutNotes(answer: string): { text: string; anyOrder?: true; caseSensitive?: true } {
  let text = answer
  const take = (pattern: RegExp) => {
    const match = pattern.exec(shapeOf(text))
    if (!match) return false
    text = text.slice(0, match.index) + text.slice(match.index + match[0].length)
    return true
  }
  const anyOrder = take(ANY_ORDER)
  const caseSensitive = take(CASE_SENSITIVE)
  return { text, ...(anyOrder && { anyOrder }), ...(caseSensitive && { caseSensitive }) }
}

const SEPARATORS = [/[;；]/, /\|/, / {2,}|\n/, /、/, /[,，](?!\d{3}(?!\d))/, / /]

function partsOf(text: string, count: number): string[] | undefined {
  const numbered = numberedParts(text)
  if (numbered) return numbered.length === count ? numbered : undefined
  const whole = ended(text)
  if (count === 1) return /[;；|\n]/.test(whole) || whole === '' ? undefined : [whole]
  const separator = SEPARATORS.find((one) => one.test(whole))
  const parts = separator ? whole.split(separator).map(ended) : []
  return parts.length === count && parts.every(isOneLine) ? parts : undefined
}

function isOneLine(part: string): boolean {
  return part !== '' && !part.includes('\n')
}

const NUMBER =
  /(?<![^ \n;；,，、。])(?:[(（]\s?(\d{1,2})\s?[)）]|(\d{1,2}) ?[.、．:：](?!\d)|[[【(（]填空 ?(\d{1,2})[\]】)）] ?[:：]?|第 ?(\d{1,2}) ?空 ?[:：]?)|([①-⑳])/g

/** `1. 甲 2. 乙`, `(1)甲；(2)乙`, `①甲②乙`: the parts, where numbers go up from 1 at the beginning. */
function numberedParts(text: string): string[] | undefined {
  const cuts: { start: number; end: number }[] = []
  for (const match of text.matchAll(NUMBER)) {
    const circled = match[5] === undefined ? undefined : match[5].codePointAt(0)! - 0x245f
    const number = circled ?? Number(match[1] ?? match[2] ?? match[3] ?? match[4])
    if (number !== cuts.length + 1 || (cuts.length === 0 && match.index > 0)) continue
    cuts.push({ start: match.index, end: match.index + match[0].length })
  }
  if (cuts.length === 0) return undefined
  const parts = cuts.map(({ end }, i) => ended(text.slice(end, cuts[i + 1]?.start)))
  return parts.every(isOneLine) ? parts : undefined
}

/** Without spaces around it and the punctuation that ends it. */
function ended(text: string): string {
  return text
    .trim()
    .replace(/(?:[。;；,，、]|(?<=[a-z]{3})\.)+$/, '')
    .trim()
}

const EITHER = /^(.*?)(?:均可|都可以?|皆可|都对)$/

/** The accepted forms of one blank; `undefined` where a slash may be part of a word. */
function formsOf(part: string): string[] | undefined {
  const text = part.replace(/[(（]或(.*)[)）]$/, '/$1')
  if (/[A-Za-z0-9]\/[A-Za-z0-9]/.test(text)) return undefined
  const stripped = /[/或]/.test(text) ? (EITHER.exec(text)?.[1] ?? text) : text
  const forms = stripped.split(/\/|／|(?<=.)或者?(?![许然有多少是])(?=.)| or /)
  const accept = forms.map((form) => form.trim())
  return accept.every((form) => form !== '') ? [...new Set(accept)] : undefined
}
