import { randomUUID } from 'node:crypto'
import { db, type Connection } from './database.server.ts'
import { remembered } from './freshness.ts'

/** A place in the company's tree. `path` holds the ids from the root down, each followed by '/'. */
export type Department = {
  id: string
  code: string
  name: { 'zh-CN': string; en: string }
  parentId: string | null
  path: string
}

export type NewDepartment = Pick<Department, 'code' | 'name'> & { parent: Department | null }

/** The department with this code. */
export async function findDepartmentByCode(
  code: string,
  connection: Connection = db(),
): Promise<Department | null> {
  const row = await connection.department.findUnique({ where: { code } })
  return row && toDepartment(row)
}

/** The department with this id. */
export async function findDepartment(id: string): Promise<Department | null> {
  const row = await db().department.findUnique({ where: { id } })
  return row && toDepartment(row)
}

/** The top of the tree: the company itself. Null before it is made. */
export async function findRootDepartment(
  connection: Connection = db(),
): Promise<Department | null> {
  const row = await connection.department.findFirst({
    where: { parentId: null },
    orderBy: { code: 'asc' },
  })
  return row && toDepartment(row)
}

/** Every department, in no order. */
export async function listDepartments(): Promise<Department[]> {
  return (await db().department.findMany()).map(toDepartment)
}

/** The code of the top department, which everybody without another place is in. */
const ROOT = 'ROOT'

/** The top of the tree, made under the company's name when there is none yet. */
export async function getRootDepartment(
  name: Department['name'],
  connection: Connection = db(),
): Promise<Department> {
  const found = await findRootDepartment(connection)
  return found ?? saveDepartment({ code: ROOT, name, parent: null }, connection)
}

/** Adds a department under its parent. */
export async function saveDepartment(
  { code, name, parent }: NewDepartment,
  connection: Connection = db(),
): Promise<Department> {
  const id = randomUUID()
  return toDepartment(
    await connection.department.create({
      data: {
        id,
        code,
        nameZh: name['zh-CN'],
        nameEn: name.en,
        parentId: parent?.id ?? null,
        path: `${parent?.path ?? ''}${id}/`,
      },
    }),
  )
}

function toDepartment({
  nameZh,
  nameEn,
  ...row
}: Omit<Department, 'name'> & { nameZh: string; nameEn: string }): Department {
  return {
    id: row.id,
    code: row.code,
    parentId: row.parentId,
    path: row.path,
    name: { 'zh-CN': nameZh, en: nameEn },
  }
}

const tree = remembered(async () => {
  const rows = await db().department.findMany()
  return new Map(rows.map((row) => [row.id, toDepartment(row)]))
})

/** The whole tree, by id. */
const departmentsById = tree.get

/** The names on the way from below the company down to a department, the department last. */
export async function findDepartmentNames(id: string): Promise<Department['name'][]> {
  const known = await departmentsById()
  const steps = known.get(id)?.path.split('/').filter(Boolean) ?? []
  return (steps.length > 1 ? steps.slice(1) : steps).flatMap((step) => known.get(step)?.name ?? [])
}
