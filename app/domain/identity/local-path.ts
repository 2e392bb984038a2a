/**
 * Where to go after signing in, if that is a place on this site: a path that no browser reads as
 * another host. Anything else means the first page.
 */
export function localPath(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return '/'
  return wanted.startsWith('/account/sign-in') ? '/' : wanted
}
