import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBlob } from '#app/data/blobs.server.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { requireViewer } from '#app/session/viewer.server.ts'

/** A lesson's picture by its hash: it never changes, so a browser keeps it for ever. */
export async function loader(args: LoaderFunctionArgs) {
  const { roles } = await requireViewer(args)
  const hash = args.params.hash!
  const picture =
    (await findBlob(hash)) ?? (roles.includes('trainer') ? await findUnpublished(hash) : null)
  if (!picture?.mediaType.startsWith('image/')) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.mediaType,
      'Content-Length': String(picture.bytes.length),
      'Cache-Control': 'private, max-age=31536000, immutable',
      // An SVG opened by itself must not run anything.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}

/** A picture that is on disk and not published: previews show it to trainers. */
async function findUnpublished(hash: string) {
  const { content } = await readContent()
  const pictures = content.courses.flatMap(({ media }) => [...media.values()])
  return pictures.find((picture) => picture.hash === hash) ?? null
}
