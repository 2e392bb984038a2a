import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { closeDatabase, db } from '#app/data/database.server.ts'
import { Item, type ItemKind } from '#app/domain/catalog/item.ts'
import { itemKinds } from '#app/domain/catalog/item-kinds.ts'
import { makeLearners, type BenchLearner } from '#tests/bench/people.ts'
import {
  essay,
  fillIn,
  matching,
  multiple,
  numeric,
  ordering,
  scenario,
  single,
  trueFalse,
} from '#tests/fixtures/sample-exam.ts'
import { publishExams } from '#tests/publish-exams.ts'
import { openAttempt } from '#tests/sitting.ts'
import { useSite } from './site.ts'

const site = useSite()
process.env.KEXIN_DATA = site.dataFolder
afterAll(closeDatabase)

/** One item of a kind, how it is answered rightly, and what shows the answer. */
type Trial = {
  item: Item
  answer: (page: Page) => Promise<void>
  shows: (page: Page) => Promise<unknown>
  shown: unknown
  /** What scripts alone can do is not done before they are there. */
  needsScripts?: true
}

const pressed = (page: Page) =>
  page.locator('.answer input:checked').evaluateAll((all) => all.length)
const press = (page: Page, text: string) => page.locator('label.answer', { hasText: text }).click()
const written = (page: Page) => page.getByLabel('你的回答')

// A new kind does not compile until it is tried.
const trials: { [K in ItemKind]: Trial } = {
  'single-choice': {
    item: single('one', 'b'),
    answer: (page) => press(page, 'one option b'),
    shows: pressed,
    shown: 1,
  },
  'multiple-choice': {
    item: multiple('many', ['a', 'c'], 'half'),
    async answer(page) {
      await press(page, 'many option a')
      await press(page, 'many option c')
    },
    shows: pressed,
    shown: 2,
  },
  'true-false': {
    item: trueFalse('judge', false),
    answer: (page) => press(page, '错'),
    shows: pressed,
    shown: 1,
  },
  'fill-in': {
    item: fillIn('fill'),
    async answer(page) {
      await page.getByLabel('第 1 空').fill('期望')
      await page.getByLabel('第 2 空').fill('感受')
    },
    shows: (page) => page.locator('input.blank').evaluateAll(valuesOf),
    shown: ['期望', '感受'],
  },
  numeric: {
    item: numeric('number'),
    async answer(page) {
      await page.getByLabel('你的答案').fill('1250')
      await page.getByLabel('单位').selectOption('fen')
    },
    shows: (page) => page.locator('[name=choice]').evaluateAll(valuesOf),
    shown: ['1250', 'fen'],
  },
  matching: {
    item: matching('pair'),
    async answer(page) {
      for (const [at, match] of ['x', 'y', 'x'].entries())
        await page.locator('select[name=choice]').nth(at).selectOption(`${'abc'[at]}=${match}`)
    },
    shows: (page) => page.locator('select[name=choice]').evaluateAll(valuesOf),
    shown: ['a=x', 'b=y', 'c=x'],
  },
  ordering: {
    item: ordering('order'),
    async answer(page) {
      for (const [to, id] of ['b', 'd', 'a', 'c'].entries())
        for (;;) {
          const texts = await page.locator('li.placed').allTextContents()
          if (texts.findIndex((text) => text.includes(`option ${id}`)) === to) break
          await page.getByRole('button', { name: `把“order option ${id}。”上移` }).click()
        }
      const keep = page.getByRole('button', { name: '就按这个顺序' })
      if (await keep.isVisible()) await keep.click()
    },
    shows: (page) => page.locator('li.placed input[name=choice]').evaluateAll(valuesOf),
    shown: ['b', 'd', 'a', 'c'],
    needsScripts: true,
  },
  scenario: {
    item: scenario('talk'),
    async answer(page) {
      await press(page, 'talk option a')
      await page.getByRole('button', { name: '就这么回应' }).click()
      await page.getByText('What now').waitFor()
      await press(page, 'talk option b')
      await page.getByRole('button', { name: '就这么回应' }).click()
      await page.getByText('对话到这里结束').waitFor()
    },
    shows: (page) => page.getByText('你选了').count(),
    shown: 2,
    needsScripts: true,
  },
  'short-answer': {
    item: Item.parse({ ...essay('short'), kind: 'short-answer' }),
    answer: (page) => written(page).fill('先听，再说。'),
    shows: (page) => written(page).inputValue(),
    shown: '先听，再说。',
  },
  essay: {
    item: essay('long'),
    answer: (page) => written(page).fill('先听，\n再说。'),
    shows: (page) => written(page).inputValue(),
    shown: '先听，\n再说。',
  },
}

