/** Characters with a meaning in a key of several parts; behind a backslash they have none. */
const SPECIAL = '/／；;|\\'

/** Splits at separators that stand behind no backslash, and takes the backslashes off; parts are trimmed. */
export function splitParts(text: string, separators: string): string[] {
  const parts = ['']
  const characters = [...text]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!
    const next = characters[at + 1]
    const isEscape = character === '\\' && next !== undefined && SPECIAL.includes(next)
    if (isEscape) parts[parts.length - 1] += characters[++at]!
    else if (separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

/** As `splitParts`, but parts keep their backslashes, to be split again. */
export function cutParts(text: string, separators: string): string[] {
  const parts = ['']
  const characters = [...text]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!
    if (character === '\\' && at + 1 < characters.length)
      parts[parts.length - 1] += character + characters[++at]!
    else if (separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

/** `$;$`, `##` and `||`, by which some systems part the entries of a cell, as `|`. */
export const evenSeparators = (cell: string): string => cell.replaceAll(/\$;\$|##|\|\|/g, '|')

/** A text that `splitParts` leaves whole. */
export const unsplit = (text: string): string =>
  text.replaceAll(/[/／；;|\\]/g, (character) => `\\${character}`)

/** A cell's list, an entry a line; a line that begins with a space goes on with the entry before. */
export function readLines(cell: string): string[] {
  const entries: string[] = []
  for (const line of cell.split('\n')) {
    if (/^[ \t\u3000]/.test(line) && entries.length > 0)
      entries[entries.length - 1] += `\n${line.trim()}`
    else if (line.trim() !== '') entries.push(line.trim())
  }
  return entries
}

/** Entries as a cell that `readLines` gives back. */
export const writeLines = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replaceAll('\n', '\n  ')).join('\n')

/**
 * Labelled texts in one cell: `A. … B. …`, a line each (one that begins with a space goes on with the one
 * before), or between `|` or `；`, or after spaces; without labels, a text a line or between `|` or `；`.
 * `undefined` when a label is left out or comes twice.
 */
export function readLabelled(
  cell: string,
  labelAt: (place: number) => string,
): string[] | undefined {
  const lines = marksOf(cell, labelAt, String.raw`(^|\n)`)
  const isLines = lines.length > 1
  const marks = isLines ? lines : marksOf(cell, labelAt, String.raw`(^|[|；;]|(?<!\s)\s)\s*`)
  if (marks.length === 0) return readLabelless(cell)
  const texts = marks.map(({ end }, at) => cell.slice(end, marks[at + 1]?.start))
  const anyLabel = /\d/.test(labelAt(0)) ? String.raw`\d{1,2}` : '[A-Z]'
  // The label is looked for first: a run of spaces is then gone through once, not from each of its places.
  const before = isLines ? String.raw`(?<=\n)` : String.raw`(?<=[\n|；;]\s*)`
  const stray = new RegExp(String.raw`(?=${anyLabel}[.、．)）])${before}`, 'u')
  if (texts.some((text) => stray.test(text))) return undefined
  return isLines
    ? texts.map((text) => text.replaceAll(/\n[ \t\u3000]+/g, '\n').trim())
    : texts.map((text) => text.replace(/(?<![\s|；;])[\s|；;]+$/, '').trim())
}

/** Where each label in turn stands, from the beginning of the cell on. */
function marksOf(cell: string, labelAt: (place: number) => string, before: string) {
  const marks: { start: number; end: number }[] = []
  for (let from = 0; ;) {
    const label = labelAt(marks.length)
    const mark = new RegExp(String.raw`${before}${label}\s*[.、．:：)）][ \t\u3000]*`, 'giu')
    mark.lastIndex = from
    const match = mark.exec(cell)
    if (!match || (marks.length === 0 && match.index > 0)) return marks
    marks.push({ start: match.index, end: match.index + match[0].length })
    from = mark.lastIndex
  }
}

function readLabelless(cell: string): string[] {
  const separator = ['\n', '|', '；', ';'].find((character) => cell.includes(character))
  const texts = separator === undefined ? [cell] : cell.split(separator)
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}
