/** How long an answer about what is in force may be used again, in milliseconds. */
const FRESH_MS = 2_000

/**
 * Remembers the answer to a question that everybody asks, for two seconds: what is in force changes
 * a few times a month, is asked several times a request, and other instances may have changed it.
 */
export function remembered<T>(ask: () => Promise<T>): {
  get: () => Promise<T>
  forget: () => void
} {
  let answer: Promise<T> | undefined
  let askedAt = 0
  return {
    get() {
      const now = performance.now()
      if (!answer || now - askedAt > FRESH_MS) {
        askedAt = now
        const asked = ask()
        answer = asked
        asked.catch(() => {
          if (answer === asked) answer = undefined
        })
      }
      return answer
    },
    forget() {
      answer = undefined
    },
  }
}
