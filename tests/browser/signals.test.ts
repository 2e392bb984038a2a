import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAttempts } from '#app/data/attempt-ends.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { findPerson } from '#app/data/people.server.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { expectAccessible } from './accessible.ts'
import { heading, lobby } from './sitter.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

/** One sits with scripts, the other without. */
let learners: [BenchLearner, BenchLearner]
beforeAll(async () => {
  learners = (await makeLearners(2)) as typeof learners
})

const exam = 'customer-centric-selling'
const room = `/teach/exams/${exam}/sitting`

/** Puts the page out of sight, or back, as another window in front of it does. */
const setVisible = (page: Page, visible: boolean) =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    visible ? 'visible' : 'hidden',
  )

const begin = async (page: Page) => {
  await page.getByRole('button', { name: '开始考试' }).click()
  await heading(page, 1).waitFor()
}

test('leaving an exam is told before, noted, and shown to the trainer in sober words', async () => {
  const [{ id, token }] = learners
  const page = await site.open(lobby, { token })
  await page.getByText('离开考试页面的次数和时长').waitFor()
  await begin(page)
  await page.getByRole('timer').waitFor()

  const noted = () => page.waitForResponse((response) => response.url().endsWith('/signals'))
  const left = noted()
  await setVisible(page, false)
  expect((await left).status()).toBe(200)
  const attempt = (await listAttempts(id, exam))[0]!.id
  const trainer = await site.open(room, { as: 'trainer', locale: 'en' })
  const { number } = await trainer
    .locator(`a[href="${room}/${attempt}"]`)
    .evaluate((link) => ({ number: link.nextElementSibling!.textContent!.trim() }))
  const line = trainer.getByRole('row').filter({ hasText: number })
  await line.getByText('away now').waitFor()

  const back = noted()
  await setVisible(page, true)
  await back
  // An answer after it goes its usual way.
  await page.keyboard.press('2')
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor()
  await trainer.goto(room)
  await line.getByText(/left 1×, \d+ s/).waitFor()
  expect(await line.getByText('away now').count()).toBe(0)

  await line.getByRole('link').click()
  await trainer.getByText(/longest \d+ s at question 1/).waitFor()
  await trainer.getByRole('cell', { name: /Came back after \d+ s.*Question 1/ }).waitFor()
  await expectAccessible(trainer)
})

test('more time is given with a reason, and the record tells who gave it and why', async () => {
  const trainer = await site.open(room, { as: 'trainer', locale: 'zh-CN', javaScript: false })
  await trainer.getByLabel('原因').fill('消防演习 <b>')
  await trainer.getByRole('button', { name: '延长', exact: true }).click()
  await trainer.getByText('已给 1 人延长时间。').waitFor()
  await trainer.getByRole('row').filter({ hasText: '已延长' }).getByRole('link').click()
  const told = trainer.getByRole('cell', { name: /^延长到/ })
  expect(await told.textContent()).toMatch(/^延长到 \d\d:\d\d（周敏：消防演习 <b>）$/)
})

test('without scripts nothing of it is noted, and whoever looks is told so', async () => {
  const [, { token }] = learners
  const page = await site.open(lobby, { token, javaScript: false })
  await begin(page)
  await page.locator('label.answer').first().click()
  await page.getByRole('button', { name: '下一题' }).click()
  await heading(page, 2).waitFor()
  const trainer = await site.open(room, { as: 'trainer', locale: 'en' })
  await trainer.getByText('no scripts: leaving is not noted').waitFor()
  expect(await trainer.getByText('no scripts').count()).toBe(1)
})

test('attempts of long ago are found by employee number, without scripts', async () => {
  const trainer = await site.open(room, { as: 'trainer', locale: 'en', javaScript: false })
  await trainer.getByLabel('Staff number').fill('nobody')
  await trainer.getByRole('button', { name: 'Find' }).click()
  const words = await trainer.getByRole('status').allTextContents()
  expect(words).toContain('Nobody with this number has sat this exam.')

  const { number } = (await findPerson(learners[0].id))!
  // As a Chinese keyboard types it.
  await trainer.getByLabel('Staff number').fill(fullWidth(number.toLowerCase()))
  await trainer.getByRole('button', { name: 'Find' }).click()
  await trainer.getByRole('link', { name: 'Attempt 1' }).waitFor()
})

const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
