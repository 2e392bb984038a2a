/** A new name for a page or a device, that says nothing of it. */
export function newSenderId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * This browser's name at an attempt, the same in all its windows and made for this attempt alone, so
 * that it tells nobody which people share a computer. Where nothing is kept, every page has its own.
 */
export function deviceAt(attemptId: string): string {
  const key = `kexin.device.${attemptId}`
  const made = newSenderId()
  try {
    const known = localStorage.getItem(key)
    if (known && /^[a-z0-9]{4,40}$/.test(known)) return known
    localStorage.setItem(key, made)
  } catch {
    // Storage is switched off or full.
  }
  return made
}
