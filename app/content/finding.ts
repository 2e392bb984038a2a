/** Something wrong (error: nothing is published) or doubtful (warning) in a content file. */
export type Finding = {
  severity: 'error' | 'warning'
  /** Path under the content folder. */
  path: string
  line: number
  column: number
  code: string
  message: string
}

/** A finding as the command line prints it. */
export function printedFinding({ path, line, column, code, severity, message }: Finding): string {
  return `${path}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${code} ${message}`
}

/** Findings in the order of their places. */
export function sortedFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
