import { readKey } from './key.ts'
import { isPageLine } from './litter.ts'
import { readNumber } from './numbering.ts'
import { isLetterAlone, markAtStart } from './option-marks.ts'
import type { Piece } from './piece.ts'
import { looksLikeStem } from './stem-key.ts'

/*
 * What a page says at its top or foot besides its number. A line of these is left out only where it would
 * be text: never where it is an option, a key, or begins an item.
 */

/** Running headers and footers of a text. What stands at its top as well is its title there. */
export function runningLines(lines: readonly Piece[]): Set<Piece> {
  const filled = lines.filter((line) => line.text !== '')
  const beside = besidePages(filled)
  const through = throughItems(filled)
  return new Set([
    ...filled.filter(({ text }, i) => i > 0 && (beside.has(text) || through.has(text))),
    ...counted(filled),
  ])
}

/**
 * Such as the name of the document or `内部资料`: the same line next to at least two page numbers and half
 * of all. The text of an option whose letter stands on the line before is none, nor are marks of an item
 * or short lines like `（ ）`.
 */
function besidePages(filled: readonly Piece[]): Set<string> {
  const isPage = filled.map(({ shape }) => isPageLine(shape))
  const pages = isPage.filter((one) => one).length
  const places = new Map<string, { lines: number; pages: Set<number> }>()
  filled.forEach(({ text }, i) => {
    const beside = [i - 1, i + 1].filter((at) => isPage[at])
    if (text.length < 4 || isPage[i] || beside.length === 0) return
    if (isLetterAlone(filled[i - 1])) return
    const place = places.get(text) ?? { lines: 0, pages: new Set() }
    places.set(text, place)
    place.lines++
    for (const page of beside) place.pages.add(page)
  })
  // The same words above and below one page number are two lines of the text.
  const repeated = [...places].filter(
    ([, { lines, pages: own }]) => lines >= 2 && own.size >= 2 && lines * 2 >= pages,
  )
  return new Set(repeated.map(([text]) => text))
}

const KEY_LABEL = /^[[(]? ?(?:正确|参考|标准)?答 ?案[\]) ]{0,2}:? ?(.*)$/
const LABEL = /^[[(]? ?(?:答 ?案|解 ?析|正确答案|参考答案)/
const ADDRESS = /www\.|https?:|公众号|扫码/i

/**
 * The same line three times, once at the top of the text or after a key, where no item is open, and once
 * within an item: no item says what stands there. Two are enough of one that names an address.
 */
function throughItems(filled: readonly Piece[]): Set<string> {
  const places = new Map<string, { lines: number; outside: boolean; inside: boolean }>()
  filled.forEach(({ text, shape }, i) => {
    if (!mayRun(filled, i) || text.length > 60) return
    const place = places.get(text) ?? { lines: 0, outside: false, inside: false }
    places.set(text, place)
    place.lines++
    const isOutside = i === 0 || isKeyLine(filled[i - 1]!)
    place.outside ||= isOutside || ADDRESS.test(shape)
    place.inside ||= !isOutside && isWithin(filled[i - 1]!, filled[i + 1])
  })
  const running = [...places].filter(([text, { lines, outside, inside }]) => {
    return outside && inside && lines >= (ADDRESS.test(text) ? 2 : 3)
  })
  return new Set(running.map(([text]) => text))
}

/** The key of a choice or a judgement, after which an item is over; an answer in words may go on. */
function isKeyLine({ shape }: Piece): boolean {
  const key = KEY_LABEL.exec(shape)?.[1]
  return key !== undefined && readKey(key) !== undefined
}

function isWithin(before: Piece, after: Piece | undefined): boolean {
  return !LABEL.test(before.shape) && after !== undefined && readNumber(after.shape)?.firm !== true
}

/** `客服手册 1`, `客服手册 2`, `客服手册 3`: the same words with a number that goes up by one. */
function counted(filled: readonly Piece[]): Piece[] {
  const runs = new Map<string, { next: number; lines: Piece[]; broken: boolean }>()
  filled.forEach((line, i) => {
    const [, words, digits] = /^(.*[^\d.]) ?(\d{1,4})$/.exec(line.shape) ?? []
    if (words === undefined || !mayRun(filled, i) || isPageLine(line.shape)) return
    const run = runs.get(words) ?? { next: Number(digits), lines: [], broken: false }
    runs.set(words, run)
    const after = filled[i + 1]
    run.broken ||=
      Number(digits) !== run.next || (after && markAtStart(after)?.letter === 'A') === true
    run.next++
    run.lines.push(line)
  })
  return [...runs.values()]
    .filter((run) => !run.broken && run.lines.length >= 3)
    .flatMap((run) => run.lines)
}

function mayRun(filled: readonly Piece[], i: number): boolean {
  const { text, shape } = filled[i]!
  if (text.length < 4 || looksLikeStem(shape) || markAtStart(filled[i]!)) return false
  return !isLetterAlone(filled[i - 1])
}
