import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { CertificateItem } from './certificate-item.tsx'
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
        all > certificates.length && (
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
        {certificates.map((line) => (
          <CertificateItem key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  )
}
