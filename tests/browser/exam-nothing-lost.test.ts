import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { expectAccessible } from './accessible.ts'
import { beginWith, lobby, words } from './sitter.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

let sitters: BenchLearner[]
beforeAll(async () => {
  if (!inject('leftOut')) sitters = await makeLearners(4)
})

const attemptOf = (url: string) => /attempts\/([^?/]+)/.exec(url)![1]!

test('a session that ends is begun again over the page, and the answer made meanwhile is sent', async () => {
  const page = await site.open(lobby, { as: 'learner', width: 390 })
  await page.getByRole('button', { name: '开始考试' }).click()
  await page.getByRole('timer').waitFor()
  await page.context().clearCookies({ name: 'kexin' })
  site.expectProblem(page, /status of 401/)
  await page.locator('label.answer').nth(1).click()
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.waitFor()
  await expectAccessible(page)
  const password = dialog.getByLabel('密码')
  expect(await password.evaluate((element) => element === document.activeElement)).toBe(true)
  site.expectProblem(page, /status of 400/)
  await password.fill('wrong')
  await password.press('Enter')
  await dialog.getByText(/工号或密码不对/).waitFor()
  await password.fill(demoPassword)
  await password.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('已保存', { exact: true }).waitFor()
})

test('without scripts the form that was sent when the session had ended goes on after signing in', async () => {
  const page = await site.open(lobby, { as: 'learner', javaScript: false })
  await page.getByRole('link', { name: '继续作答' }).click()
  await page.waitForURL('**/attempts/**')
  const url = page.url()
  await page.context().clearCookies({ name: 'kexin' })
  await page.locator('label.answer').nth(2).click()
  await page.locator('.steps').locator('button[value=next]').click()
  await page.getByText('刚才填的内容还在').waitFor()
  const { events } = (await findAttemptWithEvents(attemptOf(url)))!
  await page.getByLabel('工号或邮箱').fill(demoAccounts.learner)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/attempts/**')
  expect((await findAttemptWithEvents(attemptOf(url)))!.events).toHaveLength(events.length + 1)
})

test('two windows of a browser show the same', async () => {
  const attemptId = await beginWith(900, sitters[0]!)
  const path = `/learn/attempts/${attemptId}?q=1`
  const page = await site.open(path, { token: sitters[0]!.token })
  await page.getByRole('timer').waitFor()
  const other = await page.context().newPage()
  await other.goto(path)
  await other.getByRole('timer').waitFor()
  site.expectProblem(page, /ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.keyboard.press('2')
  await expect.poll(() => words(other, 1)).toBe('第 1 题，已答，未送达')
  await other.keyboard.press('3')
  await expect.poll(() => page.locator('input[name=choice]').nth(2).isChecked()).toBe(true)
  await page.context().setOffline(false)
  for (const window of [page, other])
    await expect.poll(() => words(window, 1), { timeout: 40_000 }).toBe('第 1 题，已答')
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events.filter(({ body }) => body.kind === 'answered')).toHaveLength(1)
})

test('who is offline when the time is over, and comes back soon, has every answer in the result', async () => {
  const attemptId = await beginWith(25, sitters[1]!)
  const { token } = sitters[1]!
  const page = await site.open(`/learn/attempts/${attemptId}?q=1`, { token, locale: 'en' })
  await page.getByRole('timer').waitFor()
  site.expectProblem(page, /ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.keyboard.press('2')
  await page
    .getByText(/You are offline, and 1 answer has not been sent/)
    .waitFor({ timeout: 60_000 })
  await expectAccessible(page)
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  await page.context().setOffline(false)
  await page.waitForURL('**/result', { timeout: 40_000 })
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events[1]!.body).toMatchObject({ kind: 'answered', late: true })
  expect(events.at(-1)!.body.kind).toBe('expired')
})

test('an answer that could not be sent is there when the browser is opened again', async () => {
  const attemptId = await beginWith(900, sitters[2]!)
  const path = `/learn/attempts/${attemptId}?q=1`
  const page = await site.open(path, { token: sitters[2]!.token })
  await page.getByRole('timer').waitFor()
  site.expectProblem(page, /ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.keyboard.press('2')
  await expect.poll(() => words(page, 1)).toBe('第 1 题，已答，未送达')
  const context = page.context()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(path)
  await expect.poll(() => words(again, 1)).toBe('第 1 题，已答')
  const { events } = (await findAttemptWithEvents(attemptId))!
  expect(events.filter(({ body }) => body.kind === 'answered')).toHaveLength(1)
})

test('an answer that was sent while the page was loaded again is shown', async () => {
  const attemptId = await beginWith(900, sitters[3]!)
  const path = `/learn/attempts/${attemptId}?q=1`
  const page = await site.open(path, { token: sitters[3]!.token })
  await page.getByRole('timer').waitFor()
  // As where the network is slow: the answer is given, and saved, after the server made the new page.
  const saved = page.waitForResponse('**/answer')
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch()
    await saved
    await route.fulfill({ response })
  })
  await page.evaluate(() => {
    const answer = document.querySelectorAll<HTMLInputElement>('input[name=choice]')[1]!
    addEventListener('beforeunload', () => setTimeout(() => answer.click(), 1_000))
  })
  await page.reload()
  await expect.poll(() => words(page, 1)).toBe('第 1 题，已答')
  expect(await page.locator('input[name=choice]').nth(1).isChecked()).toBe(true)
})
