import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createApp } from './app.ts'
import { listen } from './listen.ts'
import { startProgram, type Build } from './program.ts'

/** Serves the built product. */
const root = path.resolve(import.meta.dirname, '..')
const build: Build = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
const program = await startProgram(build)
const clientFolder = path.join(root, 'build/client')
listen(createServer(createApp({ build, program, clientFolder })), program)
