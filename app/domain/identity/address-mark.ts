import { sha256 } from '../evidence/sha256.ts'
import { addressGroup } from './address-group.ts'

/**
 * A mark by which two network addresses of one attempt can be told apart, and that leads back to none: of
 * the SHA-256 over attempt and address 16 bits, which some 65,000 IPv4 addresses share. Marks of two
 * attempts cannot be compared. One in 65,536 pairs of addresses is taken for the same.
 */
export function addressMark(attemptId: string, address: string): string {
  return sha256(`${attemptId} ${addressGroup(address)}`).slice(0, 4)
}
