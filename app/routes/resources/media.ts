import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBlob } from '#app/data/blobs.server.ts'
import { requireViewer } from '#app/session/viewer.server.ts'

/** A lesson's picture by its hash: it never changes, so a browser keeps it for ever. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args)
  const blob = await findBlob(args.params.hash!)
  if (!blob?.mediaType.startsWith('image/')) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(blob.bytes), {
    headers: {
      'Content-Type': blob.mediaType,
      'Content-Length': String(blob.size),
      'Cache-Control': 'private, max-age=31536000, immutable',
      // An SVG opened by itself must not run anything.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
