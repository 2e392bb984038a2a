import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { finding, type Finding, type Place } from '#app/mdx/finding.ts'

const longest = 200

export const FrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(longest),
  /** The one question that the lesson answers. */
  question: z.string().trim().min(1).max(longest),
})
export type FrontMatter = z.infer<typeof FrontMatter>

type Outcome =
  { outcome: 'read'; frontMatter: FrontMatter } | { outcome: 'refused'; findings: Finding[] }

/** Reads the YAML between the fences, whose first line is line 2 of the lesson. */
export function readFrontMatter(yaml: string): Outcome {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', logLevel: 'silent' })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + 1, column: col }
  }
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken) return refused(finding(placeAt(broken.pos[0]), 'front-matter-invalid'))
  const map = document.contents
  if (!isMap(map)) return refused(finding({ line: 1, column: 1 }, 'front-matter-invalid'))

  const written = new Map<string, { place: Place; value: unknown }>()
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range)
      return refused(finding({ line: 2, column: 1 }, 'front-matter-invalid'))
    const field = { place: placeAt(key.range[0]), value: isScalar(value) ? value.value : value }
    written.set(String(key.value), field)
  }
  const fields = Object.keys(FrontMatter.shape)
  const unknown = [...written].flatMap(([name, { place }]) =>
    fields.includes(name) ? [] : [finding(place, 'front-matter-field-unknown', name)],
  )
  const parsed = FrontMatter.safeParse(
    Object.fromEntries(fields.map((name) => [name, written.get(name)?.value])),
  )
  if (parsed.success && unknown.length === 0) return { outcome: 'read', frontMatter: parsed.data }
  const wrong = parsed.error?.issues.map((issue) => {
    const name = String(issue.path[0])
    const place = written.get(name)?.place
    if (!place) return finding({ line: 1, column: 1 }, 'front-matter-field-missing', name)
    if (issue.code === 'too_big') return finding(place, 'front-matter-too-long', name, longest)
    return finding(place, 'front-matter-not-text', name)
  })
  return refused(...unknown, ...(wrong ?? []))
}

function refused(...findings: Finding[]): Outcome {
  return { outcome: 'refused', findings }
}
