/** Writes the two schemas, one per database, from prisma/models.prisma. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { deriveSchema, providers } from '../prisma/derive.ts'

const check = process.argv.includes('--check')
let stale = false
for (const provider of providers) {
  const file = new URL(`../prisma/${provider}/schema.prisma`, import.meta.url)
  const wanted = deriveSchema(provider)
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
  stale = true
  if (check) continue
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, wanted)
}
if (check && stale) {
  console.error('prisma/*/schema.prisma are older than prisma/models.prisma: run npm run db:derive')
  process.exit(1)
}
