import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from '#tests/browser/accessible.ts'

/** Fails unless everybody can use the page, and it is no wider than its window. */
export async function expectFits(page: Page): Promise<void> {
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width)
}
