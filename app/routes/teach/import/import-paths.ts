/** Where imports are made and looked through. */
export const importPath = '/teach/banks/import'

export function draftPath(id: string, page = 1): string {
  return `${importPath}/${id}${page > 1 ? `?page=${page}` : ''}`
}
