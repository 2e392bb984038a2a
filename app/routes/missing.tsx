/** Every address that is no page, so that its answer is in the reader's language. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Missing() {
  return null
}
