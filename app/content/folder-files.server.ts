import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { error, start } from './finding.ts'

/** A photograph of a whole screen, or the bank of a whole trade, is a tenth of this. */
const mostMegabytes = 5

/** The plain files and folders of a content folder; paths are given under it, with `/`. */
export type FolderFiles = {
  has: (at: string) => boolean
  filesIn: (folder: string) => string[]
  foldersIn: (folder: string) => string[]
  /** A file's bytes, or null when it is not there or cannot be read: then a finding says why. */
  read: (at: string) => Promise<Buffer | null>
  /** Paths of what is there and may not be read. */
  refused: string[]
  findings: Finding[]
}

/**
 * Looks through a content folder; of a folder in it that cannot be read a finding says why. A link is neither followed nor read, wherever it leads: what is
 * published is what stands in the folder itself.
 */
export async function folderFiles(base: string): Promise<FolderFiles> {
  const kinds = new Map<string, 'file' | 'folder'>()
  const refused: string[] = []
  const unreadable: Finding[] = []
  const cannotRead = (at: string, cause: unknown) => {
    const { code = 'EIO' } = cause as NodeJS.ErrnoException
    return error(at, start, 'file-unreadable', path.basename(path.join(base, at)), code)
  }
  const lookThrough = async (folder: string) => {
    for (const entry of await readdir(path.join(base, folder), { withFileTypes: true })) {
      const at = path.posix.join(folder, entry.name)
      if (entry.isFile()) kinds.set(at, 'file')
      else if (!entry.isDirectory()) refused.push(at)
      else if (await lookInto(at)) kinds.set(at, 'folder')
    }
  }
  const lookInto = (folder: string): Promise<boolean> =>
    lookThrough(folder).then(
      () => true,
      (cause: unknown) => {
        unreadable.push(cannotRead(folder, cause))
        return false
      },
    )
  await lookInto('.')
  const namesIn = (folder: string, wanted: 'file' | 'folder') =>
    [...kinds]
      .filter(([at, kind]) => kind === wanted && path.posix.dirname(at) === folder)
      .map(([at]) => path.posix.basename(at))
      .sort()
  const findings = [
    ...refused.map((at) => error(at, start, 'not-a-plain-file', path.posix.basename(at))),
    ...unreadable,
  ]
  return {
    has: (at) => kinds.get(at) === 'file',
    filesIn: (folder) => namesIn(folder, 'file'),
    foldersIn: (folder) => namesIn(folder, 'folder'),
    read: async (at) => {
      if (kinds.get(at) !== 'file') return null
      try {
        const bytes = await readPlain(path.join(base, at))
        if (!bytes)
          findings.push(error(at, start, 'file-too-large', path.posix.basename(at), mostMegabytes))
        return bytes
      } catch (cause) {
        findings.push(cannotRead(at, cause))
        return null
      }
    },
    refused: [...refused, ...unreadable.map(({ path: at }) => at)],
    findings,
  }
}

/** Null when it is too large. */
async function readPlain(file: string): Promise<Buffer | null> {
  // It may have become a link since the folder was looked through. (Windows has no such flag.)
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { size } = await handle.stat()
    return size > mostMegabytes * 1024 * 1024 ? null : await handle.readFile()
  } finally {
    await handle.close()
  }
}
