import { defineConfig } from 'vitest/config'
import { TallyReporter } from './tests/setup/tally.ts'

const setupFiles = ['tests/setup/leave-out.ts', 'tests/setup/no-complaints.ts']
// Far above what anything takes: a machine that does other work too makes no failure.
const everywhere = { setupFiles, testTimeout: 60_000, hookTimeout: 120_000 }
const onDatabases = ['tests/operations/**/*.test.ts', 'tests/schema.test.ts']
const inBrowser = ['tests/browser/**/*.test.ts', 'tests/look/**/*.test.ts']

const onServer = 'tests/server/**/*.test.ts'
// One file at a time: each has a server, and a browser perhaps, on what may be two cores.
const afterTheOthers = { fileParallelism: false, sequence: { groupOrder: 1 } }
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
          exclude: [...onDatabases, ...inBrowser, onServer],
          ...everywhere,
          provide: { leftOut: null },
        },
      },
      {
        test: {
          name: 'operations-sqlite',
          include: onDatabases,
          env: { KEXIN_TEST_POSTGRES: '' },
          ...everywhere,
          provide: { leftOut: null },
        },
      },
      {
        test: {
          name: 'operations-postgresql',
          include: onDatabases,
          globalSetup: 'tests/setup/postgres.ts',
          ...everywhere,
          setupFiles: ['tests/setup/on-postgres.ts', ...setupFiles],
        },
      },
      {
        test: {
          name: 'server',
          include: [onServer],
          globalSetup: 'tests/setup/site.ts',
          ...everywhere,
          provide: { leftOut: null },
          ...afterTheOthers,
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: ['tests/setup/chromium.ts', 'tests/setup/site.ts'],
          ...everywhere,
          ...afterTheOthers,
        },
      },
    ],
  },
})
