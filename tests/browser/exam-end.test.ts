import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import { expectAccessible } from './accessible.ts'
import { answered, beginWith, heading, lobby, rightPlaces } from './sitter.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

let sitters: BenchLearner[]
beforeAll(async () => {
  if (!inject('leftOut')) sitters = await makeLearners(4)
})

test('who knows the answers passes and comes to the certificate', async () => {
  const page = await site.open(lobby, { token: sitters[0]!.token })
  await page.getByRole('button', { name: '开始考试' }).click()
  await heading(page, 1).waitFor()
  await page.getByRole('timer').waitFor()
  const attemptId = /attempts\/([^?/]+)/.exec(page.url())![1]!
  for (const [at, right] of (await rightPlaces(attemptId)).entries()) {
    await heading(page, at + 1).waitFor()
    await page.keyboard.press(String(right))
    await expect.poll(() => answered(page)).toBe(at + 1)
    await page.keyboard.press('n')
  }
  await page.getByText('15 题都答了').waitFor()
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('heading', { level: 1, name: '通过了，学员0' }).waitFor()
  await expectAccessible(page)
  expect(await page.title()).toBe('成绩 · 以客户为中心的销售 · 认证考试 · 客心')
  await page.getByRole('heading', { name: '每一题都答对了' }).waitFor()
  await page.getByRole('link', { name: '看证书' }).click()
  await page.waitForURL('**/learn/certificates/*')
  expect(await page.getByRole('article').textContent()).toContain('学员0')

  await page.goto(lobby)
  await page.getByText('你已经通过这场考试。').waitFor()
  expect(await page.getByRole('button', { name: '开始考试' }).count()).toBe(0)
})

test('the server closes an attempt when its time is over, and the open page goes to its result', async () => {
  // Nothing of this one can come any more in a few seconds.
  const alone = await beginWith(-110, sitters[1]!)
  const attemptId = await beginWith(20, sitters[2]!)
  const page = await site.open(`/learn/attempts/${attemptId}`, { token: sitters[2]!.token })
  await page.getByText(/还剩不到 1 分钟，\d\d:\d\d（北京时间）自动交卷/).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('1')
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor()
  // Everything has been sent, so the result is there at once.
  await page.waitForURL('**/result', { timeout: 40_000 })
  await page.getByText('时间到了还没有交卷').waitFor()
  await page.getByRole('heading', { name: /没答对的 1[45] 题/ }).waitFor()

  // Nobody has asked for that one since; a server that starts makes up for what came due.
  await site.stop()
  await site.start()
  const last = async () => (await findAttemptWithEvents(alone))!.attempt.last
  await expect.poll(last, { timeout: 30_000 }).toMatchObject({
    sequence: 2,
    body: { kind: 'expired', earned: 0 },
  })
})

test.each(['light', 'dark'] as const)(
  'both languages say afterwards what happened, in %s',
  async (theme) => {
    const { token, id } = sitters[3]!
    if (theme === 'light')
      for (const seconds of [900, 600]) {
        const attemptId = await beginWith(seconds, sitters[3]!)
        const clock = { now: new Date(), timeZone: 'Asia/Shanghai' }
        await submitAttempt({ attemptId, asked: 'hand-in', personId: id }, clock)
      }
    const page = await site.open(lobby, { token, theme })
    await page.getByText('次数用完了').waitFor()
    expect(await page.getByRole('row').count()).toBe(3)
    await expectAccessible(page)
    const english = await site.open(lobby, { token, locale: 'en', theme, width: 390 })
    await english.getByText('You have no attempt left').waitFor()
    await english.getByRole('link', { name: 'Attempt 2' }).click()
    await english.getByRole('heading', { name: 'How this score is made' }).waitFor()
    await expectAccessible(english)
  },
)
