import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '#app/data/database.server.ts'
import { readSources } from '#tests/architecture/source.ts'
import { doorsOf } from '#tests/route-table.ts'
import { learnerAt, realAddress } from '#tests/server/entrants.ts'
import { expectAccessible } from './accessible.ts'
import { useSite, type Account, type Visit } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

const visitors: Record<string, Account | undefined> = {
  requireTrainer: 'trainer',
  requireHr: 'hr',
  requireAdmin: 'admin',
}

function visitorAt(path: string, guard: string | undefined): Account | undefined {
  return guard ? (visitors[guard] ?? learnerAt(path)) : undefined
}

/** Pages that the demo academy does not have, or that only lead on to one of these. */
const elsewhere = ['/account/set-up', '/*', '/teach', '/people']

const pages = doorsOf(readSources('app/routes'))
  .filter(({ path, method, page }) => page && method === 'GET' && !elsewhere.includes(path))
  .map(({ path, guard }) => ({ path, as: visitorAt(path, guard) }))

const looks: Visit[] = [
  { locale: 'zh-CN', theme: 'light', width: 1280 },
  { locale: 'zh-CN', theme: 'dark', width: 390 },
  { locale: 'en', theme: 'light', width: 390 },
  { locale: 'en', theme: 'dark', width: 1280 },
]

test.each(pages)('$path can be used by everybody, in both languages and themes', async (at) => {
  const address = await realAddress(at.path)
  for (const look of looks) {
    const page = await site.open(address, { ...look, as: at.as })
    expect(new URL(page.url()).pathname, 'the page itself, not a way to it').toBe(address)
    expect(await page.locator('html').getAttribute('lang')).toBe(look.locale)
    expect(await page.locator('h1').count(), 'headings of the first level').toBe(1)
    expect(await page.title(), 'what the page is, before the name').toMatch(/.+ · /)
    expect(await page.evaluate('document.compatMode'), 'standards mode').toBe('CSS1Compat')
    await expectAccessible(page)
    expect(await moved(page), 'what moved by itself while the page woke up').toEqual([])
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide, `fits ${look.width} px`).toBeLessThanOrEqual(look.width!)
  }
})

/** What moved without anybody's doing since the page was opened: a press would have met something else. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((tell) => {
        const observer = new PerformanceObserver((list) => tell(list.getEntries().flatMap(namesOf)))
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => tell([]), 50))

        function namesOf(entry: PerformanceEntry): string[] {
          const { value, sources } = entry as PerformanceEntry & Shift
          return value < 0.005 ? [] : sources.map(({ node }) => `${value} ${node?.textContent}`)
        }
      }),
  )
}

type Shift = { value: number; sources: { node: Node | null }[] }
