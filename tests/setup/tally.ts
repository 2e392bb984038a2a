import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** What a run came to, for scripts/test.mjs to add up. */
type Tally = {
  projects: Record<string, { passed: number; failed: number; leftOut: number }>
  /** Tests that did not run, by project and reason. */
  leftOut: { project: string; reason: string; tests: number }[]
}

/** Counts the tests of every project into a file. */
export class TallyReporter implements Reporter {
  constructor(private readonly file: string) {}

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tally: Tally = { projects: {}, leftOut: [] }
    const of = (project: string) =>
      (tally.projects[project] ??= { passed: 0, failed: 0, leftOut: 0 })
    for (const module of modules) {
      const counts = of(module.project.name)
      let failed = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') counts.passed++
        else if (state === 'failed') failed++
        else leaveOut(tally, module.project.name, reasonOf(test))
      }
      counts.failed += failed
      // A file that could not be read, or whose hooks failed, without any test of it failing.
      if (failed === 0 && !module.ok()) counts.failed++
    }
    if (errors.length > 0) of('outside any test').failed += errors.length
    for (const { project, tests } of tally.leftOut) of(project).leftOut += tests
    mkdirSync(path.dirname(this.file), { recursive: true })
    writeFileSync(this.file, JSON.stringify(tally))
  }
}

function leaveOut(tally: Tally, project: string, reason: string) {
  const known = tally.leftOut.find((entry) => entry.project === project && entry.reason === reason)
  if (known) known.tests++
  else tally.leftOut.push({ project, reason, tests: 1 })
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  if (result.state === 'pending') return `the run ended before \`${test.fullName}\``
  return (result.state === 'skipped' && result.note) || `\`${test.fullName}\` says to skip it`
}
