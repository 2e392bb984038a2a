/** Where a command writes, and reads when it asks; tests give their own. */
export type Output = { write(text: string): unknown }
export type Io = { stdout: Output; stderr: Output; stdin?: AsyncIterable<string | Uint8Array> }
