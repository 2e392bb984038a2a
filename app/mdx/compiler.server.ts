import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { FromCompiler } from './compile-process.ts'
import { compileMegabytes } from './limits.ts'

const startSeconds = 60

/**
 * A process that compiles lessons, ready to be given one. It has no environment and little memory,
 * does not keep ours alive and ends with it. It runs from the sources, as a build of the server holds
 * no file for it.
 */
export function startCompiler(): Promise<ChildProcess> {
  const { resolve: find } = createRequire(import.meta.url)
  const compiler = fork(find('#app/mdx/compile-process.ts'), [], {
    execArgv: [
      '--import',
      pathToFileURL(find('tsx')).href,
      `--max-old-space-size=${compileMegabytes}`,
    ],
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(clock)
      compiler.kill('SIGKILL')
      reject(new Error(`The process that compiles lessons ${why}`))
    }
    const clock = setTimeout(
      () => fail(`did not start within ${startSeconds} s`),
      startSeconds * 1000,
    )
    compiler.once('error', (error) => fail(`could not be started: ${error.message}`))
    compiler.once('exit', (code) => fail(`ended with code ${code} before it was ready`))
    compiler.once('message', (message: FromCompiler) => {
      if (message.kind !== 'ready') return fail(`began with ${message.kind}`)
      clearTimeout(clock)
      compiler.removeAllListeners()
      resolve(compiler)
    })
  })
}
