// `npm start`: from a fresh clone to a served product, saying what it does. Later starts skip what is
// done already.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuilt, ensureGenerated, ensureInstalled, requireNode, root } from './setup.mjs'

const say = (sentence) => console.log(sentence)
requireNode()
ensureInstalled(say)
ensureGenerated(say)
ensureBuilt(say)

// Without NODE_ENV=production this is a trial: it gets the demo academy and its accounts.
const trial = process.env.NODE_ENV !== 'production'
const server = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'server', 'index.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    KEXIN_DEMO: process.env.KEXIN_DEMO ?? (trial ? '1' : '0'),
  },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
// npm runs this in a shell that ends at a signal without handing it on; the server ends with it.
const shell = process.ppid
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid === shell || server.kill('SIGTERM'), 500).unref()
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
