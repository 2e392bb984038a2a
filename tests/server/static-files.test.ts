import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { serveFiles } from '../../server/static-files.ts'

test('a file that is gone since the start fails its own request, and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kexin-files-'))
  writeFileSync(path.join(folder, 'gone.js'), 'gone()')
  writeFileSync(path.join(folder, 'kept.js'), 'kept()')
  const app = express().use(serveFiles(folder))
  const server = createServer(app).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  await new Promise((listening) => server.once('listening', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  rmSync(path.join(folder, 'gone.js'))
  await expect(fetch(`${origin}/gone.js`).then((answer) => answer.text())).rejects.toThrow()
  expect(await (await fetch(`${origin}/kept.js`)).text()).toBe('kept()')
  expect((await fetch(`${origin}/never.js`)).status).toBe(404)
})
