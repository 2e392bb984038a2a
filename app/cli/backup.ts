import path from 'node:path'
import { backUp } from '#app/operations/back-up.server.ts'
import type { Io } from './io.ts'

const reasons: Record<string, string> = {
  ENOENT: 'its folder does not exist; make it first.',
  ENOTDIR: 'its folder is not a folder.',
  EACCES: 'this account may not write there.',
  EPERM: 'this account may not write there.',
  EROFS: 'that disk can only be read.',
  ENOSPC: 'the disk is full.',
}

/** `kexin backup FILE`: writes everything to a file while the system runs. */
export async function backup([file]: string[], { stderr }: Io): Promise<number> {
  if (!file) {
    stderr.write('usage: kexin backup FILE\n')
    return 1
  }
  const result = await backUp(path.resolve(file), new Date())
  if (result.outcome === 'file-exists') {
    stderr.write(`${file} exists already and was left as it is; name another file.\n`)
    return 1
  }
  if (result.outcome === 'cannot-write') {
    stderr.write(`${file} cannot be written: ${reasons[result.code] ?? result.code}\n`)
    return 1
  }
  stderr.write(
    `${file}: ${result.rows} rows. It holds names and results: keep it as you keep those.\n`,
  )
  return 0
}
