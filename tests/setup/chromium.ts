import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from '#tests/chromium.ts'

/** Tells a project's tests whether there is a browser, and clears the pictures of the last run. */
export default function setup(project: TestProject): void {
  rmSync(path.join(import.meta.dirname, '../browser/__output__'), { recursive: true, force: true })
  const reason = 'No Chromium was found: apt-get install chromium, or name one in CHROMIUM_PATH'
  project.provide('leftOut', findChromium() ? null : reason)
}
