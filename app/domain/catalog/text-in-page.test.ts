import { expect, test } from 'vitest'
import type { Segment } from './lesson.ts'
import { textInPage } from './text-in-page.ts'

const segments: Segment[] = [
  { kind: 'html', html: '<p>客户</p>' },
  { kind: 'check', item: 'cs-1' },
]

test('the text is not in what is sent beside it', () => {
  expect(textInPage(segments)).toEqual([{ kind: 'html' }, { kind: 'check', item: 'cs-1' }])
})
