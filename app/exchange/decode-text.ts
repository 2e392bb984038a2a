export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030'

export type DecodedText =
  | { outcome: 'decoded'; text: string; encoding: TextEncoding }
  | { outcome: 'refused'; reason: string }

/**
 * Bytes to text, saying which encoding they were in: a byte-order mark decides, then zero bytes (only
 * UTF-16 text has them), then UTF-8 if every byte fits, then GB18030. Bytes that fit none of these, or
 * that begin like a Word or PDF file, are refused with a reason; nothing is replaced by `�`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const format = foreignFormat(bytes)
  if (format) return { outcome: 'refused', reason: `is ${format}, not text: save it as plain text` }

  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return { outcome: 'decoded', text, encoding }
  }
  return { outcome: 'refused', reason: 'is not text in UTF-8, UTF-16 or GB18030' }
}

function candidates(bytes: Uint8Array): TextEncoding[] {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return ['utf-8-bom']
  if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le']
  if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be']
  const zeros = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++
  if (zeros[0]! + zeros[1]! > 0) return zeros[1]! > zeros[0]! ? ['utf-16le'] : ['utf-16be']
  return ['utf-8', 'gb18030']
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function foreignFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'a Word, Excel or ZIP file'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'an old Word or Excel file'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'a PDF file'
  return undefined
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}
