import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useSite } from './site.ts'

const site = useSite()

const DIRTY = `　　客户服务知识竞赛　　

一、单项选择题（每题2分）

１．客户说“我再考虑考虑”，先做什么？
  A、问清他的顾虑    B、马上降价
  C、换人接待        D、请他回去
【答案】A
解析：先弄清顾虑。

2. 接到投诉，先做什么？
A. 听完
B. 解释

二、判断题
3. 客户没有抱怨就是满意。（×）
`

test('a dirty text is pasted, put right, imported as a bank, and imported again without a change', async () => {
  const page = await site.open('/teach/banks', { as: 'trainer', locale: 'zh-CN' })
  await page.getByRole('link', { name: '导入题库' }).click()
  await page.getByLabel('粘贴试卷文字').fill(DIRTY)
  await page.getByRole('button', { name: '读取并核对' }).click()
  await page.getByText('找到 3 题，1 题没有读懂').waitFor()
  await expectAccessible(page)
  await page.getByText('没有答案。请加一行“答案：A”。').waitFor()

  const fix = page.getByLabel('第 11 行的文字')
  await fix.fill(`${await fix.inputValue()}\n答案：A`)
  await page.getByLabel('中文名称').fill('知识竞赛')
  await page.getByLabel('英文名称').fill('Quiz')
  await page.getByLabel('题库编号').fill('quiz')
  await page.getByRole('button', { name: '保存并重新核对' }).click()
  await page.getByText('找到 3 题，0 题没有读懂').waitFor()

  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('已导入：新增 3 题。').waitFor()
  expect(new URL(page.url()).pathname).toBe('/teach/banks/quiz')
  await page.getByText('在网页上导入').first().waitFor()
  expect(await page.locator('main ol > li[id^=quiz-]').count()).toBe(3)

  await page.getByRole('link', { name: '导入到这个题库' }).click()
  await page.getByLabel('粘贴试卷文字').fill(DIRTY)
  await page.getByRole('button', { name: '读取并核对' }).click()
  await page.getByText('没有变化').first().waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/没有变化2 题/)
})

test('a bank in two languages says what to do with a text in one', async () => {
  const page = await site.open('/teach/banks/import', { as: 'trainer', locale: 'zh-CN' })
  await page.getByLabel('粘贴试卷文字').fill(DIRTY)
  await page.getByLabel('导入到哪里').selectOption({ label: '优质服务 · 题库' })
  await page.getByRole('button', { name: '读取并核对' }).click()
  await page.getByText('新题也要两种齐全').waitFor()
  await expectAccessible(page)
  await page.getByLabel('导入到哪里').selectOption({ label: '新建一个题库' })
  await page.getByRole('button', { name: '按这些设置重新核对' }).click()
  await page.getByText('新题', { exact: true }).first().waitFor()
  expect(await page.getByText('新题也要两种齐全').count()).toBe(0)
})

test('without scripts a text is kept when it holds no item, and a file is imported', async () => {
  const page = await site.open('/teach/banks/import', {
    as: 'trainer',
    locale: 'en',
    javaScript: false,
  })
  site.expectProblem(page, /status of 422/)
  await page.getByLabel('Paste exam text').fill('Nothing to ask here.')
  await page.getByRole('button', { name: 'Read and look through' }).click()
  await page.getByText('No item was read').waitFor()
  expect(await page.getByLabel('Paste exam text').inputValue()).toBe('Nothing to ask here.')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel template' }).click()
  const file = await (await download).path()
  await page.getByLabel('Paste exam text').fill('')
  await page.getByLabel('Or upload a file').setInputFiles(file)
  await page.getByRole('button', { name: 'Read and look through' }).click()
  await page.getByText('5 items found, 0 not understood').waitFor()
  await page.getByLabel('Title in Chinese').fill('模板')
  await page.getByLabel('Title in English').fill('Template')
  await page.getByLabel('Id of the bank').fill('from-template')
  await page.getByRole('button', { name: 'Look again with these settings' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Imported: 5 new.').waitFor()
})

test.each([true, false])(
  'a file that is too large is refused in words (scripts: %s)',
  async (javaScript) => {
    const page = await site.open('/teach/banks/import', {
      as: 'trainer',
      locale: 'zh-CN',
      javaScript,
    })
    site.expectProblem(page, /status of 413/)
    await page.getByLabel('或者上传文件').setInputFiles({
      name: '题库.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(21 * 1024 * 1024, '题'),
    })
    await page.getByRole('button', { name: '读取并核对' }).click()
    await page.getByText('连文件一次最多 20 MB').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('要提交的内容太大了')
  },
)
