import type { Said } from '#app/domain/evidence/certificate-sheet.ts'
import type { CertificateState } from '#app/domain/evidence/certificate.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { Seal } from '#app/ui/seal.tsx'
import { State } from '#app/ui/state.tsx'
import { Day } from '#app/ui/time.tsx'

/** What anybody who has the code is told: whom, what, by whom, from when until when. */
export type PublicView = {
  number: string
  hash: string
  issuedOn: string
  validUntil: string | null
  names: [Said, ...Said[]]
  title: string
  organisation: string
  /** The day since which it is withdrawn. */
  withdrawnOn: string | null
  state: CertificateState
}

/** A certificate that was issued, valid or not. */
export function Genuine({ certificate }: { certificate: PublicView }) {
  const messages = useMessages(certificateMessages)
  const { number, hash, issuedOn, validUntil, names, title, organisation, state } = certificate
  const expired = state === 'expired'
  const withdrawn = state === 'withdrawn'
  const [name, other] = names
  return (
    <div className="grid gap-5 md:grid-cols-[auto_1fr] md:gap-8">
      {expired || withdrawn ? (
        <Glyph name={withdrawn ? 'not-passed' : 'expired'} large />
      ) : (
        <div className="size-20 md:size-24">
          <Seal label={messages.seal} />
        </div>
      )}
      <div>
        <h1 className="title text-xl md:text-2xl">
          {withdrawn
            ? messages.genuineWithdrawn
            : expired
              ? messages.genuineExpired
              : messages.genuine}
        </h1>
        <p className="mt-2.5 text-md leading-prose">
          {messages.genuineWhat(organisation)}
          {withdrawn && ` ${messages.withdrawnWhat}`}
        </p>
        <div className="sum-lines my-6 py-3">
          <DefinitionList
            items={[
              {
                term: messages.holder,
                value: (
                  <>
                    <b lang={name.locale}>{name.text}</b>{' '}
                    {other && (
                      <span lang={other.locale} className="text-ink-2">
                        {other.text}
                      </span>
                    )}
                  </>
                ),
              },
              { term: messages.certified, value: title },
              { term: messages.organisation, value: organisation },
              { term: messages.number, value: number },
              { term: messages.issuedOn, value: <Day date={issuedOn} year /> },
              {
                term: messages.validUntilDay,
                value: validUntil ? <Day date={validUntil} year /> : messages.forever,
              },
              ...(certificate.withdrawnOn
                ? [
                    {
                      term: messages.withdrawnOn,
                      value: <Day date={certificate.withdrawnOn} year />,
                    },
                  ]
                : []),
              {
                term: messages.state,
                value: (
                  <State kind={withdrawn ? 'not-passed' : expired ? 'expired' : 'done'}>
                    {withdrawn ? messages.withdrawn : expired ? undefined : messages.valid}
                  </State>
                ),
              },
            ]}
          />
        </div>
        <p className="text-sm text-ink-2">{messages.statementHash}</p>
        <p className="font-code text-sm break-all">{hash}</p>
        <p className="mt-1 mb-6 text-sm text-ink-3">{messages.statementHashWhat}</p>
        <ButtonLink to="/verify">{messages.verifyAnother}</ButtonLink>
      </div>
    </div>
  )
}
