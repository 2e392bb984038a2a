import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../scripts/setup.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'kexin-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A command that sets up for half a second, and writes when it begins and ends; gives what it said. */
async function command(lock: string, diary: string): Promise<string> {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { alone } from ${JSON.stringify(path.join(root, 'scripts/setup.mjs'))}
    alone(${JSON.stringify(lock)}, (said) => console.log(said), () => {
      appendFileSync(${JSON.stringify(diary)}, 'begin ')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      appendFileSync(${JSON.stringify(diary)}, 'end ')
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return said
}

test('commands that set up at once do it one after the other, and say that they wait', async () => {
  const lock = path.join(folder, 'lock')
  const diary = path.join(folder, 'diary')
  const said = await Promise.all([1, 2, 3].map(() => command(lock, diary)))
  expect(readFileSync(diary, 'utf8')).toBe('begin end begin end begin end ')
  expect(said.filter((words) => /waiting until it is done/.test(words))).toHaveLength(2)
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that has gone is taken over', async () => {
  const lock = path.join(folder, 'old')
  const gone = spawn(process.execPath, ['--version'])
  await once(gone, 'exit')
  mkdirSync(lock)
  writeFileSync(path.join(lock, 'pid'), String(gone.pid))
  expect(await command(lock, path.join(folder, 'diary-2'))).toBe('')
  expect(existsSync(lock)).toBe(false)
})
