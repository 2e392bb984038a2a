import { beforeEach, inject } from 'vitest'

// What this machine cannot run is skipped with the reason; the last lines of `npm test` count it.
const reason = inject('leftOut')
if (reason) beforeEach(({ skip }) => skip(reason))
