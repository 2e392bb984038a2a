/** A verification is for whoever holds the certificate: not for search engines or caches. */
export const publicPageHeaders = {
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store',
}
