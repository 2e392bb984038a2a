import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { demoTemplate } from '#tests/browser/demo-template.ts'
import { findChromium } from '#tests/chromium.ts'
import { ensureBuilt } from '../../scripts/setup.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder that every file of journeys gets a copy of. */
    demoTemplate: string
  }
}

/** Builds the site and makes the demo academy, once for all journeys. */
export default async function setup(project: TestProject): Promise<void> {
  if (!findChromium()) {
    project.provide('leftOut', 'No Chromium was found (apt-get install chromium, or CHROMIUM_PATH)')
    return
  }
  rmSync(path.join(import.meta.dirname, '../browser/__output__'), { recursive: true, force: true })
  ensureBuilt((sentence) => console.log(sentence))
  project.provide('leftOut', null)
  project.provide('demoTemplate', await demoTemplate())
}
