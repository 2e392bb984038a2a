import { readContentFolder } from '#app/content/content-folder.server.ts'
import { printedFinding } from '#app/content/finding.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { contentFolder } from './content-check.ts'
import type { Io } from './io.ts'

/** `kexin content publish [DIR]`: publishes what differs from what is in force; 1 when refused. */
export async function contentPublish(args: string[], { stdout, stderr }: Io): Promise<number> {
  const content = await readContentFolder(contentFolder(args))
  const result = await publishContent(content, { at: new Date(), by: null })
  if (result.outcome === 'refused') {
    for (const finding of result.findings)
      stdout.write(`${printedFinding(finding, sayFinding(finding, 'en'))}\n`)
    stderr.write(`Nothing was published: ${result.findings.length} errors\n`)
    return 1
  }
  for (const name of result.changed) stdout.write(`${name}\n`)
  const { changed, newItems } = result
  stderr.write(
    changed.length === 0
      ? 'Nothing has changed since it was last published\n'
      : `${changed.length} new revisions, ${newItems} new items\n`,
  )
  return 0
}
