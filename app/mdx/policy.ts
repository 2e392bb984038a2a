import type { Root } from 'mdast'
import { findCharacters } from '#app/mdx/policy/characters.ts'
import { finding, inOrder, type Finding } from './finding.ts'
import { readFrontMatter, type FrontMatter } from '#app/mdx/policy/front-matter.ts'
import { mostSourceBytes } from './limits.ts'
import { placeOf } from '#app/mdx/tree/place.ts'
import { resolveReferences } from '#app/mdx/tree/references.ts'
import { readSyntax } from '#app/mdx/policy/syntax.ts'
import { checkTree } from '#app/mdx/policy/tree-rules.ts'
import { checkSize } from '#app/mdx/policy/tree-size.ts'
import { unravel } from '#app/mdx/tree/unravel.ts'

/** A lesson whose tree holds nothing but what lessons may hold; only `checkLesson` makes one. */
export type CheckedLesson = { frontMatter: FrontMatter; tree: Root }

export type PolicyOutcome =
  { outcome: 'accepted'; lesson: CheckedLesson } | { outcome: 'refused'; findings: Finding[] }

/**
 * Judges the source of a lesson by its syntax tree, before anything is made of it: what is not on the
 * list is refused. Nothing in a source is ever run. Says everything it finds, in the order of the
 * text; a syntax error hides what comes after it.
 */
export function checkLesson(source: string): PolicyOutcome {
  const start = { line: 1, column: 1 }
  if (Buffer.byteLength(source) > mostSourceBytes)
    return refused([finding(start, 'source-too-large', mostSourceBytes / 1000)])
  // Editors on Windows begin a file with a byte-order mark.
  const text = source.replace(/^\uFEFF/, '')
  const characters = findCharacters(text)

  const syntax = readSyntax(text)
  if (syntax.outcome === 'refused') return refused([...characters, ...syntax.findings])
  const { tree } = syntax
  const size = checkSize(tree)
  if (size.length > 0) return refused([...characters, ...size])
  unravel(tree)
  resolveReferences(tree)

  const [head, ...body] = tree.children
  const front = head?.type === 'yaml' ? readFrontMatter(head.value) : null
  const findings = [
    ...characters,
    ...(front ? [] : [finding(start, 'front-matter-missing')]),
    ...(front?.outcome === 'refused' ? front.findings : []),
    ...(front && body.length === 0 ? [finding(placeOf(head!), 'lesson-empty')] : []),
    ...checkTree(tree),
  ]
  if (findings.length > 0 || front?.outcome !== 'read') return refused(findings)
  return { outcome: 'accepted', lesson: { frontMatter: front.frontMatter, tree } }
}

function refused(findings: Finding[]): PolicyOutcome {
  return { outcome: 'refused', findings: inOrder(findings) }
}
