import type { Page } from 'playwright-core'
import { findChromium, launchChromium } from '#tests/chromium.ts'
import { rounded, type Row } from './figures.ts'

const LESSON = '/learn/courses/service-excellence/three-ideas'

/** What a browser that has never been here takes over the network for a lesson, and for the next one. */
export async function benchTransfer(origin: string, token: string): Promise<Row[]> {
  if (!findChromium()) {
    console.error('There is no Chromium here: what a visit transfers was left out.')
    return []
  }
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' })
    await context.addCookies([{ name: 'kexin', value: token, url: origin }])
    const page = await context.newPage()
    const taken = await meterOf(page)
    await page.goto(LESSON, { waitUntil: 'networkidle' })
    const first = taken()
    const next = page.getByRole('main').locator('a[rel=next]')
    const address = await next.getAttribute('href')
    await Promise.all([
      page.waitForResponse((response) => response.url().includes(`${address}.data`)),
      next.click(),
    ])
    await page.waitForURL(`**${address}`)
    await page.waitForTimeout(2_000) // for the rest of it
    const second = taken()
    return [
      {
        work: 'first visit of a lesson, in Chromium',
        limit: '≤ 140 kB, ≤ 14 requests',
        figures: first,
        holds: first.kB <= 140 && first.requests <= 14,
      },
      {
        work: 'the next lesson',
        limit: '≤ 15 kB',
        figures: second,
        holds: second.kB <= 15,
      },
    ]
  } finally {
    await browser.close()
  }
}

/** Counts what comes over the network; each call says what came since the one before. */
async function meterOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const requests = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.fromDiskCache && !response.fromPrefetchCache) requests.add(requestId)
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => {
    const figures = { kB: rounded(bytes / 1000), requests: requests.size }
    requests.clear()
    bytes = 0
    return figures
  }
}
