import type { Finding, FindingValues, Place } from '#app/domain/catalog/finding.ts'

/** Where what a whole file says is reported. */
export const start: Place = { line: 1, column: 1 }

/** Something wrong in a content file, with the values that the sentence of its code needs. */
export function error<Code extends keyof FindingValues>(
  path: string,
  { line, column }: Place,
  code: Code,
  ...values: FindingValues[Code]
): Finding {
  return { severity: 'error', path, line, column, code, values }
}

/** Something doubtful in a content file: it is published all the same. */
export function warning<Code extends keyof FindingValues>(
  path: string,
  place: Place,
  code: Code,
  ...values: FindingValues[Code]
): Finding {
  return { ...error(path, place, code, ...values), severity: 'warning' }
}

/** A finding and its sentence as the command line prints them. */
export function printedFinding(
  { path, line, column, code, severity }: Finding,
  sentence: string,
): string {
  return `${path}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${code} ${sentence}`
}

/** Findings in the order of their places. */
export function sortedFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
