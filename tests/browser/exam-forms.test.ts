import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { numeric, ordering, scenario } from '#tests/fixtures/sample-exam.ts'
import { publishExams } from '#tests/publish-exams.ts'
import { beginWith, cell, heading, lobby, words } from './sitter.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

let sitters: BenchLearner[]
beforeAll(async () => {
  if (inject('leftOut')) return
  sitters = await makeLearners(5)
  await publishExams({
    talk: [scenario('talk')],
    order: [ordering('order')],
    number: [numeric('number')],
  })
})

test('an exam is sat with forms and links alone', async () => {
  const page = await site.open(lobby, { token: sitters[0]!.token, javaScript: false })
  await page.getByRole('button', { name: '开始考试' }).click()
  await heading(page, 1).waitFor()
  await page.getByText(/\d\d:\d\d 截止/).waitFor()
  expect(await page.title()).toBe('第 1 题，共 15 题 · 以客户为中心的销售 · 认证考试 · 客心')
  // Its words are in a <noscript>, which only the tool that looks for names leaves out.
  const saveAndGoOn = page.locator('.steps').locator('button[value=next]')
  expect(await saveAndGoOn.innerText()).toBe('保存，下一题')
  for (let place = 1; place <= 3; place++) {
    await heading(page, place).waitFor()
    await page.locator('label.answer').nth(1).click()
    await saveAndGoOn.click()
  }
  await heading(page, 4).waitFor()
  await page.locator('label.answer').nth(0).click()
  await page.getByRole('button', { name: '标记，稍后再看' }).click()
  expect(await words(page, 4)).toBe('第 4 题，已答，已标记')
  expect(await page.locator('input[name=choice]').nth(0).isChecked()).toBe(true)
  await page.getByRole('button', { name: '清除答案' }).click()
  expect(await words(page, 4)).toBe('第 4 题，未答，已标记')
  await cell(page, 2).click()
  await heading(page, 2).waitFor()
  expect(await page.locator('input[name=choice]').nth(1).isChecked()).toBe(true)
  await page.getByRole('link', { name: '交卷' }).click()
  await page.getByText('15 题里还有 12 题未答').waitFor()
  await page.getByRole('button', { name: '交卷' }).click()
  await page.waitForURL('**/result')
  await page.getByRole('heading', { name: /没答对的 \d+ 题/ }).waitFor()
  await page.getByRole('link', { name: '重新计算一遍' }).click()
  await page.getByText('逐项相符').waitFor()
})

test('when the time is over, a page without scripts goes to the result by itself', async () => {
  const attemptId = await beginWith(8, sitters[1]!)
  const { token } = sitters[1]!
  const page = await site.open(`/learn/attempts/${attemptId}`, { token, javaScript: false })
  await heading(page, 1).waitFor()
  await page.waitForURL('**/result')
  expect(await page.getByText('时间到了还没有交卷').isVisible()).toBe(true)
})

test('a conversation without scripts goes on where it is, until it is over', async () => {
  const { token } = sitters[2]!
  const page = await site.open('/learn/exams/talk', { token, javaScript: false })
  await page.getByRole('button', { name: '开始考试' }).click()
  const answer = async (place: number) => {
    await page.locator('label.answer').nth(place).click()
    await page.locator('.steps').locator('button[value=hand-in]').click()
  }
  await answer(0)
  await page.getByText('What now').or(page.getByText('第 1 步')).first().waitFor()
  expect(new URL(page.url()).pathname).not.toContain('hand-in')
  await answer(1)
  await page.waitForURL('**/hand-in')
  await page.getByText('1 题都答了。').waitFor()
})

test('without scripts an order that had to be settled is shown again', async () => {
  const page = await site.open('/learn/exams/order', {
    token: sitters[3]!.token,
    javaScript: false,
  })
  await page.getByRole('button', { name: '开始考试' }).click()
  const places = page.locator('select[name=choice]')
  for (const [at, place] of ['2', '2', '1', '未排'].entries())
    await places.nth(at).selectOption(place)
  const look = page.locator('.steps').locator('button[value=hand-in]')
  await look.click()
  await page.getByText('请再看一遍').waitFor()
  const shown = await places.evaluateAll((all) =>
    all.map((one) => (one as HTMLSelectElement).value),
  )
  expect(shown.map((value) => value.split(':')[0])).toEqual(['1', '2', '3', '4'])
  await look.click()
  await page.waitForURL('**/hand-in')
})

test('what is no number is said when its field is left, and kept', async () => {
  const page = await site.open('/learn/exams/number', { token: sitters[4]!.token, locale: 'zh-CN' })
  await page.getByRole('button', { name: '开始考试' }).click()
  const number = page.getByLabel('你的答案')
  const told = page.getByText('现在写的不是数')
  await page.getByText('已答 0 / 1').waitFor()
  await number.pressSequentially('12.')
  expect(await told.count()).toBe(0)
  await number.blur()
  await told.waitFor()
  await number.press('End')
  await number.pressSequentially('5')
  await told.waitFor({ state: 'detached' })
  await page.getByLabel('单位').selectOption('yuan')
  await number.fill('十二块半')
  await number.blur()
  await told.waitFor()
  await page.reload()
  await told.waitFor()
  expect(await number.inputValue()).toBe('十二块半')
  expect(await page.getByLabel('单位').inputValue()).toBe('yuan')
})
