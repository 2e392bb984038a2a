import type { RequestHandler } from 'express'

const FORM_BYTES = 1024 * 1024
const UPLOAD_BYTES = 20 * 1024 * 1024

/** Refuses bodies that are too large, or that do not say how large they are, before reading them. */
export const limitBody: RequestHandler = (request, response, next) => {
  const isUpload = request.get('Content-Type')?.startsWith('multipart/form-data')
  const limit = isUpload ? UPLOAD_BYTES : FORM_BYTES
  const isUnknown = request.get('Transfer-Encoding') !== undefined
  const length = Number(request.get('Content-Length') ?? 0)
  if (!isUnknown && length <= limit) return next()
  response.locals.log.outcome = 'body-refused'
  response
    .status(isUnknown ? 411 : 413)
    .set('Connection', 'close')
    .type('text/plain')
    .send(`A request may carry ${limit / 1024 / 1024} MB here, and must say how much it carries.\n`)
}
