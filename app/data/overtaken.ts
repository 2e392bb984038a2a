/** Another request wrote what this one was about to write; `retryingConflicts` runs the work again. */
export class Overtaken extends Error {
  override name = 'Overtaken'
  /** Prisma's code for a write that another one came before. */
  readonly code = 'P2034'
}
