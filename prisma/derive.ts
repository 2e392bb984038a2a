import { readFileSync } from 'node:fs'

export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

/** The schema of one database: a header for it over the common models. */
export function deriveSchema(provider: Provider): string {
  const models = readFileSync(new URL('./models.prisma', import.meta.url), 'utf8')
  return `// Derived from prisma/models.prisma by \`npm run db:derive\`; edit that file.

generator client {
  provider = "prisma-client"
  output   = "../../app/data/generated/${provider}"
}

datasource db {
  provider = "${provider}"
}

${models}`
}
