import path from 'node:path'
import { backUp } from '#app/operations/back-up.server.ts'
import type { Io } from './io.ts'

/** `kexin backup FILE`: writes everything to a file while the system runs. */
export async function backup([file]: string[], { stderr }: Io): Promise<number> {
  if (!file) {
    stderr.write('usage: kexin backup FILE\n')
    return 1
  }
  const { rows } = await backUp(path.resolve(file), new Date())
  stderr.write(`${file}: ${rows} rows. It holds names and results: keep it as you keep those.\n`)
  return 0
}
