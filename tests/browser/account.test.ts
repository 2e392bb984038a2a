import { expect, test } from 'vitest'
import { accountMessages, passwordMessages } from '#app/i18n/account.ts'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { expectAccessible } from './accessible.ts'
import { signIn } from './sign-in.ts'
import { useSite } from './site.ts'

const site = useSite()
const { 'zh-CN': zh, en } = accountMessages

test.each([
  { locale: 'zh-CN', theme: 'light', width: 390 },
  { locale: 'en', theme: 'dark', width: 1280 },
] as const)('everybody sees who they are to the records: $locale, $theme', async (look) => {
  const page = await site.open('/account', { as: 'trainer', ...look })
  await page.locator('dd', { hasText: `${demoAccounts.trainer}@` }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    accountMessages[look.locale].account,
  )
  await expectAccessible(page)
  await page.getByRole('link', { name: accountMessages[look.locale].changePassword }).click()
  await page.waitForURL('**/account/password')
  await expectAccessible(page)
})

test.each([true, false])(
  'a password is changed, and the sessions elsewhere end: scripts %s',
  async (javaScript) => {
    const account = javaScript ? 'hr' : 'admin'
    const elsewhere = await site.open('/account/sign-in', { locale: 'zh-CN' })
    await signIn(elsewhere, account)
    const page = await site.open('/account/sign-in', { locale: 'zh-CN', javaScript })
    await signIn(page, account)
    await page.goto('/account/password')
    const change = async (current: string, chosen: string, repeated = chosen) => {
      await page.getByLabel(zh.current).fill(current)
      await page.getByLabel(zh.chosen, { exact: true }).fill(chosen)
      await page.getByLabel(zh.repeated).fill(repeated)
      await page.getByRole('button', { name: zh.changePassword }).click()
    }
    site.expectProblem(page, /status of 400/)
    await change(demoPassword, 'seven red boats', 'seven red goats')
    await page.getByText(zh.notRepeated).waitFor()
    await change(demoPassword, '1234567890')
    await page.getByText(passwordMessages['zh-CN']['too-easy']).waitFor()
    await change('not the password', 'seven red boats')
    await page.getByText(zh.wrongCurrent(4, 15)).waitFor()
    await change(demoPassword, 'seven red boats')
    await page.waitForURL('**/account?done=password')
    await page.getByText(zh.passwordChanged).waitFor()
    await page.getByText(zh.onlyThis).waitFor()

    await elsewhere.goto('/account')
    expect(elsewhere.url()).toContain('/account/sign-in?to=')
  },
)

test('a forgotten device is signed out from another one', async () => {
  const lost = await site.open('/account/sign-in', { locale: 'en' })
  await signIn(lost, 'learnerInEnglish')
  const page = await site.open('/account/sign-in', { locale: 'en' })
  await signIn(page, 'learnerInEnglish')
  await page.goto('/account')
  await page
    .getByRole('button', { name: en.endOf('Chrome on Linux') })
    .first()
    .click()
  await page.getByText(en.sessionEnded).waitFor()
  await page.getByText(en.onlyThis).waitFor()
  await lost.goto('/learn')
  expect(lost.url()).toContain('/account/sign-in?to=%2Flearn')
})

test('all other devices are signed out at once', async () => {
  const lost = await site.open('/account/sign-in', { locale: 'en' })
  await signIn(lost, 'learnerInEnglish')
  const page = await site.open('/account/sign-in', { locale: 'en' })
  await signIn(page, 'learnerInEnglish')
  await page.goto('/account')
  await page.getByRole('button', { name: en.endOthers }).click()
  await page.getByText(en.othersEnded).waitFor()
  await lost.goto('/learn')
  expect(lost.url()).toContain('/account/sign-in')
})
