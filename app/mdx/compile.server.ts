import type { ChildProcess } from 'node:child_process'
import type { Locale } from '#app/domain/locale.ts'
import type { CompileOutcome } from './compilation.ts'
import type { FromCompiler, ToCompiler } from './compile-process.ts'
import type { Media } from './figure/pictures.ts'
import { finding, type Finding } from './finding.ts'
import { startCompiler } from './compiler.server.ts'
import { compileSeconds } from './limits.ts'
import { hold, letGo } from './source-process.server.ts'

export type CompileInput = {
  source: string
  /** Where the source is, for whoever reports what is wrong with it. */
  path: string
  locale: Locale
  /** A file under the course's media folder, or null when there is none of this name. */
  media: (name: string) => Media | null
}

let current: Promise<ChildProcess> | null = null
let queue: Promise<unknown> = Promise.resolve()

/**
 * Checks and renders one lesson in a process of its own, one after another, under a limit of time and
 * memory: whatever a source does to the parser, the process that asked goes on.
 */
export function compileLesson(input: CompileInput): Promise<CompileOutcome> {
  const turn = queue.then(() => compileNext(input))
  queue = turn.catch(() => {})
  return turn
}

async function compileNext(input: CompileInput): Promise<CompileOutcome> {
  let compiler: ChildProcess | undefined
  try {
    compiler = await running()
    hold(compiler)
    return await ask(compiler, input)
  } catch (error) {
    // Whatever state it is in, nothing else is compiled by it.
    current = null
    compiler?.kill('SIGKILL')
    if (error instanceof LimitReached) return { outcome: 'refused', findings: [error.finding] }
    throw error
  } finally {
    if (compiler) letGo(compiler)
  }
}

/** The process, started at the first lesson and again when it has gone away meanwhile. */
async function running(): Promise<ChildProcess> {
  const compiler = await (current ??= startCompiler())
  return compiler.connected ? compiler : (current = startCompiler())
}

class LimitReached extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message)
  }
}

function ask(
  compiler: ChildProcess,
  { source, locale, media }: CompileInput,
): Promise<CompileOutcome> {
  const start = { line: 1, column: 1 }
  let clock: NodeJS.Timeout
  return new Promise<CompileOutcome>((resolve, reject) => {
    const give = (message: ToCompiler) => compiler.send(message, (error) => error && reject(error))
    clock = setTimeout(
      () => reject(new LimitReached(finding(start, 'too-slow', compileSeconds))),
      compileSeconds * 1000,
    )
    // It ends by itself only when its memory is full.
    compiler.once('exit', () => reject(new LimitReached(finding(start, 'too-complex'))))
    const answer = (message: FromCompiler) => {
      if (message.kind === 'media') give({ ...message, media: media(message.name) })
      if (message.kind === 'done') resolve(message.outcome)
      if (message.kind === 'failed') reject(new Error(message.stack))
    }
    compiler.on('message', (message: FromCompiler) => {
      try {
        answer(message)
      } catch (error) {
        reject(error as Error)
      }
    })
    give({ kind: 'compile', source, locale })
  }).finally(() => clearTimeout(clock))
}
