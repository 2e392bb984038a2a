/**
 * A stretch of text on one line of the file. `text` is what the author wrote, `shape` the same with
 * widths folded, character for character: marks are looked for in `shape` and cut out of `text`.
 */
export type Piece = { line: number; text: string; shape: string }

/** The part of a piece between two positions, without the spaces around it. */
export function cut(piece: Piece, from: number, to: number = piece.text.length): Piece {
  while (from < to && piece.text[from] === ' ') from++
  while (to > from && piece.text[to - 1] === ' ') to--
  return { line: piece.line, text: piece.text.slice(from, to), shape: piece.shape.slice(from, to) }
}

/**
 * Puts a hard-wrapped text together again: Han is joined directly, Latin words with a space. A number
 * broken in two inside a Chinese text is one number. Runs of spaces become one.
 */
export function join(pieces: readonly Piece[]): string {
  const parts: string[] = []
  let before = ''
  for (const { text } of pieces) {
    if (text === '') continue
    parts.push(needsSpace(before, text) ? ` ${text}` : text)
    before = text
  }
  return parts.join('').replace(/ {2,}/g, ' ').trim()
}

function needsSpace(before: string, after: string): boolean {
  const end = before.slice(-1)
  const start = after.slice(0, 1)
  if (!isAscii(end) || !isAscii(start)) return false
  if (/\d/.test(end) && /\d/.test(start))
    return !/\p{Script=Han}/u.test(before.slice(-40) + after.slice(0, 40))
  if (/[A-Za-z]-$/.test(before.slice(-2)) && /[A-Za-z]/.test(start)) return false
  return !/[([{_/]/.test(end) && !/[)\]},.;:!?_/%]/.test(start)
}

function isAscii(character: string): boolean {
  return character > ' ' && character <= '~'
}
