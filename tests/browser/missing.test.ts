import { expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

test.each([
  ['zh-CN', '没有找到这一页'],
  ['en', 'There is no such page'],
] as const)('an address that is no page says so to a reader of %s', async (locale, title) => {
  const page = await site.open('/no-such-page', { locale })
  site.expectProblem(page, /status of 404/)
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
})
