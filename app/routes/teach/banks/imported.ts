/** What an import that has just been made leads to its bank's page with; null at any other time. */
export type Imported = { added: number; revised: number; left: number; draft: string | null }

export function importedOf(request: Request): Imported | null {
  const { searchParams } = new URL(request.url)
  const [, added, revised] = /^(\d{1,6})-(\d{1,6})$/.exec(searchParams.get('imported') ?? '') ?? []
  if (added === undefined) return null
  return {
    added: Number(added),
    revised: Number(revised),
    left: Number(searchParams.get('left')) || 0,
    draft: searchParams.get('draft'),
  }
}
