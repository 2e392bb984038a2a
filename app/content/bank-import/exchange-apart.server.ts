import { readExchangeFile, writeExchangeFile, type ReadFile } from '#app/exchange/formats.ts'
import { hold, startSourceProcess } from '#app/mdx/source-process.server.ts'
import type {
  ExchangeOrder,
  FromExchange,
  ToDraft,
  ToRead,
  ToWrite,
  Written,
} from './exchange-process.server.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'

const answerSeconds = 40
const megabytes = 768
/** Less than this is done at once: starting a process would take longer. */
const SMALL_BYTES = 150_000
const FEW_ITEMS = 300

/**
 * Reads what somebody uploaded. Archives, and texts that are not small, are read in a process of their own
 * with bounds on time and memory, so that a file made to do harm harms nothing but its own reading; null
 * when it met them.
 */
export async function readApart(order: Omit<ToRead, 'does'>): Promise<ReadFile | null> {
  const { name, bytes, format } = order
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isArchive && bytes.length < SMALL_BYTES) return readExchangeFile(bytes, name, format)
  const answer = await ask({ does: 'read', name, bytes, ...(format && { format }) })
  return answer?.kind === 'read' ? answer.file : null
}

/** Makes the draft of a bank of ours, a large one in a process of its own; null when it met its bounds. */
export async function draftApart(order: Omit<ToDraft, 'does'>): Promise<OwnDraft | null> {
  const { text, ...given } = order
  if (text.length < SMALL_BYTES) return ownDraft(text, given)
  const answer = await ask({ does: 'draft', text, name: given.name, into: given.into })
  return answer?.kind === 'drafted' ? answer.read : null
}

/** Writes items in foreign formats; many of them in a process of their own, as each is read back. */
export async function writeApart(order: Omit<ToWrite, 'does'>): Promise<Written[]> {
  if (order.items.length > FEW_ITEMS) {
    const answer = await ask({ does: 'write', ...order })
    if (answer?.kind !== 'written') throw new Error('Items could not be written within the bounds')
    return answer.written
  }
  const written: Written[] = []
  for (const format of order.formats)
    written.push({ format, ...(await writeExchangeFile(order.items, format, order)) })
  return written
}

let queue: Promise<unknown> = Promise.resolve()

/** What a process of its own answers, one order at a time; null when it met its bounds. */
function ask(order: ExchangeOrder): Promise<FromExchange | null> {
  const turn = queue.then(() => askProcess(order))
  queue = turn.catch(() => {})
  return turn
}

async function askProcess(order: ExchangeOrder): Promise<FromExchange | null> {
  const child = await startSourceProcess('#app/content/bank-import/exchange-process.server.ts', {
    does: 'reads and writes banks',
    megabytes,
  })
  hold(child)
  let clock: NodeJS.Timeout | undefined
  try {
    return await new Promise<FromExchange | null>((resolve) => {
      clock = setTimeout(() => resolve(null), answerSeconds * 1000)
      child.once('exit', () => resolve(null))
      child.once('error', () => resolve(null))
      child.once('message', (message: FromExchange) => resolve(message))
      child.send(order)
    })
  } finally {
    clearTimeout(clock)
    child.kill('SIGKILL')
  }
}
