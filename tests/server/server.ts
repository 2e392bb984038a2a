import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '#app/data/project-root.server.ts'
import { freePort } from '#tests/free-port.ts'

/** A server of the built product, in a process of its own. */
export type Server = {
  origin: string
  /** What the server has said so far. */
  output: () => string
  /** Ends it and waits until it is gone; `SIGKILL` lets it finish nothing. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

type Start = {
  dataFolder: string
  /** The one it had before, where a browser should find it again. */
  port?: number
  /** `npm start`, or that without the npm: installs, generates and builds what is missing, then serves. */
  script?: 'npm start' | 'scripts/start.mjs'
  environment?: Record<string, string>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** Starts the product on a data folder and waits until it answers. */
export async function startServer(start: Start): Promise<Server> {
  const port = start.port ?? (await freePort())
  const origin = `http://127.0.0.1:${port}`
  const [command, ...program] = commandOf(start)
  const child = spawn(command, program, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...outsideVitest(process.env),
      ...(start.script ? {} : { NODE_ENV: 'production' as const, KEXIN_DEMO: '1' }),
      KEXIN_LOG: 'warn',
      ...start.environment,
      KEXIN_DATA: start.dataFolder,
      KEXIN_ORIGIN: origin,
      PORT: String(port),
    },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let output = ''
  const collect = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  await untilHealthy(child, origin, () => output)
  return {
    origin,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

function commandOf({ script }: Start): [string, ...string[]] {
  if (script === 'npm start') return ['npm', 'start']
  return [process.execPath, ...(script ? [script] : ['--import', 'tsx', 'server/index.ts'])]
}

async function untilHealthy(child: ChildProcess, origin: string, output: () => string) {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended before it answered:\n${output()}`)
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
}

/** The environment without what Vitest and this run's tests have put in it. */
function outsideVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = { ...environment }
  for (const name of Object.keys(rest))
    if (/^(VITEST|KEXIN_)|^(DATABASE_URL|NODE_ENV|TEST|MODE|DEV|PROD|SSR)$/.test(name))
      delete rest[name]
  return rest
}
