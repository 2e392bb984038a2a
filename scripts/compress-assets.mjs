// After a build: beside each text file that browsers load, the same in Brotli and gzip at their best, so
// that serving it costs nothing and the first visit is as small as it can be.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const build = process.env.KEXIN_BENCH === '1' ? '.cache/bench-build' : 'build'
const folder = path.resolve(import.meta.dirname, '..', build, 'client')
const TEXT = /\.(js|css|svg|json|webmanifest|txt|html)$/
const LEAST_BYTES = 1000

for (const name of readdirSync(folder, { recursive: true })) {
  if (!TEXT.test(name)) continue
  const file = path.join(folder, name)
  const bytes = readFileSync(file)
  if (bytes.length < LEAST_BYTES) continue
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}
