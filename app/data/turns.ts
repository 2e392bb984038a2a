const last = new Map<string, Promise<unknown>>()

/**
 * Runs work on one thing after the work on it that was asked for before, within this process: what
 * would otherwise meet as conflicts, each undone and done again, goes through in the order it came.
 */
export function inTurn<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(thing) ?? Promise.resolve()
  const own = before.then(work, work)
  last.set(thing, own)
  const leave = () => {
    if (last.get(thing) === own) last.delete(thing)
  }
  own.then(leave, leave)
  return own
}
