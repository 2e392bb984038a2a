import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type Express } from 'express'
import type { Booted } from '../app/boot.server.ts'
import { limitBody } from './body-limit.ts'
import { requestContext, startRequest } from './request.ts'
import type { Build } from './program.ts'
import { answerFailure } from './failure.ts'
import { requireSameOrigin } from './same-origin.ts'
import { fileHeaders, pageHeaders } from './security-headers.ts'
import { serveFiles } from './static-files.ts'
import { requireWellFormed } from './well-formed.ts'

/** The whole way of a request, in order: files, who and when, what it may be, the answer. */
export function createApp({
  build,
  program,
  clientFolder,
}: {
  build: Build
  program: Booted
  clientFolder: string
}): Express {
  const { settings } = program
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(fileHeaders(settings.origin))
  app.use(requireWellFormed)
  app.use(serveFiles(clientFolder))
  app.use(pageHeaders)
  app.use(startRequest(build, program))
  app.use(requireSameOrigin(settings.origin))
  app.use(limitBody)
  app.use(compression({ level: 4 })) // data and downloads; pages come compressed
  app.all(
    '*',
    createRequestHandler({
      build: build.entry.module.withFailuresReferred(build),
      mode: 'production',
      getLoadContext: requestContext,
    }),
  )
  app.use(answerFailure(program.log))
  return app
}
