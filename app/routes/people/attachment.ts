import { contentDisposition } from '#app/session/content-disposition.ts'

/** A file to take away, sent as it is made, under a name in any script. */
export function attachment(
  pieces: AsyncIterable<string | Uint8Array>,
  { type, ...names }: { name: string; plainName: string; type: string },
): Response {
  const encoder = new TextEncoder()
  const source = pieces[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next()
        if (done) controller.close()
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': contentDisposition(names),
    },
  })
}
