import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Stamp } from '#app/ui/stamp.tsx'
import { State } from '#app/ui/state.tsx'
import type { CertificateLine } from './certificate-line.ts'

const kinds = {
  valid: 'done',
  expiring: 'expiring',
  expired: 'expired',
  withdrawn: 'not-passed',
} as const

/** A certificate in a list: under its seal, with how long it is valid. */
export function CertificateItem({
  line: { id, title, validUntil, state, daysLeft },
  children,
}: {
  line: CertificateLine
  /** At the right, or below on a phone: what more there is to say or do. */
  children?: ReactNode
}) {
  const messages = useMessages(learnMessages)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2 border-b py-3.5 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Stamp columns={['客心', '可信']} filled={state === 'valid'} />
      <div>
        <Link to={`/learn/certificates/${id}`} className="title text-md hover:underline">
          {title}
        </Link>
        <p className="text-xs text-ink-2">
          {state === 'withdrawn'
            ? messages.withdrawnWhat
            : validUntil
              ? messages.validUntil(validUntil)
              : messages.validForever}
        </p>
        <p className="text-xs">
          <State kind={kinds[state]}>
            {state === 'expiring' ? messages.expiringIn(daysLeft ?? 0) : messages[state]}
          </State>
        </p>
      </div>
      {children}
    </li>
  )
}
