/**
 * The header under which a file is kept: a name in any script (RFC 6266, RFC 8187), and a plain one for
 * browsers that read only that.
 */
export function contentDisposition({
  name,
  plainName,
}: {
  name: string
  plainName: string
}): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`
}
