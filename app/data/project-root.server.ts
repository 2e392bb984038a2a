import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the program, from the sources as from a build: where its package.json is. */
export const projectRoot = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)))

function findProjectRoot(from: string): string {
  const manifest = path.join(from, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'kexin')
    return from
  const parent = path.dirname(from)
  if (parent === from) throw new Error('The program folder (package.json of kexin) was not found')
  return findProjectRoot(parent)
}
