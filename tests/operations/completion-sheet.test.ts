import { beforeAll, expect, test } from 'vitest'
import { openSheet } from '#app/data/completion-sheet.server.ts'
import { readSheetAxes } from '#app/data/sheet-axes.server.ts'
import { findSheetPage, sheetRows, type SheetCursor } from '#app/data/sheet-pages.server.ts'
import type { SheetFilter } from '#app/domain/training/sheet-filter.ts'
import { useTestDatabase } from '#tests/database.ts'
import { saveCourses, savePeople, saveSketches } from '#tests/sheet-records.ts'

useTestDatabase()

const today = '2026-07-24'

// Titles in the order of pinyin: ke, xiao, you.
beforeAll(async () => {
  await saveCourses({
    service: { zh: '优质服务', en: 'A service' },
    value: { zh: '客户价值', en: 'B value' },
    selling: { zh: '销售', en: 'C selling', exam: { slug: 'final', attempts: 2 } },
  })
  const people: [string, string, string, string?, string?][] = [
    ['gu', '000935', 'YH/HR'],
    ['lin', '002617', 'YH/CS/CS-2', 'Lin Xiaowen'],
    ['chen', '002700', 'YH/CS/CS-2'],
    ['li', '000001', 'YH/CS/CS-10', 'Li', '2026-07-24'],
    ['wu', '000002', 'YH/CS/CS-10', undefined, '2026-07-25'],
    ['head', '000102', 'YH'],
    ['none', '999999', 'YH'],
  ]
  await savePeople(
    people.map(([id, number, department, nameLatin, leftOn]) => ({
      id,
      number,
      name: `${id} 林晓雯`,
      department,
      nameLatin,
      leftOn,
    })),
  )
  const failed = { exam: 'final', scores: [{ earned: 8, passed: false }] }
  const passed = { exam: 'final', scores: [{ earned: 13, passed: true }] }
  await saveSketches([
    { id: '1 gu', personId: 'gu', courseSlug: 'value', dueOn: '2026-07-20' },
    { id: '2 lin', personId: 'lin', courseSlug: 'service', dueOn: today },
    { id: '3 lin', personId: 'lin', courseSlug: 'value', completedOn: '2026-07-10' },
    {
      id: '4 lin',
      personId: 'lin',
      courseSlug: 'selling',
      dueOn: '2026-07-01',
      completedOn: '2026-07-02',
      attempts: [failed, passed],
      openedAt: new Date('2026-05-31T16:30:00Z'),
    },
    {
      id: '5 lin',
      personId: 'lin',
      courseSlug: 'selling',
      number: 2,
      dueOn: '2027-07-01',
      openedAt: new Date('2026-07-05T00:00:00Z'),
    },
    { id: '6 chen', personId: 'chen', courseSlug: 'selling', attempts: [failed, failed] },
    {
      id: '7 li',
      personId: 'li',
      courseSlug: 'service',
      dueOn: '2026-08-01',
      lessonOpenedAt: new Date('2026-07-01T00:00:00Z'),
    },
    { id: '8 wu', personId: 'wu', courseSlug: 'service', dueOn: '2026-07-23' },
    { id: '9 head', personId: 'head', courseSlug: 'value', dueOn: '2026-06-24' },
  ])
})

const inOrder = ['9 head', '3 lin', '4 lin', '5 lin', '2 lin', '6 chen', '7 li', '8 wu', '1 gu']

async function open(filter: SheetFilter = {}, locale: 'zh-CN' | 'en' = 'zh-CN') {
  return openSheet({ filter, today, timeZone: 'Asia/Shanghai' }, await readSheetAxes(locale))
}

async function rowsOf(...asked: Parameters<typeof open>) {
  const batches = []
  for await (const batch of sheetRows(await open(...asked))) batches.push(...batch)
  return batches
}

test('rows stand by department down the tree, then number, then course title, then cycle', async () => {
  expect((await rowsOf()).map(({ cycleId }) => cycleId)).toEqual(inOrder)
  const english = (await rowsOf({ text: 'lin xiaowen' }, 'en')).map(({ cycleId }) => cycleId)
  expect(english).toEqual(['2 lin', '3 lin', '4 lin', '5 lin'])
})

test('a row says when it was assigned in the company’s zone, how late it is, and what counts of the exam', async () => {
  const rows = new Map((await rowsOf()).map((row) => [row.cycleId, row]))
  expect(rows.get('4 lin')).toMatchObject({
    openedOn: '2026-06-01',
    completedOn: '2026-07-02',
    state: 'done',
    daysLate: null,
    score: { earned: 13, total: 15 },
    attempts: { used: 2, allowed: 2 },
  })
  expect(rows.get('5 lin')).toMatchObject({ cycle: 2, score: null, attempts: { used: 0 } })
  expect(rows.get('6 chen')).toMatchObject({
    state: 'not-passed',
    score: { earned: 8, total: 15 },
    attempts: { used: 2, allowed: 2 },
  })
  expect(rows.get('9 head')).toMatchObject({ state: 'overdue', daysLate: 30, attempts: null })
})

