import { zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { findExam, banksInForce, getItems } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { listImportDrafts } from '#app/data/import-drafts.server.ts'
import type { ImportSettings } from '#app/domain/catalog/import-settings.ts'
import { discardImport } from '#app/operations/discard-import.server.ts'
import { forgetExpiredDrafts } from '#app/operations/forget-expired-drafts.server.ts'
import { importBank } from '#app/operations/import-bank.server.ts'
import { openImport } from '#app/operations/open-import.server.ts'
import { previewImport } from '#app/operations/preview-import.server.ts'
import { replayRecords } from '#app/operations/replay-records.server.ts'
import { reviseImport } from '#app/operations/revise-import.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

let trainer: string
let other: string
beforeAll(async () => {
  ;[trainer, other] = [await aLearner('T1'), await aLearner('T2')]
  await publishAcademy(now)
})

const now = new Date('2026-07-24T01:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const TEXT = `一、单选题
1. 客户说再考虑考虑，先做什么？
A. 问清顾虑
B. 马上降价
答案：A

2. 客户没有回音，先做什么？
A. 再等一周
B. 打个电话

3. 客户投诉时先做什么？
A. 听完
B. 解释
答案：A
`
const NEW: ImportSettings = {
  into: '',
  slug: 'service',
  titles: { 'zh-CN': '服务题库', en: 'Service bank' },
  pool: 'exam',
  locale: 'zh-CN',
}

async function open(text: string, into = '', personId = trainer) {
  const bytes = new TextEncoder().encode(text)
  const opened = await openImport({ name: '', into, personId, bytes }, now)
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  return { id: opened.id, personId }
}
const preview = async (draft: { id: string; personId: string }) =>
  (await previewImport({ ...draft, page: 1 }, now))!
const settle = (draft: { id: string; personId: string }, settings: ImportSettings) =>
  reviseImport({ ...draft, edits: { settings, texts: [], skips: [] } }, now)
async function importNow(draft: { id: string; personId: string }) {
  const { seen } = await preview(draft)
  return importBank({ ...draft, seen }, now)
}
const bank = async (slug: string) => (await banksInForce()).get(slug)!

test('a pasted text becomes a new bank; what was not understood waits in the draft', async () => {
  const draft = await open(TEXT)
  await settle(draft, NEW)
  const before = await preview(draft)
  expect(before.counts).toMatchObject({ new: 2, refused: 1 })
  expect(before.rows[0]).toMatchObject({
    group: 'refused',
    line: 7,
    problems: [{ code: 'no-key' }],
    text: '一、单选题\n2. 客户没有回音，先做什么？\nA. 再等一周\nB. 打个电话',
  })
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', added: 2, left: 1 })
  const made = await bank('service')
  expect(made).toMatchObject({ sequence: 1, origin: 'import', publishedBy: trainer })
  expect(made.manifest).toMatchObject({ title: NEW.titles, languages: ['zh-CN'] })
  expect((await preview(draft)).counts).toMatchObject({ refused: 1, new: 0 })
})

test('the text put right is read again, kept where it cannot be, and imported beside the others', async () => {
  const draft = await open(TEXT, 'service')
  const [row] = (await preview(draft)).rows
  const fix = async (typed: string) => {
    const shown = (await preview(draft)).rows[0]!.mark
    const edits = { texts: [{ key: row!.key, typed, shown }], skips: [] }
    expect(await reviseImport({ ...draft, edits }, now)).toEqual({ outcome: 'revised' })
  }
  await fix(`${row!.text}\n答案：C`)
  expect((await preview(draft)).rows[0]).toMatchObject({
    group: 'refused',
    text: `${row!.text}\n答案：C`,
    problems: [{ code: 'key-without-option' }],
  })
  await fix(`${row!.text}\n答案：B`)
  expect((await preview(draft)).counts).toMatchObject({ new: 1, unchanged: 2, refused: 0 })
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', added: 1, left: 0 })
  expect(await preview(draft)).toBeNull()
  expect((await bank('service')).manifest.items).toHaveLength(3)
})

test('the same again changes nothing and makes no revision', async () => {
  const before = await bank('service')
  const draft = await open(TEXT.replace('B. 打个电话', 'B. 打个电话\n答案：B'), 'service')
  expect((await preview(draft)).counts).toMatchObject({ unchanged: 3, new: 0, revised: 0 })
  expect(await importNow(draft)).toEqual({ outcome: 'unchanged', slug: 'service', left: 0 })
  expect((await bank('service')).sequence).toBe(before.sequence)
})

test('what is changed is a new revision of exactly that item', async () => {
  const before = await bank('service')
  const draft = await open(TEXT.replace('B. 解释', 'B. 先道歉'), 'service')
  const page = await preview(draft)
  expect(page.counts).toMatchObject({ unchanged: 1, revised: 1, refused: 1 })
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', added: 0, revised: 1 })
  const after = await bank('service')
  const differ = after.manifest.items.filter(({ hash }, at) => {
    return hash !== before.manifest.items[at]!.hash
  })
  expect(after.manifest.items.map(({ id }) => id)).toEqual(before.manifest.items.map((i) => i.id))
  expect(differ).toHaveLength(1)
  await discardImport(draft)
})

test('an item in both languages keeps the other; its exam gets the next edition in the same act', async () => {
  const exam = (await findExam('final'))!
  const text = `1. 题目 fs-e-1 第一通电话由谁接起来？
A. 选项 a
B. 选项 b
C. 选项 c
D. 换过的选项
答案：B
题目编号：fs-e-1`
  const draft = await open(text, 'first-steps')
  const [row] = (await preview(draft)).rows
  expect(row!.fate).toMatchObject({ is: 'revised', changes: ['options', 'key'] })
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', added: 0, revised: 1 })
  const { hash } = (await bank('first-steps')).manifest.items.find(({ id }) => id === 'fs-e-1')!
  const item = (await getItems([hash])).get(hash)!
  expect(item).toMatchObject({
    key: 'b',
    pool: 'exam',
    competency: 'listening',
    stem: { en: expect.stringContaining('picks up') },
    options: [{}, {}, {}, { id: 'd', text: { 'zh-CN': '换过的选项', en: 'Option d' } }],
  })
  const next = (await findExam('final'))!
  expect(next.sequence).toBe(exam.sequence + 1)
  expect(next.manifest.draw[0]!.pool.find(({ id }) => id === 'fs-e-1')!.hash).toBe(hash)
})

test('a bank in both languages takes no new item in one, and says which is missing', async () => {
  const draft = await open(TEXT, 'first-steps')
  const page = await preview(draft)
  expect(page.counts).toMatchObject({ unfit: 2, refused: 1, new: 0 })
  const unfit = page.rows.find(({ group }) => group === 'unfit')!
  expect(unfit.fate).toMatchObject({ findings: [{ code: 'stem-missing-language' }, {}, {}] })
  expect(await importNow(draft)).toMatchObject({ outcome: 'unchanged', left: 3 })
})

test('an exam that could not be drawn any more refuses the import, and nothing is written', async () => {
  const before = await bank('first-steps')
  const text = '一、计算题\n1. 题目 fs-e-8 新品试吃安排到几号？\n答案：12\n题目编号：fs-e-8'
  const draft = await open(text, 'first-steps')
  const page = await preview(draft)
  expect(page.counts).toMatchObject({ revised: 1, unfit: 0 })
  expect(page.findings).toMatchObject([
    { path: 'exams/final.yaml', code: 'rule-cannot-be-met', values: [1, 0] },
  ])
  expect(await importNow(draft)).toEqual({ outcome: 'refused' })
  expect((await bank('first-steps')).hash).toBe(before.hash)
  expect(await discardImport(draft)).toEqual({ outcome: 'discarded' })
})

test('nobody signs for what they have not seen', async () => {
  const draft = await open(TEXT, 'service')
  const { seen } = await preview(draft)
  const first = await open(TEXT.replace('马上降价', '马上打折'), 'service', other)
  expect(await importNow(first)).toMatchObject({ outcome: 'imported', revised: 2 })
  expect(await importBank({ ...draft, seen }, now)).toEqual({ outcome: 'moved' })
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', revised: 1 })
})

test('a draft is its own trainer’s, keeps what each window typed, and expires', async () => {
  const draft = await open(TEXT)
  const stranger = { ...draft, personId: other }
  expect(await previewImport({ ...stranger, page: 1 }, now)).toBeNull()
  expect(await discardImport(stranger)).toEqual({ outcome: 'not-found' })
  expect(await importBank({ ...stranger, seen: '' }, now)).toEqual({ outcome: 'not-found' })

  expect((await listImportDrafts(trainer, now)).map(({ id }) => id)).toContain(draft.id)
  expect((await listImportDrafts(other, now)).map(({ id }) => id)).not.toContain(draft.id)

  const [row] = (await preview(draft)).rows
  const { key, mark: shown, text } = row!
  const typed = `${text}\n答案：B`
  await reviseImport({ ...draft, edits: { texts: [{ key, typed, shown }], skips: [] } }, now)
  // The other window shows the text of before, and changes something else.
  const edits = { texts: [{ key, typed: text!, shown }], skips: [{ key: 0, was: false, is: true }] }
  await reviseImport({ ...draft, edits }, now)
  expect((await preview(draft)).counts).toMatchObject({ refused: 0, skipped: 1 })

  expect(await previewImport({ ...draft, page: 1 }, later(31))).toBeNull()
  expect((await forgetExpiredDrafts(later(29))).drafts).toBe(0)
  const rows = await db().importDraft.count()
  expect((await forgetExpiredDrafts(later(31))).drafts).toBe(rows)
})

test('what holds no item opens no draft', async () => {
  const bytes = new TextEncoder().encode('只是一段话。')
  expect(await openImport({ name: '', into: '', personId: trainer, bytes }, now)).toMatchObject({
    outcome: 'refused',
    problems: [{}],
  })
})

test('an attempt under way keeps its paper, and everything on record is derived again the same', async () => {
  const personId = await aLearner('L1')
  await takeUpCourse({ personId, courseSlug: 'first-steps' }, now)
  const started = await startAttempt({ personId, examSlug: 'final' }, now)
  if (started.outcome !== 'started') throw new Error(started.outcome)
  const { attemptId } = started
  const paperOf = async () => (await findAttemptWithEvents(attemptId))!.attempt.paper
  const before = await paperOf()
  const words = before.items.map(({ id, hash }) => ({ id, hash }))
  const items = await getItems(words.map(({ hash }) => hash))
  const { id, hash } = words.find(({ hash: one }) => items.get(one)!.kind === 'single-choice')!
  const stem = items.get(hash)!.stem['zh-CN']!
  const key = (items.get(hash) as { key: string }).key
  const text = `1. ${stem}\nA. 选项 a\nB. 选项 b\nC. 选项 c\nD. 选项 d\n答案：${key === 'd' ? 'C' : 'D'}\n题目编号：${id}`
  const draft = await open(text, 'first-steps')
  expect(await importNow(draft)).toMatchObject({ outcome: 'imported', revised: 1 })

  expect(await paperOf()).toEqual(before)
  const entry = { kind: 'answered', item: id, choice: [key] } as const
  await saveEntry({ attemptId, personId, entry, made: null }, now)
  const clock = { now, timeZone: 'Asia/Shanghai' }
  const handedIn = { attemptId, asked: 'hand-in', personId } as const
  expect(await submitAttempt(handedIn, clock)).toMatchObject({ outcome: 'concluded' })
  // Scored by the key that was asked, not by the one imported since.
  const score = await db().score.findFirstOrThrow({ where: { attemptId } })
  expect(score.earned).toBe(1)
  expect((await replayRecords()).differences).toEqual([])
})

const archive = (name: string, megabytes: number) =>
  zipSync({ [name]: new Uint8Array(megabytes * 1024 * 1024) }, { level: 9 })

test.each([
  ['a Word file that unpacks to 150 MB', () => archive('word/document.xml', 150), 'file-too-large'],
  ['a workbook that unpacks to 200 MB', () => archive('xl/workbook.xml', 200), 'file-too-large'],
  [
    'XML nested without end',
    () => new TextEncoder().encode(`<?xml version="1.0"?><quiz>${'<a>'.repeat(100_000)}`),
    'broken-xml',
  ],
  ['what is no text at all', () => new TextEncoder().encode('%PDF-1.7'), 'not-text'],
])('%s is refused with a sentence, and no draft is kept', async (_, make, code) => {
  const drafts = await db().importDraft.count()
  const given = { name: '', into: '', personId: trainer, bytes: make() }
  expect(await openImport(given, now)).toMatchObject({ outcome: 'refused', problems: [{ code }] })
  expect(await db().importDraft.count()).toBe(drafts)
})

test('more than 5,000 items at once are refused with their number', async () => {
  const text = Array.from({ length: 5_001 }, (_, at) => `${at + 1}. 第${at}问。（√）`).join('\n')
  const bytes = new TextEncoder().encode(text)
  expect(await openImport({ name: '', into: '', personId: trainer, bytes }, now)).toEqual({
    outcome: 'too-many',
    items: 5_001,
    most: 5_000,
  })
})
