import { Writable } from 'node:stream'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { Booted } from '#app/boot.server.ts'
import { startRequest } from '../../server/request.ts'
import { serve } from './serve.ts'

const route = (id: string, parentId: string | undefined, path?: string, index?: boolean) => ({
  [id]: { id, parentId, path, index },
})
const build = {
  routes: {
    ...route('root', undefined, ''),
    ...route('home', 'root', undefined, true),
    ...route('learn', 'root', 'learn'),
    ...route('course', 'learn', 'courses/:course'),
    ...route('layout', 'root'),
    ...route('attempt', 'layout', 'attempts/:attempt'),
    ...route('missing', 'root', '*'),
  },
} as unknown as ServerBuild

/** The lines that requests for these paths leave. */
async function linesOf(...paths: string[]) {
  const lines: Record<string, unknown>[] = []
  const stream = new Writable({
    write(line: Buffer, _encoding, next) {
      lines.push(JSON.parse(line.toString()) as Record<string, unknown>)
      next()
    },
  })
  const timeDatabase = <T>(work: () => T) => ({ result: work(), waited: () => 1.26 })
  const program = { log: pino(stream), timeDatabase } as unknown as Booted
  const address = await serve(startRequest(build, program))
  for (const path of paths) {
    const answer = await fetch(address + path)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    await answer.text()
  }
  await expect.poll(() => lines.length).toBe(paths.length)
  return lines
}

test.each([
  ['/', '/'],
  ['/_root.data', '/'],
  ['/learn/courses/service-excellence?q=lin', '/learn/courses/:course'],
  ['/learn/courses/service-excellence.data?_routes=x', '/learn/courses/:course'],
  ['/attempts/0f6c', '/attempts/:attempt'],
  ['/lin.xiaowen@example.com', '/*'],
])('a request for %s is written down as %s', async (path, name) => {
  const [line] = await linesOf(path)
  expect(line).toMatchObject({
    method: 'GET',
    route: name,
    role: 'nobody',
    status: 200,
    databaseMs: 1.3,
  })
  expect(line?.requestId).toMatch(/^[A-Z2-9]{8}$/)
  expect(JSON.stringify(line)).not.toMatch(/lin|0f6c|127\.0\.0\.1/)
})

test('each request has a number of its own', async () => {
  const lines = await linesOf('/', '/', '/')
  expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(3)
})
