import { expect, test } from 'vitest'
import { givenName, givenNameInLatin } from './given-name.ts'

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

test.each([
  ['林晓雯', 'Lin Xiaowen', 'Xiaowen'],
  ['欧阳晨', ' Ouyang Chen ', 'Chen'],
  ['林晓雯', 'Xiaowen', '晓雯'],
  ['林晓雯', null, '晓雯'],
  ['Emily Carter', 'Carter Emily', 'Emily'],
])('%j, written %j, is called %j in a Latin script', (name, transcription, given) => {
  expect(givenNameInLatin(name, transcription)).toBe(given)
})
