import path from 'node:path'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { printedFinding } from '#app/content/finding.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { plural } from '#app/i18n/format.ts'
import { settings } from '#app/settings.server.ts'
import type { Io } from './io.ts'

/** `kexin content check [DIR]`: prints every finding; 1 when one of them is an error. */
export async function contentCheck(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { findings, courses, banks, exams } = await readContentFolder(contentFolder(args))
  for (const finding of findings)
    stdout.write(`${printedFinding(finding, sayFinding(finding, 'en'))}\n`)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const aside = banks.flatMap(({ asides }) => asides).length
  stderr.write(
    `${plural(courses.length, 'course')}, ${plural(banks.length, 'bank')}, ${plural(exams.length, 'exam')}: ` +
      `${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}, ${aside} set aside\n`,
  )
  return errors > 0 ? 1 : 0
}

/** The folder a content command is about: the one named, else the one the site publishes. */
export function contentFolder([named]: string[]): string {
  return named ? path.resolve(named) : settings().contentFolder
}
