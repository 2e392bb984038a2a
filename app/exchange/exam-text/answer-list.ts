import { type Key, readKey } from './key.ts'

/** One answer of a list: `3.ABD`. Its words are all there is where it answers an item in words. */
export type Answer = { number: number; key?: Key; words: string }

const ENTRY =
  /第?[([]?(\d{1,4})[)\]]?(?: ?[-~至]{1,2} ?第?(\d{1,4}))? ?题? ?[.、:)。]{0,2}([^\d]*)/y

/**
 * Reads a line of answers such as `1.A 2.B 3.C`, `1-5 ABCDA`, `6~8：AB ACD BC` or `1.√ 2.×`. All of it
 * must be answers and every range must have as many as it says; otherwise `undefined`.
 */
export function readAnswerList(shape: string): Answer[] | undefined {
  const answers: Answer[] = []
  ENTRY.lastIndex = 0
  while (ENTRY.lastIndex < shape.length) {
    const match = ENTRY.exec(shape)
    if (!match) return undefined
    const first = Number(match[1])
    const last = match[2] === undefined ? first : Number(match[2])
    const value = withoutEnd(match[3]!)
    const values = match[2] === undefined ? [value] : valuesOfRange(value, last - first + 1)
    if (!values) return undefined
    for (const [i, words] of values.entries()) {
      const key = readKey(words)
      if (!key) return undefined
      answers.push({ number: first + i, key, words })
    }
  }
  return answers.length > 0 ? answers : undefined
}

/** A value without what closes it or opens the next number: `(1) A (2) B`. */
function withoutEnd(value: string): string {
  let end = value.length
  while (end > 0 && ' ,;、。|第([\ufe0f'.includes(value[end - 1]!)) end--
  return value.slice(0, end).trim()
}

/** `ABCDA`, `A B C D A` or `AB C ACD`: one key per item, in as many ways as authors write it. */
function valuesOfRange(value: string, count: number): string[] | undefined {
  const groups = value.split(/[ ,;、|/]+/)
  const single = [...groups.join('').replaceAll('\ufe0f', '')]
  return groups.length === count ? groups : single.length === count ? single : undefined
}
