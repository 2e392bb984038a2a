import type { ChildProcess } from 'node:child_process'
import { hold, letGo, startSourceProcess } from '#app/mdx/source-process.server.ts'
import type { DraftContent } from './draft.ts'
import type { FromReader, ToReader } from './folder-process.server.ts'
import type { KnownLesson } from './known-lesson.ts'

const readSeconds = 120
const readerMegabytes = 512
/** How long the process is kept for a next reading. */
const idleMinutes = 5

let current: Promise<ChildProcess> | null = null
let idle: NodeJS.Timeout | undefined

/**
 * Reads a content folder in a process of its own, so that the one that asks goes on answering while
 * files are parsed, hashed and compiled. Asked once at a time.
 */
export async function readFolderApart(base: string, known: KnownLesson[]): Promise<DraftContent> {
  clearTimeout(idle)
  current ??= startSourceProcess('#app/content/folder-process.server.ts', {
    does: 'reads content',
    megabytes: readerMegabytes,
  })
  let reader: ChildProcess | undefined
  try {
    reader = await current
    hold(reader)
    const drafts = await ask(reader, { base, known })
    rest(reader)
    return drafts
  } catch (error) {
    current = null
    reader?.kill('SIGKILL')
    throw error
  }
}

function ask(reader: ChildProcess, order: ToReader): Promise<DraftContent> {
  let clock: NodeJS.Timeout
  return new Promise<DraftContent>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The content folder ${why}`))
    clock = setTimeout(() => fail(`was not read within ${readSeconds} s`), readSeconds * 1000)
    reader.once('exit', (code) => fail(`was not read: its reader ended with code ${code}`))
    reader.once('error', (error) => fail(`was not read: ${error.message}`))
    reader.once('message', (message: FromReader) => {
      if (message.kind === 'read') resolve(message.drafts)
      if (message.kind === 'failed') reject(new Error(message.stack))
    })
    reader.send(order)
  }).finally(() => clearTimeout(clock))
}

/** Leaves the process alone until the next reading; without one it ends. */
function rest(reader: ChildProcess): void {
  letGo(reader)
  reader.once('exit', () => (current = null))
  idle = setTimeout(() => {
    current = null
    reader.disconnect()
  }, idleMinutes * 60_000)
  idle.unref()
}
