import { readExchangeFile, type ReadFile } from '#app/exchange/formats.ts'
import { hold, startSourceProcess } from '#app/mdx/source-process.server.ts'
import type { FromImporter, ToImporter } from './import-process.server.ts'

const readSeconds = 60
const readerMegabytes = 768
/** Texts of fewer bytes are read at once: starting a process would take longer. */
const SMALL_BYTES = 150_000

/**
 * Reads what somebody uploaded. Archives, and texts that are not small, are read in a process of their own
 * with bounds on time and memory, so that a file made to do harm harms nothing but its own reading; null
 * when it met them.
 */
export async function readImportApart(order: ToImporter): Promise<ReadFile | null> {
  const isArchive = order.bytes[0] === 0x50 && order.bytes[1] === 0x4b
  if (!isArchive && order.bytes.length < SMALL_BYTES)
    return readExchangeFile(order.bytes, order.name, order.format)
  const reader = await startSourceProcess('#app/content/bank-import/import-process.server.ts', {
    does: 'reads imports',
    megabytes: readerMegabytes,
  })
  hold(reader)
  let clock: NodeJS.Timeout | undefined
  try {
    return await new Promise<ReadFile | null>((resolve) => {
      clock = setTimeout(() => resolve(null), readSeconds * 1000)
      reader.once('exit', () => resolve(null))
      reader.once('error', () => resolve(null))
      reader.once('message', (message: FromImporter) => {
        if (message.kind === 'read') resolve(message.file)
      })
      const { name, bytes, format } = order
      reader.send({ name, bytes, ...(format && { format }) } satisfies ToImporter)
    })
  } finally {
    clearTimeout(clock)
    reader.kill('SIGKILL')
  }
}
