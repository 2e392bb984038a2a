import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { PersonDetails } from '#app/domain/identity/new-person.ts'
import type { Role } from '#app/domain/identity/role.ts'
import { createPerson } from '#app/operations/create-person.server.ts'
import { examSlug, handedIn, publishWritten } from '#tests/written-exam.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

const queue = `/teach/exams/${examSlug}/grading`
const sessionOf = (personId: string) =>
  saveSession({ personId, address: '127.0.0.1', userAgent: 'test', now: new Date() })

async function somebody(number: string, roles: Role[]): Promise<string> {
  const person = PersonDetails.parse({ number, name: `评阅${number}`, roles })
  const created = await createPerson({ person, password: null })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  return sessionOf(created.personId)
}

const graders: Record<'one' | 'two' | 'three' | 'chief', string> = {
  one: '',
  two: '',
  three: '',
  chief: '',
}
let papers: Awaited<ReturnType<typeof handedIn>>[]
beforeAll(async () => {
  if (inject('leftOut')) return
  await publishWritten({ tolerance: 1 })
  papers = [await handedIn(['written-1']), await handedIn(['written-1'])]
  graders.one = await somebody('G1', ['trainer'])
  graders.two = await somebody('G2', ['trainer'])
  graders.three = await somebody('G3', ['trainer'])
  graders.chief = await somebody('G4', ['trainer', 'admin'])
})

/** Which radio of a criterion is chosen. */
const chosen = (page: Page, criterion: string) =>
  page.locator(`[name="mark-${criterion}"]:checked`).inputValue()
const keyIn = (page: Page) => new URL(page.url()).searchParams.get('at')
/** Its script runs: it hears keys. */
const listens = (page: Page) => page.getByRole('button', { name: '按键' }).waitFor()
const done = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor()
const progress = (page: Page) =>
  page.getByRole('progressbar', { name: '整场考试已定分' }).getAttribute('aria-valuetext')

test('until it is graded, neither lobby nor result says that an attempt was not passed', async () => {
  const { personId, attemptId } = papers[0]!
  const token = await sessionOf(personId)
  const lobby = await site.open(`/learn/exams/${examSlug}`, { token, locale: 'zh-CN' })
  await lobby.getByText('评完才出成绩').waitFor()
  const line = lobby.getByRole('row').filter({ hasText: '第 1 次' })
  expect(await line.textContent()).toMatch(/待评分$/)
  await lobby.goto(`/learn/attempts/${attemptId}/result`)
  await lobby.getByText('待评，3 分').first().waitFor()
  expect(await lobby.getByRole('main').textContent()).not.toContain('未通过')
})

test('a grader gives marks and a comment with the keyboard alone, blind', async () => {
  const page = await site.open(queue, { token: graders.one, locale: 'zh-CN' })
  await page.getByRole('heading', { level: 1, name: '评阅答案' }).waitFor()
  const text = (await page.getByRole('main').textContent())!
  for (const { personId, attemptId } of papers) {
    expect(text).not.toContain(personId)
    expect(page.url()).not.toContain(attemptId)
  }
  expect(text).not.toMatch(/学员W\d/)
  await expectAccessible(page)
  await listens(page)

  const shown = (key: string | null) =>
    page.locator(`[data-grade-form] [value="${key}"]`).waitFor({ state: 'attached' })
  const first = keyIn(page)
  await page.keyboard.press('n')
  await page.waitForURL((url) => url.searchParams.get('at') !== first)
  await shown(keyIn(page))
  await page.keyboard.press('p')
  await shown(first)

  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('给当前这一项打分').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('6')
  await page.keyboard.press('3')
  expect(await chosen(page, 'need')).toBe('6')
  expect(await chosen(page, 'plan')).toBe('3')
  await page.keyboard.press('c')
  await page.keyboard.type('说到了要点，n 和 s 在这里只是字。')

  // The page is lost and loaded again: nothing that was typed is.
  await page.reload()
  await listens(page)
  expect(await page.getByLabel('给学员的评语').inputValue()).toContain('n 和 s')
  expect(await chosen(page, 'need')).toBe('6')
  await page.getByLabel('给学员的评语').press('Control+Enter')
  await done(page, '已保存')
  expect(await progress(page)).toBe('0 / 2 份')
  await page.getByText('你评过 1 份').waitFor()
  await page.keyboard.press('6')
  await page.keyboard.press('4')
  await page.keyboard.press('c')
  await page.keyboard.type('说到了要点。')
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有待你评阅的答案').waitFor()
})

