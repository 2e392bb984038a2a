import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createApp } from './app.ts'
import { listen } from './listen.ts'
import { startProgram, type Build } from './program.ts'
import { serveFiles } from './static-files.ts'

/** Serves the built product. */
const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, process.env.KEXIN_BENCH === '1' ? '.cache/bench-build' : 'build')
const build: Build = await import(pathToFileURL(path.join(folder, 'server/index.js')).href)
const program = await startProgram(build)
const files = serveFiles(path.join(folder, 'client'))
listen(createServer(createApp({ build, program, files })), program)
