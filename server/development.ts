import { createServer } from 'node:http'
import { createServer as createVite } from 'vite'
import { createApp } from './app.ts'
import { listen } from './listen.ts'
import { startProgram, type Build } from './program.ts'

/** Serves the sources as they are edited: `npm run dev`. The same way of a request as in production. */
const vite = await createVite({ server: { middlewareMode: true } })
const rebuild = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<Build>
const build = await rebuild()
const program = await startProgram(build)
listen(createServer(createApp({ build, program, files: vite.middlewares, rebuild })), program)
