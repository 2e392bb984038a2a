import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { locales, type ZodError, type z } from 'zod'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import { error } from './finding.ts'

/** A YAML file that passed its schema, and where in the file each part of it stands. */
export type YamlFile<T> = { value: T; placeOf: (at: readonly PropertyKey[]) => Place }

/**
 * Reads a YAML text against a schema. What is wrong comes back as findings with the line and column
 * of the part they are about; then there is no value.
 */
export function readYaml<T>(
  path: string,
  text: string,
  schema: z.ZodType<T>,
): { file: YamlFile<T> | null; findings: Finding[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const broken = document.errors.map(({ pos, code, message }) =>
    error(
      path,
      place(pos[0]),
      'yaml-syntax',
      code,
      message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    ),
  )
  if (broken.length > 0) return { file: null, findings: broken }

  const placeOf = (at: readonly PropertyKey[]) => place(offsetOf(document, at))
  const written: unknown = document.toJS({ maxAliasCount: 100 })
  const parsed = schema.safeParse(written)
  if (parsed.success) return { file: { value: parsed.data, placeOf }, findings: [] }
  const inChinese = schema.safeParse(written, { error: locales.zhCN().localeError }).error
  return {
    file: null,
    findings: parsed.error.issues.map((issue, at) =>
      error(
        path,
        placeOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path),
        'schema',
        issue.path.map(String).join('.'),
        issue.message,
        messageAt(inChinese, at) ?? issue.message,
      ),
    ),
  }
}

function messageAt(failure: ZodError | undefined, at: number): string | undefined {
  return failure?.issues[at]?.message
}

/** Where the node at a path starts, or the nearest node above it that exists. */
function offsetOf(document: Document, at: readonly PropertyKey[]): number {
  for (let length = at.length; length > 0; length--) {
    const node = document.getIn(at.slice(0, length).map(String), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
