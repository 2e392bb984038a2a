import { defineConfig } from 'prisma/config'

// `prisma generate` insists on a schema engine it does not use; any existing file will do, and none
// is downloaded (decision 002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/sqlite/schema.prisma' })
