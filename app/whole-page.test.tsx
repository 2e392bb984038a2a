import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Suspense, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { encodePage, renderWhole } from './whole-page.server.ts'

const page = Buffer.from('客户说的话，'.repeat(2000))

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['gzip', 'gzip'],
  ['deflate', null],
  ['brother', null],
  [null, null],
])('a browser that takes %s is sent %s', (accepted, encoding) => {
  const headers = new Headers()
  const body = encodePage(page, accepted, headers)
  expect(headers.get('Content-Encoding')).toBe(encoding)
  expect(headers.get('Vary')).toBe('Accept-Encoding')
  const read = { br: brotliDecompressSync, gzip: gunzipSync }
  expect(Buffer.from(encoding ? read[encoding as 'br'](body) : body)).toEqual(page)
})

async function render(element: ReactElement) {
  const reported: unknown[] = []
  const { page: bytes, failed } = await renderWhole(element, 'n', (error) => reported.push(error))
  return { text: Buffer.from(bytes).toString(), failed, reported }
}

test('a page comes out whole', async () => {
  const long = Array.from({ length: 3000 }, (_, key) => <p key={key}>第 {key} 段</p>)
  const { text, failed } = await render(<div>{long}</div>)
  expect(text).toMatch(/^<div>.*2999.*<\/div>$/)
  expect(failed).toBe(false)
})

test('a part that fails is told, and the page says so by its status', async () => {
  const Broken = () => {
    throw new Error('broken')
  }
  const { failed, reported } = await render(
    <Suspense fallback="…">
      <Broken />
    </Suspense>,
  )
  expect({ failed, reported: reported.map(String) }).toEqual({
    failed: true,
    reported: ['Error: broken'],
  })
})
