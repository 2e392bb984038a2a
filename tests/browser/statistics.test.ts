import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
const statistics = '/teach/exams/customer-centric-selling/statistics'

test('a trainer sees how an exam and its items did, without scripts, and finds the item in its bank', async () => {
  const page = await site.open(statistics, { as: 'trainer', locale: 'zh-CN', javaScript: false })
  const main = page.getByRole('main')
  expect(await main.textContent()).toMatch(/首次作答\d+ 份.*通过\d+ \/ \d+.*平均分/)
  await page.getByRole('img', { name: /得分分布/ }).waitFor()
  await page.getByText('分布表').click()
  const row = page.getByRole('table', { name: '每道题在首次作答里的表现' }).locator('tbody').first()
  expect(await row.textContent()).toMatch(/\d+%\d+%–\d+%/)
  await row.getByRole('link').click()
  await page.getByRole('link', { name: /首次作答$/ }).waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/得分率\d+%/)
})

test('what too few have answered is named and not told', async () => {
  const page = await site.open(statistics, { as: 'trainer', locale: 'en' })
  await page.getByText(/items with fewer than 10 first attempts, not shown yet/).click()
  const few = page.getByRole('main').locator('details').last()
  const counts = await few.locator('li > span').allTextContents()
  expect(counts.length).toBeGreaterThan(0)
  expect(counts.every((count) => Number(count) < 10)).toBe(true)
  expect(await few.locator('svg').count()).toBe(0)
})

test.each([
  ['zh-CN', 'light', 1280],
  ['en', 'dark', 390],
] as const)('statistics are accessible in %s, %s, %i wide', async (locale, theme, width) => {
  const page = await site.open(statistics, { as: 'trainer', locale, theme, width })
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

test('nobody but a trainer sees statistics', async () => {
  const page = await site.open('/learn', { as: 'learner' })
  expect((await page.request.get(statistics)).status()).toBe(404)
})
