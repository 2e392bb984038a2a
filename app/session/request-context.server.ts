import type { Viewer } from '#app/domain/identity/viewer.ts'

/** What one request carries from the server into every loader and action it runs. */
export type RequestContext = {
  /** Shown to the reader with an error, and written in the log line. */
  requestId: string
  /** Whether a page is asked for, not data for a browser that has one. */
  wholePage: boolean
  /** For the scripts of this page; the content security policy lets no other run. */
  nonce: string
  /** The caller's address, behind the trusted proxies. */
  address: string
  /** The status of a request whose body may not be read: too large, or of unknown size. */
  bodyRefused?: number | undefined
  /** Filled in at the first question who is asking. */
  viewer?: Promise<Viewer | null>
  /** The page as it is sent, beside a response without a body: one with it would wrap it in streams. */
  page?: Uint8Array
  /** Words for the request's log line; never names, answers or other people's words. */
  log: { route?: string; role?: string; outcome?: string; rows?: number }
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
