import { sayFinding } from '#app/i18n/content-findings.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import type { BankView } from './bank-view.server.ts'

/** What the author of a bank has set aside, each with the reason. */
export function AsideList({ asides }: Pick<BankView, 'asides'>) {
  const messages = useMessages(teachBankMessages)
  const locale = useLocale()
  return (
    <ul>
      {asides.map(({ finding, reason }, at) => (
        <li key={at} className="border-b py-2 text-sm md:flex md:justify-between md:gap-x-6">
          <div className="min-w-0">
            <p className="text-ink-2">{sayFinding(finding, locale)}</p>
            <p>
              {messages.asideReason}
              {reason}
            </p>
          </div>
          <p className="shrink-0 font-code text-xs text-ink-3">
            {finding.path}:{finding.line}:{finding.column}
          </p>
        </li>
      ))}
    </ul>
  )
}
