import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, inject, vi } from 'vitest'
import { startServer, type Server } from './server.ts'

export type DemoServer = {
  /** Its address, without a slash at the end. */
  origin: () => string
  /** Where its database is. */
  dataFolder: string
  /** What it has said since it was started. */
  output: () => string
  /** Ends it; `SIGKILL` lets it finish nothing. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same data, at the same address. */
  start: () => Promise<void>
}

/**
 * Gives a test file a server of its own on a copy of the demo academy. Called once, at its top;
 * `environment` are settings besides those of every such server.
 */
export function useDemoServer(environment?: Record<string, string>): DemoServer {
  const folder = mkdtempSync(path.join(tmpdir(), 'kexin-site-'))
  const dataFolder = path.join(folder, 'data')
  let server: Server

  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  beforeAll(async () => {
    if (inject('leftOut')) return
    cpSync(inject('demoTemplate'), dataFolder, { recursive: true })
    server = await startServer({ dataFolder, environment })
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    dataFolder,
    origin: () => server.origin,
    output: () => server.output(),
    stop: (signal) => server.stop(signal),
    async start() {
      server = await startServer({
        dataFolder,
        environment,
        port: Number(new URL(server.origin).port),
      })
    },
  }
}
