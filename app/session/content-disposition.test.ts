import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test.each([
  ['结业证书 苏婧.pdf', '%E7%BB%93%E4%B8%9A%E8%AF%81%E4%B9%A6%20%E8%8B%8F%E5%A9%A7.pdf'],
  ["O'Neill (2).pdf", 'O%27Neill%20%282%29.pdf'],
  ['a";b\r\n*.pdf', 'a%22%3Bb%0D%0A%2A.pdf'],
])('the name %j cannot break the header and is kept whole', (name, encoded) => {
  expect(contentDisposition({ name, plainName: 'file.pdf' })).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''${encoded}`,
  )
  expect(decodeURIComponent(encoded)).toBe(name)
})
