const wide = /[\p{Script=Han}\u3000-\u30FF\uFF00-\uFFEF\u2018-\u201D\u2026]/u

/** About how wide a text is at this size: a Han character is as wide as high, a Latin one a little over half. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? size : size * 0.56), 0)
}

/** The text in lines of at most this width, broken between words or between Han characters. */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces = text.match(/[^\s\p{Script=Han}]+\s*|[\s\S]/gu) ?? []
  const lines: string[] = []
  for (const piece of pieces) {
    const joined = (lines.at(-1) ?? '') + piece
    if (lines.length > 0 && textWidth(joined.trimEnd(), size) <= width)
      lines[lines.length - 1] = joined
    else lines.push(piece.trimStart())
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
