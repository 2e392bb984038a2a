import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Resolves once Remix has the data of the page. It would decode them in its first rendering and have React
 * wait for that over the whole document, where a press of a button in between ends React for good
 * ("Root did not complete", remix-run/react-router#12763). The first call starts that decoding and
 * throws what to wait for; it ends before any hook.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    if (decoding instanceof Promise) await decoding
  }
}

await dataDecoded()
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
