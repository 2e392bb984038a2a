/** HTML that the compiler made and the output wall let through; React sets it once and leaves it alone. */
export function Html({ html, className }: { html: string; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
