/** Where a command writes; tests give their own. */
export type Output = { write(text: string): unknown }
export type Io = { stdout: Output; stderr: Output }
