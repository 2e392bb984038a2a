import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { Genuine } from './genuine.tsx'
import { publicPageHeaders } from './public-page.ts'
import { Unverified } from './unverified.tsx'
import { statusOf, verifyCode } from './verification.server.ts'

export const headers = () => publicPageHeaders

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, (locale) => certificateMessages[locale].verify),
  { name: 'robots', content: 'noindex, nofollow' },
]

/** Open to anybody who has the code: what the certificate certifies, and nothing more. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await verifyCode(params.code!, context.address, findLocale(request))
  context.log.outcome = found.outcome
  return data(found, { status: statusOf[found.outcome], headers: publicPageHeaders })
}

export default function Verified() {
  const found = useLoaderData<typeof loader>()
  const messages = useMessages(certificateMessages)
  switch (found.outcome) {
    case 'genuine':
      return <Genuine certificate={found.certificate} />
    case 'not-a-code':
      return (
        <Unverified title={messages.unknown} what={messages.verifyNotCode} typed={found.typed} />
      )
    case 'unknown':
      return (
        <Unverified
          title={messages.unknown}
          what={messages.unknownWhat(found.code)}
          typed={found.code}
        />
      )
    case 'altered':
      return <Unverified title={messages.altered} what={messages.alteredWhat(found.code)} />
    case 'limited':
      return <Unverified title={messages.tooMany} what={messages.tooManyWhat(found.minutes)} />
  }
}
