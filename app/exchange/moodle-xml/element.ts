const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ESCAPES[one]!)
}

/** `<name>words</name>` on a line. */
export function element(name: string, words: string): string {
  return `<${name}>${escapeXml(words)}</${name}>\n`
}

/** `<name format="…"><text>words</text>…</name>` on a line. */
export function textElement(name: string, words: string, format?: string, inner = ''): string {
  const says = format === undefined ? '' : ` format="${format}"`
  return `<${name}${says}><text>${escapeXml(words)}</text>${inner}</${name}>\n`
}
