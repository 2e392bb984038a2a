import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '#app/data/database.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const shipped = path.join(projectRoot, 'content')
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-content-'))
const site = useSite({ KEXIN_CONTENT: folder })
process.env.KEXIN_DATA = site.dataFolder
afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

const lesson = 'courses/service-excellence/01-three-ideas/zh-CN.mdx'
const bank = 'banks/service-excellence.yaml'

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(shipped, folder, { recursive: true })
})

function edit(file: string, change: (text: string) => string) {
  const at = path.join(folder, file)
  writeFileSync(at, change(readFileSync(at, 'utf8')))
}

const records = async () => [
  await db().checkAnswer.count(),
  await db().lessonProgress.count(),
  await db().attempt.count(),
]

test('a trainer sees every course, what the check finds in it, and where to put it right', async () => {
  edit(lesson, (text) => `${text}\n<Callout tone="loud">\n\n好。\n\n</Callout>\n`)
  const line = readFileSync(path.join(folder, lesson), 'utf8').split('\n').length - 5
  const page = await site.open('/teach/courses', { as: 'trainer', locale: 'zh-CN' })
  const row = page.getByRole('listitem').filter({ hasText: '优质服务' })
  expect(await row.textContent()).toMatch(/有改动未发布.*1 处错误.*第 1 版/)
  await row.getByRole('link').click()
  await page.getByText(`zh-CN.mdx:${line}:`).waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/<Callout> 的 tone 只能是/)
  await page.getByRole('link', { name: '发布', exact: true }).first().click()
  await page.getByText(`${lesson}:${line}:`).waitFor()
  expect(await page.getByRole('button', { name: /^发布/ }).isDisabled()).toBe(true)
})

test('a preview shows what is on disk, says so, answers checks and records nothing', async () => {
  edit(lesson, (text) => `${text}\n只在磁盘上的一句话。\n`)
  const before = await records()
  const at = '/teach/courses/service-excellence/three-ideas/zh-CN'
  const page = await site.open(`${at}?checks=open`, { as: 'trainer', locale: 'en' })
  await page.getByText('Preview, not published').waitFor()
  await page.getByText('只在磁盘上的一句话').waitFor()
  expect(await page.locator('article').getAttribute('lang')).toBe('zh-CN')

  const check = page.locator('.check').first()
  await check.getByRole('radio').first().check()
  await check.getByRole('button').click()
  await check.locator('.verdict').waitFor()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'As published' }).click()
  await page.getByText('Edition 1, as published').waitFor()
  expect(await page.getByText('只在磁盘上的一句话').count()).toBe(0)
  await page.getByRole('link', { name: 'Checks with answers' }).click()
  await page.locator('.check .why').first().waitFor()
  expect(await records()).toEqual(before)
})

test('a course that was never published is previewed from its files alone', async () => {
  cpSync(path.join(folder, 'courses/service-excellence'), path.join(folder, 'courses/fresh'), {
    recursive: true,
  })
  edit('courses/fresh/course.yaml', (text) => text.replace(/^slug: .*$/m, 'slug: fresh'))
  const at = '/teach/courses/fresh/three-ideas/en'
  const page = await site.open(at, { as: 'trainer', locale: 'en' })
  await page.getByText('Preview, not published').waitFor()
  expect(await page.getByRole('link', { name: 'As published' }).count()).toBe(0)
  expect((await page.request.get(`${at}?from=published`)).status()).toBe(404)
  const asked = { headers: { Origin: site.origin() }, form: { item: 'se-p-01', choice: 'a' } }
  expect((await page.request.post(`${at}/check`, asked)).status()).toBe(200)
  expect((await page.request.post(`${at}/check?from=published`, asked)).status()).toBe(404)
})

test('without scripts a check in a preview is answered too, and kept in the address alone', async () => {
  const before = await records()
  const at = '/teach/courses/service-excellence/three-ideas/en?checks=open'
  const page = await site.open(at, { as: 'trainer', javaScript: false })
  const check = page.locator('.check').first()
  await check.getByRole('radio').first().check()
  await check.getByRole('button').click()
  await page.locator('.check .verdict').first().waitFor()
  expect(await page.locator('.check .verdict').count()).toBe(1)
  expect(page.url()).toContain('choice=')
  expect(await records()).toEqual(before)
})

test('the items of a bank can be narrowed down and paged without scripts, keys and reasons shown', async () => {
  const page = await site.open('/teach/banks/service-excellence', {
    as: 'trainer',
    locale: 'en',
    javaScript: false,
  })
  const items = page.locator('main ol > li[id]')
  expect(await items.count()).toBe(20)
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.getByText('Items 21–40 of 40').waitFor()
  await page.getByLabel('Use', { exact: true }).selectOption('practice')
  await page.getByLabel('Kind', { exact: true }).selectOption('true-false')
  await page.getByRole('button', { name: 'Filter' }).click()
  expect(page.url()).toMatch(/pool=practice&kind=true-false/)
  const shown = await items.count()
  expect(shown).toBeGreaterThan(0)
  expect(await page.getByText('Right answer', { exact: true }).count()).toBe(shown + 1) // and the filter's label
  await page.getByRole('link', { name: 'Clear the filter' }).click()
  expect(await items.count()).toBe(20)
})

test('a seed draws the same sample paper every time, another seed another', async () => {
  const at = (seed: string) => `/teach/exams/customer-centric-selling?seed=${seed}`
  const page = await site.open(at('one'), { as: 'trainer', locale: 'en' })
  const paper = async () => (await page.locator('main ol').allTextContents()).join()
  const first = await paper()
  await page.goto(at('two'))
  expect(await paper()).not.toBe(first)
  await page.goto(at('one'))
  expect(await paper()).toBe(first)
  expect(await page.getByText(/^Item \d+$/).count()).toBe(15)
})

test('a trainer signs for what changed, without scripts; learners have it at once', async () => {
  edit(lesson, (text) => text.replace(/^title: .*$/m, 'title: 三个想法，新的一版'))
  edit(bank, (text) => text.replace(/^ {4}key: b$/m, '    key: c'))
  const page = await site.open('/teach/publish', {
    as: 'trainer',
    locale: 'zh-CN',
    javaScript: false,
  })
  const main = page.getByRole('main')
  expect(await main.textContent()).toMatch(/改了 1 节：「三个想法，新的一版」（中文）/)
  expect(await main.textContent()).toMatch(/其中 1 题换了答案/)
  expect(await main.textContent()).toMatch(/人还没学完，进度保留/)

  // Another change meanwhile: nobody signs for what they have not seen.
  edit(lesson, (text) => `${text}\n又加一句。\n`)
  site.expectProblem(page, /status of 409/)
  await page.getByRole('button', { name: /^发布/ }).click()
  await page.getByText('什么都没有发布').waitFor()
  await page.getByRole('button', { name: /^发布/ }).click()
  await page.getByText(/^已发布 \d 项/).waitFor()
  expect(await main.textContent()).toMatch(/上一次发布.*周敏/)

  const rows = await db().courseRevision.findMany({ where: { slug: 'service-excellence' } })
  const trainer = await db().person.findUniqueOrThrow({ where: { number: '001108' } })
  expect(rows.map(({ publishedBy }) => publishedBy)).toEqual([null, trainer.id])
  const learner = await site.open('/learn/courses/service-excellence', { as: 'learner' })
  await learner.getByText('三个想法，新的一版').first().waitFor()
})
