import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '#app/data/project-root.server.ts'
import { freePort } from '#tests/free-port.ts'

export type Usage = { cpuMilliseconds: number; rss: number }

/** A server of a build with an empty route beside the product's, which tells what it has used. */
export type MeasuredServer = {
  origin: string
  usage: () => Promise<Usage>
  stop: () => Promise<void>
}

/** Starts the measured build on a data folder and waits until it answers. */
export async function startMeasuredServer(dataFolder: string): Promise<MeasuredServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const meter = path.join(projectRoot, 'tests/bench/cpu-meter.mjs')
  // With KEXIN_BENCH_PROFILE=folder the server leaves a profile of its processor time there.
  const folder = process.env.KEXIN_BENCH_PROFILE
  const profiling = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
  const child = spawn(
    process.execPath,
    [...profiling, '--import', 'tsx', '--import', meter, path.join(projectRoot, 'server/index.ts')],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        KEXIN_DATA: dataFolder,
        KEXIN_ORIGIN: origin,
        PORT: String(port),
      },
    },
  )
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error('The measured server did not start')
    if (
      await fetch(`${origin}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break
    await wait(200)
  }
  return {
    origin,
    async usage() {
      child.send('usage')
      const [answer] = (await once(child, 'message')) as [Usage]
      return answer
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