function valuesOf(controls: Element[]): string[] {
  return controls.map((control) => (control as HTMLInputElement | HTMLSelectElement).value)
}

let sitters: BenchLearner[]
beforeAll(async () => {
  if (inject('leftOut')) return
  sitters = await makeLearners(3)
  await publishExams({ kinds: itemKinds.map((kind) => trials[kind].item) })
})

async function begin({ id, token }: BenchLearner) {
  const attemptId = await openAttempt({ personId: id, examSlug: 'kinds' }, new Date())
  const { attempt } = (await findAttemptWithEvents(attemptId))!
  const places = attempt.paper.items.map((item) =>
    itemKinds.find((kind) => trials[kind].item.id === item.id)!,
  )
  const at = (place: number) => `/learn/attempts/${attemptId}?q=${place}`
  const page = await site.open(at(1), { token, locale: 'zh-CN' })
  const cell = (place: number) =>
    page
      .getByRole('navigation', { name: '答题卡' })
      .getByRole('link')
      .nth(place - 1)
  const says = (place: number) => cell(place).getAttribute('aria-label')
  return { attemptId, places, at, page, cell, says }
}

test('an item of every kind is unanswered until it is answered, kept over a reload, and scored', async () => {
  const { attemptId, places, at, page, cell, says } = await begin(sitters[0]!)
  for (const [index, kind] of places.entries()) {
    const place = index + 1
    await cell(place).click()
    await page.getByRole('heading', { level: 1, name: `第 ${place} 题` }).waitFor()
    expect(await says(place), kind).toBe(`第 ${place} 题，未答`)
    await trials[kind].answer(page)
    await expect.poll(() => says(place), { message: kind }).toBe(`第 ${place} 题，已答`)
  }
  for (const [index, kind] of places.entries()) {
    await page.goto(at(index + 1))
    await expect.poll(() => trials[kind].shows(page), { message: kind }).toEqual(trials[kind].shown)
  }
  await page.goto(`/learn/attempts/${attemptId}/hand-in`)
  await page.getByRole('button', { name: '交卷' }).click()
  await page.waitForURL('**/result')
  const score = await db().score.findFirst({ where: { attemptId } })
  expect(score, 'all but what people grade').toMatchObject({ earned: 40, total: 50, awaiting: 2 })
})

test('what is answered before the scripts are there counts, with every kind', async () => {
  const { places, at, page, says } = await begin(sitters[1]!)
  for (const [index, kind] of places.entries()) {
    const { needsScripts, answer, shows, shown } = trials[kind]
    if (needsScripts) continue
    let come = () => {}
    const scripts = new Promise<void>((resolve) => void (come = resolve))
    await page.route('**/assets/*.js', async (route) => {
      await scripts
      await route.continue()
    })
    await page.goto(at(index + 1), { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await answer(page)
    come()
    await expect.poll(() => says(index + 1), { message: kind }).toBe(`第 ${index + 1} 题，已答`)
    expect(await shows(page), kind).toEqual(shown)
    await page.unroute('**/assets/*.js')
  }
})

test('what is erased is no answer, and a unit alone waits for its number', async () => {
  const { places, page, cell, says } = await begin(sitters[2]!)
  for (const kind of ['fill-in', 'numeric', 'short-answer'] as const) {
    const place = places.indexOf(kind) + 1
    await cell(place).click()
    await page.getByRole('heading', { level: 1, name: `第 ${place} 题` }).waitFor()
    if (kind === 'numeric') {
      await page.getByLabel('单位').selectOption('fen')
      expect(await says(place)).toBe(`第 ${place} 题，未答`)
      // The page hears how far the attempt is by now.
      const heard = page.waitForResponse('**/answer')
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await heard
      await page.getByLabel('你的答案').fill('1250')
    } else await trials[kind].answer(page)
    await expect.poll(() => says(place), { message: kind }).toBe(`第 ${place} 题，已答`)
    if (kind === 'numeric') expect(await trials[kind].shows(page)).toEqual(trials[kind].shown)
    for (const control of await page.locator('input[name=choice], textarea[name=choice]').all())
      await control.fill('')
    await expect.poll(() => says(place), { message: kind }).toBe(`第 ${place} 题，未答`)
  }
})
