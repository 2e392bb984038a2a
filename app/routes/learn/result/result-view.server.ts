import { listAttempts } from '#app/data/attempt-ends.server.ts'
import type { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import {
  competenciesInForce,
  coursesDemanding,
  coursesInForce,
  getExamRevision,
  getItems,
} from '#app/data/catalog.server.ts'
import { findCertificateOfAttempt } from '#app/data/certificates.server.ts'
import { listGrantedSittings } from '#app/data/make-ups.server.ts'
import { listRegrades } from '#app/data/regrades.server.ts'
import { attemptState, isClosing } from '#app/domain/assessment/attempt.ts'
import { attemptsOfCycle, examEntry, reviewState } from '#app/domain/assessment/exam-entry.ts'
import { sumOfMarks } from '#app/domain/assessment/response.ts'
import { reviewPaper } from '#app/domain/assessment/review.ts'
import { correctedItems, scoringOf } from '#app/domain/assessment/standing.ts'
import { sectionScores } from '#app/domain/assessment/sections.ts'
import { competencyScores, scoreTally } from '#app/domain/assessment/tally.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { lessonNames } from './lesson-name.ts'
import { regradeLines } from './regrade-line.ts'

export type ResultView = Awaited<ReturnType<typeof resultView>>

type Found = NonNullable<Awaited<ReturnType<typeof findAttemptWithEvents>>>

/** A closed attempt as its learner may see it: always the score, key and reasons only when the exam's policy says so. */
export async function resultView({ attempt, events }: Found, locale: Locale, now: Date) {
  const { manifest, sequence: edition } = await getExamRevision(attempt.examHash)
  const items = await getItems(attempt.paper.items.map(({ hash }) => hash))
  const all = await listAttempts(attempt.personId, attempt.examSlug)
  const counted = attemptsOfCycle(all, attempt.cycleId)
  const recorded = all.find(({ id }) => id === attempt.id)?.score
  if (!recorded) throw new Error(`Attempt ${attempt.id} is closed and has no score`)

  const { responses } = attemptState(events)
  const regrades = await listRegrades(attempt.examSlug)
  const basis = { exam: manifest, items, regrades }
  const { standings, score, gradings } = scoringOf(attempt.paper, events, basis)!
  const marks = Object.fromEntries(
    Object.entries(gradings).flatMap(([id, { settled }]) => (settled ? [[id, settled.marks]] : [])),
  )
  const rightItems = correctedItems(items, events, regrades)
  const { personId, examSlug, cycleId } = attempt
  const makeUps = await listGrantedSittings(personId, examSlug, cycleId)
  const review = reviewState(manifest, attempt, all, now, makeUps)
  const names = new Map((await competenciesInForce()).map(({ id, name }) => [id, name]))
  const lessons = lessonNames(await coursesInForce(), locale)
  const certificate = await findCertificateOfAttempt(attempt.id)
  const course = (await coursesDemanding(attempt.examSlug))[0]
  const { last, openedAt, deadlineAt } = attempt
  const closing = events.find(({ body }) => isClosing(body))!
  const isExpired = closing.body.kind === 'expired'
  const endedAt = isExpired && deadlineAt ? deadlineAt.toISOString() : closing.at

  return {
    id: attempt.id,
    exam: { slug: attempt.examSlug, title: inLocale(manifest.title, locale), edition },
    course: course && { slug: course.slug, title: inLocale(course.manifest.title, locale) },
    number: attempt.number,
    isExpired,
    endedAt,
    seconds: (Date.parse(endedAt) - openedAt.getTime()) / 1000,
    // While answers wait, what was graded so far is told, though it is no score yet.
    earned: score.awaiting > 0 ? score.earned : recorded.earned,
    total: recorded.total,
    awaiting: score.awaiting,
    passed: recorded.passed,
    regrades: regradeLines(attempt.paper, standings, regrades, manifest, locale),
    pass: manifest.pass.points,
    sections: sectionScores(manifest.pass, score).map(({ title, ...section }) => ({
      ...section,
      title: inLocale(title, locale),
    })),
    reviewFrom: manifest.review.when === 'window-closed' ? (manifest.window?.closes ?? null) : null,
    tally: scoreTally(score, responses),
    competencies:
      manifest.review.show === 'score'
        ? []
        : competencyScores(score, [...items.values()]).map(({ competency, ...sums }) => {
            const name = competency === null ? undefined : names.get(competency)
            return { ...sums, name: name ? inLocale(name, locale) : competency }
          }),
    review,
    questions:
      review === 'shown'
        ? reviewPaper(attempt.paper, rightItems, { responses, marks }, score, locale).map(
            (question) => ({
              ...question,
              comment: gradings[question.id]?.settled?.comment || null,
              corrections: (gradings[question.id]?.corrections ?? []).map(
                ({ at, reason, before }) => ({ at, reason, before: sumOfMarks(before) }),
              ),
              lesson: question.lesson ? (lessons.get(question.lesson) ?? null) : null,
            }),
          )
        : [],
    certificate: certificate && {
      id: certificate.id,
      title: manifest.certificate ? inLocale(manifest.certificate.title, locale) : '',
      validUntil: certificate.validUntil,
      stands: certificate.stands,
    },
    entry: examEntry(manifest, counted, now, makeUps),
    checksum: last.hash,
  }
}
