import { format } from 'node:util'
import { afterAll, afterEach, expect } from 'vitest'

// Whatever is written to the console as an error or a warning fails the test that caused it. A test
// that expects a complaint replaces the function for itself: vi.spyOn(console, 'error').
const complaints: string[] = []
for (const level of ['error', 'warn'] as const) {
  const write = console[level].bind(console)
  console[level] = (...words: unknown[]) => {
    complaints.push(format(...words))
    write(...words)
  }
}

function expectNoComplaints() {
  expect(complaints.splice(0), 'written to the console').toEqual([])
}
afterEach(expectNoComplaints)
afterAll(expectNoComplaints)
