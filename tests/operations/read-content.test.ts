import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { banksInForce, coursesInForce, examsInForce } from '#app/data/catalog.server.ts'
import { db } from '#app/data/database.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { academyFolder, publishAcademy } from '#tests/academy.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-content-'))
cpSync(academyFolder, folder, { recursive: true })
process.env.KEXIN_CONTENT = folder
afterAll(() => {
  rmSync(folder, { recursive: true })
  delete process.env.KEXIN_CONTENT
})

function edit(file: string, from: string, to: string) {
  const at = path.join(folder, file)
  writeFileSync(at, readFileSync(at, 'utf8').replace(from, to))
}

async function titleOf(lesson: number): Promise<string | undefined> {
  const { content } = await readContent()
  return content.courses[0]?.lessons[lesson]?.files.en?.lesson.title
}

test('what is in force is not compiled again, and has the address it was published under', async () => {
  await publishAcademy()
  // A title that only the stored render can have tells where a lesson came from.
  for (const { lessonHash, pipeline, render } of await db().lessonRender.findMany())
    await db().lessonRender.update({
      where: { lessonHash_pipeline: { lessonHash, pipeline } },
      data: { render: render.replace('"Lesson listen"', '"Kept render"') },
    })
  const disk = await readContent()
  expect(disk.content.findings).toEqual([])
  expect(await titleOf(0)).toBe('Kept render')

  const [courses, banks, exams] = [
    await coursesInForce(),
    await banksInForce(),
    await examsInForce(),
  ]
  expect(disk.banks.get('first-steps')?.hash).toBe(banks.get('first-steps')?.hash)
  expect(disk.exams.get('final')?.hash).toBe(exams.get('final')?.hash)
  const lessons = (manifest?: { lessons: { renderings: object }[] }) =>
    manifest?.lessons.map(({ renderings }) =>
      Object.values(renderings).map(({ revision }) => revision),
    )
  expect(lessons(disk.courses.get('first-steps')?.manifest)).toEqual(
    lessons(courses.get('first-steps')?.manifest),
  )
})

test('a folder in which nothing changed is not read again, however many ask', async () => {
  const [first, ...others] = await Promise.all([readContent(), readContent(), readContent()])
  for (const other of others) expect(other).toBe(first)
})

test('a lesson that changed is compiled again, and only that one', async () => {
  edit('courses/first-steps/02-answer/en.mdx', 'title: Lesson answer', 'title: Answer well')
  const before = await readContent()
  expect(await titleOf(1)).toBe('Answer well')
  expect(await titleOf(0)).toBe('Kept render')
  expect(await readContent()).toBe(before)
})

test('a figure that a lesson gets in its own language makes it another', async () => {
  const before = (await readContent()).courses.get('first-steps')?.hash
  cpSync(
    path.join(folder, 'courses/first-steps/media/ear.svg'),
    path.join(folder, 'courses/first-steps/media/ear.en.svg'),
  )
  const { content, courses } = await readContent()
  expect(courses.get('first-steps')?.hash).not.toBe(before)
  expect(content.courses[0]?.lessons[0]?.files.en?.lesson.facts.media).toEqual(['ear.en.svg'])
  expect(await titleOf(0)).toBe('Lesson listen')
})

test('what cannot be read is told and the rest is there; nothing of it can be published', async () => {
  edit('banks/first-steps.yaml', 'key: b', 'key: z')
  const { content, courses, banks } = await readContent()
  expect(content.unread).toEqual(['banks/first-steps.yaml'])
  expect(content.findings.map(({ code }) => code)).toEqual(['schema'])
  expect([courses.size, banks.size]).toEqual([1, 0])
  const by = { at: new Date('2026-07-24T01:00:00Z'), by: null }
  expect(await publishContent(content, by)).toMatchObject({ outcome: 'refused' })
})

test('put right again, it is what it was', async () => {
  edit('banks/first-steps.yaml', 'key: z', 'key: b')
  const { content, banks } = await readContent()
  expect(content.findings).toEqual([])
  expect(banks.get('first-steps')?.hash).toBe((await banksInForce()).get('first-steps')?.hash)
})
