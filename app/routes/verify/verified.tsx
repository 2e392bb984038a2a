import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getExamRevision } from '#app/data/catalog.server.ts'
import { findCertificateByCode } from '#app/data/certificates.server.ts'
import {
  certificateState,
  printedCode,
  readCertificateCode,
} from '#app/domain/evidence/certificate.ts'
import { inLocale } from '#app/domain/locale.ts'
import { holderNames } from '#app/i18n/certificate-sheet.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { MissLimit } from '#app/session/miss-limit.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { settings } from '#app/settings.server.ts'
import { Genuine, type PublicView } from './genuine.tsx'
import { publicPageHeaders } from './public-page.ts'
import { Unverified } from './unverified.tsx'

/**
 * A code has 48 bits. Where a million certificates exist, one guess in 2.8 × 10⁸ finds one; an address
 * that may miss 2,880 times a day needs some 270 years for it.
 */
const limit = new MissLimit({ misses: 20, minutes: 10, addresses: 10_000 })

export const headers = () => publicPageHeaders

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, (locale) => certificateMessages[locale].verify),
  { name: 'robots', content: 'noindex, nofollow' },
]

type Verification =
  | { outcome: 'genuine'; certificate: PublicView }
  | { outcome: 'not-a-code'; typed: string }
  | { outcome: 'unknown'; code: string }
  | { outcome: 'limited'; minutes: number }

/** Open to anybody who has the code: what the certificate certifies, and nothing more. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = (verification: Verification, status: number) =>
    data(verification, { status, headers: publicPageHeaders })
  const typed = params.code ?? ''
  const code = readCertificateCode(typed)
  if (!code) return answer({ outcome: 'not-a-code', typed }, 404)

  const { now, today } = clock()
  const minutes = limit.wait(context.address, now)
  if (minutes > 0) return answer({ outcome: 'limited', minutes }, 429)
  const found = await findCertificateByCode(code)
  if (!found) {
    limit.note(context.address, now)
    return answer({ outcome: 'unknown', code: printedCode(code) }, 404)
  }

  const locale = findLocale(request)
  const { slug, manifest } = await getExamRevision(found.examHash)
  if (!manifest.certificate) throw new Error(`Exam ${slug} certifies nothing`)
  const { number, hash, issuedOn, validUntil } = found
  const certificate: PublicView = {
    number,
    hash,
    issuedOn,
    validUntil,
    names: holderNames(found, locale),
    title: inLocale(manifest.certificate.title, locale),
    organisation: settings().organisation[locale],
    state: certificateState(validUntil, today),
  }
  return answer({ outcome: 'genuine', certificate }, 200)
}

export default function Verified() {
  const verification = useLoaderData<typeof loader>()
  const messages = useMessages(certificateMessages)
  switch (verification.outcome) {
    case 'genuine':
      return <Genuine certificate={verification.certificate} />
    case 'not-a-code':
      return (
        <Unverified
          title={messages.unknown}
          what={messages.verifyNotCode}
          typed={verification.typed}
        />
      )
    case 'unknown':
      return (
        <Unverified
          title={messages.unknown}
          what={messages.unknownWhat(verification.code)}
          typed={verification.code}
        />
      )
    case 'limited':
      return (
        <Unverified title={messages.tooMany} what={messages.tooManyWhat(verification.minutes)} />
      )
  }
}
