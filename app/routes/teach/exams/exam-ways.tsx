import { useMessages } from '#app/i18n/locale.tsx'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { TextLink } from '#app/ui/text-link.tsx'

/** From an exam to what is done while it is sat and afterwards; what waits for somebody comes first. */
export function ExamWays({
  slug,
  written,
}: {
  slug: string
  /** The written answers to the exam, and how many of them nobody has settled. */
  written: { total: number; waiting: number }
}) {
  const grading = useMessages(teachGradingMessages)
  const { seeSitting } = useMessages(sittingMessages)
  const { seeStatistics } = useMessages(teachStatisticsMessages)
  const { title: regrades } = useMessages(teachRegradeMessages)
  const ways = [
    { to: 'sitting', label: seeSitting },
    { to: 'statistics', label: seeStatistics },
    { to: 'regrades', label: regrades },
  ]
  if (written.total > 0)
    ways.unshift({
      to: 'grading',
      label: written.waiting > 0 ? grading.waiting(written.waiting) : grading.allSettled,
    })
  return (
    <ul className="chrome flex flex-wrap gap-x-6 text-sm">
      {ways.map(({ to, label }) => (
        <li key={to} className="py-1.5">
          <TextLink to={`/teach/exams/${slug}/${to}`}>{label}</TextLink>
        </li>
      ))}
    </ul>
  )
}
