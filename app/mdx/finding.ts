import { lessonFindingMessages } from '#app/i18n/lesson-findings.ts'
import type { Locale } from '#app/domain/locale.ts'

type Messages = (typeof lessonFindingMessages)['en']
export type FindingCode = keyof Messages
type ValuesOf<Code extends FindingCode> = Messages[Code] extends (...values: infer Values) => string
  ? Values
  : []

/** Where something starts: both count from 1, columns in UTF-16 units as editors count them. */
export type Place = { line: number; column: number }

/** One thing to put right in a lesson or a figure; `message` says it in English. */
export type Finding = Place & {
  code: FindingCode
  values: readonly (string | number)[]
  /** What is wrong in the figure that the lesson shows here. */
  cause?: Finding
  message: string
}

/** A finding whose sentence is filled with these values. */
export function finding<Code extends FindingCode>(
  { line, column }: Place,
  code: Code,
  ...values: ValuesOf<Code> & readonly (string | number)[]
): Finding {
  const found = { line, column, code, values }
  return { ...found, message: sayFinding(found, 'en') }
}

/** A finding about a place whose cause is in another file. */
export function findingBecause(place: Place, name: string, cause: Finding): Finding {
  return {
    ...finding(place, 'figure-unsafe', name, cause.line, cause.message),
    values: [name, cause.line],
    cause,
  }
}

/** The sentence of a finding in the language of whoever reads it. */
export function sayFinding(
  { code, values, cause }: Pick<Finding, 'code' | 'values' | 'cause'>,
  locale: Locale,
): string {
  const message = lessonFindingMessages[locale][code] as
    string | ((...values: readonly (string | number)[]) => string)
  if (typeof message === 'string') return message
  return cause ? message(...values, sayFinding(cause, locale)) : message(...values)
}

/** In the order of the text, each place and code once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(
    findings.map((one) => [`${one.line}:${one.column} ${one.code} ${one.values}`, one]),
  )
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column)
}
