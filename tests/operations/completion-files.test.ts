import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { transaction } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { loader as csv } from '#app/routes/people/completions-csv.ts'
import { loader as xlsx } from '#app/routes/people/completions-xlsx.ts'
import { loader as page } from '#app/routes/people/completions.tsx'
import { useTestDatabase } from '#tests/database.ts'
import { saveCourses, savePeople, saveSketches } from '#tests/sheet-records.ts'

useTestDatabase()

const tokens: Record<string, string> = {}

beforeAll(async () => {
  await saveCourses({
    selling: { zh: '=销售', en: 'Selling', exam: { slug: 'final', attempts: 2 } },
  })
  await savePeople([
    { id: 'gu', number: '000935', name: '顾言', department: 'YH/HR' },
    { id: 'lin', number: '110101199003078515', name: '林,晓雯', department: 'YH/CS' },
  ])
  await saveSketches([
    { id: '1', personId: 'gu', courseSlug: 'selling', dueOn: '2099-12-31' },
    { id: '2', personId: 'lin', courseSlug: 'selling', completedOn: '2026-07-02' },
  ])
  const now = new Date()
  await transaction((tx) =>
    tx.person.update({ where: { id: 'gu' }, data: { roles: 'learner,hr' } }),
  )
  for (const personId of ['gu', 'lin'])
    tokens[personId] = await saveSession({ personId, address: '', userAgent: '', now })
})

function ask(path: string, as?: string): LoaderFunctionArgs {
  const headers = new Headers(as ? { Cookie: `kexin=${tokens[as]}` } : {})
  const request = new Request(`http://localhost${path}`, { headers })
  return { request, params: {}, context: { log: {} } as AppLoadContext }
}

async function refusal(answer: Promise<unknown>): Promise<Response> {
  return answer.then(
    () => expect.fail('was answered'),
    (thrown: unknown) => thrown as Response,
  )
}

test.each([
  ['the page', page],
  ['the CSV', csv],
  ['the workbook', xlsx],
])('%s is HR’s alone: to others it is not there', async (_what, loader) => {
  expect((await refusal(loader(ask('/people/x', 'lin')))).status).toBe(404)
  const nobody = await refusal(loader(ask('/people/x')))
  expect(nobody.headers.get('Location')).toBe('/account/sign-in?to=%2Fpeople%2Fx')
})

const zh = [
  '工号', '姓名', '拼音或英文名', '离职日期', '部门编码', '部门', '课程编号', '课程', '周期', '状态',
  '状态代码', '指派日期', '截止日期', '完成日期', '逾期天数', '得分', '满分', '已考次数', '可考次数',
] // prettier-ignore
const machine = [
  'person_number', 'person_name', 'person_name_latin', 'left_on', 'department_code', 'department',
  'course_id', 'course', 'cycle', 'state', 'state_code', 'assigned_on', 'due_on', 'completed_on',
  'days_overdue', 'score_earned', 'score_total', 'attempts_used', 'attempts_allowed',
] // prettier-ignore

test('the CSV has the page’s rows under its filter, says so at its foot, and is one line in the log', async () => {
  const asked = ask('/people/completions.csv?department=CS&lang=zh', 'gu')
  const answer = await csv(asked)
  const records: string[][] = parse(await answer.text(), { bom: true })
  expect(records.slice(0, 2)).toEqual([zh, machine])
  expect(records[2]?.map((cell) => cell.trim())).toEqual([
    '110101199003078515', '林,晓雯', '', '', 'CS', 'CS部', 'selling', "'=销售", '1', '已完成',
    'done', '2026-06-01', '', '2026-07-02', '', '', '', '0', '2',
  ]) // prettier-ignore
  const foot = records.slice(3).map(([term, value]) => [term, value?.trim()])
  expect(foot).toEqual([
    ['# 组织', '客心学院'],
    ['# 筛选：部门', 'CS部'],
    ['# 导出时间', expect.stringMatching(/^\d{4}年\d+月\d+日 \d\d:\d\d:\d\d（北京时间）$/)],
    ['# 时区', 'Asia/Shanghai'],
    ['# 行数', '1'],
    ['# 读取说明', expect.stringContaining('制表符')],
  ])
  expect(asked.context.log).toEqual({ role: 'hr', outcome: 'exported csv', rows: 1 })
})

test('the file is named after the organisation, the sheet and the day', async () => {
  const answer = await xlsx(ask('/people/completions.xlsx?lang=zh', 'gu'))
  const name = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  expect(decodeURIComponent(name ?? '')).toMatch(/^客心学院-培训总表-\d{4}-\d\d-\d\d\.xlsx$/)
  await answer.body?.cancel()
})

test('the workbook has the same rows in English for whoever reads English', async () => {
  const answer = await xlsx(ask('/people/completions.xlsx?lang=en', 'gu'))
  const bytes = Buffer.from(await answer.arrayBuffer())
  const [heads, names, ...rows] = await readSheet(bytes, 1)
  expect(heads?.slice(0, 2)).toEqual(['Staff number', 'Name'])
  expect(names).toEqual(machine)
  expect(rows.map(([number, name]) => [number, name])).toEqual([
    ['110101199003078515', '林,晓雯'],
    ['000935', '顾言'],
  ])
  expect(rows[1]?.[12]).toEqual(new Date('2099-12-31T00:00:00Z'))
  const about = await readSheet(bytes, 2)
  expect(about.slice(0, 2)).toEqual([
    ['Organisation', 'Kexin Academy'],
    ['Filters', 'None, all records'],
  ])
})

test('a period that cannot be leads back to the page that says so', async () => {
  const query = '?from=2026-02-30'
  const answer = await csv(ask(`/people/completions.csv${query}`, 'gu'))
  expect(answer.headers.get('Location')).toBe(`/people/completions${query}`)
  const data = await page(ask(`/people/completions${query}`, 'gu'))
  expect(data).toMatchObject({ problems: { from: 'no-such-date' }, view: null })
})
