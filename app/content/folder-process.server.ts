import { readContentFolder } from './content-folder.server.ts'
import { draftsOf, type DraftContent } from './draft.ts'
import { compileUnknown, type KnownLesson } from './known-lesson.ts'
import { compileLessonFile } from './lesson-file.server.ts'

/** What the process that reads content folders is told, and what it says. */
export type ToReader = { base: string; known: KnownLesson[] }
export type FromReader =
  { kind: 'ready' } | { kind: 'read'; drafts: DraftContent } | { kind: 'failed'; stack: string }

const say = (message: FromReader) => process.send?.(message)

process.on('message', (order: ToReader) => void answer(order))
say({ kind: 'ready' })

async function answer({ base, known }: ToReader): Promise<void> {
  try {
    const content = await readContentFolder(base, compileUnknown(known, compileLessonFile))
    say({ kind: 'read', drafts: draftsOf(content) })
  } catch (error) {
    say({ kind: 'failed', stack: error instanceof Error ? `${error.stack}` : String(error) })
  }
}
