import { runInNewContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePage, handOver } from './whole-page.server.tsx'

const page = '客户说的话，'.repeat(2000)

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
  expect(Buffer.from(encoding ? read[encoding as 'br'](body) : body).toString()).toBe(page)
})

test.each([
  ['a short one after a long one', ['长'.repeat(50_000), '短😀', 'plain']],
  ['one that is larger than any', ['很长的一页'.repeat(60_000), '😀'.repeat(90_000)]],
])('pages made one after the other are each their own: %s', (_, texts) => {
  const bodies = texts.map((text) => encodePage(text, 'br', new Headers()))
  expect(bodies.map((body) => brotliDecompressSync(body).toString())).toEqual(texts)
})

test.each(['</script><script>alert(1)</script>', '<!-- <script', 'a\u2028b\u2029c', '"\\`${1}'])(
  'what goes to the scripts arrives as it is, and ends none of them: %j',
  (data) => {
    const script = handOver(data, 'n')
    const code = /^<script nonce="n">([^<]*)<\/script>$/.exec(script)![1]!
    const arrived: unknown[] = []
    const streamController = { enqueue: (text: unknown) => arrived.push(text), close: () => {} }
    runInNewContext(code, { window: { __remixContext: { streamController } } })
    expect(arrived).toEqual([data])
  },
)
