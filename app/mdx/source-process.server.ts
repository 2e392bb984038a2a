import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const startSeconds = 60

/**
 * A process that runs one of our source files and says `{ kind: 'ready' }` when it can be told what to
 * do. It has no environment and a limit of memory, does not keep ours alive and ends with it. It runs
 * from the sources, as a build of the server holds no file for it.
 */
export function startSourceProcess(
  file: `#app/${string}.ts`,
  { does, megabytes }: { does: string; megabytes: number },
): Promise<ChildProcess> {
  const { resolve: find } = createRequire(import.meta.url)
  const child = fork(find(file), [], {
    execArgv: ['--import', pathToFileURL(find('tsx')).href, `--max-old-space-size=${megabytes}`],
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(clock)
      child.kill('SIGKILL')
      reject(new Error(`The process that ${does} ${why}`))
    }
    const clock = setTimeout(
      () => fail(`did not start within ${startSeconds} s`),
      startSeconds * 1000,
    )
    child.once('error', (error) => fail(`could not be started: ${error.message}`))
    child.once('exit', (code) => fail(`ended with code ${code} before it was ready`))
    child.once('message', (message: { kind: string }) => {
      if (message.kind !== 'ready') return fail(`began with ${message.kind}`)
      clearTimeout(clock)
      child.removeAllListeners()
      resolve(child)
    })
  })
}

/** While it is asked something the process waits for it, afterwards no longer. */
export function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

export function letGo(child: ChildProcess): void {
  child.removeAllListeners()
  child.unref()
  child.channel?.unref()
}
