import { expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { accountMessages } from '#app/i18n/account.ts'
import { commonMessages } from '#app/i18n/common.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
const ways = (['zh-CN', 'en'] as const).flatMap((locale) =>
  [true, false].map((javaScript) => ({ locale, javaScript })),
)

test.each(ways)('somebody gets in, and out again: $locale, scripts $javaScript', async (visit) => {
  const messages = accountMessages[visit.locale]
  const page = await site.open('/learn/courses?sort=due', { ...visit, width: 390 })
  expect(new URL(page.url()).pathname).toBe('/account/sign-in')
  expect(await page.locator('html').getAttribute('lang')).toBe(visit.locale)
  if (visit.javaScript) await expectAccessible(page)

  await page.getByLabel(messages.accountName).fill(demoAccounts.learner)
  await page.getByLabel(messages.password, { exact: true }).fill('not the password')
  await page.getByRole('button', { name: messages.signIn }).click()
  site.expectProblem(page, /status of 400/)
  await page.getByText(messages.wrong(4, 5, 15)).waitFor()
  expect(await page.getByLabel(messages.accountName).inputValue()).toBe(demoAccounts.learner)
  if (visit.javaScript) await expectAccessible(page)

  await page.getByLabel(messages.password, { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: messages.signIn }).click()
  await page.waitForURL('**/learn/courses?sort=due')

  const common = commonMessages[visit.locale]
  await page.goto('/account')
  await page.getByRole('button', { name: common.signOut, exact: true }).click()
  await page.waitForURL('**/account/sign-in')
  await page.goto('/learn')
  expect(new URL(page.url()).pathname).toBe('/account/sign-in')
})

test('a session ended elsewhere leads to the sign-in page, and from there back', async () => {
  const page = await site.open('/learn', { as: 'learner', locale: 'en' })
  await page.context().clearCookies({ name: /^(?!kexin-)/ })
  await page.goto('/learn/courses')
  expect(page.url()).toContain('/account/sign-in?to=%2Flearn%2Fcourses')
})
