// `npm run bench`: sets up what is missing, builds the site once more with an empty page beside the
// product's, and measures.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureGenerated, ensureInstalled, requireNode, root } from './setup.mjs'

const say = (sentence) => console.error(sentence)
requireNode()
ensureInstalled(say)
ensureGenerated(say)
say('Building the site, and measuring (some minutes) …')
const env = { ...process.env, KEXIN_BENCH: '1', KEXIN_LOG: 'warn', DATABASE_URL: '' }
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', path.join(root, 'tests/bench/run.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env },
)
process.exit(status ?? 1)
