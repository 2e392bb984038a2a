import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

/**
 * What a browser may do with what this server sends; `nonce` is for the scripts of one page. While
 * developing, styles are replaced within the page and news of changes come through a socket.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const forFiles = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const forPages = {
  'X-Frame-Options': 'DENY',
  // Not no-referrer: with it browsers would send their own forms without an origin.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The headers of every answer, files included. */
export function fileHeaders(origin: string): RequestHandler {
  const headers = origin.startsWith('https:')
    ? { ...forFiles, 'Strict-Transport-Security': 'max-age=63072000' }
    : forFiles
  return (_request, response, next) => {
    response.set(headers)
    next()
  }
}

/** The headers of what a browser may show as a page, and a new nonce beside the request. */
export function pageHeaders({ development }: { development: boolean }): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set(forPages)
    response.set('Content-Security-Policy', contentSecurityPolicy(nonce, development))
    next()
  }
}
