import { drawTotal } from '#app/domain/catalog/draw-rule.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { ExamSource } from './exam-file.ts'
import { error } from './finding.ts'

/** What an exam's policy asks that its draw or its other rules cannot give. */
export function policyFindings({ exam, placeOf }: ExamSource): Finding[] {
  const { draw, pass, review, window } = exam
  const total = drawTotal(draw.map((rule) => ({ rule })))
  const aboveTotal =
    pass.points > total
      ? [error(exam.path, placeOf(['pass', 'points']), 'pass-above-total', pass.points, total)]
      : []
  const needsWindow =
    review.when === 'window-closed' && !window
      ? [error(exam.path, placeOf(['review', 'when']), 'review-needs-window')]
      : []
  return [...aboveTotal, ...sectionFindings({ exam, placeOf }), ...needsWindow]
}

function sectionFindings({ exam, placeOf }: ExamSource): Finding[] {
  const sections = exam.pass.sections ?? []
  const unknown = exam.draw.flatMap(({ section }, at) =>
    section === undefined || sections.some(({ id }) => id === section)
      ? []
      : [error(exam.path, placeOf(['draw', at, 'section']), 'unknown-section', section)],
  )
  const unmet = sections.flatMap(({ id, points }, at) => {
    const place = placeOf(['pass', 'sections', at])
    if (sections.findIndex((other) => other.id === id) < at)
      return [error(exam.path, place, 'section-twice', id)]
    const own = exam.draw.filter(({ section }) => section === id)
    const total = drawTotal(own.map((rule) => ({ rule })))
    if (own.length === 0) return [error(exam.path, place, 'section-not-drawn', id)]
    return points > total ? [error(exam.path, place, 'section-above-total', id, points, total)] : []
  })
  return [...unknown, ...unmet]
}
