import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useSite, type Visit } from './site.ts'

const site = useSite()

/** The demo's Emily Carter has passed the certification. */
const emily = { as: 'learnerInEnglish', locale: 'en' } satisfies Visit

async function openCertificate(visit: Visit): Promise<Page> {
  const page = await site.open('/learn/certificates', visit)
  const toCertificate = page.locator('main li a[href^="/learn/certificates/"]').first()
  await page.goto((await toCertificate.getAttribute('href'))!)
  return page
}

async function verifyAddress(): Promise<string> {
  const page = await openCertificate(emily)
  return (await page.getByText(/\/verify\/[0-9A-F-]{14}$/).textContent())!
}

test('a learner finds the certificate in the list, opens it and takes the PDF along', async () => {
  const page = await site.open('/learn/certificates', emily)
  await page.getByRole('link', { name: 'Customer-centric selling', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Certificate of completion' }).waitFor()
  expect(await page.locator('article').textContent()).toContain('Emily Carter')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Certificate of completion Emily Carter KX-.*\.pdf$/)
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)))
  const { text } = await extractText(pdf, { mergePages: true })
  expect(text).toContain('Emily Carter')
})

test('the verification address can be copied where the browser lets pages copy', async () => {
  const page = await openCertificate(emily)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy verification address' }).click()
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/verify\/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/,
  )
})

test('it prints on one landscape sheet, whatever the screen and the theme', async () => {
  const page = await openCertificate({ ...emily, width: 390, theme: 'dark' })
  const printed = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(printed))
  expect(pdf.numPages).toBe(1)
  const [, , width, height] = (await pdf.getPage(1)).view
  expect(width! / height!).toBeCloseTo(297 / 210, 2)
})

test('whoever has the address reads who passed what and until when, and nothing else', async () => {
  const address = await verifyAddress()
  const answer = await fetch(address, { headers: { 'Accept-Language': 'en' } })
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
  expect(html).toContain('This certificate is genuine')
  expect(html).toContain('Emily Carter')
  for (const secret of ['004201', '@', 'International Business', '国际业务部', 'learner', '/learn'])
    expect(html, secret).not.toContain(secret)
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#main', '/verify'])
})

test('an employer types the code, without scripts, and an unknown one is answered plainly', async () => {
  const code = (await verifyAddress()).split('/').at(-1)!
  const page = await site.open('/verify', { locale: 'en', javaScript: false })
  const type = async (typed: string) => {
    await page.getByLabel('Verification code').fill(typed)
    await page.getByRole('button', { name: 'Verify' }).click()
  }
  site.expectProblem(page, /status of 400/)
  await type('not a code')
  expect(await page.getByLabel('Verification code').getAttribute('aria-invalid')).toBe('true')
  site.expectProblem(page, /status of 404/)
  await type('0000 0000 0000')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No such certificate')
  await type(code.toLowerCase().replaceAll('-', ' '))
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'This certificate is genuine',
  )
})

test('without scripts the certificate is there and there is no button that does nothing', async () => {
  const page = await openCertificate({ ...emily, javaScript: false })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Certificate of completion',
  )
  expect(await page.locator('main button:visible').count()).toBe(0)
})

test.each<Visit>([
  { locale: 'zh-CN', theme: 'light', width: 1280 },
  { locale: 'en', theme: 'dark', width: 1280 },
  { locale: 'en', theme: 'light', width: 390 },
  { locale: 'zh-CN', theme: 'dark', width: 390 },
])('list, certificate and verification can be used by everybody: %o', async (visit) => {
  const page = await openCertificate({ as: 'learnerInEnglish', ...visit })
  await expectAccessible(page)
  await expectNoOverflow(page)
  const verification = await page.locator('main a[href^="/verify/"]').getAttribute('href')
  for (const at of ['/learn/certificates', '/verify', verification!]) {
    await page.goto(at)
    await expectAccessible(page)
    await expectNoOverflow(page)
  }
})

async function expectNoOverflow(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content, page.url()).toBeLessThanOrEqual(window!)
}
