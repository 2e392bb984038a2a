import { Zip, ZipDeflate } from 'fflate'

/** A file on its way into an archive: its path, and its text in pieces. */
export type ZipEntry = { path: string; pieces: AsyncIterable<string> | Iterable<string> }

/**
 * An archive of texts, in pieces: each entry is packed while it is made and none is held whole. Dated
 * `at`, so that the same texts at the same moment are the same bytes.
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes)
  })
  const encoder = new TextEncoder()
  for await (const { path, pieces } of entries) {
    const file = new ZipDeflate(path, { level: 4 })
    file.mtime = at
    zip.add(file)
    for await (const piece of pieces) {
      file.push(encoder.encode(piece))
      yield* packed.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* packed.splice(0)
  }
  zip.end()
  yield* packed
}
