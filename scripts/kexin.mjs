// `npm run --silent kexin -- …`: the same operations without a browser. A fresh clone is set up first;
// what that says goes to standard error, so that a command's own output stays clean.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureGenerated, ensureInstalled, requireNode, root } from './setup.mjs'

const say = (sentence) => console.error(sentence)
requireNode()
ensureInstalled(say)
ensureGenerated(say)

// npm runs scripts in the program's folder; files are meant from where the command was typed.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')

const { register } = await import(
  pathToFileURL(path.join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href
)
register()
const { kexin } = await import(pathToFileURL(path.join(root, 'app/cli/kexin.ts')).href)
const code = await kexin(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr })
// What was written to a pipe must be through before the process ends.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
