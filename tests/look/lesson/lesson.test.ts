import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { launchChromium } from '#tests/chromium.ts'
import { expectFits } from '../fits.ts'
import { lessonPage, type Look } from './render.tsx'

const SLOW = 60_000
const plain: Look = { locale: 'zh-CN', theme: 'light' }
const words = lessonMessages['zh-CN']

let browser: Browser
let render: (look: Look) => Promise<string>

beforeAll(async () => {
  if (inject('leftOut')) return
  ;[browser, render] = await Promise.all([launchChromium(), lessonPage()])
}, SLOW)
afterAll(() => browser?.close())

async function open(
  look: Look,
  { width = 1280, height = 600, scripts = true, hasTouch = false, waitFor = '' } = {},
): Promise<Page> {
  const html = await render(look)
  const page = await browser.newPage({
    viewport: { width, height },
    javaScriptEnabled: scripts,
    hasTouch,
  })
  await page.route('http://look/**', (route) => {
    const isPage = new URL(route.request().url()).pathname === '/'
    return route.fulfill(isPage ? { contentType: 'text/html', body: html } : { status: 204 })
  })
  await page.goto(`http://look/${look.search ?? ''}`)
  const { showAllTurns } = lessonMessages[look.locale]
  if (scripts) await page.getByRole('button', { name: waitFor || showAllTurns }).waitFor()
  return page
}

test.each<Look & { width: number }>([
  {
    locale: 'zh-CN',
    theme: 'light',
    width: 1280,
    given: { 'recovery-p-01': ['a'] },
  },
  {
    locale: 'zh-CN',
    theme: 'dark',
    width: 390,
    given: { 'recovery-p-02': ['a', 'c'] },
  },
  { locale: 'en', theme: 'light', width: 390 },
  { locale: 'en', theme: 'dark', width: 1280, given: { 'recovery-p-01': ['a'] } },
  { locale: 'en', theme: 'light', width: 800 },
])(
  'every block passes axe and fits its window: $locale, $theme, $width',
  async ({ width, ...look }) => {
    const page = await open(look, { width })
    await expectFits(page)
    await page.close()
  },
  SLOW,
)

test('no block has a style attribute, which the content security policy refuses', async () => {
  const [body] = (await render(plain)).split('<script')
  expect(body!.match(/<[^>]+ style=/g) ?? []).toEqual([])
})

test(
  'without scripts every turn is shown, cards open, and a question posts its answer',
  async () => {
    const page = await open(plain, { scripts: false })
    expect(await page.locator('.turn').count()).toBe(4)
    for (const turn of await page.locator('.turn').all()) expect(await turn.isVisible()).toBe(true)
    const card = page.locator('.card').nth(1)
    await card.locator('summary').click()
    expect(await card.locator('.card-back').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: words.nextTurn }).count()).toBe(0)

    await page.getByLabel('请您先把付款截图发过来，我们核实。').check()
    const [posted] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST'),
      page.getByRole('button', { name: words.answer }).first().click(),
    ])
    expect(new URL(posted.url()).pathname).toBe('/check')
    expect([...new URLSearchParams(posted.postData()!)]).toEqual([
      ['item', 'recovery-p-01'],
      ['choice', 'b'],
    ])
    await page.close()
  },
  SLOW,
)

test(
  'a dialogue is revealed turn by turn, the button stays under the finger, the end takes the focus',
  async () => {
    const page = await open(plain)
    const shown = () => page.locator('.turn:visible').count()
    const next = page.getByRole('button', { name: words.nextTurn })
    await expect.poll(shown).toBe(1)
    expect(await page.getByText(words.nextIsYours).isVisible()).toBe(true)
    await next.scrollIntoViewIfNeeded()

    const before = (await next.boundingBox())!.y
    await next.press('Enter')
    expect(await shown()).toBe(2)
    expect(await page.locator('.remark').isVisible()).toBe(true)
    expect(Math.abs((await next.boundingBox())!.y - before)).toBeLessThan(2)
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.keyboard.press('ArrowRight')
    expect(await shown()).toBe(3)
    await page.keyboard.press('Enter')
    expect(await shown()).toBe(4)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('查到了')

    await page.getByRole('button', { name: words.replay }).click()
    expect(await shown()).toBe(1)
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: words.showAllTurns }).click()
    expect(await shown()).toBe(4)
    await page.close()
  },
  SLOW,
)

test(
  'what the reader may already be reading is never folded away',
  async () => {
    const page = await open(plain, { height: 6000, waitFor: words.replay })
    await page.waitForTimeout(200)
    expect(await page.locator('.turn:visible').count()).toBe(4)
    await page.close()
  },
  SLOW,
)

