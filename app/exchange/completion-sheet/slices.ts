/**
 * A batch in parts of so many. Texts made of small parts are small: large ones would wait in memory
 * for a full collection, while those of a few kilobytes go at once.
 */
export function* slices<T>(batch: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < batch.length; at += size) yield batch.slice(at, at + size)
}
