import { finding, type Finding, type Place } from '#app/mdx/finding.ts'

const schemes = ['http:', 'https:', 'mailto:', 'tel:']
/** Browsers drop or turn some of these when they read an address, so none may be there to be dropped. */
const invisible = /[\s\\\p{Cc}\p{Cf}\p{Z}]/u

/**
 * What is wrong with where a link goes: its address, character references decoded, must be of an
 * allowed scheme, a path of this site from its root, or a heading of the same lesson.
 */
export function checkAddress(address: string, place: Place): Finding[] {
  if (address === '' || address === '#') return [finding(place, 'link-empty')]
  if (invisible.test(address)) return [finding(place, 'link-malformed')]
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase()
  if (scheme && !schemes.includes(scheme)) return [finding(place, 'link-scheme', scheme)]
  if (scheme?.startsWith('http'))
    return isWebAddress(address) ? [] : [finding(place, 'link-malformed')]
  if (scheme || /^#|^\/(?!\/)/.test(address)) return []
  return [finding(place, 'link-relative', address)]
}

/** Whether the link leaves the site in the browser. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address)
}

/** A name and password before the host are only ever there to make it look like another. */
function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false
  const { username, password, hostname } = new URL(address)
  return username === '' && password === '' && hostname !== ''
}

/** Whether a bare address in the text went on into Chinese that was meant to follow it. */
export function runsOn(address: string, text: string): boolean {
  const bare = address === text || address === `http://${text}` || address === `mailto:${text}`
  return bare && /[\p{Script=Han}\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u.test(text)
}