test('two at once have different answers; one sends theirs back, without scripts', async () => {
  const two = await site.open(queue, { token: graders.two, locale: 'zh-CN', javaScript: false })
  const three = await site.open(queue, { token: graders.three, locale: 'zh-CN' })
  expect(keyIn(two)).not.toBe(keyIn(three))

  await two.getByText('退回，换人评').click()
  await two.getByLabel('其他', { exact: true }).check()
  site.expectProblem(two, /status of 422/)
  await two.getByRole('button', { name: '退回', exact: true }).click()
  await two.getByRole('alert').getByText('请写明原因').waitFor()
  expect(await two.getByLabel('其他', { exact: true }).isChecked()).toBe(true)
  await two.getByLabel('需要懂这一行的人来评').check()
  await two.getByRole('button', { name: '退回', exact: true }).click()
  await done(two, '已退回')
  await two.getByText('没有待你评阅的答案').waitFor()

  await listens(three)
  await three.keyboard.press('0')
  await three.keyboard.press('0')
  await three.keyboard.press('Enter')
  await done(three, '已保存')
  await three.getByText('有人退回过这份答案').waitFor()
  await three.getByText('需要懂行的人').waitFor()
  await three.keyboard.press('6')
  await three.keyboard.press('4')
  await three.keyboard.press('Enter')
  await done(three, '已保存')
})

test('where two differ a third decides, seeing both marks and nobody’s name', async () => {
  const page = await site.open(queue, { token: graders.chief, locale: 'zh-CN' })
  await page.getByRole('heading', { name: '两位评阅人相差过大，请你定分' }).waitFor()
  expect(await progress(page)).toBe('1 / 2 份')
  const both = page.getByRole('table', { name: '两位评阅人相差过大，请你定分' })
  expect(await both.locator('tbody tr').first().textContent()).toMatch(
    /6 \/ 60 \/ 6$|0 \/ 66 \/ 6$/,
  )
  // Everybody has an order of their own, so which of the first grader's two marks is shown is by chance.
  expect(await both.locator('tfoot').textContent()).toMatch(
    /^合计((9|10) \/ 100 \/ 10|0 \/ 10(9|10) \/ 10)$/,
  )
  expect(await page.getByRole('main').textContent()).not.toMatch(/评阅G/)
  await expectAccessible(page)
  await page.getByRole('radio', { name: '4', exact: true }).first().check({ force: true })
  await page.getByRole('radio', { name: '2', exact: true }).last().check({ force: true })
  await page.getByLabel('给学员的评语').fill('定为六成。')
  await page.getByRole('button', { name: '保存，看下一份' }).click()
  await page.getByText('没有待你评阅的答案').waitFor()
  expect(await progress(page)).toBe('2 / 2 份')
})

test('the learner sees mark and comment, and later that it was corrected and why', async () => {
  const results = await Promise.all(
    papers.map(async ({ personId, attemptId }) => {
      const token = await sessionOf(personId)
      return site.open(`/learn/attempts/${attemptId}/result`, { token, locale: 'zh-CN' })
    }),
  )
  const texts = await Promise.all(results.map((page) => page.getByRole('main').textContent()))
  const at = texts.findIndex((text) => text!.includes('定为六成'))
  const { personId, attemptId } = papers[at]!
  expect(texts[at]).toContain('通过了')
  expect(texts[1 - at]).toContain('说到了要点')

  const chief = await site.open(`/teach/exams/${examSlug}/graded`, {
    token: graders.chief,
    locale: 'zh-CN',
  })
  await chief.getByText('定分 6 / 10').waitFor()
  await chief.getByRole('link', { name: /^更正/ }).click()
  await chief.getByRole('heading', { name: '更正评分' }).waitFor()
  await expectAccessible(chief)
  await chief.getByRole('radio', { name: '0', exact: true }).first().check({ force: true })
  await chief.getByRole('radio', { name: '0', exact: true }).last().check({ force: true })
  await chief.getByLabel('更正的原因').fill('看错了题号。')
  await chief.getByRole('button', { name: '保存更正' }).click()
  await done(chief, '已更正')

  const token = await sessionOf(personId)
  const page = await site.open(`/learn/attempts/${attemptId}/result`, { token, locale: 'zh-CN' })
  await page.getByText('看错了题号。').waitFor()
  expect(await page.getByRole('main').textContent()).toContain('原来按评分标准共 6 分')
  await page.getByRole('link', { name: '重新计算一遍' }).click()
  await page.getByText('逐项相符').waitFor()
})
