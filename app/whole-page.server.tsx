import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { NonceProvider } from '#app/session/nonce.tsx'

type Bytes = Uint8Array<ArrayBuffer>

/** React's streams write it by themselves, its one pass does not; without it browsers lay out as in 1998. */
const DOCTYPE = '<!DOCTYPE html>'
const END = '</body></html>'

/**
 * Renders a page in one pass, the data for its scripts at its end. Nothing on a page is waited for once
 * its loaders have answered, so Remix's way, which sends both as they come, would cost its machinery
 * and give nothing. Throws what a component throws, before the first byte.
 */
export async function renderWhole(
  { serverHandoffStream, ...context }: EntryContext,
  url: string,
  nonce: string,
): Promise<string> {
  const data = serverHandoffStream ? await textOf(serverHandoffStream) : ''
  const markup = renderToString(
    <NonceProvider value={nonce}>
      <RemixServer context={context} url={url} nonce={nonce} />
    </NonceProvider>,
  )
  const page = DOCTYPE + markup
  if (!context.renderMeta?.didRenderScripts || !page.endsWith(END)) return page
  return page.slice(0, -END.length) + handOver(data, nonce) + END
}

/** The script that gives the data to Remix in the browser, whatever signs are in it. */
export function handOver(data: string, nonce: string): string {
  const literal = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign]!)
  return `<script nonce="${nonce}">{
const { streamController } = window.__remixContext
streamController.enqueue(${literal})
streamController.close()
}</script>`
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  for (let text = ''; ;) {
    const { done, value } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
  }
}

const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** Where a page is written to be compressed, which is over before the next one is; a new place costs twice as much. */
const desk = Buffer.allocUnsafe(512 * 1024)

function written(text: string): Buffer {
  // A unit of UTF-16 becomes three bytes at most.
  const fits = text.length * 3 <= desk.length
  return fits ? desk.subarray(0, desk.write(text)) : Buffer.from(text)
}

/**
 * Compresses a page as its reader's browser takes it, and says so in the headers. At these levels a
 * page takes 0.1 to 0.2 ms at once; as a stream, with its own state and threads, a millisecond.
 */
export function encodePage(text: string, accepted: string | null, headers: Headers): Bytes {
  headers.append('Vary', 'Accept-Encoding')
  if (takes(accepted, 'br')) {
    headers.set('Content-Encoding', 'br')
    const page = written(text)
    return brotliCompressSync(page, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 0,
        [constants.BROTLI_PARAM_LGWIN]: 16,
        [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
      },
    })
  }
  if (takes(accepted, 'gzip')) {
    headers.set('Content-Encoding', 'gzip')
    return gzipSync(written(text), { level: 3 })
  }
  return Buffer.from(text)
}

function takes(accepted: string | null, coding: string): boolean {
  return (accepted ?? '').split(',').some((part) => {
    const [name, weight] = part.trim().split(/\s*;\s*q=/)
    return name === coding && Number(weight ?? 1) > 0
  })
}
