import type { CertificateState } from '#app/domain/evidence/certificate.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { State } from '#app/ui/state.tsx'

export type Validity = {
  state: CertificateState
  until: string | null
  /** The day since which it is withdrawn. */
  withdrawnOn: string | null
  daysLeft: number | null
}

/** Whether a certificate is valid, and what its holder can do when it is not, or soon will not be. */
export function CertificateValidity({ validity }: { validity: Validity }) {
  const messages = useMessages(certificateMessages)
  const locale = useLocale()
  const { state, until, withdrawnOn, daysLeft } = validity
  const date = until ? formatDate(until, locale, { year: true }) : ''
  if (state === 'withdrawn')
    return (
      <div>
        <p>
          <State kind="not-passed">
            {withdrawnOn
              ? messages.withdrawnSince(formatDate(withdrawnOn, locale, { year: true }))
              : messages.withdrawn}
          </State>
        </p>
        <p className="mt-0.5 text-sm text-ink-2">{messages.withdrawnWhat}</p>
        <p className="mt-0.5 text-sm text-ink-2">{messages.withdrawnKept}</p>
      </div>
    )
  return (
    <div>
      <p>
        {state === 'valid' ? (
          <State kind="done">{until ? messages.validUntil(date) : messages.validForever}</State>
        ) : (
          <State kind={state}>
            {state === 'expiring' ? messages.expiring(daysLeft ?? 0, date) : messages.expired(date)}
          </State>
        )}
      </p>
      {state !== 'valid' && <p className="mt-0.5 text-sm text-ink-2">{messages.renew}</p>}
    </div>
  )
}
