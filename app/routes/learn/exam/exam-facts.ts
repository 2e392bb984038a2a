import type { ExamManifest, ReviewPolicy } from '#app/domain/catalog/exam.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'

/** What there is to know of an exam before sitting it. */
export type ExamFacts = {
  slug: string
  title: string
  summary: string
  items: number
  points: number
  pass: number
  /** Null without a time limit. */
  minutes: number | null
  attempts: number
  review: ReviewPolicy
  certificate: { title: string; validMonths: number | null } | null
}

/** The facts of an exam revision in one language. */
export function examFacts(manifest: ExamManifest, locale: Locale): ExamFacts {
  const rules = manifest.draw.map(({ rule }) => rule)
  const { certificate } = manifest
  return {
    slug: manifest.slug,
    title: inLocale(manifest.title, locale),
    summary: inLocale(manifest.summary, locale),
    items: rules.reduce((sum, { count }) => sum + count, 0),
    points: rules.reduce((sum, { count, points }) => sum + count * points, 0),
    pass: manifest.pass.points,
    minutes: manifest.timeLimitMinutes ?? null,
    attempts: manifest.attempts,
    review: manifest.review,
    certificate: certificate
      ? {
          title: inLocale(certificate.title, locale),
          validMonths: certificate.validMonths ?? null,
        }
      : null,
  }
}
