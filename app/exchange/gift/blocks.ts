import { holdsStandIns, mask } from './escapes.ts'

/** The lines between two blank lines, with escaped characters masked. */
export type GiftBlock = {
  /** The line that the question begins on. */
  line: number
  text: string
  comments: string[]
  category?: string
  /** A brace has no other half in the block. */
  isBroken: boolean
  /** Code points that no text has would be taken for escaped characters. */
  isUnreadable: boolean
}

/**
 * A GIFT file as blocks: blank lines divide questions, lines that begin with `//` are comments, a line
 * `$CATEGORY:` holds for the questions after it. Blocks that a blank line between braces has torn apart
 * are joined, and marked as broken: they are one question to a reader.
 */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let category: string | undefined
  let comments: string[] = []
  let lines: string[] = []
  let first = 0
  const close = () => {
    if (lines.length > 0) {
      const raw = lines.join('\n')
      blocks.push({
        line: first,
        text: mask(raw),
        comments,
        ...(category && { category }),
        isBroken: false,
        isUnreadable: holdsStandIns(raw),
      })
    }
    if (lines.length > 0) comments = []
    lines = []
  }
  const source = text.split(/\r\n|\r|\n/)
  source.forEach((raw, i) => {
    const line = raw.trim()
    if (line.startsWith('//')) {
      comments.push(line.slice(2))
      // The place of the comment keeps the lines of the question true.
      if (lines.length > 0) lines.push('')
    } else if (line === '') {
      close()
      comments = []
    } else if (lines.length === 0 && line.startsWith('$CATEGORY:')) {
      category = line.slice('$CATEGORY:'.length).trim()
      comments = []
    } else {
      if (lines.length === 0) first = i + 1
      lines.push(line)
    }
  })
  close()
  return joinTorn(blocks)
}

function joinTorn(blocks: readonly GiftBlock[]): GiftBlock[] {
  const joined: GiftBlock[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const depth = depthOf(block.text)
    if (depth === 0) {
      joined.push(block)
      continue
    }
    joined.push({ ...block, isBroken: true })
    if (depth < 0) continue
    let next = i + 1
    while (next < blocks.length && !/[{}]/.test(blocks[next]!.text)) next++
    const end = blocks[next]?.text
    const closes = end !== undefined && end.indexOf('}') >= 0
    const opensFirst = closes && end.includes('{') && end.indexOf('{') < end.indexOf('}')
    if (closes && !opensFirst) i = next
  }
  return joined
}

/** 1 where a brace is left open, -1 where one closes that was not open or is nested. */
function depthOf(text: string): number {
  let depth = 0
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0 || depth > 1) return depth > 1 ? 1 : -1
  }
  return depth
}
