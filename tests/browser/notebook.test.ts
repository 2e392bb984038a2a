import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { findCourse, getItems } from '#app/data/catalog.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { practicePool } from '#app/data/practice-pool.server.ts'
import { dealtIds, keyOf } from '#app/domain/assessment/item-rules.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { answerPaper } from '#tests/sitting.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

let learners: Promise<BenchLearner[]> | undefined
const theLearner = async (place: number) => (await (learners ??= makeLearners(2)))[place]!

const examSlug = 'customer-centric-selling'
const timeZone = 'Asia/Shanghai'
const daysAgo = (days: number, minutes = 0) =>
  new Date(Date.now() - days * 86_400_000 + minutes * 60_000)

const wrongOf = (item: Item) => dealtIds(item).filter((id) => !keyOf(item).includes(id))

/** Sits the certification three days ago and misses two questions, of two lessons. */
async function missTwo({
  id: personId,
}: BenchLearner): Promise<{ attemptId: string; stems: string[] }> {
  const missed: Item[] = []
  const when = (step: number) => daysAgo(3, Math.min(5 * step, 5))
  const attemptId = await answerPaper({ personId, examSlug }, when, (item) => {
    if (missed.length === 2 || missed[0]?.lesson === item.lesson) return keyOf(item)
    missed.push(item)
    return wrongOf(item).slice(0, 1)
  })
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, { now: daysAgo(3, 9), timeZone })
  return { attemptId, stems: missed.map(({ stem }) => stem['zh-CN']!) }
}

/** The item that a page of practice asks. */
async function askedOn(page: Page): Promise<Item> {
  const id = await page.locator('form:has(.answer) input[name=item]').getAttribute('value')
  const { hash } = (await practicePool()).byId.get(id!)!
  return (await getItems([hash])).get(hash)!
}

const answer = async (page: Page, ids: readonly string[]) => {
  for (const id of ids) await page.locator(`.answer > input[value="${id}"]`).check()
  await page.getByRole('button', { name: '看答案' }).click()
}

test('what was missed in an exam is read, practised, asked again days later, and gone from home', async () => {
  const learner = await theLearner(0)
  const { attemptId, stems } = await missTwo(learner)
  const page = await site.open(`/learn/attempts/${attemptId}/result`, { token: learner.token })
  const missed = page.getByRole('region', { name: '没答对的 2 题' })
  expect(await missed.locator('> article').count()).toBe(2)
  for (const article of await missed.locator('> article').all())
    expect(await article.getByText('回到课文：').locator('a').getAttribute('href')).toMatch(
      /^\/learn\/courses\/[\w-]+\/[\w-]+$/,
    )

  await missed.getByRole('link', { name: '在错题本里练' }).click()
  await page.getByRole('heading', { level: 1, name: '错题本' }).waitFor()
  await page.getByText('只有你自己看得到').waitFor()
  for (const stem of stems) await page.getByRole('heading', { level: 3, name: stem }).waitFor()
  const entry = page.locator('article').filter({ hasText: stems[0]! })
  await entry.getByText('看答案和理由').click()
  await entry.getByText(/^正确 \d$/).waitFor()
  await expectAccessible(page)

  await entry.getByRole('checkbox').check()
  await page.getByRole('button', { name: '开始练习' }).click()
  await page.getByRole('heading', { level: 1, name: '练习' }).waitFor()
  const first = await askedOn(page)
  expect(first.pool).toBe('practice')
  expect(await page.content()).not.toMatch(/"(key|why|scoring|correct|hash)"/)
  site.expectProblem(page, /status of 422/)
  await page.getByRole('button', { name: '看答案' }).click()
  await page.getByText('先作答，再看讲解。').waitFor()
  await answer(page, keyOf(first))
  await page.getByText('答对了。').waitFor()
  await page.getByRole('button', { name: '很轻松' }).click()
  await page.getByText('记下了：很轻松').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: /下一题|练完了/ }).click()
  const skip = page.getByRole('link', { name: '跳过这题' })
  await skip.or(page.getByRole('heading', { name: '这一轮练完了' })).waitFor()
  if (await skip.isVisible()) await skip.click()
  await page.getByText('答了 1 题，对了 1 题。').waitFor()

  await page.goto('/learn')
  await page.getByText('有 1 题可以回头看').waitFor()
  await page.getByRole('link', { name: '看一看' }).click()
  await page.getByRole('heading', { level: 1, name: '回头看' }).waitFor()
  const second = await askedOn(page)
  expect(second.id).not.toBe(first.id)
  await answer(page, wrongOf(second).slice(0, 1))
  await page.getByText('没答对，看看理由。').waitFor()
  await page.getByText(/^\d+月\d+日再问这一题。$/).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '看完了' }).click()
  await page.getByRole('heading', { name: '今天的看完了' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '回到学习' }).click()
  await page.getByRole('heading', { name: '本月' }).waitFor()
  expect(await page.getByText('可以回头看').count()).toBe(0)
})

test('without scripts a question is answered, put off and taken back, and an entry put aside', async () => {
  const learner = await theLearner(1)
  const courseSlug = 'service-excellence'
  const { manifest } = (await findCourse(courseSlug))!
  const asked = manifest.lessons.flatMap(({ slug, checks }) =>
    checks.slice(0, 1).map((itemId) => ({ lessonSlug: slug, itemId })),
  )
  const items = await getItems(Object.values(manifest.items))
  const itemOf = (id: string) => items.get(manifest.items[id]!)!
  for (const { lessonSlug, itemId } of asked.slice(0, 2)) {
    const place = { personId: learner.id, courseSlug, lessonSlug }
    await answerCheck({ ...place, itemId, choice: wrongOf(itemOf(itemId)).slice(0, 1) }, daysAgo(2))
  }
  const plain = { token: learner.token, javaScript: false, width: 390, locale: 'en' } as const
  const page = await site.open('/learn', plain)
  await page.getByText('2 questions to look back at').waitFor()
  await page.getByRole('link', { name: 'Look back' }).click()
  const item = await askedOn(page)
  for (const id of keyOf(item)) await page.locator(`.answer > input[value="${id}"]`).check()
  await page.getByRole('button', { name: 'See the answer' }).click()
  await page.getByText('Right.', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Next question' }).click()
  await page.getByRole('button', { name: 'Do not ask this again' }).click()
  await page.getByRole('heading', { name: 'Done for today' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Not today' }).click()
  await page.getByText('Asked again tomorrow.').waitFor()

  await page.goto('/learn/notebook')
  expect(await page.locator('article').count()).toBe(2)
  await page.getByRole('button', { name: 'I know this now' }).first().click()
  expect(await page.locator('article').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.locator('article').count()).toBe(2)
})
