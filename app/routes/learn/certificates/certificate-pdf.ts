import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { printCertificate } from '#app/operations/print-certificate.server.ts'
import { contentDisposition } from '#app/session/content-disposition.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { findSheet } from './certificate-sheet.server.ts'

/** A learner's own certificate to keep: a PDF with its hash in the headers. One that was withdrawn is no more to be had: its page says so. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const found = await findSheet(args.params.certificate!, viewer.id, locale)
  if (!found) throw new Response(null, { status: 404 })
  if (!found.stands) throw redirect(`/learn/certificates/${args.params.certificate!}`)
  const { bytes, sha256, missing } = await printCertificate(found.sheet)
  if (missing.length > 0) args.context.log.outcome = `no glyph for ${missing.join(' ')}`
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': contentDisposition({
      name: `${found.sheet.title}.pdf`,
      plainName: 'certificate.pdf',
    }),
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  }
  if (args.request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}
