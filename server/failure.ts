import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'

/** Answers what failed before or outside the pages themselves, with nothing of the error in it. */
export function answerFailure(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    log.error({ requestId: response.locals.requestId, err: error }, 'failed')
    if (response.headersSent) return next(error)
    response
      .status(500)
      .type('text/plain')
      .send(
        `出错了，编号 ${response.locals.requestId}\nFailed. Reference ${response.locals.requestId}\n`,
      )
  }
}