test.each<[string, SheetFilter, string[]]>([
  ['a department, with all below it', { department: 'CS' }, inOrder.slice(1, 8)],
  ['a department below another', { department: 'CS-10' }, ['7 li', '8 wu']],
  ['a department nobody knows', { department: 'X' }, []],
  ['a course', { course: 'service' }, ['2 lin', '7 li', '8 wu']],
  ['a state', { state: 'overdue' }, ['9 head', '8 wu', '1 gu']],
  ['people who have left, from the day of leaving on', { staff: 'left' }, ['7 li']],
  ['people who work here, to the day before', { staff: 'present', department: 'CS-10' }, ['8 wu']],
  ['a number', { text: '2617' }, ['3 lin', '4 lin', '5 lin', '2 lin']],
  ['a name in Latin letters', { text: 'XIAOWEN' }, ['3 lin', '4 lin', '5 lin', '2 lin']],
  [
    'due dates, both days included',
    { period: { of: 'due', from: '2026-07-01', to: '2026-07-20' } },
    ['4 lin', '1 gu'],
  ],
  ['due dates from a day on', { period: { of: 'due', from: '2026-08-01' } }, ['5 lin', '7 li']],
  [
    'completion dates up to a day',
    { period: { of: 'completed', to: '2026-07-10' } },
    ['3 lin', '4 lin'],
  ],
  [
    'all of it together',
    {
      department: 'CS',
      course: 'selling',
      state: 'done',
      staff: 'present',
      text: 'lin',
      period: { of: 'completed', from: '2026-07-02', to: '2026-07-02' },
    },
    ['4 lin'],
  ],
])('the sheet narrows to %s', async (_what, filter, expected) => {
  expect((await rowsOf(filter)).map(({ cycleId }) => cycleId)).toEqual(expected)
  const sheet = await open(filter)
  expect(sheet.total).toBe(expected.length)
  expect(sheet.people.length).toBe(new Set(expected.map((id) => id.slice(2))).size)
})

test('counts are by state under all of the filter but the state itself', async () => {
  const all = { due: 2, 'in-progress': 1, overdue: 3, 'not-passed': 1, done: 2 }
  expect((await open()).counts).toEqual(all)
  expect((await open({ state: 'done' })).counts).toEqual(all)
  expect((await open({ course: 'service', state: 'done' })).counts).toEqual({
    due: 1,
    'in-progress': 1,
    overdue: 1,
    'not-passed': 0,
    done: 0,
  })
})

test.each([1, 2, 3, 4, 9, 50])(
  'pages of %i lead through every row once, and back again',
  async (size) => {
    const sheet = await open()
    const forward: string[] = []
    const begins: number[] = []
    let cursor: SheetCursor | null = null
    do {
      const { rows, before, next, previous } = await findSheetPage(sheet, cursor, size)
      expect(before).toBe(forward.length)
      expect(previous === null).toBe(before === 0)
      begins.push(before)
      forward.push(...rows.map(({ cycleId }) => cycleId))
      cursor = next
    } while (cursor)
    expect(forward).toEqual(inOrder)

    cursor = { side: 'before', cycleId: inOrder.at(-1)! }
    const backward: string[] = [inOrder.at(-1)!]
    while (cursor && size < inOrder.length) {
      const { rows, before, previous }: Awaited<ReturnType<typeof findSheetPage>> =
        await findSheetPage(sheet, cursor, size)
      backward.unshift(...rows.map(({ cycleId }) => cycleId))
      expect(before).toBe(inOrder.length - backward.length)
      cursor = previous
    }
    if (size < inOrder.length) expect(backward).toEqual(inOrder)
  },
)

test('a page goes on from a row that does not match any more, and begins anew from one that is not there', async () => {
  const overdue = await open({ state: 'overdue' })
  const idsFrom = async (cursor: SheetCursor) =>
    (await findSheetPage(overdue, cursor, 50)).rows.map(({ cycleId }) => cycleId)
  expect(await idsFrom({ side: 'after', cycleId: '4 lin' })).toEqual(['8 wu', '1 gu'])
  expect(await idsFrom({ side: 'before', cycleId: '4 lin' })).toEqual(['9 head'])
  expect(await idsFrom({ side: 'after', cycleId: 'gone' })).toEqual(['9 head', '8 wu', '1 gu'])
  expect(await idsFrom({ side: 'after', cycleId: '1 gu' })).toEqual(['9 head', '8 wu', '1 gu'])
})
