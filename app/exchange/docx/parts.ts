import { Unzip, UnzipInflate } from 'fflate'

/** The most a part of a document may come to when unpacked, in bytes; an exam of 3,000 items has some 5 MB. */
const LARGEST_PART = 32_000_000
/** The packed bytes handed over at once: unpacked they are at most a thousand times as many. */
const SLICE = 4096

export type Parts =
  | { outcome: 'unpacked'; parts: Map<string, string> }
  | { outcome: 'refused'; code: 'file-damaged' | 'file-too-large' }

/**
 * Unpacks the named parts of a document, as text. The sizes an archive claims are not believed: what
 * comes out is counted, and a file that goes on without end is refused once it is too much.
 */
export function unpackParts(bytes: Uint8Array, names: readonly string[]): Parts {
  const parts = new Map<string, string>()
  let size = 0
  const unzip = new Unzip((file) => {
    if (!names.includes(file.name)) return
    const decoder = new TextDecoder()
    let text = ''
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      size += chunk.length
      if (size > LARGEST_PART) return
      text += decoder.decode(chunk, { stream: !final })
      if (final) parts.set(file.name, text)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length; from += SLICE) {
      unzip.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length)
      if (size > LARGEST_PART) return { outcome: 'refused', code: 'file-too-large' }
    }
  } catch {
    return { outcome: 'refused', code: 'file-damaged' }
  }
  return { outcome: 'unpacked', parts }
}
