import { expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

test.each(['zh-CN', 'en'] as const)(
  'a window of usual width shows every column of the register: %s',
  async (locale) => {
    const page = await site.open('/people/completions', { as: 'hr', locale })
    const hidden = await page
      .getByRole('region')
      .filter({ has: page.getByRole('table') })
      .evaluate((region) => region.scrollWidth - region.clientWidth)
    expect(hidden).toBe(0)
  },
)

test('on a phone the filters are one line that says what is asked for, without scripts', async () => {
  const phone = { as: 'hr', locale: 'zh-CN', width: 390, javaScript: false } as const
  const page = await site.open('/people/completions', phone)
  const filters = page.getByRole('search')
  const line = page.locator('summary', { hasText: '筛选条件' })
  expect(await filters.isVisible()).toBe(false)
  await line.click()
  await filters.getByLabel('状态').selectOption('overdue')
  await filters.getByRole('button', { name: '筛选' }).click()
  await line.getByText('状态：已逾期').waitFor()
  expect(await filters.isVisible()).toBe(false)
})
