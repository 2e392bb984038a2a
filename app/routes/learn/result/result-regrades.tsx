import { useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Section } from '#app/ui/section.tsx'
import { Moment } from '#app/ui/time.tsx'
import type { RegradeLine } from './regrade-line.ts'

/** What was put right after the exam: which question, why, the score before and after. */
export function ResultRegrades({ regrades }: { regrades: readonly RegradeLine[] }) {
  const messages = useMessages(resultMessages)
  if (regrades.length === 0) return null
  return (
    <Section title={messages.regraded}>
      <ul>
        {regrades.map(({ hash, at, place, what, reason, before, after }) => (
          <li key={hash} className="border-b py-3.5 leading-body">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span className="font-strong">{messages[what](place)}</span>
              <span className="font-strong whitespace-nowrap">
                {after.earned === before.earned
                  ? messages.scoreStays(after.earned)
                  : messages.scoreBecame(before.earned, after.earned)}
              </span>
            </p>
            <p className="mt-1 whitespace-pre-line">{reason}</p>
            {after.passed !== before.passed && (
              <p className={after.passed ? 'text-done' : 'text-late'}>
                {after.passed ? messages.nowPassed : messages.noLongerPassed}
              </p>
            )}
            <p className="mt-1 text-sm text-ink-2">
              <Moment at={new Date(at)} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
