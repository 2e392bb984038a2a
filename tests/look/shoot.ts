import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { launchChromium } from '#tests/chromium.ts'
import { partsPage, type Look } from './render.tsx'

/** Pictures of the page of parts, to be looked at: `tsx tests/look/shoot.ts <folder>`. */
const folder = process.argv[2] ?? 'build/look'
mkdirSync(folder, { recursive: true })
const page = await partsPage()
const browser = await launchChromium()
const looks: (Look & { width: number })[] = [
  { locale: 'zh-CN', theme: 'light', stock: 'ledger', width: 1280 },
  { locale: 'zh-CN', theme: 'dark', stock: 'ledger', width: 1280 },
  { locale: 'zh-CN', theme: 'light', stock: 'lesson', width: 390 },
  { locale: 'en', theme: 'light', stock: 'lesson', width: 1280 },
  { locale: 'en', theme: 'dark', stock: 'lesson', width: 390 },
  { locale: 'en', theme: 'light', stock: 'ledger', width: 800 },
]
for (const { width, ...look } of looks) {
  const tab = await browser.newPage({ viewport: { width, height: 900 } })
  await tab.setContent(await page(look))
  const name = `parts-${look.locale}-${look.theme}-${look.stock}-${width}.png`
  await tab.screenshot({ path: path.join(folder, name), fullPage: true })
  await tab.close()
}
await browser.close()
