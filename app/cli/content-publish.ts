import { parseArgs } from 'node:util'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { printedFinding } from '#app/content/finding.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { contentFolder } from './content-check.ts'
import type { Io } from './io.ts'

/**
 * `kexin content publish [DIR] [--replace]`: publishes what differs from what is in force; 1 when refused.
 * With `--replace` the folder's word counts over banks that were imported in the browser.
 */
export async function contentPublish(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  })
  const content = await readContentFolder(contentFolder(positionals))
  const { replace } = values
  const result = await publishContent(content, { at: new Date(), by: null, replace })
  if (result.outcome === 'refused') {
    for (const finding of result.findings)
      stdout.write(`${printedFinding(finding, sayFinding(finding, 'en'))}\n`)
    stderr.write(`Nothing was published: ${result.findings.length} errors\n`)
    return 1
  }
  for (const name of result.changed) stdout.write(`${name}\n`)
  const { changed, newItems, kept } = result
  for (const { slug, edition } of kept.filter(({ onDisk }) => onDisk))
    stderr.write(
      `bank/${slug} stays as it was imported in the browser (edition ${edition}): its file does not contain ` +
        `that. Write it back with \`kexin bank export ${slug}\`, or publish the file over it with --replace\n`,
    )
  stderr.write(
    changed.length === 0
      ? 'Nothing has changed since it was last published\n'
      : `${changed.length} new revisions, ${newItems} new items\n`,
  )
  return 0
}
