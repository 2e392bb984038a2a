import type { Io } from './io.ts'

/** The first line of standard input, where a password does not end up in a list of processes. */
export async function readPassword({ stdin = process.stdin }: Io): Promise<string> {
  let text = ''
  for await (const chunk of stdin) {
    text += chunk.toString()
    if (text.includes('\n')) break
  }
  return text.split(/\r?\n/)[0] ?? ''
}
