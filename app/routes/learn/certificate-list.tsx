import { Link } from '@remix-run/react'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Section } from '#app/ui/section.tsx'
import { Stamp } from '#app/ui/stamp.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { CertificateLine } from './certificate-line.ts'

/** A learner's certificates, each under its seal, with how long it is valid. */
export function CertificateList({
  certificates,
  all,
}: {
  certificates: readonly CertificateLine[]
  /** How many there are in all. */
  all: number
}) {
  const messages = useMessages(learnMessages)
  return (
    <Section
      title={messages.certificates}
      aside={
        all > 0 && (
          <TextLink quiet to="/learn/certificates">
            {messages.allCertificates(all)}
          </TextLink>
        )
      }
    >
      {certificates.length === 0 && (
        <p className="mt-3.5 text-sm leading-prose text-ink-2">{messages.noCertificate}</p>
      )}
      <ul>
        {certificates.map(({ id, title, validUntil, state, daysLeft }) => (
          <li key={id} className="grid grid-cols-[auto_1fr] items-center gap-3.5 border-b py-3.5">
            <Stamp columns={['客心', '可信']} filled={state === 'valid'} />
            <div>
              <Link to={`/learn/certificates/${id}`} className="title text-md hover:underline">
                {title}
              </Link>
              <p className="text-xs text-ink-2">
                {validUntil ? messages.validUntil(validUntil) : messages.validForever}
              </p>
              <p className="text-xs">
                <State kind={state === 'valid' ? 'done' : state}>
                  {state === 'expiring' ? messages.expiringIn(daysLeft ?? 0) : messages[state]}
                </State>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
