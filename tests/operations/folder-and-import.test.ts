import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentPublish } from '#app/cli/content-publish.ts'
import { bankExport } from '#app/cli/bank-export.ts'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { banksInForce, findExam } from '#app/data/catalog.server.ts'
import { importBank } from '#app/operations/import-bank.server.ts'
import { openImport } from '#app/operations/open-import.server.ts'
import { previewImport } from '#app/operations/preview-import.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { reviseImport } from '#app/operations/revise-import.server.ts'
import { academyFolder, aLearner } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const now = new Date('2026-07-24T01:00:00Z')
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-content-'))
const file = path.join(folder, 'banks/first-steps.yaml')
process.env.KEXIN_CONTENT = folder
let personId: string
beforeAll(async () => {
  cpSync(academyFolder, folder, { recursive: true })
  personId = await aLearner('T1')
  await publish()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  delete process.env.KEXIN_CONTENT
})

const publish = async (replace = false) =>
  publishContent(await readContentFolder(folder), { at: now, by: null, replace })
const bank = async (slug = 'first-steps') => (await banksInForce()).get(slug)!
const edit = (from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

async function imported(text: string, into: string, slug = '') {
  const bytes = new TextEncoder().encode(text)
  const opened = await openImport({ name: '', into, personId, bytes }, now)
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const draft = { id: opened.id, personId }
  if (slug !== '') {
    const titles = { 'zh-CN': '题库', en: 'Bank' }
    const settings = { into, slug, titles, pool: 'exam', locale: 'zh-CN' } as const
    await reviseImport({ ...draft, edits: { settings, texts: [], skips: [] } }, now)
  }
  const { seen } = (await previewImport({ ...draft, page: 1 }, now))!
  return importBank({ ...draft, seen }, now)
}
const changed = (words: string) =>
  `1. 题目 fs-e-1 ${words}\nA. 选项 a\nB. 选项 b\nC. 选项 c\nD. 选项 d\n答案：A\n题目编号：fs-e-1`

/** What a command writes, and its exit code. */
async function run(command: typeof bankExport, args: string[]) {
  const told = { out: '', err: '' }
  const code = await command(args, {
    stdout: { write: (text) => (told.out += Buffer.from(text as string).toString()) },
    stderr: { write: (text) => (told.err += text) },
  })
  return { code, ...told }
}

test('a folder that does not know an import leaves the bank and its exams as they are, and says so', async () => {
  expect(await imported(changed('谁来接第一通电话？'), 'first-steps')).toMatchObject({ revised: 1 })
  const [before, exam] = [await bank(), (await findExam('final'))!]
  expect(await publish()).toEqual({
    outcome: 'published',
    changed: [],
    newItems: 0,
    kept: [{ slug: 'first-steps', edition: 2, onDisk: true }],
  })
  edit('Question fs-e-2', 'Question two')
  const said = await run(contentPublish, [folder])
  expect([said.code, said.out]).toEqual([0, ''])
  expect(said.err).toMatch(/first-steps stays as it was imported .* --replace/)
  expect((await bank()).hash).toBe(before.hash)
  expect((await findExam('final'))!.hash).toBe(exam.hash)
  const disk = await readContent()
  expect(disk.kept).toEqual([{ slug: 'first-steps', edition: 2, onDisk: true }])
  expect(disk.banks.get('first-steps')!.hash).toBe(before.hash)
})

test('the exported bank takes the import over: the same hash, and what is edited then counts', async () => {
  const before = await bank()
  const { code, out, err } = await run(bankExport, ['first-steps'])
  expect([code, err]).toEqual([0, ''])
  writeFileSync(file, out)
  expect(await publish()).toMatchObject({ changed: [], kept: [] })
  expect((await bank()).sequence).toBe(before.sequence)

  edit('Question fs-e-3', 'Question three')
  expect(await publish()).toMatchObject({ changed: ['bank/first-steps', 'exam/final'], kept: [] })
  expect(await bank()).toMatchObject({ sequence: before.sequence + 1, origin: 'folder' })
})

test('a later import is again left as it is, until it is replaced on purpose', async () => {
  expect(await imported(changed('第一通电话归谁接？'), 'first-steps')).toMatchObject({ revised: 1 })
  edit('Question three', 'Question 3')
  expect(await publish()).toMatchObject({ changed: [], kept: [{ slug: 'first-steps' }] })
  const said = await run(contentPublish, [folder, '--replace'])
  expect([said.code, said.out]).toEqual([0, 'bank/first-steps\nexam/final\n'])
  expect((await bank()).origin).toBe('folder')
})

test('an exam in the folder may draw from a bank that was only imported; an id belongs to one bank', async () => {
  const text =
    '1. 甲？\nA. 一\nB. 二\n答案：A\n题目编号：quiz-1\n\n2. 乙？\nA. 一\nB. 二\n答案：B\n'
  expect(await imported(text, '', 'quiz')).toMatchObject({ added: 2 })
  const exam = path.join(folder, 'exams/quiz.yaml')
  writeFileSync(
    exam,
    `slug: quiz\ntitle: { zh-CN: 小考, en: Quiz }\nsummary: { zh-CN: 两题, en: Two }\n` +
      `draw:\n  - { bank: quiz, count: 2, points: 1 }\npass: { points: 1 }\nattempts: 1\n` +
      `set_aside:\n  - { finding: papers-uneven, reason: { en: Short } }\n`,
  )
  const published = await publish()
  expect(published).toMatchObject({ outcome: 'published', changed: ['exam/quiz'] })
  const { hash } = await bank('quiz')
  expect((await findExam('quiz'))!.manifest.draw[0]!.pool).toHaveLength(2)

  const other = readFileSync(file, 'utf8').replaceAll('fs-e-8', 'quiz-1')
  writeFileSync(file, other)
  expect(await publish()).toMatchObject({
    outcome: 'refused',
    findings: [{ path: 'banks/first-steps.yaml', code: 'item-id-twice' }],
  })
  expect((await bank('quiz')).hash).toBe(hash)
})
