import type { CourseRevision, ExamRevision } from '#app/data/catalog.server.ts'
import { lastEntryOf } from '#app/domain/assessment/exam-entry.ts'
import { auditExam, type AuditProblem } from '#app/domain/assessment/paper-audit/exam-audit.ts'
import type { PaperAudit } from '#app/domain/assessment/paper-audit/papers.ts'
import type { Shortage } from '#app/domain/catalog/draw-proof.ts'
import { drawTotal } from '#app/domain/catalog/draw-rule.ts'
import type { DrawRule, ExamManifest } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { textPair, type TextPair } from '../languages/text-pair.ts'
import { shelfHeading, type ShelfHeading } from '../shelf/shelf-heading.server.ts'
import { competencyName, findingsIn, shelf, type Disk, type ShelfEntry } from '../shelf/shelf.ts'
import { drawableItems } from './drawable-items.server.ts'

/** A rule of a draw, with what it finds. */
export type RuleView = {
  needed: number
  matching: number
  /** Why it cannot be met; null when it can. */
  shortage: Shortage | null
  /** Without a title where there is no such bank, or its file cannot be read. */
  bank: { slug: string; title: string | null; isUnread: boolean }
  kind: DrawRule['kind'] | null
  difficulty: DrawRule['difficulty'] | null
  competency: { id: string; name: string } | null
  points: number
}

/** What an exam asks and allows. */
export type PolicyView = Pick<ExamManifest, 'shuffle' | 'attempts' | 'review'> & {
  pass: number
  sections: { id: string; title: string; points: number }[]
  window: { opens: string; closes: string; lastEntry: string | null; endsAttempts: boolean } | null
  coolDownMinutes: number | null
  honour: string | null
  /** Whether signals of attempts are noted. */
  signals: boolean
  minutes: number | null
  /** How far apart two graders may be, in points; null where one grades. */
  tolerance: number | null
  certificate: { title: string; months: number | null } | null
}

/** The audit of an exam's draw, and what its author accounts for. */
export type AuditView = {
  papers: PaperAudit
  asides: { problem: AuditProblem; reason: string }[]
}

/** An exam with everything a trainer looks at before publishing it. */
export type ExamView = ShelfHeading & {
  summary: TextPair | null
  policy: PolicyView | null
  rules: RuleView[]
  total: number
  courses: { slug: string; title: string }[]
  findings: Finding[]
  audit: AuditView | null
}

/** The view of one exam on disk or in force. */
export async function examView(
  entry: ShelfEntry<ExamManifest, ExamRevision>,
  disk: Disk,
  courses: ReadonlyMap<string, CourseRevision>,
  locale: Locale,
): Promise<ExamView> {
  const { slug, manifest } = entry
  const audit = manifest && auditExam(await auditedExam(entry, manifest, disk))
  const shortages = audit?.audit.outcome === 'short' ? audit.audit.shortages : []
  return {
    ...(await shelfHeading(entry, locale)),
    summary: manifest && textPair(manifest.summary, locale),
    policy: manifest && policyView(manifest, locale),
    audit: audit && {
      papers: audit.audit,
      asides: audit.aside.map(({ problem, reason }) => ({
        problem,
        reason: inLocale(reason, locale),
      })),
    },
    rules: (manifest?.draw ?? []).map(({ rule, pool }, at) => ({
      needed: rule.count,
      matching: pool.length,
      shortage: shortages.find(({ rules }) => rules.includes(at)) ?? null,
      bank: {
        slug: rule.bank,
        title: bankTitle(rule.bank, disk, locale),
        isUnread: disk.content.unread.includes(`banks/${rule.bank}.yaml`),
      },
      kind: rule.kind ?? null,
      difficulty: rule.difficulty ?? null,
      competency: rule.competency
        ? { id: rule.competency, name: competencyName(rule.competency, disk, locale) }
        : null,
      points: rule.points,
    })),
    total: drawTotal(manifest?.draw ?? []),
    courses: [...shelf('courses', disk, courses).values()].flatMap((course) =>
      course.manifest?.completion.exam === slug
        ? [{ slug: course.slug, title: inLocale(course.manifest.title, locale) }]
        : [],
    ),
    findings: findingsIn(disk.content.findings, `exams/${slug}.yaml`),
  }
}

/** An exam with the difficulty of each item that it may draw. */
async function auditedExam(
  entry: ShelfEntry<ExamManifest, ExamRevision>,
  manifest: ExamManifest,
  disk: Disk,
) {
  const items = await drawableItems(entry, disk)
  const draw = manifest.draw.map(({ rule, pool }) => ({
    rule,
    pool: pool.map(({ id, hash }) => ({ id, difficulty: items.get(hash)?.difficulty })),
  }))
  return { ...manifest, draw }
}

function policyView(manifest: ExamManifest, locale: Locale): PolicyView {
  const { shuffle, pass, timeLimitMinutes, attempts, review, certificate, window } = manifest
  const lastEntry = lastEntryOf(window)?.toISOString()
  return {
    shuffle,
    pass: pass.points,
    sections: (pass.sections ?? []).map((section) => ({
      ...section,
      title: inLocale(section.title, locale),
    })),
    window: window
      ? { ...window, lastEntry: lastEntry && lastEntry < window.closes ? lastEntry : null }
      : null,
    coolDownMinutes: manifest.coolDownMinutes ?? null,
    honour: manifest.honour ? inLocale(manifest.honour, locale) : null,
    signals: manifest.signals !== false,
    attempts,
    review,
    minutes: timeLimitMinutes ?? null,
    tolerance: manifest.secondGrader?.tolerance ?? null,
    certificate: certificate
      ? { title: inLocale(certificate.title, locale), months: certificate.validMonths ?? null }
      : null,
  }
}

function bankTitle(slug: string, { banks }: Disk, locale: Locale): string | null {
  const bank = banks.get(slug)
  return bank ? inLocale(bank.manifest.title, locale) : null
}
