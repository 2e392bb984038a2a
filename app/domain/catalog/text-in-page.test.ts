import { expect, test } from 'vitest'
import type { Segment } from './lesson.ts'
import { textInPage } from './text-in-page.ts'

const segments: Segment[] = [
  { kind: 'html', html: '<p>客户</p>' },
  { kind: 'check', item: 'cs-1' },
]

test('the text is there to be rendered, and not in what is sent', () => {
  const [text] = textInPage(segments)
  expect(text).toHaveProperty('html', '<p>客户</p>')
  expect(JSON.stringify(textInPage(segments))).toBe(
    '[{"kind":"html"},{"kind":"check","item":"cs-1"}]',
  )
})
