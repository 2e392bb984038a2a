import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { ItemFacts } from '../statistics/item-facts.tsx'
import type { ItemInExam } from './item-exams.server.ts'

/** Beside an item, how it did in the exams that draw it. */
export function ItemExams({ exams }: { exams: readonly ItemInExam[] }) {
  const messages = useMessages(teachStatisticsMessages)
  return exams.map(({ exam, view }) => (
    <div key={exam.slug} className="mt-3 border-t border-rule-mid pt-2">
      <p className="text-sm text-ink-2">
        <TextLink to={`/teach/exams/${exam.slug}/statistics`}>
          {messages.inExam(exam.title)}
        </TextLink>
      </p>
      <ItemFacts view={view} />
    </div>
  ))
}
