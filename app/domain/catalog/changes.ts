import { keyOf } from '../assessment/item-rules.ts'
import { canonicalJson, type Canonical } from '../evidence/canonical-json.ts'
import { locales, type Locale } from '../locale.ts'
import type { BankManifest } from './bank.ts'
import type { CourseManifest } from './course.ts'
import type { ExamManifest } from './exam.ts'
import type { Item } from './item.ts'

/** What came, went and is another than before, by id in the order of the new, then of the old. */
export type ListChange = { added: string[]; removed: string[]; changed: string[] }

/** What publishing a course would change. */
export type CourseChange = {
  /** Title, summary, cover, objectives or competencies. */
  details: boolean
  /** When a lesson counts as read, and the course as completed. */
  rules: boolean
  lessons: ListChange
  /** The languages in which each changed lesson is another. */
  languages: Record<string, Locale[]>
  reordered: boolean
  /** The items its checks ask. */
  items: ListChange
}

/** What publishing a bank would change. */
export type BankChange = { details: boolean; items: ListChange }

/** What publishing an exam would change. */
export type ExamChange = {
  /** Title, summary or certificate. */
  details: boolean
  /**
   * Time, window, attempts, pass mark, declaration, shuffling, signals, what may come late, what is shown
   * afterwards, second grader or what is set aside.
   */
  policy: boolean
  rules: boolean
  /** The items that may be drawn. */
  items: ListChange
}

/** By which part of a change each field is told that is not told by itself; a new one does not compile without. */
type Parts<Manifest, Part, Apart extends keyof Manifest> = {
  [Field in Exclude<keyof Manifest, 'slug' | Apart>]-?: Part
}

const courseParts: Parts<CourseManifest, 'details' | 'rules', 'lessons' | 'items'> = {
  cover: 'details',
  title: 'details',
  summary: 'details',
  objectives: 'details',
  competencies: 'details',
  reading: 'rules',
  completion: 'rules',
}
const bankParts: Parts<BankManifest, 'details', 'items'> = {
  title: 'details',
  languages: 'details',
}
const examParts: Parts<ExamManifest, 'details' | 'policy', 'draw'> = {
  title: 'details',
  summary: 'details',
  certificate: 'details',
  shuffle: 'policy',
  pass: 'policy',
  timeLimitMinutes: 'policy',
  lateSyncMinutes: 'policy',
  window: 'policy',
  attempts: 'policy',
  coolDownMinutes: 'policy',
  honour: 'policy',
  review: 'policy',
  secondGrader: 'policy',
  signals: 'policy',
  setAside: 'policy',
}

type Addresses = ReadonlyMap<string, string>

/** Compares two lists of things by id and address. */
export function listChange(was: Addresses, now: Addresses): ListChange {
  return {
    added: [...now.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, hash]) => was.has(id) && was.get(id) !== hash).map(([id]) => id),
  }
}

/** Compares a course on disk with the one in force. */
export function courseChange(was: CourseManifest, now: CourseManifest): CourseChange {
  const before = new Map(was.lessons.map((lesson) => [lesson.slug, lesson]))
  const lessons = listChange(lessonAddresses(was), lessonAddresses(now))
  const kept = (manifest: CourseManifest, other: CourseManifest) =>
    manifest.lessons.map(({ slug }) => slug).filter((slug) => hasLesson(other, slug))
  return {
    details: differs(was, now, courseParts, 'details'),
    rules: differs(was, now, courseParts, 'rules'),
    lessons,
    languages: Object.fromEntries(
      now.lessons
        .filter(({ slug }) => lessons.changed.includes(slug))
        .map(({ slug, renderings }) => {
          const earlier = before.get(slug)!.renderings
          return [
            slug,
            locales.filter((locale) => renderings[locale]?.revision !== earlier[locale]?.revision),
          ]
        }),
    ),
    reordered: kept(was, now).join() !== kept(now, was).join(),
    items: listChange(new Map(Object.entries(was.items)), new Map(Object.entries(now.items))),
  }
}

/** Compares a bank on disk with the one in force. */
export function bankChange(was: BankManifest, now: BankManifest): BankChange {
  return {
    details: differs(was, now, bankParts, 'details'),
    items: listChange(addresses(was.items), addresses(now.items)),
  }
}

/** Compares an exam on disk with the one in force. */
export function examChange(was: ExamManifest, now: ExamManifest): ExamChange {
  const rulesOf = ({ draw }: ExamManifest) => canonicalJson(draw.map(({ rule }) => rule))
  const poolOf = ({ draw }: ExamManifest) => addresses(draw.flatMap(({ pool }) => pool))
  return {
    details: differs(was, now, examParts, 'details'),
    policy: differs(was, now, examParts, 'policy'),
    rules: rulesOf(was) !== rulesOf(now),
    items: listChange(poolOf(was), poolOf(now)),
  }
}

/** Whether another answer is right than before: who has been scored by the old key keeps that score. */
export function isRekeyed(was: Item, now: Item): boolean {
  const key = (item: Item) => [...keyOf(item)].sort().join()
  return was.kind !== now.kind || key(was) !== key(now)
}

function lessonAddresses({ lessons }: CourseManifest): Map<string, string> {
  return new Map(
    lessons.map(({ slug, renderings, checks }) => {
      const revisions = locales.map((locale) => renderings[locale]?.revision)
      return [slug, `${revisions.join()} ${checks.join()}`]
    }),
  )
}

function hasLesson({ lessons }: CourseManifest, slug: string): boolean {
  return lessons.some((lesson) => lesson.slug === slug)
}

function addresses(entries: readonly { id: string; hash: string }[]): Map<string, string> {
  return new Map(entries.map(({ id, hash }) => [id, hash]))
}

/** Whether any field is another that a part of a change tells. */
function differs<Manifest extends Record<string, Canonical | undefined>, Part>(
  was: Manifest,
  now: Manifest,
  parts: Partial<Record<keyof Manifest, Part>>,
  part: Part,
): boolean {
  const fields = (Object.keys(parts) as (keyof Manifest)[]).filter((field) => parts[field] === part)
  const said = (manifest: Manifest) => canonicalJson(fields.map((field) => manifest[field] ?? null))
  return said(was) !== said(now)
}
