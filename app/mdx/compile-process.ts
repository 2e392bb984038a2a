import type { Locale } from '#app/domain/locale.ts'
import { compile, type CompileOutcome } from './compilation.ts'
import type { Media } from './figure/pictures.ts'

/** What the process that compiles lessons is told, and what it says. */
export type ToCompiler =
  | { kind: 'compile'; source: string; locale: Locale }
  | { kind: 'media'; name: string; media: Media | null }
export type FromCompiler =
  | { kind: 'ready' }
  | { kind: 'media'; name: string }
  | { kind: 'done'; outcome: CompileOutcome }
  | { kind: 'failed'; stack: string }

const waiting = new Map<string, (media: Media | null) => void>()
const say = (message: FromCompiler) => process.send?.(message)

process.on('message', (message: ToCompiler) => {
  if (message.kind === 'media') waiting.get(message.name)?.(message.media)
  else void answer(message.source, message.locale)
})
say({ kind: 'ready' })

async function answer(source: string, locale: Locale): Promise<void> {
  try {
    const outcome = await compile(source, locale, (name) => {
      say({ kind: 'media', name })
      return new Promise((resolve) => waiting.set(name, resolve))
    })
    say({ kind: 'done', outcome })
  } catch (error) {
    say({ kind: 'failed', stack: error instanceof Error ? `${error.stack}` : String(error) })
  }
}
