import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { expect, test } from 'vitest'
import { attachment } from '#app/routes/people/attachment.ts'
import { answerWithRemix } from '../../server/remix-answer.ts'

const MIB = 1024 * 1024
const noise = randomBytes(MIB) // what compression makes no smaller

/** A file of a gibibyte behind the real way of sending, and what has become of it. */
async function serveFile(type: string) {
  const made = { pieces: 0, ended: false }
  async function* pieces() {
    try {
      for (; made.pieces < 1024; made.pieces++) {
        yield noise
        await new Promise(setImmediate)
      }
    } finally {
      made.ended = true
    }
  }
  const loader = () => attachment(pieces(), { name: '总表', plainName: 'sheet', type })
  const build = {
    routes: { file: { id: 'file', path: 'file', module: { loader } } },
    assets: { routes: {}, entry: { imports: [], module: '' }, url: '', version: '' },
    entry: { module: { default: () => new Response(null) } },
    future: { v3_singleFetch: true },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  } as unknown as ServerBuild
  const app = express()
  app.use(compression({ level: 3 }))
  app.all(
    '*',
    answerWithRemix(
      () => createRequestHandler(build, 'production'),
      () => ({ log: {} }) as AppLoadContext,
    ),
  )
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { made, server }
}

async function ask(server: Server): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const request = get({
    port,
    host: '127.0.0.1',
    path: '/file',
    headers: { 'Accept-Encoding': 'gzip' },
  })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  answer.on('error', () => {})
  return answer
}

/** Waits until nothing more has been made for a while; says how much there is. */
async function whenStill(made: { pieces: number }): Promise<number> {
  for (let before = -1; before !== made.pieces; await wait(300)) before = made.pieces
  return made.pieces
}

test.each(['text/csv', 'application/octet-stream'])(
  'a file (%s) is made as fast as it is taken, and no further once its reader has gone',
  async (type) => {
    const { made, server } = await serveFile(type)
    const answer = await ask(server)
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="sheet"; filename*=UTF-8''%E6%80%BB%E8%A1%A8`,
    )
    const untaken = await whenStill(made)
    expect(untaken).toBeLessThan(32)

    let taken = 0
    answer.on('data', (chunk: Buffer) => {
      taken += chunk.length
      if (taken > 8 * MIB) answer.pause()
    })
    await whenStill(made)
    expect(made.pieces).toBeGreaterThan(untaken)
    expect(made.pieces).toBeLessThan(untaken + 64)
    expect(made.ended).toBe(false)

    answer.destroy()
    await whenStill(made)
    expect(made.ended).toBe(true)
    server.close()
  },
  60_000,
)
