import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()
const lesson = '/learn/courses/satisfaction-and-value/who-is-a-customer'

/** An answer stays for the next test of this file, so each takes a check of its own. */
async function answerCheck(page: Page, place: number, option: number) {
  const check = page.locator('section.check').nth(place)
  await check.locator('input[name=choice]').nth(option).check()
  await check.locator('[type=submit]').click()
  return check
}

test('home leads to the most urgent lesson, and the lesson to the next', async () => {
  const page = await site.open('/learn', { as: 'learner' })
  await page.getByRole('link', { name: '继续学习' }).click()
  await page.waitForURL('**/learn/courses/service-excellence/listening')
  await page.getByRole('heading', { level: 1, name: '听见客户' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL('**/service-excellence/service-recovery')
  await expect.poll(() => page.title()).toBe('先恢复，后解释 · 客心')
})

test.each([true, false])(
  'a check answers with its reasons and never counts, scripts: %s',
  async (javaScript) => {
    const page = await site.open(lesson, { as: 'learner', javaScript })
    const controls = page.locator('.block-controls').first()
    expect(await controls.evaluate((element) => getComputedStyle(element).display)).toBe(
      javaScript ? 'flex' : 'none',
    )
    const check = await answerCheck(page, javaScript ? 0 : 1, 0)
    await check.locator('.option').first().waitFor()
    await expect.poll(() => check.textContent()).toMatch(/正确答案/)
    expect(await check.locator('[type=submit]').count()).toBe(0)
  },
)

test('presses while the page wakes up do not keep it from waking', async () => {
  const page = await site.open('/learn', { as: 'learner' })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const press = () => document.querySelector<HTMLElement>('input[name=choice]')?.click()
    const timer = setInterval(press, 3)
    setTimeout(() => clearInterval(timer), 8000)
  })
  await page.goto(lesson)
  await page.locator('.block-controls:visible').first().waitFor()
  expect(await page.locator('input[name=choice]').first().isChecked()).toBe(true)
})

test.each([true, false])(
  'says what is missing before a lesson counts, scripts: %s',
  async (javaScript) => {
    const at = '/learn/courses/satisfaction-and-value/five-layers'
    const page = await site.open(at, { as: 'learner', javaScript })
    await page.getByRole('button', { name: '读完了' }).click()
    await expect
      .poll(() => page.locator('.reader-end [role=status]').textContent())
      .toMatch(/还有 \d 道检验题没答/)
  },
)

test('a lesson is one lesson in two languages', async () => {
  const page = await site.open(lesson, { as: 'learner' })
  const chinese = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('link', { name: 'Read in English' }).click()
  await page.waitForURL('**lang=en')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(chinese)
})

test('a course that nobody assigned is taken up by its reader', async () => {
  const page = await site.open('/learn/courses/consultative-selling', {
    as: 'hr',
    javaScript: false,
  })
  await page.getByRole('button', { name: '开始学这门课' }).click()
  await page.waitForURL('**/consultative-selling/three-old-styles')
  await page.goto('/learn')
  expect(await page.getByRole('link', { name: '以客户为中心的销售' }).count()).toBe(1)
})

test.each([
  ['zh-CN', 'light', 1280],
  ['en', 'dark', 390],
] as const)(
  'learner pages are accessible in %s, %s, %d pixels wide',
  async (locale, theme, width) => {
    const page = await site.open('/learn', { as: 'learner', locale, theme, width })
    await expectAccessible(page)
    for (const at of ['/learn/courses', '/learn/courses/service-excellence', lesson]) {
      await page.goto(at)
      await expectAccessible(page)
    }
  },
)

test('a lesson that was left halfway can be gone on with where it was left', async () => {
  const at = '/learn/courses/satisfaction-and-value/value-from-four-angles'
  const first = await site.open(at, { as: 'learner', width: 390 })
  const goOn = (page: Page) => page.getByRole('button', { name: /接着读/ })
  expect(await goOn(first).count(), 'on the first visit').toBe(0)
  await first.request.post(`${at}/place`, { form: { reached: '600' } })

  const page = await site.open(at, { as: 'learner', width: 390 })
  await expectAccessible(page)
  await goOn(page).click()
  await expect.poll(() => page.evaluate('scrollY / innerHeight')).toBeGreaterThan(2)
  expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeCloseTo(
    0,
    0,
  )

  const still = await site.open(at, { as: 'learner', javaScript: false })
  expect(await goOn(still).count(), 'without scripts').toBe(0)
})
