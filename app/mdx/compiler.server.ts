import type { ChildProcess } from 'node:child_process'
import { compileMegabytes } from './limits.ts'
import { startSourceProcess } from './source-process.server.ts'

/** A process that compiles lessons, ready to be given one. */
export function startCompiler(): Promise<ChildProcess> {
  return startSourceProcess('#app/mdx/compile-process.ts', {
    does: 'compiles lessons',
    megabytes: compileMegabytes,
  })
}
