import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { printedCode, readCertificateCode } from '#app/domain/evidence/certificate.ts'
import { certificateMessages } from '#app/i18n/certificate.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { pageTitle } from '#app/root-data.ts'
import { publicPageHeaders } from './public-page.ts'
import { VerifyForm } from './verify-form.tsx'

export const headers = () => publicPageHeaders

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, (locale) => certificateMessages[locale].verify),
  { name: 'robots', content: 'noindex, nofollow' },
]

/** Open to anybody. A code that can be one leads to what it certifies. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code')
  if (typed === null) return data({ typed: '', wrong: false })
  const code = readCertificateCode(typed)
  if (code) return redirect(`/verify/${printedCode(code)}`)
  return data({ typed, wrong: true }, { status: 400 })
}

export default function Verify() {
  const { typed, wrong } = useLoaderData<typeof loader>()
  const messages = useMessages(certificateMessages)
  return (
    <>
      <h1 className="title text-xl md:text-2xl">{messages.verify}</h1>
      <p className="mt-2.5 mb-6 text-md leading-prose">{messages.verifyWhat}</p>
      <VerifyForm typed={typed} error={wrong ? messages.verifyNotCode : undefined} />
    </>
  )
}
