import { sha256 } from './sha256.ts'

/** What can be hashed: JSON without fractions, so that every reader writes the numbers alike. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined }

/**
 * The one way to write a value as JSON (RFC 8785, JSON Canonicalization Scheme): keys sorted by UTF-16
 * code units, no white space, undefined members left out. Throws on numbers that are not safe
 * integers: points, milliseconds and counts are integers here, and fractions differ by reader.
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`Only safe integers can be hashed: ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

/** The address of a value: the SHA-256 of its canonical JSON, in hexadecimal. */
export function hashOf(value: Canonical): string {
  return sha256(canonicalJson(value))
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value)
}
