import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examsInForce } from '#app/data/catalog.server.ts'
import { listCertificates } from '#app/data/certificates.server.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { CertificateItem } from './certificate-item.tsx'
import { certificateLine, type CertificateLine } from './certificate-line.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => certificateMessages[locale].certificates)

type IssuedLine = CertificateLine & { number: string; issuedOn: string }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const { today } = clock()
  const [exams, certificates] = await Promise.all([examsInForce(), listCertificates(viewer.id)])
  const lines: IssuedLine[] = certificates.map((row) => ({
    ...certificateLine(row, exams, locale, today),
    number: row.number,
    issuedOn: row.issuedOn,
  }))
  return {
    current: lines.filter(({ state }) => state !== 'expired'),
    expired: lines.filter(({ state }) => state === 'expired'),
  }
}

export default function Certificates() {
  const { current, expired } = useLoaderData<typeof loader>()
  const messages = useMessages(certificateMessages)
  const count = current.length + expired.length
  return (
    <Page crumbs={[{ label: messages.certificates }]}>
      <PageTitle
        note={count > 0 && messages.certificatesNote(count)}
        actions={
          <TextLink quiet to="/verify">
            {messages.verify}
          </TextLink>
        }
      >
        {messages.certificates}
      </PageTitle>
      {count === 0 && (
        <EmptyState
          title={messages.noCertificates}
          actions={
            <ButtonLink kind="ink" to="/learn/courses">
              {messages.toCourses}
            </ButtonLink>
          }
        >
          {messages.noCertificatesWhat}
        </EmptyState>
      )}
      {current.length > 0 && (
        <>
          <WuRule />
          <Lines lines={current} />
        </>
      )}
      {expired.length > 0 && (
        <div className="mt-8">
          <Section title={messages.expiredOnes}>
            <Lines lines={expired} />
          </Section>
        </div>
      )}
    </Page>
  )
}

function Lines({ lines }: { lines: readonly IssuedLine[] }) {
  const messages = useMessages(certificateMessages)
  const locale = useLocale()
  return (
    <ul>
      {lines.map((line) => (
        <CertificateItem key={line.id} line={line}>
          <div className="col-start-2 flex flex-wrap items-center gap-x-6 gap-y-2 md:col-start-3">
            <p className="text-sm text-ink-2 md:text-end">
              {line.number}
              <br />
              {messages.issuedOnDay(formatDate(line.issuedOn, locale, { year: true }))}
            </p>
            <ButtonLink
              to={`/learn/certificates/${line.id}/pdf?lang=${locale}`}
              reloadDocument
              download
              aria-label={messages.downloadOf(line.title)}
            >
              {messages.download}
            </ButtonLink>
          </div>
        </CertificateItem>
      ))}
    </ul>
  )
}
