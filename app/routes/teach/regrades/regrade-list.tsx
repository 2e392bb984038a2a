import { useMessages } from '#app/i18n/locale.tsx'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { Section } from '#app/ui/section.tsx'
import { Moment } from '#app/ui/time.tsx'
import type { RegradeView } from './regrades-view.server.ts'

/** What was put right, by whom and why, and how far it has come. */
export function RegradeList({ regrades }: { regrades: readonly RegradeView[] }) {
  const messages = useMessages(teachRegradeMessages)
  return (
    <Section title={messages.made}>
      <ul>
        {regrades.map((regrade) => (
          <li key={regrade.id} className="border-b py-3 leading-body">
            <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
              <span className="font-code">{regrade.item}</span>
              <Moment at={new Date(regrade.at)} />
              <span>{messages.by(regrade.by)}</span>
            </p>
            <p className="font-strong">{regrade.stem}</p>
            <p>
              {messages[regrade.what]}
              {' · '}
              {regrade.mayFall ? messages.mayFallShort : messages.neverLower}
              {' · '}
              {messages.reached(regrade.reached, regrade.asked)}
            </p>
            <p className="whitespace-pre-line text-ink-2">{regrade.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
