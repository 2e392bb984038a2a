import { expect, test } from 'vitest'
import { departmentsInOrder } from './department-tree.ts'

const node = (code: string, parentId: string | null) => ({ id: code, code, parentId })

test('each department is followed by those below it, neighbours by code and its numbers', () => {
  const tree = [
    node('S-10', 'S'),
    node('HR', 'YH'),
    node('S-2', 'S'),
    node('YH', null),
    node('S', 'YH'),
    node('A', null),
  ]
  expect(departmentsInOrder(tree).map(({ way }) => way.map(({ code }) => code).join('/'))).toEqual([
    'A',
    'YH',
    'YH/HR',
    'YH/S',
    'YH/S/S-2',
    'YH/S/S-10',
  ])
})

test('a department whose parent is not given is a top', () => {
  expect(departmentsInOrder([node('CS', 'YH')]).map(({ way }) => way.length)).toEqual([1])
})
