/** As many people can be ticked in a list; reading and showing more fields would keep everybody else waiting. */
const MOST_FIELDS = 25_000

/** The fields of a form that was posted; anything else that is posted to a page is refused, in words. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return readFields(request, '&')
  // A form that was held while its sender signed in comes back in parts; files do not.
  const form = isInParts(type) ? await readParts(request, type) : null
  if (form && [...form.values()].every((value) => typeof value === 'string')) return form
  throw new Response(null, { status: 415 })
}

/** The fields and files of a form that may carry files; what is no such form is refused, in words. */
export async function readUpload(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!isInParts(type)) return readForm(request)
  const form = await readParts(request, type)
  if (!form) throw new Response(null, { status: 400 })
  return form
}

function isInParts(type: string): boolean {
  return type.startsWith('multipart/form-data')
}

/** Null when it is no such form. */
async function readParts(request: Request, type: string): Promise<FormData | null> {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (!boundary) return null
  return readFields(request, `--${boundary[1] ?? boundary[2]}`).catch((error: unknown) => {
    if (error instanceof Response) throw error
    return null
  })
}

/** Counts the fields before it reads them. */
async function readFields(request: Request, separator: string): Promise<FormData> {
  const body = Buffer.from(await request.arrayBuffer())
  let at = -1
  for (let count = 0; (at = body.indexOf(separator, at + 1)) >= 0; count++)
    if (count > MOST_FIELDS) throw new Response(null, { status: 413 })
  const headers = { 'Content-Type': request.headers.get('Content-Type')! }
  return withoutNulls(await new Response(body, { headers }).formData())
}

/** U+0000 stands for nothing and is left out: PostgreSQL keeps no text that has it. */
function withoutNulls(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, value] of form)
    if (typeof value === 'string') clean.append(withoutNull(name), withoutNull(value))
    else clean.append(withoutNull(name), value, withoutNull(value.name))
  return clean
}

const withoutNull = (text: string): string => text.replaceAll('\0', '')
