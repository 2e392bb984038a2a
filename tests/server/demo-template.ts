import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '#app/data/project-root.server.ts'
import { fingerprint } from '../../scripts/setup.mjs'
import { startServer } from './server.ts'

/** What decides what the demo academy holds; pages and their words do not. */
const sources = [
  ...['content', 'data', 'demo', 'domain', 'mdx', 'operations'].map((folder) => `app/${folder}`),
  'content',
  'prisma',
  'package-lock.json',
]

const cache = path.join(projectRoot, '.cache', 'demo')

/**
 * The data folder of a demo academy made today by the server itself, kept for the next run until a
 * source, the content or the date changes: its dates are relative to today.
 */
export async function demoTemplate(environment?: Record<string, string>): Promise<string> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const made = fingerprint(sources)
  const folder = path.join(cache, `${day}-${made.slice(0, 12)}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) rmSync(path.join(cache, old), { recursive: true })
  const unfinished = `${folder}-unfinished`
  const server = await startServer({ dataFolder: unfinished, environment })
  await server.stop()
  renameSync(unfinished, folder)
  return folder
}
