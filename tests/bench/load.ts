import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { MeasuredServer } from './measured-server.ts'

export type Answer = { status: number; body: string; location: string | undefined }
export type Client = (
  path: string,
  options?: { form?: Record<string, string | string[]>; json?: unknown; accept?: string },
) => Promise<Answer>

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks as one signed-in person, over connections that stay open, as browsers do. */
export function clientOf(origin: string, token: string): Client {
  return (path, { form, json, accept = json ? 'application/json' : 'text/html' } = {}) =>
    new Promise((resolve, reject) => {
      const body = json ? JSON.stringify(json) : form && encoded(form)
      const sent = httpRequest(
        `${origin}${path}`,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            Cookie: `kexin=${token}`,
            Accept: accept,
            'Accept-Encoding': 'gzip, br',
            ...(body !== undefined && {
              Origin: origin,
              'Content-Type': json ? 'application/json' : 'application/x-www-form-urlencoded',
              'Content-Length': Buffer.byteLength(body),
            }),
          },
        },
        (answer) => void read(answer).then(resolve, reject),
      )
      sent.on('error', reject)
      sent.end(body)
    })
}

async function read(answer: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return {
    status: answer.statusCode ?? 0,
    body: unpacked(Buffer.concat(parts), answer.headers['content-encoding']).toString(),
    location: answer.headers.location,
  }
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

function encoded(form: Record<string, string | string[]>): string {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(form))
    for (const value of [values].flat()) body.append(name, value)
  return body.toString()
}

export type Load = { units: number; cpuMsPerUnit: number; unitsPerSecond: number }

/** Does `units` of the work, so many at a time, and says what each cost the server. */
export async function measure(
  server: MeasuredServer,
  { units, atATime, warmUp }: { units: number; atATime: number; warmUp: number },
  work: (unit: number) => Promise<void>,
): Promise<Load> {
  await inTurns(warmUp, atATime, work)
  const before = await server.usage()
  const start = performance.now()
  await inTurns(units, atATime, (unit) => work(warmUp + unit))
  const seconds = (performance.now() - start) / 1000
  const after = await server.usage()
  return {
    units,
    cpuMsPerUnit: (after.cpuMilliseconds - before.cpuMilliseconds) / units,
    unitsPerSecond: units / seconds,
  }
}

async function inTurns(units: number, atATime: number, work: (unit: number) => Promise<void>) {
  let next = 0
  const worker = async () => {
    while (next < units) await work(next++)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}
