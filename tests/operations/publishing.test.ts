import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { getBlob } from '#app/data/blobs.server.ts'
import { findCourse, findExam, getItems } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { LessonRevision } from '#app/domain/catalog/course.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { academyFolder } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-content-'))
cpSync(academyFolder, folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const by = { at: new Date('2026-07-24T01:00:00Z'), by: null }
const publish = async () => publishContent(await readContentFolder(folder), by)

function edit(file: string, change: (text: string) => string) {
  const at = path.join(folder, file)
  writeFileSync(at, change(readFileSync(at, 'utf8')))
}

test('publishes everything once, and nothing when nothing changed', async () => {
  expect(await publish()).toEqual({
    outcome: 'published',
    changed: ['competencies', 'bank/first-steps', 'exam/final', 'course/first-steps'],
    newItems: 10,
    kept: [],
  })
  expect(await publish()).toEqual({
    outcome: 'published',
    changed: [],
    newItems: 0,
    kept: [],
  })
})

test('keeps a lesson with its source and its figure, byte for byte', async () => {
  const course = (await findCourse('first-steps'))!
  const { revision } = course.manifest.lessons[0]!.renderings['zh-CN']!
  const lesson = LessonRevision.parse(
    JSON.parse(new TextDecoder().decode((await getBlob(revision)).bytes)),
  )
  const source = readFileSync(path.join(folder, 'courses/first-steps/01-listen/zh-CN.mdx'))
  expect(Buffer.from((await getBlob(lesson.source)).bytes).equals(source)).toBe(true)
  expect(Object.keys(lesson.media)).toEqual(['ear.svg'])
})

test('an item put right makes a new revision of it, its bank and its exam; the old one stays', async () => {
  const before = (await findExam('final'))!
  edit('banks/first-steps.yaml', (text) => text.replace('Question fs-e-1', 'Question one'))
  expect(await publish()).toEqual({
    outcome: 'published',
    changed: ['bank/first-steps', 'exam/final'],
    newItems: 1,
    kept: [],
  })
  const after = (await findExam('final'))!
  expect([before.sequence, after.sequence]).toEqual([1, 2])
  const hashes = [before, after].map(
    ({ manifest }) => manifest.draw[0]!.pool.find(({ id }) => id === 'fs-e-1')!.hash,
  )
  const items = await getItems(hashes)
  expect(hashes.map((hash) => items.get(hash)!.stem.en)).toEqual([
    'Question fs-e-1 asks who picks up the very first call?',
    'Question one asks who picks up the very first call?',
  ])
})

test('going back to an earlier text is a revision of its own', async () => {
  edit('banks/first-steps.yaml', (text) => text.replace('Question one', 'Question fs-e-1'))
  expect(await publish()).toMatchObject({
    changed: ['bank/first-steps', 'exam/final'],
    newItems: 0,
  })
  const rows = await db().examRevision.findMany({ orderBy: { sequence: 'asc' } })
  expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  expect(rows[2]!.hash).toBe(rows[0]!.hash)
  expect((await findExam('final'))!.sequence).toBe(3)
})

test.each([
  ['courses/first-steps/02-answer/en.mdx', 'Hear the customer out.', 'Hear {process.exit()}.'],
  ['banks/first-steps.yaml', 'key: b', 'key: z'],
  ['exams/final.yaml', 'count: 4', 'count: 40'],
])('with one error, in %s, nothing at all is published', async (file, from, to) => {
  edit(file, (text) => text.replace(from, to))
  edit('competencies.yaml', (text) => text.replace('en: Listening', 'en: Hearing'))
  const revisions = await db().competencyRevision.count()
  const result = await publish()
  expect(result).toMatchObject({ outcome: 'refused', findings: [{ path: file }] })
  expect(await db().competencyRevision.count()).toBe(revisions)
  edit(file, (text) => text.replace(to, from))
  edit('competencies.yaml', (text) => text.replace('en: Hearing', 'en: Listening'))
})

test('a folder without files withdraws nothing, neither courses nor the names of competencies', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'kexin-content-'))
  const content = await readContentFolder(empty)
  rmSync(empty, { recursive: true })
  expect(await publishContent(content, by)).toEqual({
    outcome: 'published',
    changed: [],
    newItems: 0,
    kept: [],
  })
})
