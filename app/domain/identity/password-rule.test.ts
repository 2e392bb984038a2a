import { expect, test } from 'vitest'
import { passwordProblem } from './password-rule.ts'

const names = ['QH20419', 'xiaowen.lin@example.com', '林晓雯']

test.each([
  ['k7mq-93hd-wzxt', null],
  ['correct horse battery staple', null],
  ['先听客户说完再开口好吗', null],
  ['Lin likes 7 red boats', null],
  ['abc', 'too-short'],
  ['九个汉字还是太短了', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['1234567890', 'too-easy'],
  ['9876543210', 'too-easy'],
  ['aaaaaaaaaaaa', 'too-easy'],
  ['ababababababab', 'too-easy'],
  ['Password123!', 'too-easy'],
  ['Passw0rd2026', 'too-easy'],
  ['qwertyuiop12', 'too-easy'],
  ['1qaz2wsx3edc', 'too-easy'],
  ['Woaini1314520', 'too-easy'],
  ['admin123456', 'too-easy'],
  ['QH20419-2026', 'like-account'],
  ['qh20419qh20419', 'like-account'],
  ['ＱＨ２０４１９！！！', 'like-account'],
  ['Xiaowen.Lin1', 'like-account'],
])('the password %j has the problem %j', (password, problem) => {
  expect(passwordProblem(password, names)).toBe(problem)
})

test('a name of one or two characters rules no password out', () => {
  expect(passwordProblem('李雷李雷李雷的船快到了', ['李雷'])).toBeNull()
})
