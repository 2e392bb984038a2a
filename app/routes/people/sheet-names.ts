import type { SheetAxes } from '#app/data/sheet-axes.server.ts'
import type { Locale } from '#app/domain/locale.ts'

/** What departments and courses are called in a language. */
export type SheetNames = ReturnType<typeof sheetNames>

/**
 * Names by id, code and slug; what is not known any more goes by those. A department's name is the way
 * to it, without the company where that is at the top of them all.
 */
export function sheetNames({ departments, courses }: SheetAxes, locale: Locale) {
  const tops = departments.filter(({ way }) => way.length === 1).length
  const named = departments.map(({ department: { id, code }, way }) => ({
    id,
    code,
    name: (tops === 1 && way.length > 1 ? way.slice(1) : way)
      .map(({ name }) => name[locale])
      .join(' / '),
  }))
  const byId = new Map(named.map((department) => [department.id, department]))
  const byCode = new Map(named.map((department) => [department.code, department]))
  const titles = new Map(courses.map(({ slug, title }) => [slug, title]))
  return {
    department: (id: string) => byId.get(id) ?? { code: id, name: id },
    departmentCalled: (code: string) => byCode.get(code)?.name ?? code,
    course: (slug: string) => titles.get(slug) ?? slug,
  }
}
