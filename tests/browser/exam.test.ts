import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { expectAccessible } from './accessible.ts'
import { answered, cell, heading, lobby, words } from './sitter.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

test('an exam is sat with the keyboard, offline for a while, on two devices, over a killed server', async () => {
  const [{ token }] = (await makeLearners(1)) as [BenchLearner]
  const page = await site.open(lobby, { token })
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始考试' }).click()
  await heading(page, 1).waitFor()
  await page.getByRole('timer').waitFor()
  await expectAccessible(page)
  expect(await page.content()).not.toMatch(/"(key|why|scoring|correct|hash|seed)"/)

  // The paper is here: going on asks nothing of the network, and the keyboard comes along.
  const asked: string[] = []
  page.on('request', (request) => {
    // Chromium looks for the tab's icon in its own cache whenever the address changes.
    if (!request.url().endsWith('/icon.svg')) asked.push(request.url())
  })
  for (const place of [2, 3, 4]) {
    await page.keyboard.press('n')
    await heading(page, place).waitFor()
  }
  expect(await heading(page, 4).evaluate((element) => element === document.activeElement)).toBe(
    true,
  )
  expect(asked).toEqual([])

  await page.keyboard.press('2')
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor()
  await page.keyboard.press('f')
  await expect.poll(() => words(page, 4)).toBe('第 4 题，已答，已标记')
  await page.keyboard.press('Enter')
  await heading(page, 5).waitFor()

  site.expectProblem(page, /ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.keyboard.press('1')
  await page.getByText('离线，1 题已存在本机，联网后自动发送').first().waitFor()
  await expect.poll(() => words(page, 5)).toBe('第 5 题，已答，未送达')
  await page.keyboard.press('k')
  await heading(page, 4).waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => words(page, 5)).toBe('第 5 题，已答')

  // Another device goes on where this one is, and this one hears of it with its next answer.
  const phone = await site.open(lobby, { token, width: 390 })
  await phone.getByRole('link', { name: '继续作答' }).click()
  await heading(phone, 1).waitFor({ state: 'attached' })
  await phone.locator('label.answer').nth(3).click()
  await expect.poll(() => phone.url()).toContain('q=1')
  await expect.poll(() => answered(phone)).toBe(3)
  await expectAccessible(phone)
  await page.keyboard.press('3')
  await expect.poll(() => words(page, 1)).toBe('第 1 题，已答')

  // What the server has not confirmed is not shown as saved, and is sent when it is there again.
  site.expectProblem(page, /ERR_(CONNECTION|EMPTY)|Failed to (load|fetch)/)
  // The other device looks every half minute how things stand.
  site.allowProblem(phone, /ERR_(CONNECTION|EMPTY)|Failed to (load|fetch)/)
  await cell(page, 6).click()
  await heading(page, 6).waitFor()
  await site.stop('SIGKILL')
  await page.keyboard.press('2')
  await page.getByText('没发出去').first().waitFor()
  await expect.poll(() => words(page, 6)).toBe('第 6 题，已答，未送达')
  await site.start()
  await expect.poll(() => words(page, 6), { timeout: 40_000 }).toBe('第 6 题，已答')
  await page.reload()
  await expect.poll(() => answered(page)).toBe(4)

  await page.getByRole('link', { name: '交卷' }).click()
  await page.getByRole('heading', { level: 1, name: '交卷前看一眼' }).waitFor()
  await expectAccessible(page)
  const first = page.getByRole('row').nth(1)
  expect(await first.textContent()).toMatch(/第 2 题.*未答/)
  await page.getByRole('button', { name: '交卷' }).click()
  await page.waitForURL('**/result')
  await page.getByRole('heading', { level: 1, name: /这次 \d 分，差 \d+ 分/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '重新计算一遍' }).click()
  await page.getByText('逐项相符').waitFor()

  // The other device is told that its answer came too late; going back opens nothing again.
  await phone.locator('label.answer').nth(0).click()
  await phone.getByText('有 1 题的答案没能在结束前送到，不计入成绩：第 1 题').waitFor()
  expect(await phone.getByRole('timer').count()).toBe(0)
  await expectAccessible(phone)
  await phone.getByRole('link', { name: '看成绩' }).click()
  await phone.waitForURL('**/result')
  expect(
    await phone.evaluate('Object.keys(localStorage).filter((key) => /unsent/.test(key))'),
  ).toEqual([])
  await page.goBack()
  await page.goBack()
  await page.waitForURL('**/result')
})
