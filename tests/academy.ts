import path from 'node:path'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'
import { findRootDepartment, saveDepartment } from '#app/data/departments.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'

/** The folder of a small course with its bank and exam, in both languages. */
export const academyFolder = path.join(projectRoot, 'tests/fixtures/academy')

/** Publishes the small course into the test's database. */
export async function publishAcademy(at = new Date('2026-07-01T00:00:00Z')): Promise<void> {
  const result = await publishContent(await readContentFolder(academyFolder), { at, by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
}

/** Adds a learner of the company and returns the id. */
export async function aLearner(number: string): Promise<string> {
  if (!(await findRootDepartment()))
    await saveDepartment({ code: 'ALL', name: { 'zh-CN': '公司', en: 'Company' }, parent: null })
  const person = PersonDetails.parse({ number, name: `学员${number}` })
  const created = await createPerson({ person, password: null })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  return created.personId
}
