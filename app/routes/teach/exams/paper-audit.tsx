import type { AuditedPapers } from '#app/domain/assessment/paper-audit/papers.ts'
import {
  apartness,
  isEven,
  MOST_APART,
  type Spread,
} from '#app/domain/assessment/paper-audit/spread.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachExamAuditMessages } from '#app/i18n/teach-exam-audit.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Section } from '#app/ui/section.tsx'
import type { AuditView } from './exam-view.server.ts'

/** Whether the papers of an exam can always be drawn, and how alike and how even they are. */
export function PaperAuditPart({
  audit: { papers, asides },
  attempts,
}: {
  audit: AuditView
  attempts: number
}) {
  const messages = useMessages(teachExamAuditMessages)
  return (
    <Section title={messages.title}>
      <p className="max-w-measure py-3 text-sm text-ink-2">
        {papers.outcome === 'short' ? messages.short : messages.what}
        {papers.outcome === 'met' && papers.measured && messages.measured(papers.measured)}
      </p>
      {papers.outcome === 'met' && (
        <div className="text-sm">
          <Facts papers={papers} attempts={attempts} />
        </div>
      )}
      <Asides asides={asides} />
    </Section>
  )
}

function Facts({ papers, attempts }: { papers: AuditedPapers; attempts: number }) {
  const messages = useMessages(teachExamAuditMessages)
  const { overlap, items, difficulty, fresh } = papers
  return (
    <DefinitionList
      items={[
        { term: messages.proof, value: messages.proved(papers.rules.length) },
        { term: messages.points, value: messages.samePoints(papers.points) },
        {
          term: messages.overlap,
          value: (
            <Told more={messages.overHalf(overlap.overHalf)}>
              {messages.overlapMean(overlap.mean, items)}
            </Told>
          ),
        },
        { term: messages.retakes, value: messages.fresh(fresh, attempts) },
        {
          term: messages.difficulty,
          value: difficulty ? <Level spread={difficulty} /> : messages.unknown,
        },
      ]}
    />
  )
}

function Level({ spread }: { spread: Spread }) {
  const messages = useMessages(teachExamAuditMessages)
  const { mean, sd, least, most } = spread
  if (isEven(spread)) return messages.level(mean, sd)
  return (
    <Told more={messages.apart(apartness(spread), MOST_APART, least, most)}>
      {messages.level(mean, sd)}
    </Told>
  )
}

function Told({ more, children }: { more: string; children: string }) {
  return (
    <>
      {children}
      <span className="block text-xs leading-ui text-ink-3">{more}</span>
    </>
  )
}

function Asides({ asides }: Pick<AuditView, 'asides'>) {
  const messages = useMessages(teachExamAuditMessages)
  const locale = useLocale()
  if (asides.length === 0) return null
  return (
    <div className="mt-5 text-sm">
      <h3 className="font-strong">{messages.aside}</h3>
      <ul>
        {asides.map(({ problem, reason }) => (
          <li key={problem.code} className="border-b border-rule-mid py-2">
            <p className="text-ink-2">{sayFinding(problem, locale)}</p>
            <p>
              {messages.reason}
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
