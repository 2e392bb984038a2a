import { expect, test } from 'vitest'
import { personMatcher } from './person-search.ts'

const lin = { number: '002617', name: '林晓雯', nameLatin: 'Lin Xiaowen' }
const jiang = { number: '002721', name: '蒋子昂', nameLatin: 'Jiang Zi’ang' }
const lars = { number: 'QH-7', name: 'Lars Østergård', nameLatin: null }
const anh = { number: '3', name: 'Nguyễn Minh Anh', nameLatin: null }

test.each([
  ['', lin, true],
  ['晓雯', lin, true],
  ['林 雯', lin, true],
  ['2617', lin, true],
  ['００２６', lin, true],
  ['XIAOWEN lin', lin, true],
  ['linxiao', lin, true],
  ['林 2617', lin, true],
  ['林 2721', lin, false],
  ['王', lin, false],
  ["zi'ang", jiang, true],
  ['ziang', jiang, true],
  ['ostergard', lars, true],
  ['ØSTERGÅRD', lars, true],
  ['qh7', lars, true],
  ['nguyen', anh, true],
  ['%', lin, false],
])('looked up by "%s": %j, %s', (text, person, found) => {
  expect(personMatcher(text)(person)).toBe(found)
})

test('a text never joins the end of one name to the beginning of the next', () => {
  expect(personMatcher('617林')(lin)).toBe(false)
})
