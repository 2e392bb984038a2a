/*
 * How to write a journey (tests/browser/<name>.test.ts):
 *
 *   const site = useSite()                      // a real server with a demo academy of this file's own
 *   test('a learner opens a course', async () => {
 *     const page = await site.open('/learn', { as: 'learner', locale: 'en', width: 390 })
 *     await page.getByRole('link', { name: 'Courses' }).click()
 *     await expectAccessible(page)
 *   })
 *
 * `site.open` gives a fresh browser context each time, signed in as one of the demo's accounts;
 * what the tests of one file change in the database stays for the next test of that file. A console
 * error, a thrown error, a refused script or style, or a failed request fails the test: announce the
 * one you cause on purpose with `site.expectProblem(page, /status of 404/)`. On failure a picture of
 * every open page is kept in tests/browser/__output__/. `site.stop('SIGKILL')` and `site.start()` end
 * the server and start it again on the same data and address.
 *
 *   npx vitest run --project browser tests/browser/<name>.test.ts
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { DemoAccount } from '#app/domain/identity/demo-account.ts'
import type { Locale } from '#app/domain/locale.ts'
import { launchChromium } from '#tests/chromium.ts'
import { useDemoServer, type DemoServer } from '#tests/server/demo-server.ts'
import { watch, type Problems } from './problems.ts'
import { signIn } from './sign-in.ts'

export type Account = DemoAccount

/** Who looks at a page, and with what. */
export type Visit = {
  as?: Account
  /** The session of somebody made for this test, who has no password. */
  token?: string
  locale?: Locale
  theme?: 'light' | 'dark'
  /** Of the window, in pixels; a phone is 390. */
  width?: number
  javaScript?: boolean
}

export type Site = DemoServer & {
  /** A page of a fresh browser context, opened at a path. */
  open: (at: string, visit?: Visit) => Promise<Page>
  /** Announces a console error, thrown error or failed request that the test causes on purpose. */
  expectProblem: (page: Page, pattern: RegExp) => void
  /** The same for one that comes or does not, as the time falls. */
  allowProblem: (page: Page, pattern: RegExp) => void
}

const pictures = path.join(import.meta.dirname, '__output__')

/**
 * Gives a file of journeys a server with a demo academy, and a browser. Called once, at its top;
 * `environment` are settings besides those of every such server.
 */
export function useSite(environment?: Record<string, string>): Site {
  const server = useDemoServer(environment)
  const open = new Map<Page, Problems>()
  const cookies = new Map<Account, Awaited<ReturnType<BrowserContext['cookies']>>>()
  let browser: Browser

  beforeAll(async () => {
    if (!inject('leftOut')) browser = await launchChromium()
  })
  afterEach(async ({ task }) => {
    const problems = [...open.values()].flatMap((watched) => watched.rest())
    if (problems.length > 0 || task.result?.state === 'fail') await picture(task.name, open.keys())
    for (const page of open.keys()) await page.context().close()
    open.clear()
    expect(problems, 'problems in the browser').toEqual([])
  })
  afterAll(() => browser?.close())

  async function newPage(visit: Visit): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.origin(),
      viewport: { width: visit.width ?? 1280, height: 900 },
      colorScheme: visit.theme ?? 'light',
      javaScriptEnabled: visit.javaScript ?? true,
      reducedMotion: 'reduce',
      locale: visit.locale ?? 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    if (visit.locale)
      await context.addCookies([
        { name: 'kexin-locale', value: visit.locale, url: server.origin() },
      ])
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    open.set(page, watch(page, visit.javaScript ?? true))
    return page
  }

  /** Signs in through the form once per account and file, and with the same session from then on. */
  async function enter(page: Page, account: Account) {
    const known = cookies.get(account)
    if (known) return page.context().addCookies(known)
    await signIn(page, account)
    const all = await page.context().cookies()
    const session = all.filter(({ name }) => !name.startsWith('kexin-'))
    cookies.set(account, session)
  }

  return {
    ...server,
    async open(at, visit = {}) {
      const page = await newPage(visit)
      if (visit.as) await enter(page, visit.as)
      if (visit.token) {
        const session = { name: 'kexin', value: visit.token, url: server.origin() }
        await page.context().addCookies([session])
      }
      await page.goto(at)
      return page
    },
    expectProblem: (page, pattern) => open.get(page)!.expect(pattern),
    allowProblem: (page, pattern) => open.get(page)!.allow(pattern),
  }
}

async function picture(test: string, pages: Iterable<Page>) {
  mkdirSync(pictures, { recursive: true })
  let count = 0
  for (const page of pages) {
    const name = `${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${++count}.png`
    await page.screenshot({ path: path.join(pictures, name), fullPage: true }).catch(() => {})
  }
}
