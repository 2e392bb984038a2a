import { db } from './database.server.ts'

/** Published bytes by their hash; null when there are none. */
export function findBlob(hash: string) {
  return db().blob.findUnique({ where: { hash } })
}

/** Published bytes by their hash. */
export function getBlob(hash: string) {
  return db().blob.findUniqueOrThrow({ where: { hash } })
}
