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
 * Looks through a content folder. A link is neither followed nor read, wherever it leads: what is
 * published is what stands in the folder itself.
 */
export async function folderFiles(base: string): Promise<FolderFiles> {
  const kinds = new Map<string, 'file' | 'folder'>()
  const refused: string[] = []
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    const at = path
      .relative(base, path.join(entry.parentPath, entry.name))
      .replaceAll(path.sep, '/')
    if (entry.isFile()) kinds.set(at, 'file')
    else if (entry.isDirectory()) kinds.set(at, 'folder')
    else refused.push(at)
  }
  const namesIn = (folder: string, wanted: 'file' | 'folder') =>
    [...kinds]
      .filter(([at, kind]) => kind === wanted && path.posix.dirname(at) === folder)
      .map(([at]) => path.posix.basename(at))
      .sort()
  const findings = refused.map((at) =>
    error(at, start, 'not-a-plain-file', path.posix.basename(at)),
  )
  return {
    has: (at) => kinds.get(at) === 'file',
    filesIn: (folder) => namesIn(folder, 'file'),
    foldersIn: (folder) => namesIn(folder, 'folder'),
    read: async (at) => {
      if (kinds.get(at) !== 'file') return null
      try {
        const bytes = await readPlain(path.join(base, at))
        if (!bytes)
          findings.push(
            error(at, start, 'file-too-large', path.posix.basename(at), mostMegabytes),
          )
        return bytes
      } catch (cause) {
        const { code = 'EIO' } = cause as NodeJS.ErrnoException
        findings.push(error(at, start, 'file-unreadable', path.posix.basename(at), code))
        return null
      }
    },
    refused,
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
