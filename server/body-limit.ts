import type { RequestHandler } from 'express'

const FORM_BYTES = 1024 * 1024
const UPLOAD_BYTES = 20 * 1024 * 1024

/**
 * Lets no body be read that is too large, or that does not say how large it is: whatever would act on
 * it is refused with the status left here, so that a person gets the site's own page about it.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  const isUpload = request.get('Content-Type')?.startsWith('multipart/form-data')
  const limit = isUpload ? UPLOAD_BYTES : FORM_BYTES
  const isUnknown = request.get('Transfer-Encoding') !== undefined
  const length = Number(request.get('Content-Length') ?? 0)
  if (!isUnknown && length <= limit) return next()
  response.locals.log.outcome = 'body-refused'
  response.locals.bodyRefused = isUnknown ? 411 : 413
  response.set('Connection', 'close')
  next()
}
