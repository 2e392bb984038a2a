import type { Page } from 'playwright-core'

/** What went wrong in a page that a person would not see but a developer would be ashamed of. */
export type Problems = {
  /** Announces a problem that the test causes on purpose; that it does not come is a failure too. */
  expect: (pattern: RegExp) => void
  /** The same for one that comes or does not, as the time falls. */
  allow: (pattern: RegExp) => void
  /** The problems nobody announced, and the announcements that nothing kept. */
  rest: () => string[]
}

/**
 * Listens to a page: console errors (the browser reports refused content there too), thrown errors,
 * failed requests.
 */
export function watch(page: Page, javaScript: boolean): Problems {
  const seen: string[] = []
  const expected: RegExp[] = []
  const allowed: RegExp[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => seen.push(`thrown: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left gives up what it was still fetching.
    const left = reason === 'net::ERR_ABORTED'
    // A browser without scripts refuses those that a page announces.
    const unwanted = !javaScript && request.url().endsWith('.js')
    if (!left && !unwanted) seen.push(`request failed: ${request.url()} ${reason}`)
  })
  return {
    expect: (pattern) => void expected.push(pattern),
    allow: (pattern) => void allowed.push(pattern),
    rest: () => [
      ...seen.filter((problem) => ![...expected, ...allowed].some((it) => it.test(problem))),
      ...expected
        .filter((pattern) => !seen.some((problem) => pattern.test(problem)))
        .map((pattern) => `expected, but did not happen: ${pattern}`),
    ],
  }
}
