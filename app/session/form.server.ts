/** The fields of a form that was posted; anything else that is posted to a page is refused, in words. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new Response(null, { status: 415 })
  return request.formData()
}

/** The fields and files of a form that may carry files; what is no such form is refused, in words. */
export async function readUpload(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('multipart/form-data')) return readForm(request)
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
}
