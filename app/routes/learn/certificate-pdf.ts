import type { LoaderFunctionArgs } from '@remix-run/node'
import { printCertificate } from '#app/operations/print-certificate.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { findSheet } from './certificate-sheet.server.ts'

/** A learner's own certificate to keep: a PDF with its hash in the headers. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const found = await findSheet(args.params.certificate!, viewer.id, locale)
  if (!found) throw new Response(null, { status: 404 })
  const { bytes, sha256, missing } = await printCertificate(found.sheet)
  if (missing.length > 0) args.context.log.outcome = `no glyph for ${missing.join(' ')}`
  const fileName = encoded(`${found.sheet.title}.pdf`)
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="certificate.pdf"; filename*=UTF-8''${fileName}`,
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  }
  if (args.request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}

/** A file name as RFC 8187 writes it in a header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
