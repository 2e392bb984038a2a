import { createRequestHandler } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Booted } from '../app/boot.server.ts'
import { limitBody } from './body-limit.ts'
import { answerFailure } from './failure.ts'
import type { Build } from './program.ts'
import { answerWithRemix } from './remix-answer.ts'
import { requestContext, startRequest } from './request.ts'
import { answerByRoute } from './route-answers.ts'
import { requireSameOrigin } from './same-origin.ts'
import { fileHeaders, pageHeaders } from './security-headers.ts'
import { requireWellFormed } from './well-formed.ts'

type Parts = {
  build: Build
  program: Booted
  /** Answers what is a file of the build. */
  files: RequestHandler
  /** While developing, the build is read anew at every request. */
  rebuild?: () => Promise<Build>
}

/** The whole way of a request, in order: files, who and when, what it may be, the answer. */
export function createApp({ build, program, files, rebuild }: Parts): Express {
  const { settings } = program
  const { withFailuresReferred } = build.entry.module
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(fileHeaders(settings.origin))
  app.use(requireWellFormed)
  app.use(files)
  app.use(pageHeaders({ development: Boolean(rebuild) }))
  app.use(startRequest(build, program))
  app.use(requireSameOrigin(settings.origin))
  app.use(limitBody)
  app.use(compression({ level: 4 })) // data and downloads; pages come compressed
  const answerTo = rebuild
    ? () => createRequestHandler(rebuild, 'development')
    : answerByRoute(withFailuresReferred(build))
  app.all('*', answerWithRemix(answerTo, requestContext))
  app.use(answerFailure(program.log))
  return app
}
