import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { daysBetween } from '#app/domain/calendar.ts'
import { certificateState } from '#app/domain/evidence/certificate.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { settings } from '#app/settings.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { CertificatePaper } from './certificate-paper.tsx'
import { findSheet } from './certificate-sheet.server.ts'
import { CertificateValidity } from './certificate-validity.tsx'
import styles from './certificate.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => data?.sheet.subject ?? certificateMessages[locale].certificates)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const found = await findSheet(args.params.certificate!, viewer.id, locale)
  if (!found) throw new Response(null, { status: 404 })
  const { sheet, validUntil, stands, withdrawnOn, verifyPath } = found
  const { today } = clock()
  return {
    sheet,
    verifyPath,
    verifyAddress: settings().origin + verifyPath,
    pdf: `/learn/certificates/${args.params.certificate!}/pdf?lang=${locale}`,
    validity: {
      state: certificateState({ validUntil, stands }, today),
      until: validUntil,
      withdrawnOn,
      daysLeft: validUntil === null ? null : daysBetween(today, validUntil),
    },
  }
}

export default function Certificate() {
  const { sheet, verifyPath, verifyAddress, pdf, validity } = useLoaderData<typeof loader>()
  const messages = useMessages(certificateMessages)
  const isWithdrawn = validity.state === 'withdrawn'
  return (
    <Page
      width="full"
      crumbs={[
        { label: messages.certificates, to: '/learn/certificates' },
        { label: sheet.subject },
      ]}
    >
      <div className="chrome mb-4 flex max-w-[1123px] flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <CertificateValidity validity={validity} />
        {isWithdrawn ? null : (
          <div className="flex flex-wrap gap-3">
            <ButtonLink kind="ink" to={pdf} reloadDocument download>
              {messages.download}
            </ButtonLink>
            <PrintButton>{messages.print}</PrintButton>
            <CopyButton
              text={verifyAddress}
              label={messages.copyAddress}
              copied={messages.copied}
            />
          </div>
        )}
      </div>
      {/* What looks like a certificate could be printed or photographed as one. */}
      {!isWithdrawn && <CertificatePaper sheet={sheet} />}
      {isWithdrawn && <h1 className="title text-xl">{sheet.subject}</h1>}
      <p className="chrome mt-4 text-sm text-ink-2">
        {messages.verifyHint}
        <TextLink to={verifyPath}>{verifyAddress}</TextLink>
      </p>
    </Page>
  )
}
