import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listCertificates } from '#app/data/certificates.server.ts'
import { closeDatabase } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { keyOf } from '#app/domain/assessment/item-rules.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { aLearner, publishAcademy } from '#tests/academy.ts'
import { answerPaper } from '#tests/sitting.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

const examSlug = 'final' // 7 points, 5 to pass; every paper asks the one true or false
const clock = () => ({ now: new Date(), timeZone: 'Asia/Shanghai' })

/** Somebody sits the exam; of the kinds that they miss, they give another answer or none. */
async function sit(number: string, missed: readonly string[]) {
  const personId = await aLearner(number)
  const attemptId = await answerPaper(
    { personId, examSlug },
    () => new Date(),
    (item, hash) => {
      const key = keyOf(item)
      const wrong = item.kind === 'true-false' ? [key[0] === 'true' ? 'false' : 'true'] : []
      if (item.kind === 'true-false') asked = { id: item.id, hash, key: key[0]! }
      return missed.includes(item.kind) ? wrong : key
    },
  )
  await submitAttempt({ attemptId, asked: 'hand-in', personId }, clock())
  const token = await saveSession({
    personId,
    address: '127.0.0.1',
    userAgent: 'test',
    now: new Date(),
  })
  return { personId, result: `/learn/attempts/${attemptId}/result`, token }
}

let asked = { id: '', hash: '', key: '' }
let almost: Awaited<ReturnType<typeof sit>>
let just: typeof almost
beforeAll(async () => {
  if (inject('leftOut')) return
  await publishAcademy()
  almost = await sit('R1', ['true-false', 'multiple-choice']) // 4 points
  just = await sit('R2', ['multiple-choice']) // 5 points, passed
})

test('a trainer sees who gains, says why in both languages, and puts a key right', async () => {
  const page = await site.open(`/teach/exams/${examSlug}/regrades`, {
    as: 'trainer',
    locale: 'zh-CN',
  })
  await page.getByRole('link', { name: `更正 ${asked.id}` }).click()
  const other = asked.key === 'true' ? '错' : '对'
  await page.getByRole('radio', { name: other, exact: true }).check()
  await page.getByRole('button', { name: '看看影响到谁' }).click()
  const row = page.getByRole('row', { name: /R1/ })
  expect(await row.textContent()).toMatch(/学员R14 \/ 75 \/ 7变为通过/)
  expect(await page.getByRole('row', { name: /R2/ }).count()).toBe(0)
  await expectAccessible(page)
  await page.getByLabel('原因（中文）').fill('新规定实施后，这句话的对错反了过来。')
  await page.getByLabel('原因（English）').fill('The new rule turned this statement round.')
  await page.getByRole('button', { name: '确认更正' }).click()
  await page.getByText('更正已记录，2 份作答已重新评分。').waitFor()
  await page.getByText('2 份作答都已重新评分').waitFor()
})

test.each([
  [
    'zh-CN',
    '成绩从 4 分改为 5 分',
    '新规定实施后，这句话的对错反了过来。',
    '更正之后，你通过了这场考试。',
  ],
  ['en', 'Score 4 → 5', 'The new rule turned this statement round.', 'With this you have passed'],
] as const)(
  'who gained reads the score before and after, and why, in %s',
  async (locale, ...told) => {
    const page = await site.open(almost.result, { token: almost.token, locale })
    for (const words of told) await page.getByText(words).waitFor()
    await expectAccessible(page)
  },
)

test('where scores may fall, a certificate is withdrawn everywhere it is shown', async () => {
  const [certificate] = await listCertificates(just.personId)
  const address = `/learn/certificates/${certificate!.id}`
  const trainer = await site.open(`/teach/exams/${examSlug}/regrades/${asked.hash}`, {
    as: 'trainer',
    locale: 'zh-CN',
    javaScript: false,
  })
  const other = asked.key === 'true' ? '错' : '对'
  await trainer.getByRole('radio', { name: other, exact: true }).check()
  await trainer.getByLabel(/允许有人的分数降低/).check()
  await trainer.getByRole('button', { name: '看看影响到谁' }).click()
  expect(await trainer.getByRole('row', { name: /R2/ }).textContent()).toMatch(
    /5 \/ 74 \/ 7变为未通过/,
  )
  await trainer.getByLabel('原因（中文）').fill('答案以新规定为准。')
  await trainer.getByLabel('原因（English）').fill('The new rule decides.')
  await trainer.getByRole('button', { name: '确认更正' }).click()
  await trainer.getByText('更正已记录').waitFor()

  const learner = await site.open(just.result, { token: just.token, locale: 'zh-CN' })
  await learner.getByText('「起步证书」因评分更正已撤回。').waitFor()
  const pdf = await site.open(`${address}/pdf`, { token: just.token, locale: 'zh-CN' })
  expect(new URL(pdf.url()).pathname).toBe(address)
  await pdf.getByText(/已于 .*撤回/).waitFor()
  expect(await pdf.getByRole('link', { name: '下载' }).count()).toBe(0)
  await expectAccessible(pdf)
  const verify = await site.open(`/verify/${certificate!.code}`, { locale: 'zh-CN' })
  await verify.getByText('这张证书签发过，但已撤回').waitFor()
  await verify.getByText('撤回日期').waitFor()
  await expectAccessible(verify)
})
