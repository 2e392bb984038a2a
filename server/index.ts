import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express from 'express'

const root = path.resolve(import.meta.dirname, '..')
const build = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
const settings = await build.entry.module.boot()

const app = express()
app.disable('x-powered-by')
app.set('trust proxy', settings.trustProxy)
app.use(compression())
app.use(
  '/assets',
  express.static(path.join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' }),
)
app.use(express.static(path.join(root, 'build/client'), { maxAge: '1h' }))
app.all(
  '*',
  createRequestHandler({
    build: build.entry.module.withFailuresReferred(build),
    mode: 'production',
    getLoadContext: (request) => ({
      requestId: randomUUID(),
      nonce: randomBytes(16).toString('base64'),
      address: request.ip ?? '',
      log: {},
    }),
  }),
)
app.listen(settings.port, settings.host, () => {
  console.log(`Kexin 客心: http://localhost:${settings.port}`)
})
