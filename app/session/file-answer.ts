import { contentDisposition } from './content-disposition.ts'

/** A file to take away, whole, under a name in any script. */
export function fileAnswer(
  bytes: Uint8Array,
  { type, ...names }: { name: string; plainName: string; type: string },
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': contentDisposition(names),
    },
  })
}
