import { sha256Words } from './sha256.ts'

/** Gives whole numbers from 0 up to, not including, a bound. */
export type Random = (bound: number) => number

/**
 * A reproducible source of fair numbers: SHA-256 in counter mode over the seed, 32 bits at a time,
 * those that would favour the low numbers rejected. Anybody with the seed and a SHA-256 can draw the
 * same paper again. Throws when the bound is not an integer from 1 to 2^32.
 */
export function seededRandom(seed: string): Random {
  let counter = 0
  let words = new Uint32Array()
  let next = 0

  function word(): number {
    if (next >= words.length) {
      words = sha256Words(`${seed}:${counter++}`) as Uint32Array<ArrayBuffer>
      next = 0
    }
    return words[next++]!
  }

  return (bound) => {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32)
      throw new Error(`No number can be drawn below ${bound}`)
    const limit = 2 ** 32 - (2 ** 32 % bound)
    for (;;) {
      const candidate = word()
      if (candidate < limit) return candidate % bound
    }
  }
}

/** A copy in random order, every order equally likely (Fisher and Yates, in Durstenfeld's form). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values]
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = random(last + 1)
    ;[result[last], result[chosen]] = [result[chosen]!, result[last]!]
  }
  return result
}
