import { defineConfig } from 'vitest/config'
import { TallyReporter } from './tests/setup/tally.ts'

const everywhere = ['tests/setup/leave-out.ts', 'tests/setup/no-complaints.ts']
const onDatabases = ['tests/operations/**/*.test.ts', 'tests/schema.test.ts']
const inBrowser = ['tests/browser/**/*.test.ts', 'tests/look/**/*.test.ts']

const tally = process.env.KEXIN_TEST_TALLY

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: tally ? ['default', new TallyReporter(tally)] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: [...onDatabases, ...inBrowser],
          setupFiles: everywhere,
          provide: { leftOut: null },
        },
      },
      {
        test: {
          name: 'operations-sqlite',
          include: onDatabases,
          env: { KEXIN_TEST_POSTGRES: '' },
          setupFiles: everywhere,
          provide: { leftOut: null },
        },
      },
      {
        test: {
          name: 'operations-postgresql',
          include: onDatabases,
          globalSetup: 'tests/setup/postgres.ts',
          setupFiles: ['tests/setup/on-postgres.ts', ...everywhere],
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: 'tests/setup/site.ts',
          setupFiles: everywhere,
          // One file at a time, and after the others: each has a server and a browser on two cores.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
