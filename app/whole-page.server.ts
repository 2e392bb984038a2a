import { Writable } from 'node:stream'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

type Bytes = Uint8Array<ArrayBuffer>

/** A page that takes longer is given up, with what has failed in it. */
const PATIENCE_MS = 10_000

/**
 * Renders a page whole before its first byte, so that a failure can still be answered with its page,
 * and as one piece, which costs far less to send than many. Rejects when not even a frame came out.
 */
export function renderWhole(
  element: ReactElement,
  nonce: string,
  report: (error: unknown) => void,
): Promise<{ page: Bytes; failed: boolean }> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(element, {
      nonce,
      onAllReady() {
        clearTimeout(patience)
        pipe(collect((page) => resolve({ page, failed })))
      },
      onShellError(error) {
        clearTimeout(patience)
        reject(error)
      },
      onError(error) {
        failed = true
        report(error)
      },
    })
    const patience = setTimeout(abort, PATIENCE_MS)
  })
}

function collect(done: (page: Bytes) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    highWaterMark: 1024 * 1024,
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

/**
 * Compresses a page as its reader's browser takes it, and says so in the headers. At these levels a
 * page takes 0.1 to 0.2 ms at once; as a stream, with its own state and threads, a millisecond.
 */
export function encodePage(page: Bytes, accepted: string | null, headers: Headers): Bytes {
  headers.append('Vary', 'Accept-Encoding')
  if (takes(accepted, 'br')) {
    headers.set('Content-Encoding', 'br')
    return brotliCompressSync(page, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 2,
        [constants.BROTLI_PARAM_LGWIN]: 16,
        [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
      },
    })
  }
  if (takes(accepted, 'gzip')) {
    headers.set('Content-Encoding', 'gzip')
    return gzipSync(page, { level: 3 })
  }
  return page
}

function takes(accepted: string | null, coding: string): boolean {
  return (accepted ?? '').split(',').some((part) => {
    const [name, weight] = part.trim().split(/\s*;\s*q=/)
    return name === coding && Number(weight ?? 1) > 0
  })
}
