import { LONGEST_DAYS } from '#app/domain/identity/session-lease.ts'
import { settings } from '#app/settings.server.ts'

/** Over https the name itself makes browsers insist on Secure, on Path=/ and on no other host. */
function cookieName(): string {
  return isSecure() ? '__Host-kexin' : 'kexin'
}

/** The session token that a request carries, or null. */
export function readSessionToken(request: Request): string | null {
  const prefix = `${cookieName()}=`
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const cookie = pair.trim()
    if (cookie.startsWith(prefix)) return cookie.slice(prefix.length) || null
  }
  return null
}

/** The header that gives a browser its session. The server decides when it ends, well before this. */
export function sessionCookie(token: string): string {
  return cookie(token, LONGEST_DAYS * 86_400)
}

/** The header that takes the session from a browser. */
export function endedSessionCookie(): string {
  return cookie('', 0)
}

function cookie(value: string, maxAge: number): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`
  return `${cookieName()}=${value}; ${attributes}${isSecure() ? '; Secure' : ''}`
}

function isSecure(): boolean {
  return settings().origin.startsWith('https:')
}
