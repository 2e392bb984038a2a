type Node = { id: string; code: string; parentId: string | null }

/** A department in its place: those above it from the top down, itself last. */
export type Placed<D> = { department: D; way: readonly D[] }

const byCode = new Intl.Collator('en', { numeric: true })

/**
 * Departments as a company lists them: each followed by what is below it, neighbours by code, in which
 * A2 comes before A10. Those whose parent is not given count as tops.
 */
export function departmentsInOrder<D extends Node>(departments: readonly D[]): Placed<D>[] {
  const ids = new Set(departments.map(({ id }) => id))
  const below = new Map<string | null, D[]>()
  for (const department of departments) {
    const { parentId } = department
    const parent = parentId !== null && ids.has(parentId) ? parentId : null
    below.set(parent, [...(below.get(parent) ?? []), department])
  }
  const placed = (parent: string | null, above: readonly D[]): Placed<D>[] =>
    (below.get(parent) ?? [])
      .sort((one, other) => byCode.compare(one.code, other.code))
      .flatMap((department) => {
        const way = [...above, department]
        return [{ department, way }, ...placed(department.id, way)]
      })
  return placed(null, [])
}
