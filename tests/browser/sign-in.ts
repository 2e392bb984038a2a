import type { Page } from 'playwright-core'
import { demoAccounts, demoPassword, type DemoAccount } from '#app/domain/identity/demo-account.ts'

/** Signs in through the form, as a person does; leaves the page where that leads. */
export async function signIn(
  page: Page,
  account: DemoAccount,
  password = demoPassword,
): Promise<void> {
  await page.goto('/account/sign-in')
  await page.locator('input[autocomplete="username"]').fill(demoAccounts[account])
  await page.locator('input[autocomplete="current-password"]').fill(password)
  await page.locator('form:has(input[type="password"]) [type="submit"]').click()
  if (password === demoPassword) await page.waitForURL((url) => url.pathname !== '/account/sign-in')
}
