import { type Piece, join } from '#app/exchange/exam-text/piece.ts'

/** A line of a written answer; `apart` says that blank lines stand before it. */
export type Said = { piece: Piece; apart: boolean }

const ENTRY =
  /^(?:[([] ?\d{1,2} ?[)\]]|\d{1,2} ?[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十]{1,3}\))/u

/** Whether a line begins an entry of a list: `（1）…`, `①…`, `一、…`. */
export function beginsEntry(shape: string): boolean {
  return ENTRY.test(shape)
}

/** Puts hard-wrapped lines together again; entries of a list and what follows a blank line keep their line. */
export function paragraphs(lines: readonly Said[]): string {
  const groups: Piece[][] = []
  for (const { piece, apart } of lines) {
    const group = groups.at(-1)
    if (group && !apart && !beginsEntry(piece.shape)) group.push(piece)
    else groups.push([piece])
  }
  return groups
    .map(join)
    .filter((text) => text !== '')
    .join('\n')
}
