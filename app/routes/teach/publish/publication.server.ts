import { getItems, type BankRevision } from '#app/data/catalog.server.ts'
import { reachOfCourses, sittingExams, type CourseReach } from '#app/data/reach.server.ts'
import type { BankManifest } from '#app/domain/catalog/bank.ts'
import {
  bankChange,
  courseChange,
  examChange,
  isRekeyed,
  type BankChange,
  type CourseChange,
  type ExamChange,
} from '#app/domain/catalog/changes.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { drawCount } from '#app/domain/catalog/draw-rule.ts'
import { inLocale, type Locale, type LocalizedText } from '#app/domain/locale.ts'
import type { Disk } from '../shelf/shelf.ts'
import { waitingShelves, type Waiting } from '../shelf/shelves.server.ts'

/** Something that publishing would give a new edition; without a change it is there for the first time. */
type Next<Change> = { slug: string; title: string; edition: number; change: Change | null }

export type NextCourse = Next<CourseChange> & {
  lessons: number
  /** What its lessons are called, by slug, those that go included. */
  titles: Record<string, string>
  reach: CourseReach
}
export type NextBank = Next<BankChange> & { items: number; rekeyed: string[] }
export type NextExam = Next<ExamChange> & { items: number; sitting: number }

/** What publishing the folder as it stands would do. */
export type Publication = {
  /** The address of the folder as it was looked at. */
  hash: string
  courses: NextCourse[]
  banks: NextBank[]
  exams: NextExam[]
  competencies: boolean
  findings: Finding[]
  /** Titles of banks that stay as they were imported, although the folder has files for them. */
  kept: string[]
  /** Files cannot be read: what would change is not known for certain. */
  uncertain: boolean
}

/** Compares the folder with what is in force. */
export async function publicationOf(disk: Disk, locale: Locale): Promise<Publication> {
  const { courses, banks, exams, competencies } = await waitingShelves(disk)
  const [reach, sitting] = await Promise.all([
    reachOfCourses(courses.map(({ slug }) => slug)),
    sittingExams(exams.map(({ slug }) => slug)),
  ])
  return {
    hash: disk.hash,
    courses: courses.map((entry) => ({
      ...nextOf(entry, locale),
      change: entry.revision && courseChange(entry.revision.manifest, entry.manifest),
      lessons: entry.manifest.lessons.length,
      titles: Object.fromEntries(
        [...(entry.revision?.manifest.lessons ?? []), ...entry.manifest.lessons].map((lesson) => {
          const { 'zh-CN': zh, en } = lesson.renderings
          return [lesson.slug, (lesson.renderings[locale] ?? zh ?? en)?.title ?? lesson.slug]
        }),
      ),
      reach: reach.get(entry.slug)!,
    })),
    banks: await Promise.all(
      banks.map(async (entry) => {
        const change = entry.revision && bankChange(entry.revision.manifest, entry.manifest)
        return {
          ...nextOf(entry, locale),
          change,
          items: entry.manifest.items.length,
          rekeyed: change ? await rekeyed(change.items.changed, entry, disk) : [],
        }
      }),
    ),
    exams: exams.map((entry) => ({
      ...nextOf(entry, locale),
      change: entry.revision && examChange(entry.revision.manifest, entry.manifest),
      items: drawCount(entry.manifest.draw),
      sitting: sitting.get(entry.slug) ?? 0,
    })),
    competencies,
    findings: disk.content.findings,
    kept: disk.kept
      .filter(({ onDisk }) => onDisk)
      .map(({ slug }) => inLocale(disk.banks.get(slug)!.manifest.title, locale)),
    uncertain: disk.content.unread.length > 0,
  }
}

function nextOf(
  entry: Waiting<{ title: LocalizedText }, { sequence: number }>,
  locale: Locale,
): { slug: string; title: string; edition: number } {
  return {
    slug: entry.slug,
    title: inLocale(entry.manifest.title, locale),
    edition: (entry.revision?.sequence ?? 0) + 1,
  }
}

/** Those of the changed items whose right answer is another than before. */
async function rekeyed(
  changed: readonly string[],
  { revision }: Waiting<BankManifest, BankRevision>,
  { content }: Disk,
): Promise<string[]> {
  const hashes = new Map(revision?.manifest.items.map(({ id, hash }) => [id, hash]))
  const published = await getItems(changed.flatMap((id) => hashes.get(id) ?? []))
  const onDisk = new Map(content.banks.flatMap(({ items }) => items.map((one) => [one.id, one])))
  return changed.filter((id) => {
    const [was, now] = [published.get(hashes.get(id) ?? ''), onDisk.get(id)]
    return was && now && isRekeyed(was, now)
  })
}
