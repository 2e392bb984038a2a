import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { locales, type ZodError, type z } from 'zod'
import type { Finding, Place } from '#app/domain/catalog/finding.ts'
import { error } from './finding.ts'

/** A YAML file that passed its schema, and where in the file each part of it stands. */
export type YamlFile<T> = {
  value: T
  /** What it says before the schema made it a value. */
  written: unknown
  placeOf: (at: readonly PropertyKey[]) => Place
}

/** The reader nests its calls as the text is nested; too deep, it would end the whole process. */
const TOO_DEEP = /^ {500}|^ *(?:[-?:][ \t]+){32}/m
const deep = ['RESOURCE_EXHAUSTION', 'it is nested too deeply'] as const

/**
 * Reads a YAML text against a schema. What is wrong comes back as findings with the line and column
 * of the part they are about; then there is no value.
 */
export function readYaml<T>(
  path: string,
  text: string,
  schema: z.ZodType<T>,
): { file: YamlFile<T> | null; findings: Finding[] } {
  const tooDeep = TOO_DEEP.exec(text)
  if (tooDeep) {
    const line = text.slice(0, tooDeep.index).split('\n').length
    return { file: null, findings: [error(path, { line, column: 1 }, 'yaml-syntax', ...deep)] }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tooMuch = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const broken = (tooMuch ? [tooMuch] : document.errors).map(({ pos, code, message }) =>
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
  const value = valueOf(document)
  if ('problem' in value) {
    const { problem, words } = value
    const at = place(firstAlias(document))
    return { file: null, findings: [error(path, at, 'yaml-syntax', problem, words)] }
  }
  const { written } = value
  const parsed = schema.safeParse(written)
  if (parsed.success) return { file: { value: parsed.data, written, placeOf }, findings: [] }
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

/** What a document says with its aliases filled in, or why they cannot be. */
function valueOf(document: Document): { written: unknown } | { problem: string; words: string } {
  try {
    return { written: document.toJS({ maxAliasCount: 100 }) }
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    return words.startsWith('Unresolved alias')
      ? { problem: 'BAD_ALIAS', words }
      : { problem: 'RESOURCE_EXHAUSTION', words }
  }
}

function firstAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias: (_key, { range }) => {
      offset = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
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
