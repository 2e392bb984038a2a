import { unzipSync } from 'fflate'

/** Bytes of a workbook as it is kept, and of its parts unpacked, that are read; more is refused. */
export const MOST_PACKED = 20 * 1024 * 1024
export const MOST_UNPACKED = 160 * 1024 * 1024

export type Parts = Record<string, Uint8Array>

/**
 * The parts of a workbook that hold words, unpacked. Each is unpacked into the room its entry states and
 * no further, and the rooms are added up before: an archive that unpacks to more than it says is damaged,
 * one that says too much is `too-large`. Throws on what is no archive.
 */
export function unzipParts(bytes: Uint8Array): Parts | 'too-large' {
  if (bytes.length > MOST_PACKED) return 'too-large'
  const wanted = namesAndSizes(bytes).filter(({ name }) => isRead(name))
  const unpacked = wanted.reduce((sum, { size }) => sum + size, 0)
  if (!(unpacked <= MOST_UNPACKED)) return 'too-large'
  return unzipSync(bytes, { filter: ({ name }) => isRead(name) })
}

/** Whether an archive has the part that every workbook has. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    return namesAndSizes(bytes).some(({ name }) => /(?:^|\/)workbook\.xml$/.test(name))
  } catch {
    return false
  }
}

function namesAndSizes(bytes: Uint8Array): { name: string; size: number }[] {
  const found: { name: string; size: number }[] = []
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      found.push({ name, size: originalSize })
      return false
    },
  })
  return found
}

const READ =
  /^(?:_rels\/\.rels|(?:.*\/)?(?:_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|drawings\/drawing[^/]*\.xml))$/i

function isRead(name: string): boolean {
  return READ.test(name)
}
