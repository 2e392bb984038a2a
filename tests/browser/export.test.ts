import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '#app/domain/identity/demo-account.ts'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()

test('a bank is exported as a workbook, with its losses said before, and imported again without a change', async () => {
  const page = await site.open('/teach/banks/service-excellence', {
    as: 'trainer',
    locale: 'zh-CN',
  })
  await page.getByRole('link', { name: '导出' }).click()
  await page.getByText('各选项的理由').first().waitFor()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 Excel 表格（.xlsx）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^[^/]*\.xlsx$/)

  await page.goto('/teach/banks/import?into=service-excellence')
  const bytes = readFileSync(await file.path())
  const upload = { name: file.suggestedFilename(), mimeType: 'application/zip', buffer: bytes }
  await page.getByLabel('或者上传文件').setInputFiles(upload)
  await page.getByRole('button', { name: '读取并核对' }).click()
  await page.getByText('找到 40 题，0 题没有读懂').waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/没有变化40 题/)
  await page.getByRole('button', { name: '结束这次导入' }).click()
  await page.getByText('什么都没有改动').waitFor()
})

test('a session that ends while a draft is edited loses nothing that was typed', async () => {
  const page = await site.open('/teach/banks/import', {
    as: 'trainer',
    locale: 'en',
    javaScript: false,
  })
  await page.getByLabel('Paste exam text').fill('1. Who?\nA. Ann\nB. Bob\n')
  await page.getByRole('button', { name: 'Read and look through' }).click()
  const text = page.getByLabel('Text of line 1')
  await text.fill('1. Who was it?\nA. Ann\nB. Bob\nAnswer: B')
  await page.context().clearCookies({ name: 'kexin' })
  await page.getByRole('button', { name: 'Save and look again' }).click()
  await page.locator('input[autocomplete="username"]').fill(demoAccounts.trainer)
  await page.locator('input[autocomplete="current-password"]').fill(demoPassword)
  await page.locator('form:has(input[type="password"]) [type="submit"]').click()
  await page.getByText('1 item found, 0 not understood').waitFor()
  expect(await page.getByText('Who was it?').count()).toBeGreaterThan(0)
})
