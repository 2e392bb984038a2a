import type { TestProject } from 'vitest/node'
import { demoTemplate } from '#tests/server/demo-template.ts'
import { ensureBuilt } from '../../scripts/setup.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder that every file with a server gets a copy of. */
    demoTemplate: string
  }
}

/** Builds the site and makes the demo academy, once for all tests that ask a server. */
export default async function setup(project: TestProject): Promise<void> {
  ensureBuilt((sentence) => console.log(sentence))
  project.provide('demoTemplate', await demoTemplate())
}
