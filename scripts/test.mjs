// `npm test`: everything that must hold, from a fresh clone. Says what ran, what failed and what this
// machine could not run; the last line counts it. With CI=true, leaving something out is a failure.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt, ensureGenerated, ensureInstalled, requireNode, root } from './setup.mjs'

const say = (sentence) => console.log(sentence)
requireNode()
ensureInstalled(say)
ensureGenerated(say)
ensureBuilt(say)

const checks = [
  { name: 'types', program: 'node_modules/typescript/bin/tsc', words: ['--noEmit'] },
  { name: 'lint', program: 'node_modules/oxlint/bin/oxlint', words: ['--deny-warnings'] },
  { name: 'format', program: 'node_modules/prettier/bin/prettier.cjs', words: ['--check', '.'] },
  {
    name: 'content',
    program: 'scripts/kexin.mjs',
    words: ['content', 'check', path.join(root, 'content')],
  },
]
say('Checking types, lint, format and content …')
const checked = await Promise.all(
  checks.map(async (check) => ({ ...check, ...(await run(check)) })),
)
for (const { name, ok, output } of checked) if (!ok) say(`\n✗ ${name}\n${output}`)

const tallyFile = path.join(root, '.cache', 'tally.json')
rmSync(tallyFile, { force: true })
const tests = await run(
  { program: 'node_modules/vitest/vitest.mjs', words: ['run'] },
  { stdio: 'inherit', env: { ...process.env, KEXIN_TEST_TALLY: tallyFile } },
)
const tally = existsSync(tallyFile)
  ? JSON.parse(readFileSync(tallyFile, 'utf8'))
  : { projects: {}, leftOut: [] }

const rows = [
  ...checked.map(({ name, ok }) => ({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, leftOut: 0 })),
  ...Object.entries(tally.projects).map(([name, counts]) => ({ name, ...counts })),
]
// A run that fails without a failed test (it was stopped, or ended early) must not count as passed.
if (!tests.ok && Object.values(tally.projects).every(({ failed }) => failed === 0))
  rows.push({ name: 'the test run itself', passed: 0, failed: 1, leftOut: 0 })
const strict = process.env.CI === 'true'
for (const row of rows) if (strict) row.failed += row.leftOut

say('\n                           passed  failed  left out')
for (const { name, passed, failed, leftOut } of rows) {
  const figures = [passed, failed, leftOut].map((figure) => String(figure).padStart(8)).join('')
  say(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(23)}${figures}`)
}
for (const { project, reason, tests: count } of tally.leftOut)
  say(`Left out: ${count} ${project} ${count === 1 ? 'test' : 'tests'}. ${reason}.`)
if (existsSync(path.join(root, 'tests/browser/__output__')))
  say('Pictures of pages that failed: tests/browser/__output__/')

const sum = (figure) => rows.reduce((total, row) => total + row[figure], 0)
say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)

/** Runs a program of this folder; keeps what it says unless it speaks for itself. */
function run({ program, words }, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, program), ...words], {
      cwd: root,
      ...options,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
