import { lastEntryOf } from '#app/domain/assessment/exam-entry.ts'
import type { ExamManifest, ReviewPolicy } from '#app/domain/catalog/exam.ts'
import { isWritten } from '#app/domain/catalog/item-kinds.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** What there is to know of an exam before sitting it. */
export type ExamFacts = {
  slug: string
  title: string
  summary: string
  items: number
  points: number
  pass: number
  /** Sections that need points of their own. */
  sections: { id: string; title: string; points: number }[]
  /** Null without a time limit. */
  minutes: number | null
  /** When it may be sat; `lastEntry` only where one has to come earlier than its end. */
  window: { opens: string; closes: string; lastEntry: string | null; endsAttempts: boolean } | null
  attempts: number
  coolDownMinutes: number | null
  honour: string | null
  /** Whether signals of attempts are noted. */
  signals: boolean
  review: ReviewPolicy
  /** Whether a paper may ask for written answers, whose score waits for graders. */
  written: boolean
  certificate: { title: string; validMonths: number | null } | null
}

/** The facts of an exam revision in one language; `kinds`, of what its rules without a kind may draw. */
export function examFacts(
  manifest: ExamManifest,
  kinds: readonly ItemKind[],
  locale: Locale,
): ExamFacts {
  const rules = manifest.draw.map(({ rule }) => rule)
  const { certificate } = manifest
  return {
    slug: manifest.slug,
    title: inLocale(manifest.title, locale),
    summary: inLocale(manifest.summary, locale),
    items: rules.reduce((sum, { count }) => sum + count, 0),
    points: rules.reduce((sum, { count, points }) => sum + count * points, 0),
    pass: manifest.pass.points,
    sections: (manifest.pass.sections ?? []).map(({ id, title, points }) => ({
      id,
      title: inLocale(title, locale),
      points,
    })),
    minutes: manifest.timeLimitMinutes ?? null,
    window: windowFacts(manifest.window),
    attempts: manifest.attempts,
    coolDownMinutes: manifest.coolDownMinutes ?? null,
    honour: manifest.honour ? inLocale(manifest.honour, locale) : null,
    signals: manifest.signals !== false,
    review: manifest.review,
    written: [...kinds, ...rules.flatMap(({ kind }) => kind ?? [])].some(isWritten),
    certificate: certificate
      ? {
          title: inLocale(certificate.title, locale),
          validMonths: certificate.validMonths ?? null,
        }
      : null,
  }
}

/** A window as it is told: with the last moment of entry where that is before its end. */
function windowFacts(window: ExamManifest['window']): ExamFacts['window'] {
  if (!window) return null
  const { opens, closes, endsAttempts } = window
  const last = lastEntryOf(window)!.toISOString()
  return { opens, closes, endsAttempts, lastEntry: last < closes ? last : null }
}
