import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import { finding, type Finding, type Place } from '#app/mdx/finding.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  // CommonMark leaves **“引号”**的 as asterisks: its flanking rule knows spaces, which Chinese has not.
  .use(remarkCjkFriendly)
  .freeze()

type Outcome = { outcome: 'read'; tree: Root } | { outcome: 'refused'; findings: Finding[] }

/** The syntax tree of a lesson, or the one place where it stops being MDX. */
export function readSyntax(source: string): Outcome {
  try {
    return { outcome: 'read', tree: parser.parse(source) }
  } catch (error) {
    const start = { line: 1, column: 1 }
    if (error instanceof RangeError)
      return { outcome: 'refused', findings: [finding(start, 'too-complex')] }
    // The parser gives way in other manners too, as when a tag stays open in an underlined heading.
    if (!(error instanceof VFileMessage))
      return { outcome: 'refused', findings: [finding(start, 'syntax')] }
    return { outcome: 'refused', findings: [describe(error, source)] }
  }
}

function describe(error: VFileMessage, source: string): Finding {
  const place = { line: error.line ?? 1, column: error.column ?? 1 }
  const lines = source.split(/\r\n|\r|\n/)
  if (error.source === 'micromark-extension-mdxjs-esm')
    return finding(esmPlace(place, lines), 'import-not-allowed')
  if (error.ruleId === 'unexpected-lazy') return finding(place, 'lazy-line')
  if (error.source === 'micromark-extension-mdx-expression')
    return describeExpression(error, openingBrace(place, lines))
  if (error.source === 'mdast-util-mdx-jsx') return describePair(error, place)
  if (error.source === 'micromark-extension-mdx-jsx') return describeTag(place, lines)
  return finding(place, 'syntax')
}

function describeExpression({ ruleId }: VFileMessage, place: Place): Finding {
  if (ruleId === 'unexpected-eof') return finding(place, 'brace-not-closed')
  return finding(place, 'expression-not-allowed')
}

/** The parser complains where it gave up; its author needs the brace that opened. */
function openingBrace(place: Place, lines: string[]): Place {
  let end = place.column
  for (let line = place.line; line > 0; line--) {
    const column = (lines[line - 1] ?? '').slice(0, end).lastIndexOf('{') + 1
    if (column > 0) return { line, column }
    end = Infinity
  }
  return place
}

/** The parser says where the tag that stays open began, in words only. */
function describePair({ reason }: VFileMessage, place: Place): Finding {
  const open = /^Expected a closing tag for `(.+)` \((\d+):(\d+)/.exec(reason)
  if (open)
    return finding({ line: Number(open[2]), column: Number(open[3]) }, 'tag-not-closed', open[1]!)
  const crossed = /^(?:Unexpected closing tag|Expected the closing tag) `(.+?)`/.exec(reason)
  if (crossed) return finding(place, 'tag-unexpected-close', crossed[1]!)
  if (reason.startsWith('Unexpected closing slash'))
    return finding({ ...place, column: place.column - 1 }, 'tag-unexpected-close', '</…>')
  return finding(place, 'tag-malformed')
}

function describeTag(place: Place, lines: string[]): Finding {
  const before = (lines[place.line - 1] ?? '').slice(0, place.column - 1)
  const opened = before.lastIndexOf('<')
  const start = { ...place, column: opened + 1 }
  if (opened < 0) return finding(place, 'tag-malformed')
  const tag = (lines[place.line - 1] ?? '').slice(opened)
  if (tag.startsWith('<!--')) return finding(start, 'html-comment')
  if (/^<([a-z][a-z0-9+.-]*:|[^\s<>"=]+@)/i.test(tag)) return finding(start, 'autolink-brackets')
  if (/^<[^\p{L}/>$_]/u.test(tag)) return finding(start, 'angle-bracket')
  return finding(place, 'tag-malformed')
}

/** The parser complains inside the sentence; its author needs the line that began it. */
function esmPlace(place: Place, lines: string[]): Place {
  for (let line = Math.min(place.line, lines.length); line > 0; line--)
    if (/^(import|export)\b/.test(lines[line - 1]!)) return { line, column: 1 }
  return place
}
