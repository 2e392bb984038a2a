import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { onTestFinished } from 'vitest'

/** Serves through these steps, then answers `well`; gives the address, until the test ends. */
export async function serve(...steps: RequestHandler[]): Promise<string> {
  const app = express()
  app.use((_request, response, next) => {
    response.locals.log = {}
    next()
  })
  for (const step of steps) app.use(step)
  app.use((_request, response) => void response.type('text').send('well'))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
