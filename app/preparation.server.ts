import { readContentFolder } from '#app/content/content-folder.server.ts'
import { printedFinding } from '#app/content/finding.ts'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { hasPeople } from '#app/data/people.server.ts'
import { accountsTold, makeDemoAcademy } from '#app/demo/academy.server.ts'
import { addDays, dateAt, startOf } from '#app/domain/calendar.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { renderLessons } from '#app/operations/render-lessons.server.ts'
import { SettingsError, type Settings } from '#app/settings.server.ts'

/** The demo firm has had its courses for so many days. */
const DEMO_DAYS = 150

/**
 * Makes what a first start lacks: the bundled courses, and in a demo the people who have learnt from
 * them. Later starts only render again what a newer version renders otherwise. Returns what the
 * reader of the console should know.
 */
export async function prepare(settings: Settings): Promise<string> {
  const now = new Date()
  if ((await coursesInForce()).size === 0) await publishBundled(settings, now)
  const rendered = await renderLessons()
  if (rendered > 0) console.log(`Rendered ${rendered} lessons again.`)
  if (!settings.demo) return ''
  if (!(await hasPeople())) {
    console.log(
      'Making the demo academy: some months of learning of about 60 people (about 20 seconds) …',
    )
    await makeDemoAcademy(now, settings.timeZone)
  }
  return accountsTold
}

async function publishBundled(
  { contentFolder, demo, timeZone }: Settings,
  now: Date,
): Promise<void> {
  console.log('Checking and publishing the bundled courses (about 10 seconds) …')
  const content = await readContentFolder(contentFolder)
  const at = demo ? startOf(addDays(dateAt(now, timeZone), -DEMO_DAYS), timeZone) : now
  const result = await publishContent(content, { at, by: null })
  if (result.outcome === 'refused')
    throw new SettingsError(
      [
        `The content in ${contentFolder} (KEXIN_CONTENT) has errors:`,
        ...result.findings.map((finding) => printedFinding(finding, sayFinding(finding, 'en'))),
      ].join('\n'),
    )
}
