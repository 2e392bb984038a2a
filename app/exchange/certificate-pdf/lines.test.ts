import { expect, test, vi } from 'vitest'
import type { Locale } from '#app/domain/locale.ts'
import { facesFor } from './faces.server.ts'
import { setLine, setLines } from './lines.ts'

vi.setConfig({ testTimeout: 60_000 }) // the fonts are large, and are opened in the first test

function lines(text: string, width: number, locale: Locale = 'zh-CN'): string[] {
  const style = { faces: facesFor('text', locale), size: 10 }
  return setLines(text, style, width).map(({ runs }) => runs.map((run) => run.text).join(''))
}

test('a Chinese character is as wide as its size, and one more with tracking', () => {
  const style = { faces: facesFor('text', 'zh-CN'), size: 10 }
  expect(setLine('客户', style).width).toBe(20)
  expect(setLine('客户', { ...style, tracking: 0.1 }).width).toBeCloseTo(21)
})

test('a figure stands a little apart from the Chinese around it', () => {
  const style = { faces: facesFor('text', 'zh-CN'), size: 10 }
  const figure = setLine('7', style).width
  expect(setLine('于7月', style).width).toBeCloseTo(20 + figure + 4)
})

test('a character that no face has takes the room of one', () => {
  const style = { faces: facesFor('title', 'zh-CN'), size: 10 }
  expect(setLine('\u{20bb7}', style)).toMatchObject({ width: 10, runs: [{ face: null }] })
})

test('Chinese is broken at its punctuation, in lines about equally long', () => {
  expect(lines('通过认证考试，成绩十三分，满分十五分。特发此证。', 150)).toEqual([
    '通过认证考试，成绩十三分，',
    '满分十五分。特发此证。',
  ])
})

test('Chinese without punctuation is broken between characters', () => {
  expect(lines('面向大客户的顾问式销售', 60)).toEqual(['面向大客户的', '顾问式销售'])
})

test('no line begins with a closing mark or ends with an opening one', () => {
  const text = '面向大客户的顾问式销售（高级），优质服务「补救」，第二期。'
  for (let width = 30; width < 200; width += 10)
    for (const line of lines(text, width)) {
      expect(line).not.toMatch(/^[，。」）]/)
      expect(line).not.toMatch(/[「（]$/)
    }
})

test('English is broken between words, in lines about equally long', () => {
  const text = 'passed the “Customer-centric selling” certification exam on 24 July 2026'
  const set = lines(text, 220, 'en')
  expect(set.join(' ')).toBe(text)
  expect(set).toHaveLength(2)
})

test('a word wider than the line is broken rather than running over', () => {
  const style = { faces: facesFor('title', 'en'), size: 28 }
  for (const { width } of setLines('Wolfeschlegelsteinhausenbergerdorff'.repeat(3), style, 400))
    expect(width).toBeLessThanOrEqual(402)
})
