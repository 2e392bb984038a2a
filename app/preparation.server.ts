import { readContentFolder } from '#app/content/content-folder.server.ts'
import { printedFinding } from '#app/content/finding.ts'
import { coursesInForce } from '#app/data/catalog.server.ts'
import { hasPeople } from '#app/data/people.server.ts'
import { accountsTold, makeDemoAcademy } from '#app/demo/academy.server.ts'
import { markedAsUnfinished } from '#app/unfinished-demo.server.ts'
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
  const isEmpty = (await coursesInForce()).size === 0
  if (settings.demo && !(await hasPeople()))
    await markedAsUnfinished(settings, isEmpty, async () => {
      await prepareContent(settings, isEmpty, now)
      console.log(
        'Making the demo academy: some months of learning of about 60 people (about 20 seconds) …',
      )
      await makeDemoAcademy(now, settings.timeZone)
    })
  else await prepareContent(settings, isEmpty, now)
  return settings.demo ? accountsTold : ''
}

async function prepareContent(settings: Settings, isEmpty: boolean, now: Date): Promise<void> {
  if (isEmpty) await publishBundled(settings, now)
  const rendered = await renderLessons()
  if (rendered > 0) console.log(`Rendered ${rendered} lessons again.`)
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
