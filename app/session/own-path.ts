/**
 * Where to go back to, when a form or an address says so: its path and query if it is one of this
 * site, else the home page. `/.//elsewhere` would become `//elsewhere`, which is another site.
 */
export function ownPath(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return '/'
  const here = 'http://here.invalid'
  if (!URL.canParse(to, here)) return '/'
  const { origin, pathname, search } = new URL(to, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}
