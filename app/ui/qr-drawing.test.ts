import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrDrawing } from './qr-drawing.ts'

test('the path blackens exactly the modules of the code', () => {
  const text = 'https://learn.example.com/verify/9F2C-71AE-40D8'
  const { size, path } = qrDrawing(text)
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(run); at++) drawn[Number(y)]![Number(x) + at] = true
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 0 }).data)
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('')
})
