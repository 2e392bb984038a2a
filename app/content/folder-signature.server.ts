import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** How many files are asked for their size and time at once. */
const atOnce = 32

/**
 * What tells whether anything in a folder has changed: the name, size and times of every file.
 * Empty when there is no such folder.
 */
export async function folderSignature(base: string): Promise<string> {
  // With their types: without, links to folders would be followed.
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries.map(({ parentPath, name }) => path.join(parentPath, name))
  const lines: string[] = []
  for (let at = 0; at < names.length; at += atOnce)
    lines.push(...(await Promise.all(names.slice(at, at + atOnce).map(line))))
  return lines.sort().join('\n')
}

async function line(name: string): Promise<string> {
  const file = await lstat(name).catch(() => null)
  // The time of the last change of any kind: copying a file may carry its other time along.
  return file ? `${name} ${file.size} ${file.mtimeMs} ${file.ctimeMs}` : `${name} gone`
}
