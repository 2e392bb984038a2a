import { replayRecords } from '#app/operations/replay-records.server.ts'
import type { Io } from './io.ts'

/**
 * `kexin replay`: derives every score, certificate and completion again and compares, and all content with its addresses. Prints a line
 * per difference, then `N attempts replayed, M differences`; 1 when there is one.
 */
export async function replay(_args: string[], { stdout, stderr }: Io): Promise<number> {
  const { attempts, completions, content, differences } = await replayRecords()
  for (const { record, id, what } of differences) stdout.write(`${record} ${id}: ${what}\n`)
  stderr.write(`${content} pieces of content compared with their addresses\n`)
  stderr.write(`${completions} completions replayed\n`)
  stdout.write(`${attempts} attempts replayed, ${differences.length} differences\n`)
  return differences.length > 0 ? 1 : 0
}
