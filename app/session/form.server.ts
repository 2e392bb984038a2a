/** The fields of a form that was posted; anything else that is posted to a page is refused, in words. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return request.formData()
  // A form that was held while its sender signed in comes back in parts; files do not.
  const form = type.startsWith('multipart/form-data')
    ? await request.formData().catch(() => null)
    : null
  if (form && [...form.values()].every((value) => typeof value === 'string')) return form
  throw new Response(null, { status: 415 })
}

/** The fields and files of a form that may carry files; what is no such form is refused, in words. */
export async function readUpload(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('multipart/form-data')) return readForm(request)
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
}
