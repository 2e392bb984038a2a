import { expect, test } from 'vitest'
import { givenName } from './given-name.ts'

test.each([
  ['林晓雯', '晓雯'],
  ['顾言', '顾言'],
  ['欧阳晨', '欧阳晨'],
  ['欧阳明月', '明月'],
  ['阿迪力·买买提', '阿迪力'],
  ['Emily Carter', 'Emily'],
  ['Marie-Claire Dubois', 'Marie-Claire'],
  [' 李 ', '李'],
])('%j is called %j', (name, given) => {
  expect(givenName(name)).toBe(given)
})
