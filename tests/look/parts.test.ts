import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '#tests/chromium.ts'
import { expectFits } from './fits.ts'
import { partsPage, type Look } from './render.tsx'

const looks: (Look & { width: number })[] = [
  { locale: 'zh-CN', theme: 'light', stock: 'ledger', width: 1280 },
  { locale: 'zh-CN', theme: 'dark', stock: 'lesson', width: 390 },
  { locale: 'en', theme: 'light', stock: 'lesson', width: 390 },
  { locale: 'en', theme: 'dark', stock: 'ledger', width: 800 },
  { locale: 'en', theme: 'light', stock: 'lesson', width: 1280 },
]

const SLOW = 60_000

let browser: Browser
let render: (look: Look, live?: boolean) => Promise<string>

beforeAll(async () => {
  if (inject('leftOut')) return
  ;[browser, render] = await Promise.all([launchChromium(), partsPage()])
}, SLOW)
afterAll(() => browser?.close())

test.each(looks)(
  'every part passes axe and fits its window: $locale, $theme, $stock, $width',
  async ({ width, ...look }) => {
    const page = await open(look, { width })
    await expectFits(page)
    await page.close()
  },
  SLOW,
)

const plain: Look = { locale: 'zh-CN', theme: 'light', stock: 'lesson' }

test('no part has a style attribute, which the content security policy refuses', async () => {
  expect(await render(plain)).not.toMatch(/<[^>]+ style=/)
})

test(
  'targets are at least 24 px, and 44 px where a finger presses',
  async () => {
    for (const [hasTouch, least] of [
      [false, 24],
      [true, 44],
    ] as const) {
      const page = await open(plain, { width: 390, hasTouch })
      const small = await page.evaluate(
        (size) =>
          [...document.querySelectorAll('button, .button, .control, .fishtail, label:has(.tick)')]
            .map((element) => ({
              at: element.outerHTML,
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height > 0 && height < size)
            .map(({ at }) => at),
        least,
      )
      expect(small).toEqual([])
      await page.close()
    }
  },
  SLOW,
)

test(
  'with scripts a dialog lies over the page, and Escape leads back',
  async () => {
    const page = await open(plain, { live: true })
    await page.locator('dialog:modal').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/back')
    expect(new URL(page.url()).pathname).toBe('/back')
    await page.close()
  },
  SLOW,
)

test(
  'the spine marks the place that a page deep below belongs to',
  async () => {
    const page = await openAwake('/1/lessons/4')
    const spine = page.getByRole('navigation', { name: '主导航' })
    expect(await spine.locator('[aria-current]').allTextContents()).toEqual(['课程'])
    await page.close()
  },
  SLOW,
)

test(
  'a link takes the keyboard along to the content',
  async () => {
    const page = await openAwake()
    await page.getByRole('link', { name: '课程', exact: true }).press('Enter')
    await page.waitForURL('**/1')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.close()
  },
  SLOW,
)

test(
  'the personal menu closes with Escape and gives the focus back',
  async () => {
    const page = await openAwake()
    const menu = page.locator('details')
    await menu.locator('summary').click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await menu.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    await page.close()
  },
  SLOW,
)

/** The page once its scripts run, which open its dialog; that is put away. */
async function openAwake(path?: string): Promise<Page> {
  const page = await open(plain, { live: true, path })
  await page.locator('dialog:modal').evaluate((dialog: HTMLDialogElement) => dialog.close())
  return page
}

async function open(
  look: Look,
  { width = 1280, live = false, hasTouch = false, path = '/' } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, hasTouch })
  const page = await context.newPage()
  await page.route('**/*', async (route) =>
    route.fulfill({ contentType: 'text/html', body: await render(look, live) }),
  )
  await page.goto(`http://look.invalid${path}`)
  return page
}