test(
  'cards are turned over and leafed through by keyboard, each turned back when it is left',
  async () => {
    const page = await open(plain)
    const cards = page.locator('.card')
    await expect.poll(() => page.locator('.card:visible').count()).toBe(1)
    const first = cards.first().locator('summary')
    await first.focus()
    await page.keyboard.press('Enter')
    expect(await cards.first().locator('.card-back').isVisible()).toBe(true)

    await page.keyboard.press('ArrowRight')
    expect(await cards.nth(1).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('这不归我们管')
    await page.keyboard.press('ArrowLeft')
    expect(await cards.first().locator('.card-back').isVisible()).toBe(false)
    await page.getByRole('button', { name: words.previousCard }).click()
    expect(await page.getByRole('status').filter({ hasText: '张' }).textContent()).toBe(
      words.cardPlace(3, 3),
    )
    await page.getByRole('button', { name: words.showAllCards }).click()
    expect(await page.locator('.card:visible').count()).toBe(3)
    await page.close()
  },
  SLOW,
)

test(
  'a question is answered with the number keys, shows its reasons at once, and may be answered again',
  async () => {
    const page = await open(plain)
    const question = page.locator('#check-recovery-p-01')
    await question.getByRole('button', { name: words.answer }).click()
    expect(await question.getByRole('alert').textContent()).toBe(words.chooseFirst)

    await question.getByRole('radio').first().focus()
    await page.keyboard.press('2')
    expect(await question.getByRole('radio').nth(1).isChecked()).toBe(true)
    await page.keyboard.press('1')
    await page.context().setOffline(true)
    await question.getByRole('button', { name: words.answer }).click()
    expect(await question.getByRole('alert').textContent()).toBe(words.offline)
    await page.context().setOffline(false)
    await question.getByRole('button', { name: words.answer }).click()
    await question.getByText(words.yourChoice).waitFor()
    expect(await question.locator('.option.wrong').textContent()).toContain('还没查就认错')
    expect(await question.locator('.option.right').textContent()).toContain(words.rightAnswer)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.answeredWrong)

    await question.getByRole('link', { name: words.again }).click()
    expect(await question.getByRole('radio').count()).toBe(3)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('choice')
    await page.close()
  },
  SLOW,
)

test(
  'without scripts the lesson opens a question again when its address says so',
  async () => {
    const given = { 'recovery-p-01': ['a'] }
    const answered = await open({ ...plain, given }, { scripts: false })
    const again = answered.locator('#check-recovery-p-01').getByRole('link', { name: words.again })
    expect(await again.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
      'http://look/?again=recovery-p-01#check-recovery-p-01',
    )
    const reopened = await open(
      { ...plain, given, search: '?again=recovery-p-01' },
      { scripts: false },
    )
    expect(await reopened.locator('#check-recovery-p-01').getByRole('radio').count()).toBe(3)
    await answered.close()
    await reopened.close()
  },
  SLOW,
)

test(
  'margin notes stand in the margin beside their paragraph, and under it on a phone',
  async () => {
    const at = (page: Page) =>
      page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
        return { note: box('.callout-aside'), text: box('.lesson-text > p:nth-of-type(2)') }
      })
    const desk = await open(plain)
    const wide = await at(desk)
    expect(wide.note.left).toBeGreaterThan(wide.text.right)
    expect(wide.note.right).toBeLessThanOrEqual(1280)
    expect(wide.note.top).toBeGreaterThan(wide.text.top)
    expect(wide.note.top).toBeLessThan(wide.text.bottom)
    const phone = await open(plain, { width: 390 })
    const narrow = await at(phone)
    expect(narrow.note.top).toBeGreaterThanOrEqual(narrow.text.bottom)
    await desk.close()
    await phone.close()
  },
  SLOW,
)

test(
  'targets are 44 px where a finger presses',
  async () => {
    const page = await open(plain, { width: 390, hasTouch: true })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.lesson :is(button, summary, label.option)')]
        .map((element) => ({
          at: element.outerHTML,
          height: element.getBoundingClientRect().height,
        }))
        .filter(({ height }) => height > 0 && height < 44)
        .map(({ at }) => at),
    )
    expect(small).toEqual([])
    await page.close()
  },
  SLOW,
)

test(
  'on paper everything is revealed',
  async () => {
    const page = await open(plain)
    await page.emulateMedia({ media: 'print' })
    for (const part of await page.locator('.turn, .card-back').all())
      expect(await part.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: words.nextTurn }).isVisible()).toBe(false)
    await page.close()
  },
  SLOW,
)
