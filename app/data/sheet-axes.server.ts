import { departmentsInOrder, type Placed } from '#app/domain/identity/department-tree.ts'
import { inLocale, type Locale } from '#app/domain/locale.ts'
import { coursesInForce } from './catalog.server.ts'
import { listDepartments, type Department } from './departments.server.ts'

/** What the completion sheet is ordered by: departments down the tree, courses by title. */
export type SheetAxes = {
  departments: readonly Placed<Department>[]
  courses: readonly { slug: string; title: string }[]
}

/** Departments as they are, and the courses in force as a language calls and orders them. */
export async function readSheetAxes(locale: Locale): Promise<SheetAxes> {
  const [departments, courses] = await Promise.all([listDepartments(), coursesInForce()])
  const collator = new Intl.Collator(locale)
  return {
    departments: departmentsInOrder(departments),
    courses: [...courses.values()]
      .map(({ slug, manifest }) => ({ slug, title: inLocale(manifest.title, locale) }))
      .sort((one, other) => collator.compare(one.title, other.title)),
  }
}
